# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking in: durable, once, sealed, and nothing to be read back at the booth."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
import shutil
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from sqlalchemy import event

from kiosk.cases.answers import Unacceptable
from kiosk.cases.numbers import receipt_number
from kiosk.cases.receipt import IntakeRefusal, StateView
from kiosk.cases.records import CaseNotKept
from kiosk.cases.sealing import NoCityKey
from kiosk.charter.hours import in_seoul
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases.intake import NoRoom
from kiosk.services.cases.times import case_clocks
from kiosk.storage.database import sqlite_driver
from kiosk.storage.errors import DiskFull
from kiosk.storage.intake_journal import IntakeJournal, unpack
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from tests.cases.conftest import House

MARKERS = ("한나래표식", "용당동표식", "010-9876-5432", "고래등표식말씀", "교통행정과")


def test_a_receipt_tells_when_and_who_answers(house: House) -> None:
    assert house.submit("inconvenience").number.startswith("A-000001-")
    receipt = house.submit("unkind")
    assert receipt.number[2] in "56789"  # a place in the row of receipts would tell of it
    assert receipt.office == "자치행정과"
    assert receipt.phone == "061-270-8340"
    assert receipt.due_words == "11월 25일 수요일 오후 2시 20분까지"
    assert receipt.code is not None
    assert (receipt.fax, receipt.homepage) == ("061-270-3579", "열린시장실 → 시민소통신문고")


@pytest.mark.parametrize(
    ("word", "kind"), [("불친절", "unkind"), ("부조리", "corruption"), ("칭찬", "praise")]
)
def test_a_kind_called_by_its_korean_name_is_kept_and_numbered_as_that_kind(
    house: House, word: str, kind: str
) -> None:
    receipt = house.submit(word)
    row = house.intake.store.row(receipt.number)
    assert row is not None
    assert (receipt.kind, row.kind) == (kind, kind)
    assert (receipt.number[2] in "56789") == (kind != "praise")  # which tells nobody that there is one


@pytest.mark.parametrize(
    ("kind", "about", "office"),
    [
        ("corruption", "교통행정과", "감사실"),
        ("corruption", "감사실", "자치행정과"),
        ("unkind", "자치행정과", "감사실"),
        ("inconvenience", "교통행정과", "교통행정과"),
    ],
)
def test_the_office_in_charge_is_never_the_one_complained_about(
    house: House, kind: str, about: str, office: str
) -> None:
    assert house.submit(kind, office=about).office == office


def test_pressing_submit_twice_gives_one_case_and_the_same_receipt(house: House) -> None:
    same = answers("praise")
    first, second = house.intake.submit(same, NOW), house.intake.submit(same, NOW + timedelta(seconds=1))
    assert first == second
    house.intake.forget()
    third = house.intake.submit(same, NOW)
    assert (third.number, third.code, third.repeated) == (first.number, None, True)
    assert len(house.desk.cases(NOW)) == 1


def test_a_letter_keeps_its_own_time_of_receipt(house: House) -> None:
    yesterday = NOW - timedelta(days=1)
    receipt = house.submit("inconvenience", channel="letter", received=yesterday, entered_by="account-04")
    assert receipt.received == yesterday
    assert receipt.due == yesterday + timedelta(days=3)


