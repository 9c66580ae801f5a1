# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave a desk: to whoever allowed it, once, with their proof; and each bad day on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
import json
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest
from sqlalchemy import select, update

from kiosk.cases.posting import LetterChannel, LetterKind, LetterState, address_of
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.gateway.smtp import SmtpGateway
from kiosk.services.admin.letters import became
from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.results.cases import ToldTimes
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import letters as sending
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.services.refused import Refused
from kiosk.services.upkeep import back_up_now, restore_now
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import case_keys
from kiosk.storage.tables.cases import letters as table
from tests.mail_server import mail_server
from tests.ui.admin.city_cases import NOW, answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.cases.posting import Letter
    from kiosk.gateway.port import Outgoing
    from kiosk.storage.opened import Storage
    from tests.mail_server import MailServer

ADDRESS, ANSWER = "nara@home.example", "가로등을 새로 달았습니다. 살펴 주셔서 고맙습니다."
DAY = timedelta(days=1)


class Desk:
    """A clerk's desk whose seal is open, with one answered case of somebody who allows letters by e-mail."""

    def __init__(
        self, storage: Storage, server: MailServer | None, *, old: bool = False, **more: object
    ) -> None:
        self.now, self.seconds, self.storage = NOW, 0.0, storage
        charts = storage.folder.path / "no-charts"
        charts.mkdir(exist_ok=True)
        named = server.settings if server else {}
        # A real city's, on the data of a demo, whose keys are known here; a demo itself sends nothing.
        self.settings = demo_settings(seating=str(charts), **{"demo": False} | named | more)
        intake = bootstrap.intake_service(storage, self.settings, NOW - DAY)
        intake.has_room = lambda: True
        self.take_in = intake.submit
        self.again()
        self.number = "" if old else self.case()

    def again(self, server: MailServer | None = None) -> None:
        """Open the desk, as after a restart, perhaps with another mail server."""
        if server is not None:
            self.settings = replace(self.settings, **server.settings)
        closed: Callable[..., object] = lambda _work: (None, None)  # noqa: E731 # nothing is closed here
        self.admin = AdminServices(
            self.storage, self.settings, closed, lambda: self.now, lambda: self.seconds,  # type: ignore[arg-type] # never asked
        )  # fmt: skip
        self.admin._seal._clock = lambda: self.seconds
        self.admin._session.begin(next(one for one in self.storage.accounts.all() if one.name == DEMO_NAME))
        self.admin.cases.unlock(DEMO_PASSPHRASE)

    def case(self, at: int = 0, *, answered: bool = True, **more: object) -> str:
        """Take a case in and answer it; return its number."""
        allowed = {"contact": ADDRESS, "tell_by": "전자우편", "consents": ("mail",)} | more
        number = self.take_in(
            answers(at, "inconvenience", "교통행정과", **allowed), NOW - 2 * DAY / 24
        ).number
        if answered:
            me = str(self.admin._session.holder().id)
            self.act(number, CaseMove.ASSIGN, ToldTimes(to=me))
            self.act(number, CaseMove.ANSWER, ToldTimes(text=ANSWER))
        return number

    def act(self, number: str, move: CaseMove, told: ToldTimes) -> None:
        """Take a step with a case."""
        seen = self.admin.cases.open(number).case.version
        self.admin.cases.act(number, seen, move, told)

    def send(self, kind: LetterKind = LetterKind.ANSWER, number: str = "") -> str:
        """Press the button; return what is said."""
        return self.admin.cases.send(number or self.number, kind).said

    @property
    def letters(self) -> list[Letter]:
        """The letters as the page shows them."""
        return list(self.admin.letters.look().letters)

    @property
    def letter(self) -> Letter:
        """The one letter."""
        (one,) = self.letters
        return one

    def state(self) -> LetterState:
        """Return what has become of the one letter."""
        return self.letter.state

    def at(self, moment: datetime) -> None:
        """Let time pass at the city hall, while the seal stays open."""
        self.now = moment


@pytest.fixture
def server() -> Iterator[MailServer]:
    """Run the city's mail server."""
    with mail_server() as running:
        yield running


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """Open a data folder."""
    with opened_storage(tmp_path / "data", demo_settings(), role="admin") as opened:
        opened.accounts.ensure_demo()
        yield opened


@pytest.fixture
def desk(storage: Storage, server: MailServer) -> Desk:
    """Return a desk with an answered case."""
    return Desk(storage, server)


def test_an_answer_arrives_with_the_citys_letterhead_and_leaves_its_proof(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    assert desk.send() == "보냈습니다. 서버가 250번으로 받았습니다."
    (came,) = server.taken
    (attached,) = came.iter_attachments()
    pages = "".join(page.extract_text() for page in PdfReader(BytesIO(attached.get_content())).pages)
    for words in (
        desk.settings.city_name,
        "민원 처리 결과",
        "한나래님께",
        ANSWER[:12],
        desk.number,
        "교통행정과",
    ):
        assert words in pages, words
    assert came["To"] == ADDRESS
    assert ANSWER[:6] not in str(came.get_body()) + str(came["Subject"])
    letter = desk.letter
    assert (letter.state, letter.code, letter.tries) == (LetterState.SENT, 250, 1)
    assert letter.digest == sha256(attached.get_content()).hexdigest()
    assert came["Message-ID"] == letter.message_id
    assert (letter.sent_at, letter.number, letter.channel) == (NOW, desk.number, LetterChannel.MAIL)
    assert desk.admin.cases.open(desk.number).letters == [letter]
    with storage.database.read() as connection:
        rows = connection.execute(access_log.select().where(access_log.c.action == "letter.sent")).all()
        assert connection.scalar(select(table.c.box)) is None
    assert [(row.object, row.detail["code"], row.detail["digest"]) for row in rows] == [
        (desk.number, 250, letter.digest)
    ]


def test_nothing_of_the_letter_lies_in_the_open_while_it_waits_nor_after(
    desk: Desk, server: MailServer, storage: Storage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    server.day = "busy"
    desk.send()
    assert desk.state() is LetterState.WAITING
    _nowhere_in(tmp_path)
    server.day = "fine"
    desk.admin.letters.send(desk.letter.id)
    assert desk.state() is LetterState.SENT
    _nowhere_in(tmp_path)
    del storage
    # The mail server of the tests speaks of what it takes, once another test has let it.
    told = "\n".join(one.getMessage() for one in caplog.records if not one.name.startswith("mail."))
    assert ADDRESS not in told
    assert ANSWER[:6] not in told


def _nowhere_in(folder: Path) -> None:
    found = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    for words in (ADDRESS, ANSWER[:6], "한나래"):
        assert words.encode() not in found, words


def test_only_whoever_allowed_it_gets_letters(desk: Desk, server: MailServer) -> None:
    shy = desk.case(1, consents=())
    assert "동의하지 않으셨습니다" in desk.admin.cases.open(shy).post_bar
    with pytest.raises(Refused, match="동의하지 않으셨습니다"):
        desk.send(number=shy)
    rung = desk.case(2, contact="061-010-1000", tell_by="전화", consents=("mail",))
    with pytest.raises(Refused, match="문자 동의도 없습니다"):
        desk.send(number=rung)
    texted = desk.case(3, contact="061-010-1000", tell_by="문자", consents=("progress",))
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        desk.send(number=texted)
    assert server.taken == []
    assert desk.letters == []


def test_an_address_no_server_takes_is_refused_before_it_is_sealed() -> None:
    good = {"consents": ["mail"]}
    assert address_of({**good, "contact": "a.b+c@x-y.example"}) == (LetterChannel.MAIL, "a.b+c@x-y.example")
    for bad in (
        "a,b@x.example",
        "<a>@x.example",
        "가@나.example",
        "a@x.example>",
        '"a b"@x.example',
        "a@-.kr",
    ):
        with pytest.raises(NotAllowed, match="보낼 수 없는 모양"):
            address_of({**good, "contact": bad})
    with pytest.raises(NotAllowed, match="연락처가 없습니다"):
        address_of(good)


def test_a_receipt_and_an_extension_are_sent_once_there_is_something_to_write(
    desk: Desk, server: MailServer
) -> None:
    fresh = desk.case(4, answered=False)
    with pytest.raises(Refused, match="아직 없습니다"):
        desk.send(number=fresh)
    desk.send(LetterKind.RECEIPT, fresh)
    desk.act(fresh, CaseMove.EXTEND, ToldTimes(text="현장을 더 보아야 합니다.", period="7d"))
    desk.send(LetterKind.EXTENSION, fresh)
    pages = [PdfReader(BytesIO(next(one.iter_attachments()).get_content())) for one in server.taken]
    receipt, extension = (one.pages[0].extract_text() for one in pages)
    assert fresh in receipt
    assert "알려 드릴 기한" in receipt
    assert "현장을 더 보아야 합니다." in extension
    assert "새 기한" in extension


def test_the_same_letter_leaves_once_and_a_new_answer_is_a_new_letter(desk: Desk, server: MailServer) -> None:
    desk.send()
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send()
    desk.now += timedelta(minutes=5)
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="고친 답입니다."))
    desk.send()
    assert len({one["Message-ID"] for one in server.taken}) == 2