def test_a_call_back_is_due_when_the_visitor_wishes(house: House) -> None:
    due = house.submit("callback").due
    assert due is not None
    assert in_seoul(due).hour == 17
    wished = NOW + timedelta(days=2)
    assert house.submit("callback", wished=wished).due == wished


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"words": ""}, "words"),
        ({"name": None}, "name"),
        ({"address": ""}, "address"),
        ({"contact": "모름"}, "contact"),
        ({"contact": "a@b.example", "tell_by": "문자"}, "contact"),
        ({"office": "없는과"}, "office"),
        ({"words": "제 번호는 900101-1234567"}, "words"),
        ({"address": "카드 1234-5678-9012-3456"}, "address"),
        ({"words": "가" * 4001}, "words"),
        ({"consents": ("survey",), "over_14": False}, "guardian"),
        ({"consents": ("all",)}, "consents"),
        ({"received": NOW + timedelta(hours=1)}, "received"),
        ({"wished": NOW - timedelta(hours=1)}, "wished"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(
    house: House, given: dict[str, object], field: str
) -> None:
    with pytest.raises(Unacceptable) as caught:
        house.intake.submit(answers("inconvenience", **given), NOW)
    assert field in [one.field for one in caught.value.problems]
    assert house.desk.cases(NOW) == []


def test_praise_may_be_anonymous_and_consents_are_never_needed(house: House) -> None:
    receipt = house.submit("praise", name=None, address=None, contact=None, tell_by=None)
    assert receipt.kind_name == "칭찬"


def test_no_personal_text_is_on_the_disk_in_plain(house: House) -> None:
    name, address, contact, words, about = MARKERS
    house.submit("unkind", name=name, address=address, contact=contact, words=words, office=about)
    number = house.desk.cases(NOW)[0].row.number
    house.desk.assign(number, "account-04", NOW)
    house.desk.answer(number, "불친절표식답변", NOW, upheld=True, staff="표식직원7")
    written = b"".join(file.read_bytes() for file in house.folder.rglob("*") if file.is_file())
    for marker in (*MARKERS, "불친절표식답변", "표식직원7"):
        assert marker.encode() not in written, marker


def test_state_is_shown_to_number_and_code_and_nothing_more(house: House) -> None:
    receipt = house.submit("unkind")
    seen = house.intake.lookup(receipt.number.lower().replace("-", " "), str(receipt.code))
    assert isinstance(seen, StateView)
    assert (seen.state, seen.closed) == ("접수했습니다", False)


def test_five_wrong_codes_rest_the_screen_and_no_restart_helps(house: House) -> None:
    receipt = house.submit("unkind")
    wrong = f"{(int(str(receipt.code)) + 1) % 10_000:04d}"
    left = []
    for _ in range(5):
        answer = house.intake.lookup(receipt.number, wrong)
        assert isinstance(answer, IntakeRefusal)
        left.append(answer.tries_left)
    assert left == [4, 3, 2, 1, 0]
    again = bootstrap.intake_service(house.storage, house.settings, NOW)
    resting = again.lookup(receipt.number, str(receipt.code))
    assert isinstance(resting, IntakeRefusal)
    assert (resting.why, 0 < resting.wait_s <= 180) == ("locked", True)


def test_nobody_locks_a_strangers_number(house: House) -> None:
    receipt = house.submit("unkind")
    for _ in range(50):
        house.intake.lookup(receipt.number, "none")
    elsewhere = bootstrap.intake_service(house.storage, replace(house.settings, kiosk_id="lobby"), NOW)
    assert isinstance(elsewhere.lookup(receipt.number, str(receipt.code)), StateView)


def test_a_right_code_costs_nothing_and_earns_nothing(house: House) -> None:
    receipt = house.submit("unkind")
    for _ in range(4):
        house.intake.lookup(receipt.number, "none")
        assert isinstance(house.intake.lookup(receipt.number, str(receipt.code)), StateView)
    last = house.intake.lookup(receipt.number, "none")
    assert isinstance(last, IntakeRefusal)
    assert (last.why, last.tries_left) == ("wrong", 0)


def test_a_number_that_was_never_given_is_answered_as_a_wrong_code_by_the_same_work(house: House) -> None:
    given, never = house.submit("unkind").number, receipt_number("A", 999_999)
    house.intake.lookup(never, "none")
    seen = []
    for number in (given, never):
        with statements(house.storage.database.engine) as ran:
            answer = house.intake.lookup(number, "none")
        assert isinstance(answer, IntakeRefusal)
        seen.append((answer.why, answer.phone, ran))
    assert seen[0] == seen[1]
    assert seen[0][0] == "wrong"


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Gather the statements that run meanwhile, without their values."""
    ran: list[str] = []

    def note(*args: Any) -> None:  # noqa: ANN401 # SQLAlchemy's
        ran.append(args[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_number_with_a_wrong_digit_costs_no_try(house: House) -> None:
    number = house.submit("unkind").number
    answer = house.intake.lookup(f"{number[:-1]}{(int(number[-1]) + 1) % 10}", "0000")
    assert isinstance(answer, IntakeRefusal)
    assert (answer.why, answer.tries_left) == ("unknown", 5)


def test_a_receipt_of_another_booth_or_desk_is_told_so_and_costs_no_try(house: House) -> None:
    mine = house.submit("unkind").number
    for number in (receipt_number("D", 1), receipt_number("AB", 1)):
        answer = house.intake.lookup(number, "0000")
        assert isinstance(answer, IntakeRefusal)
        assert (answer.why, answer.tries_left) == ("elsewhere", 5)
        assert answer.phone
    # A booth whose letter was changed still knows what it has given.
    renamed = bootstrap.intake_service(house.storage, replace(house.settings, booth_letter="E"), NOW)
    assert renamed.elsewhere(mine) is None
    assert renamed.elsewhere(receipt_number("E", 1)) is None


def test_without_a_city_key_nothing_is_taken_in(tmp_path: Path) -> None:
    settings = settings_of(None)
    real = tmp_path / "kiosk.toml"
    real.write_text(
        (settings.folder / "kiosk.toml").read_text("utf-8").replace("demo = true", "demo = false"), "utf-8"
    )
    with opened_storage(tmp_path / "data", settings_of(real)) as storage:
        desk = bootstrap.intake_service(storage, settings_of(real), NOW)
        assert not desk.ready()
        with pytest.raises(NoCityKey):
            desk.submit(answers("praise"), NOW)


def test_a_full_disk_refuses_politely_and_keeps_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.intake.has_room = lambda: False
    with pytest.raises(NoRoom):
        house.submit("praise")
    house.intake.has_room = lambda: True

    def full(*_: object) -> None:
        raise DiskFull("no room")

    monkeypatch.setattr(IntakeJournal, "write", full)
    with pytest.raises(CaseNotKept, match="안내요원") as caught:
        house.submit("praise")
    assert caught.value.code == "disk_full"
    monkeypatch.undo()
    assert house.desk.cases(NOW) == []
    assert house.submit("praise").number.startswith("A-000001-")


def test_a_locked_database_is_said_and_the_same_submission_may_be_sent_again(house: House) -> None:
    same = answers("praise")
    impatient = house.storage.database.engine.raw_connection()
    impatient.cursor().execute("PRAGMA busy_timeout=20")
    impatient.close()
    other = sqlite_driver().connect(house.folder / "kiosk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CaseNotKept, match="다시 눌러") as caught:
        house.intake.submit(same, NOW)
    assert caught.value.code == "busy"
    other.execute("ROLLBACK")
    other.close()
    assert house.intake.submit(same, NOW).code is not None
    assert len(house.desk.cases(NOW)) == 1


def test_the_journal_brings_back_what_an_older_database_lacks(house: House, tmp_path: Path) -> None:
    receipts = [house.submit("inconvenience") for _ in range(3)]
    (tmp_path / "older").mkdir()
    (house.folder / "journal").rename(tmp_path / "older" / "journal")
    with opened_storage(tmp_path / "older", house.settings) as storage:
        cases = bootstrap.stored_cases(storage, house.settings)
        assert [row.number for row in cases.rows()] == [one.number for one in receipts]
        assert cases.replay() == 0
        desk = bootstrap.intake_service(storage, house.settings, NOW)
        assert desk.submit(answers("praise"), NOW).number.startswith("A-000004-")


def test_a_case_taken_in_after_a_clock_was_put_right_comes_back_from_the_journal_too(
    house: House, tmp_path: Path
) -> None:
    copied = tmp_path / "older" / "journal"
    early = house.submit("praise", now=NOW + timedelta(days=1)).number
    shutil.copytree(house.folder / "journal", copied)
    with opened_storage(tmp_path / "older", house.settings) as storage:
        assert [row.number for row in bootstrap.stored_cases(storage, house.settings).rows()] == [early]
        late = house.submit("praise").number
        shutil.copytree(house.folder / "journal", copied, dirs_exist_ok=True)
        cases = bootstrap.stored_cases(storage, house.settings)
        assert {row.number for row in cases.rows()} == {early, late}


def test_of_a_number_written_twice_the_journal_gives_the_last_one_once(tmp_path: Path) -> None:
    journal = IntakeJournal(tmp_path / "journal")
    for words in (b"first", b"second"):
        journal.append({"number": "A-1", "opened": {"id": str(uuid4())}, "content": words}, NOW)
    (only,) = journal.entries()
    assert unpack(only["content"]) == b"second"


def test_a_torn_journal_line_swallows_nothing(tmp_path: Path) -> None:
    journal = IntakeJournal(tmp_path / "journal")

    def entry(number: str) -> dict[str, object]:
        return {"number": number, "opened": {"id": str(uuid4())}, "content": b"\x00\xff"}

    journal.append(entry("A-1"), NOW)
    file = next(journal.folder.iterdir())
    with file.open("ab") as opened:
        opened.write(b"0123 half a li")
    journal.append(entry("A-2"), NOW)
    assert [one["number"] for one in journal.entries()] == ["A-1", "A-2"]
    assert [one["number"] for one in journal.lasts()] == ["A-2"]
    assert file.stat().st_mode & 0o077 == 0


def test_whoever_holds_the_receipt_takes_an_open_case_back_and_its_clock_stops(house: House) -> None:
    receipt = house.submit("unkind")
    house.desk.assign(receipt.number, "account-04", NOW)
    later = NOW + timedelta(minutes=40)
    seen = house.intake.withdraw(receipt.number, str(receipt.code), later)
    assert isinstance(seen, StateView)
    assert (seen.state, seen.closed) == ("취하하셨습니다", True)
    assert seen.steps[-1].at == later
    opened = house.desk.open(receipt.number, later)
    assert (opened.steps[-1].move, opened.steps[-1].actor) == ("withdraw", "visitor")
    assert receipt.number in [one.row.number for one in house.desk.cases(later, closed=True)]
    assert receipt.number not in [one.row.number for one in house.desk.cases(later)]
    assert done(case_clocks(house.storage, house.settings).tick(NOW + timedelta(days=40))) == []
    assert house.intake.lookup(receipt.number, str(receipt.code)) == seen


def test_a_case_is_taken_back_once_and_never_with_a_wrong_code(house: House) -> None:
    receipt = house.submit("unkind")
    wrong = f"{(int(str(receipt.code)) + 1) % 10_000:04d}"
    refused = house.intake.withdraw(receipt.number, wrong, NOW)
    assert isinstance(refused, IntakeRefusal)
    assert (refused.why, refused.tries_left) == ("wrong", 4)
    first = house.intake.withdraw(receipt.number, str(receipt.code), NOW)
    assert house.intake.withdraw(receipt.number, str(receipt.code), NOW + timedelta(hours=1)) == first
    stored = house.intake.store.load(receipt.number)
    assert stored is not None
    assert [event.move for event in stored.events] == ["withdraw"]


def test_a_closed_case_stays_as_it_was_closed(house: House) -> None:
    receipt = house.submit("unkind")
    house.desk.assign(receipt.number, "account-04", NOW)
    house.desk.answer(receipt.number, "사과드립니다.", NOW, upheld=False)
    house.desk.notify(receipt.number, "문자", NOW, NOW)
    seen = house.intake.withdraw(receipt.number, str(receipt.code), NOW)
    assert isinstance(seen, StateView)
    assert seen.state == "결과를 알려 드렸습니다"


def test_what_a_missed_time_owes_is_opened_before_its_case_is_taken_back(house: House) -> None:
    receipt, long_after = house.submit("unkind"), NOW + timedelta(days=60)
    live_until(house.storage, house.settings, long_after)
    house.intake.withdraw(receipt.number, str(receipt.code), long_after)
    stored = house.intake.store.load(receipt.number)
    assert stored is not None
    assert [event.move for event in stored.events] == ["alert", "lapse", "withdraw"]