def test_a_letter_whose_taking_is_unknown_is_told_so_and_waits_for_a_clerk(
    desk: Desk, server: MailServer
) -> None:
    server.day = "lost"
    assert "갔는지 모릅니다" in desk.send()
    assert desk.state() is LetterState.UNKNOWN
    server.day = "fine"
    for _ in range(3):
        desk.at(desk.now + timedelta(hours=5))
        desk.admin.minute()
    assert len(server.taken) == 1
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send()
    assert desk.admin.letters.send(desk.letter.id).startswith("보냈습니다")
    assert len(server.taken) == 2
    assert len({one["Message-ID"] for one in server.taken}) == 1


def test_a_power_cut_while_sending_leaves_it_unknown_and_not_sent_again(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as night:
        night.setattr(SmtpGateway, "send", cut)
        with pytest.raises(KeyboardInterrupt):
            desk.send()
    assert desk.state() is LetterState.SENDING
    desk.at(desk.now + timedelta(minutes=4))
    desk.again()
    desk.admin.minute()
    assert desk.state() is LetterState.SENDING
    desk.at(desk.now + timedelta(minutes=2))
    desk.admin.minute()
    assert desk.state() is LetterState.UNKNOWN
    assert server.taken == []


def test_a_week_without_a_server_loses_nothing_and_says_so(storage: Storage) -> None:
    with mail_server() as server:
        desk = Desk(storage, server)
    for at in range(3):
        if at:
            desk.case(at)
    numbers = {one.number for one in bootstrap.untouched_cases(storage, desk.settings).rows(closed=False)}
    for number in numbers:
        assert "메일 서버에 닿지 않습니다" in desk.send(number=number)
    while desk.now < NOW + 7 * DAY:
        desk.at(min(one.next_at for one in desk.letters if one.next_at))
        assert desk.admin.letters.send_due() == 0
    assert 40 < sum(one.tries for one in desk.letters) < 60
    desk.admin.minute()
    assert {one.state for one in desk.letters} == {LetterState.WAITING}
    assert all(one.late(desk.now) for one in desk.letters)
    with storage.database.read() as connection:
        told = [one.detail["number"] for one in unseen_notices(connection) if one.kind == "letter_late"]
    assert sorted(told) == sorted(numbers)
    assert desk.admin.letters.waiting() == 3
    with mail_server() as server:
        desk.again(server)
        desk.at(desk.now + timedelta(hours=4))
        desk.admin.minute()
        assert {one["Message-ID"] for one in server.taken} == {one.message_id for one in desk.letters}
    assert {one.state for one in desk.letters} == {LetterState.SENT}
    assert desk.admin.letters.waiting() == 0


def test_the_queue_survives_a_restart_and_stays_shut_while_the_seal_is(
    desk: Desk, server: MailServer
) -> None:
    server.day = "busy"
    desk.send()
    server.day = "fine"
    desk.again()
    desk.admin.cases.lock()
    desk.now += timedelta(hours=1)
    desk.admin.minute()
    with pytest.raises(Refused, match="봉인이 잠겨 있습니다"):
        desk.admin.letters.send(desk.letter.id)
    assert server.taken == []
    desk.admin.cases.unlock(DEMO_PASSPHRASE)
    desk.admin.minute()
    assert len(server.taken) == 1


def test_sending_what_waits_does_not_hold_the_seal_open(desk: Desk) -> None:
    for _ in range(9):
        desk.seconds += 70.0
        desk.admin._session.touch()
        desk.admin.minute()
    assert not desk.admin.letters.look().unlocked


def test_two_desks_send_a_waiting_letter_once(desk: Desk, server: MailServer, storage: Storage) -> None:
    server.day = "busy"
    desk.send()
    server.day = "fine"
    seen = desk.letter
    other = desk.admin.letters
    desk.again()
    desk.now += timedelta(minutes=2)
    assert other.send_due() == 1
    behind = desk.admin.cases._service._letters  # type: ignore[attr-defined] # behind the gate
    behind.send(desk.admin._seal.at_work, seen)
    assert len(server.taken) == 1
    del storage


def test_a_refused_letter_names_why_and_is_settled_by_telephone(desk: Desk, server: MailServer) -> None:
    server.day = "nobody"
    assert "받는 주소를 받지 않습니다(550)" in desk.send()
    assert desk.state() is LetterState.REFUSED
    assert desk.admin.letters.waiting() == 1
    desk.admin.letters.told(desk.letter.id, "전화")
    letter = desk.letter
    assert (letter.state, letter.how, letter.settled_at) == (LetterState.SETTLED, "전화", NOW)
    assert desk.admin.letters.waiting() == 0
    assert server.taken == []


def test_what_came_back_is_marked_and_owed_until_somebody_was_told(desk: Desk, server: MailServer) -> None:
    desk.send()
    desk.admin.letters.bounced(desk.letter.id)
    assert desk.state() is LetterState.BOUNCED
    assert desk.admin.letters.waiting() == 1
    with pytest.raises(Refused):
        desk.admin.letters.bounced(desk.letter.id)
    with pytest.raises(Refused, match="어떻게 알려"):
        desk.admin.letters.told(desk.letter.id, "비둘기")
    desk.now += timedelta(minutes=1)
    desk.send()
    assert len(server.taken) == 2
    bounced = next(one for one in desk.letters if one.state is LetterState.BOUNCED)
    desk.admin.letters.told(bounced.id, "우편")
    assert desk.admin.letters.waiting() == 0


def test_a_case_that_is_about_the_clerks_own_people_has_no_letter_for_them(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    server.day = "busy"
    desk.send()
    me = str(desk.admin._session.holder().id)
    case = desk.letter.case
    bootstrap.untouched_cases(storage, desk.settings).exclude([case], [me])
    assert desk.letters == []
    assert desk.admin.letters.waiting() == 0
    server.day = "fine"
    desk.at(desk.now + DAY)
    desk.admin.minute()
    assert server.taken == []


def test_what_is_destroyed_takes_its_waiting_letter_along(
    desk: Desk, server: MailServer, storage: Storage
) -> None:
    server.day = "busy"
    desk.send()
    desk.act(desk.number, CaseMove.NOTIFY, ToldTimes(how="전화"))
    desk.now += 20 * 366 * DAY
    with storage.database.write() as connection:
        connection.execute(update(table).values(next_at=desk.now))
    desk.again()
    desk.admin.minute()
    with storage.database.read() as connection:
        assert connection.scalar(select(table.c.box)) is None
    assert server.taken == []


def test_a_text_message_says_that_there_is_something_and_never_what(storage: Storage, tmp_path: Path) -> None:
    command, told = tmp_path / "send-message", tmp_path / "told.json"
    script = f"import sys, pathlib\npathlib.Path({str(told)!r}).write_bytes(sys.stdin.buffer.read())\n"
    command.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    command.chmod(stat.S_IRWXU)
    desk = Desk(storage, None, message_command=command)
    number = desk.case(5, contact="061-010-1000", tell_by="문자", consents=("progress",))
    assert desk.send(number=number) == "보냈습니다. 문자 명령이 받았습니다."
    said = json.loads(told.read_text(encoding="utf-8"))
    letter = desk.letter
    assert (said["id"], said["to"]) == (letter.message_id, "061-010-1000")
    assert number in said["text"]
    assert ANSWER[:6] not in said["text"]
    for code, state in ((75, LetterState.WAITING), (65, LetterState.REFUSED), (1, LetterState.UNKNOWN)):
        command.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        number = desk.case(10 + code, contact="061-010-1000", tell_by="문자", consents=("progress",))
        desk.send(number=number)
        assert next(one.state for one in desk.letters if one.number == number) is state


def test_where_the_settings_name_no_way_out_nothing_is_offered(storage: Storage) -> None:
    desk = Desk(storage, None)
    shown = desk.admin.cases.open(desk.number)
    assert (list(shown.postable), shown.post_bar, list(shown.letters)) == ([], "", [])
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        desk.send()


def test_a_demo_sends_nothing_whatever_its_settings_name(storage: Storage, server: MailServer) -> None:
    real = Desk(storage, server)
    server.day = "busy"
    real.send()
    server.day = "fine"
    real.settings = replace(real.settings, demo=True)
    real.again()
    real.now += timedelta(hours=1)
    shown = real.admin.cases.open(real.number)
    assert (list(shown.postable), real.admin.letters.look().demo) == ([], True)
    with pytest.raises(Refused, match="보내는 설정이 없습니다"):
        real.send(number=real.case(1))
    real.admin.minute()
    assert "보낼 길이 설정에 없습니다" in real.admin.letters.send(real.letter.id)
    assert server.taken == []
    assert real.state() is LetterState.WAITING


def test_a_clock_set_back_lets_no_letter_leave_twice_and_none_stay(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.now += 400 * DAY
    other = desk.case(1)
    desk.now -= 400 * DAY
    desk.send(number=other)
    with pytest.raises(Refused, match="이미 나갔거나"):
        desk.send(number=other)
    desk.now += 400 * DAY
    desk.send()
    desk.now -= 399 * DAY
    server.day = "fine"
    desk.admin.minute()
    assert {one.state for one in desk.letters} == {LetterState.SENT}
    assert len(server.taken) == 2


def test_a_letter_cut_off_under_a_clock_that_was_ahead_is_not_stuck(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> int:
        raise KeyboardInterrupt

    desk.now += 300 * DAY
    with monkeypatch.context() as night:
        night.setattr(SmtpGateway, "send", cut)
        with pytest.raises(KeyboardInterrupt):
            desk.send()
    desk.now -= 300 * DAY
    desk.admin.minute()
    assert desk.state() is LetterState.UNKNOWN
    assert server.taken == []


def test_what_the_server_said_stands_though_another_desk_gave_the_try_up_meanwhile(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, send = desk.admin.letters._service._letters.store, SmtpGateway.send  # type: ignore[attr-defined] # behind the gate

    def slow(way: SmtpGateway, letter: Outgoing) -> int:
        store.end_hanging(desk.now + timedelta(minutes=6))
        assert desk.state() is LetterState.UNKNOWN
        return send(way, letter)

    monkeypatch.setattr(SmtpGateway, "send", slow)
    assert desk.send().startswith("보냈습니다")
    assert (desk.state(), desk.letter.code, len(server.taken)) == (LetterState.SENT, 250, 1)


def test_a_try_that_was_given_up_says_nothing_about_the_next(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.send()
    store, old = desk.admin.letters._service._letters.store, desk.letter  # type: ignore[attr-defined] # behind the gate
    assert store.take(old, desk.now) == old.tries + 1
    assert store.take(old, desk.now) is None
    assert not store.change(old, {LetterState.SENDING}, LetterState.WAITING, "x", desk.now)
    assert desk.state() is LetterState.SENDING


def test_two_clerks_who_press_again_at_once_send_once_and_leave_the_proof(
    desk: Desk, server: MailServer
) -> None:
    server.day = "lost"
    desk.send()
    server.day = "fine"
    seen = desk.letter
    desk.admin.letters.send(seen.id)
    behind = desk.admin.letters._service._letters  # type: ignore[attr-defined] # behind the gate
    behind.again(desk.admin._seal.at_work, seen)  # as whoever read the page before
    assert (desk.state(), len(server.taken)) == (LetterState.SENT, 2)


def test_an_answer_that_was_said_anew_does_not_leave_as_it_was(desk: Desk, server: MailServer) -> None:
    server.day = "busy"
    desk.send()
    desk.now += timedelta(minutes=5)
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="고친 답입니다."))
    server.day = "fine"
    desk.admin.minute()
    assert (desk.state(), server.taken) == (LetterState.SETTLED, [])
    server.day = "busy"
    desk.send()
    server.day = "nobody"
    desk.now += timedelta(minutes=5)
    desk.admin.minute()
    desk.act(desk.number, CaseMove.ANSWER, ToldTimes(text="다시 고친 답입니다."))
    server.day = "fine"
    desk.send()
    states = [one.state for one in sorted(desk.letters, key=lambda one: one.made_at)]
    assert states == [LetterState.SETTLED, LetterState.SETTLED, LetterState.SENT]
    assert len(server.taken) == 1


def test_a_letter_that_somebody_may_not_open_keeps_no_other_waiting(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 1)
    server.day = "busy"
    shut = desk.case(1)
    desk.send(number=shut)
    desk.now += timedelta(minutes=1)
    desk.send()
    desk.admin.cases.step_back(shut, "아는 분입니다.")
    server.day = "fine"
    desk.now += timedelta(hours=1)
    assert desk.admin.letters.send_due() == 1
    assert len(server.taken) == 1


def test_a_letter_that_no_key_here_opens_says_so_and_leaves_with_one_that_does(
    desk: Desk, server: MailServer, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "AT_ONCE", 1)
    server.day = "busy"
    desk.send()
    desk.now += timedelta(minutes=1)
    server.day = "fine"
    with storage.database.write() as connection:  # sealed to other keys than those that are open
        case = connection.scalar(select(table.c.case))
        mine = case_keys.c.case == case
        boxes = {one.key: one.box for one in connection.execute(select(case_keys).where(mine))}
        connection.execute(update(case_keys).where(mine).values(box=b"\0" * 80))
    desk.now += timedelta(hours=1)
    assert [desk.admin.letters.send_due() for _ in range(3)] == [0, 0, 0]
    assert desk.state() is LetterState.WAITING
    said = became(desk.letter, desk.now)
    assert "열 수 없습니다" in said
    assert "전화로" in said
    log = [one for one in access(storage) if one == "letter.waiting"]
    assert len(log) == 2  # the server's answer, and once that no key here opens it
    with storage.database.write() as connection:
        for key, box in boxes.items():
            theirs = (case_keys.c.case == case) & (case_keys.c.key == key)
            connection.execute(update(case_keys).where(theirs).values(box=box))
    assert desk.admin.letters.send_due() == 1
    assert desk.state() is LetterState.SENT
    assert len(server.taken) == 1


def access(storage: Storage) -> list[str]:
    """Return what was done, as the log has it."""
    with storage.database.read() as connection:
        return list(connection.scalars(select(access_log.c.action)))


def test_a_defect_on_the_way_is_unknown_at_once_and_told(
    desk: Desk, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(SmtpGateway, "_written", broken)
    with pytest.raises(ZeroDivisionError):
        desk.send()
    assert (desk.state(), server.taken) == (LetterState.UNKNOWN, [])


def test_a_text_message_goes_to_a_telephone_and_to_nothing_else() -> None:
    told = {"consents": ["progress"]}
    for good in ("061-000-0000", "+82 61-000-0000", "(061) 000 0000", "0100000000"):
        assert address_of({**told, "contact": good}) == (LetterChannel.MESSAGE, good)
    for bad in (
        "동네 슈퍼",
        "061-000-0000\n061-000-0001",
        "061",
        "--help",
        "061-000-0000; rm",
        "\x1b061-000-0000",
    ):
        with pytest.raises(NotAllowed, match="문자를 보낼 수 없습니다"):
            address_of({**told, "contact": bad})


def test_what_waits_in_a_backup_may_have_left_since_and_is_not_sent_by_itself(
    tmp_path: Path, server: MailServer
) -> None:
    data, backup = tmp_path / "data", tmp_path / "before.zip"
    with opened_storage(data, demo_settings(), role="admin") as storage:
        storage.accounts.ensure_demo()
        desk = Desk(storage, server)
        server.day = "busy"
        desk.send()
        server.day = "fine"
        back_up_now(storage, demo_settings(), NOW, backup)
        desk.now += timedelta(hours=1)
        desk.admin.minute()
        assert desk.state() is LetterState.SENT
    restore_now(data, demo_settings(), backup, NOW + DAY, unvouched=True)
    with opened_storage(data, demo_settings(), role="admin") as storage:
        desk = Desk(storage, server, old=True)
        desk.now += DAY
        desk.admin.minute()
        assert (desk.state(), len(server.taken)) == (LetterState.UNKNOWN, 1)


# A desk that presses send, in a process of its own, that is killed while the server is silent.
SENDS = """
import sys
from pathlib import Path
from kiosk.storage.opened import opened_storage
from tests.mail_server import MailServer
from tests.services.test_letters import Desk
from tests.visitor import demo_settings
server = MailServer(port=int(sys.argv[2]), known=Path(sys.argv[3]))
with opened_storage(Path(sys.argv[1]), demo_settings(), role="admin") as storage:
    storage.accounts.ensure_demo()
    Desk(storage, server).send()
"""


def test_a_desk_killed_while_the_server_is_silent_neither_sends_twice_nor_forgets(
    server: MailServer, tmp_path: Path
) -> None:
    server.day, data = "hangs", tmp_path / "data"
    words = [sys.executable, "-c", SENDS, str(data), str(server.port), str(server.known)]
    killed = subprocess.Popen(words)
    assert server.heard.wait(120)
    killed.kill()
    killed.wait()
    server.day = "fine"
    with opened_storage(data, demo_settings(), role="admin") as storage:
        desk = Desk(storage, server, old=True)
        assert desk.state() is LetterState.SENDING
        desk.now += timedelta(minutes=6)
        desk.admin.minute()
        assert (desk.state(), len(server.taken)) == (LetterState.UNKNOWN, 1)
        assert desk.admin.letters.send(desk.letter.id).startswith("보냈습니다")
    assert len({one["Message-ID"] for one in server.taken}) == 1
