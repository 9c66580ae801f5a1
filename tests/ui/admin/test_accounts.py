# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts, rights and the access log at the real desk: nobody is locked out, nothing is silently undone."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
import hashlib
import re
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest
from sqlalchemy import select, update

from kiosk.cases.posting import LetterState
from kiosk.cases.states import CaseMove
from kiosk.charter.hours import SEOUL
from kiosk.services.admin import accounts as account_service
from kiosk.services.admin.log_places import LoggedPlaces
from kiosk.services.admin.log_words import GROUPS, action_words
from kiosk.services.cases.booth import case_rules
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.accounts import DEMO_PASSWORD
from kiosk.storage.errors import DiskFull
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.ui.places import ROOT
from tests.exported import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.storage.opened import Storage
    from kiosk.ui.admin.accounts.accounts import Accounts
    from tests.ui.admin.clerk import Clerk

PAGE, PASSWORD = "계정·열람 기록", "sea-wind-4711"
LONG = "정보통신과 전산운영팀 담당자 01"
# An action as the program writes it into the log; what follows a brace is told by what stands in it.
ACTION = re.compile(
    r'(?:Act|_record|\.record)\((?:"\w+", )?[^"()]*(?:\([^"()]*\)[^"()]*)*"([a-z_]+\.[a-z_]+)"'
)


@pytest.fixture
def beside(clerk: Clerk) -> Iterator[Storage]:
    """Open the same data folder beside the desk, as another program does."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield storage


def page_of(clerk: Clerk) -> Accounts:
    """Return the page."""
    return cast("Accounts", clerk.desk.navigation.pages["accounts"])


def scrolled(clerk: Clerk) -> bool:
    """Say whether the page's long part is turned on."""
    return any(one.inherits("QQuickFlickable") and one.property("contentY") > 0 for one in clerk.seen())


def tick(clerk: Clerk, role: str) -> None:
    """Tick a role of the form; a page of the navigation may bear the same words."""
    clerk.press_at(clerk.buttons(role)[-1])


def make(clerk: Clerk, name: str, *roles: str, password: str = PASSWORD) -> None:
    """Fill in the form of a new account and send it."""
    clerk.press("새 계정")
    clerk.write("계정 이름", name)
    clerk.write("첫 비밀번호", password)
    for role in roles:
        tick(clerk, role)
    clerk.press("계정 만들기")


def test_somebody_with_a_new_account_signs_in_and_sees_only_their_pages(clerk: Clerk) -> None:
    clerk.open(PAGE)
    make(clerk, "clerk-07", "헌장 결과")
    clerk.await_words("clerk-07 계정을 만들었습니다.")
    clerk.press("로그아웃")
    clerk.sign_in(PASSWORD, "clerk-07")
    clerk.await_words("다른 사람이 정해 준 첫 비밀번호입니다.")
    clerk.sign_in(PASSWORD, "clerk-07", "my-own-walk-21")
    clerk.press(PAGE)
    clerk.await_words("내 비밀번호 바꾸기")
    assert not clerk.buttons("시스템")
    assert not clerk.buttons("새 계정")


@pytest.mark.parametrize(
    ("name", "password", "sentence"),
    [
        ("clerk-07", "short", "비밀번호는 10자 이상이어야 합니다."),
        ("", PASSWORD, "계정 이름은 한 줄로 1자부터"),
        ("demo", PASSWORD, "'demo' 계정이 이미 있습니다."),
    ],
)
def test_an_account_that_cannot_be_made_says_why(
    clerk: Clerk, name: str, password: str, sentence: str
) -> None:
    clerk.open(PAGE)
    make(clerk, name, "헌장 결과", password=password)
    clerk.await_words(sentence)


def test_an_account_without_a_right_cannot_be_made(clerk: Clerk, beside: Storage) -> None:
    clerk.open(PAGE)
    make(clerk, "clerk-07")
    clerk.await_words("권한을 하나 이상 골라 주십시오.")
    assert [one.name for one in beside.accounts.all()] == ["demo"]
    make(clerk, "clerk-07", "헌장 결과")
    clerk.await_words("clerk-07 계정을 만들었습니다.")


def test_a_new_password_that_is_soon_guessed_lets_nobody_in(clerk: Clerk, beside: Storage) -> None:
    [demo] = beside.accounts.all()
    beside.accounts.make("clerk-07", PASSWORD, ("reports",), by=demo)
    clerk.sign_in(PASSWORD, "clerk-07")
    clerk.await_words("다른 사람이 정해 준 첫 비밀번호입니다.")
    clerk.sign_in(PASSWORD, "clerk-07", "짧다")
    clerk.await_words("비밀번호는 10자 이상이어야 합니다.")
    clerk.sign_in(PASSWORD, "clerk-07", "my-own-walk-21")
    clerk.until(lambda: clerk.desk.signing.name == "clerk-07")
    clerk.press("로그아웃")
    clerk.sign_in("my-own-walk-21", "clerk-07")
    clerk.until(lambda: clerk.desk.signing.name == "clerk-07")


def test_the_last_system_account_cannot_lose_its_right(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("demo")
    page_of(clerk).give("system", given=False)
    clerk.press("권한 바꾸기")
    clerk.await_words("‘시스템’ 권한을 가진 계정이 하나는 남아 있어야 합니다.")


def test_rights_changed_by_another_meanwhile_are_told_not_overwritten(clerk: Clerk, beside: Storage) -> None:
    by = next(one for one in beside.accounts.all() if one.name == "demo")
    other = beside.accounts.make("clerk-07", PASSWORD, ("reports",), by=by)
    clerk.open(PAGE)
    clerk.press("clerk-07")
    beside.accounts.set_roles(other, ("reports", "cases"), by=by)
    tick(clerk, "안내요원")
    clerk.press("권한 바꾸기")
    clerk.await_words("demo님이 먼저 이 계정을 바꾸었습니다.")
    assert {one.name: one.roles for one in beside.accounts.all()}["clerk-07"] == {"reports", "cases"}


def test_a_closed_account_is_gone_and_one_s_own_stays(clerk: Clerk, beside: Storage) -> None:
    beside.accounts.make("clerk-07", PASSWORD, ("system",), by=None)
    clerk.open(PAGE)
    clerk.press("clerk-07")
    clerk.confirm("계정 닫기", "한 번 더 누르면 닫습니다")
    clerk.await_words("clerk-07 계정을 닫았습니다.")
    assert {one.name for one in beside.accounts.all()} == {"demo"}
    clerk.press("demo")
    clerk.confirm("계정 닫기", "한 번 더 누르면 닫습니다")
    clerk.await_words("자기 계정은 닫을 수 없습니다.")


def test_whoever_is_closed_while_at_the_desk_can_do_nothing_more(clerk: Clerk, beside: Storage) -> None:
    made = beside.accounts.make("clerk-07", PASSWORD, ("system",), by=None)
    clerk.sign_in(PASSWORD, "clerk-07")
    clerk.press(PAGE)
    beside.accounts.close(made, by=made)
    make(clerk, "clerk-08")
    clerk.await_words("로그아웃되어 있습니다.")
    assert {one.name for one in beside.accounts.all()} == {"demo"}


def test_an_account_is_tied_to_an_office_and_freed_again(clerk: Clerk, beside: Storage) -> None:
    made = beside.accounts.make("clerk-07", PASSWORD, ("cases",), by=None)
    rules = case_rules(beside, clerk.settings)
    clerk.open(PAGE)
    clerk.press("clerk-07")
    page_of(clerk).tie("감사실", 1, "")
    clerk.await_words("감사실 부서장")
    assert rules.parts(str(made.id)) == {"감사실": "head"}
    clerk.press("풀기")
    clerk.await_words("감사실에서 풀었습니다.")
    assert not rules.parts(str(made.id))


def test_whoever_makes_an_account_is_told_that_another_ties_it(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("새 계정")
    clerk.write("누구의 계정", "직원 4711")
    make(clerk, "clerk-07", "민원")
    clerk.await_words("누구의 계정: 직원4711")
    page_of(clerk).tie("감사실", 0, "")
    clerk.await_words("다른 시스템 담당이 정하거나")
    clerk.write("복구 용지", "AAAA-BBBB")
    clerk.press("묶기")
    clerk.await_words("복구 용지의 글자를 다시 확인해 주십시오.")
    assert not page_of(clerk).ties
    clerk.press("demo")
    assert not page_of(clerk).alone


def test_one_s_own_password_is_changed_by_whoever_knows_the_old_one(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("내 비밀번호")
    for old, new, again, sentence in (
        (DEMO_PASSWORD, PASSWORD, "another-4711", "새 비밀번호 두 개가 서로 다릅니다."),
        ("not-the-old-one", PASSWORD, PASSWORD, "지금 비밀번호가 다릅니다."),
        (DEMO_PASSWORD, PASSWORD, PASSWORD, "비밀번호를 바꾸었습니다."),
    ):
        clerk.write("지금 비밀번호", old)
        clerk.write("새 비밀번호", new)
        clerk.write("새 비밀번호 한 번 더", again)
        clerk.press("바꾸기")
        clerk.await_words(sentence)
    clerk.press("로그아웃")
    clerk.sign_in(PASSWORD)
    clerk.await_words(PAGE)


def test_the_log_names_people_and_deeds_and_is_filtered(clerk: Clerk, beside: Storage) -> None:
    made = beside.accounts.make("clerk-07", PASSWORD, ("cases",), by=None)
    beside.accounts.sign_out(made, idle=True)
    clerk.open(PAGE)
    clerk.press("열람 기록")
    clerk.await_words("자리를 비워 잠김")
    clerk.await_words("계정 만듦")
    log = page_of(clerk).log
    log.ofAccount(log.actors.index("clerk-07"))
    clerk.settle()
    clerk.until(lambda: not clerk.reads("계정 만듦"))
    log.ofGroup(log.groups.index("민원"))
    clerk.await_words("고른 조건에 맞는 기록이 없습니다.")
    log.ofDay("24일")
    clerk.await_words("날짜를 2026-11-25,")


def test_a_filter_turned_while_another_is_read_is_the_one_that_is_shown(
    clerk: Clerk, beside: Storage
) -> None:
    beside.accounts.make("clerk-07", PASSWORD, ["directory"], by=None)
    clerk.open(PAGE)
    clerk.press("열람 기록")
    log = page_of(clerk).log
    groups = [str(one) for one in log.groups]
    with clerk.held_up():
        log.ofGroup(groups.index("민원"))  # of which there is nothing
        log.ofGroup(groups.index("계정·권한"))
    assert log.rows
    assert {one.what for one in log.rows} <= {"계정 만듦", "권한 줌"}
    with clerk.held_up():
        log.ofGroup(groups.index("민원"))
        assert log.sought
    assert not log.rows
    clerk.await_words("고른 조건에 맞는 기록이 없습니다.")


def test_the_log_of_a_month_is_taken_along_with_its_proof(clerk: Clerk, beside: Storage) -> None:
    made = beside.accounts.make("clerk-07", PASSWORD, ("cases",), by=None)
    beside.accounts.sign_out(made, idle=True)
    clerk.open(PAGE)
    clerk.press("열람 기록")
    clerk.await_words("자리를 비워 잠김")
    clerk.press("확인서와 함께 받기")
    clerk.await_words("까닭을 적어 주십시오.")
    log = page_of(clerk).log
    log.ofAccount(log.actors.index("clerk-07"))
    clerk.settle()
    month = f"{datetime.now(SEOUL):%Y-%m}"
    clerk.write("까닭", "11월 점검")
    clerk.write("날짜", month[:-1])  # whoever takes the log along while this is written takes no other days
    clerk.press("확인서와 함께 받기")
    clerk.await_words("날짜를 2026-11-25,")
    assert not list((clerk.data / "exports").glob("access-log-*"))
    clerk.write("날짜", month)  # and no Enter
    clerk.settle()
    assert log.wanted().day == datetime.now(SEOUL).date().replace(day=1)
    shown = [row.what for row in log.rows]
    assert shown
    clerk.press("확인서와 함께 받기")
    clerk.await_words("확인서와 함께 담았습니다:")
    table, proof = sorted((clerk.data / "exports").glob("access-log-*"))
    assert unmarked(table) == []
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert [row["한 일"] for row in rows[:-1]] == shown
    assert {row["누가"] for row in rows[:-1]} == {"clerk-07"}
    digest = hashlib.sha256(table.read_bytes()).hexdigest()
    told = proof.read_text("utf-8")
    assert f"SHA-256: {digest}" in told
    assert "화면은 앞 16자리만 보이고" in told
    assert f"{len(shown)}줄" in told
    assert "빠지거나 고쳐진 줄이 없습니다" in told
    with beside.database.read() as connection:
        query = select(access_log.c.reason, access_log.c.detail)
        (kept,) = connection.execute(query.where(access_log.c.action == "log.exported"))
    assert (kept.reason, kept.detail["sha256"]) == ("11월 점검", digest)
    log.ofAccount(0)
    clerk.await_words("열람 기록 내보냄")
    clerk.await_words(f"SHA-256 앞 16자리 {digest[:16]} (전체는 내려받은 표에)")
    log.ofDay("2020-01-01~2020-01-31")
    clerk.await_words("고른 조건에 맞는 기록이 없습니다.")


def test_a_table_of_the_log_that_cannot_be_recorded_does_not_appear(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise DiskFull("no room")

    clerk.open(PAGE)
    clerk.press("열람 기록")
    clerk.write("까닭", "11월 점검")
    with monkeypatch.context() as bad_day:
        bad_day.setattr(account_service, "record", full)
        clerk.press("확인서와 함께 받기")
        clerk.await_words("마치지 못했습니다.")
    assert list((clerk.data / "exports").iterdir()) == []


def test_the_log_is_read_on_to_its_first_row(clerk: Clerk, beside: Storage) -> None:
    made = beside.accounts.make("clerk-07", PASSWORD, ("cases",), by=None)
    for _ in range(120):
        beside.accounts.sign_out(made, idle=False)
    clerk.open(PAGE)
    clerk.press("열람 기록")
    log = page_of(clerk).log
    assert len(log.rows) == 100
    log.readOn()
    clerk.settle()
    assert log.rows[len(log.rows) - 1].seq == 1
    assert [row.seq for row in log.rows] == sorted((row.seq for row in log.rows), reverse=True)


def test_a_review_that_is_due_waits_until_somebody_writes_what_they_saw(
    clerk: Clerk, beside: Storage
) -> None:
    with beside.database.write() as connection:
        for verb in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER access_log_no_{verb}")
        long_ago = datetime.now(UTC) - timedelta(days=40)
        connection.execute(update(access_log).where(access_log.c.seq == 1).values(at=long_ago))
    clerk.open(PAGE)
    clerk.press("열람 기록")
    clerk.await_words("살펴볼 때가 되었습니다")
    clerk.press("살핀 것으로 남기기")
    clerk.await_words("한 줄 적어 주십시오.")
    clerk.write("살핀 말", "모르는 로그인 없음")
    clerk.press("살핀 것으로 남기기")
    clerk.await_words("지난 31일 안에 살폈습니다")
    clerk.press("빠진 줄이 없는지 확인")
    clerk.await_words("맞지 않는 곳이 있습니다: 1번째 줄이 적은 그대로가 아닙니다")


def test_every_action_that_the_program_writes_has_words() -> None:
    source = [file.read_text("utf-8") for file in (ROOT / "kiosk").rglob("*.py")]
    written = {action for text in source for action in ACTION.findall(text)}
    written |= {f"letter.{one}" for one in LetterState if one is not LetterState.SENDING}
    written |= {"letter.queued", *(f"case.{one}" for one in CaseMove)}
    assert len(written) > 20
    assert not [action for action in sorted(written) if action_words(action) == action]
    for action in written:  # each is found under one thing to filter by, and under one alone
        assert len([1 for begins in GROUPS.values() if action.startswith(begins)]) == 1, action


def test_an_auditor_takes_the_log_along_and_reviews_it_and_keeps_no_account(
    clerk: Clerk, beside: Storage
) -> None:
    beside.accounts.make("auditor-01", PASSWORD, ("audit",), by=None)
    made = beside.accounts.make(LONG, PASSWORD, ("cases",), by=None)
    lift, called = next(iter(LoggedPlaces(clerk.settings)._names.items()))
    deeds = {"check.made": "badge", "publication.decided": "2026/press", "facility.stopped": lift}
    with beside.database.write() as connection:
        for action, what in deeds.items():
            record(connection, LoggedAct(str(made.id), action, what), place="A", now=datetime.now(UTC))
    clerk.sign_in(PASSWORD, "auditor-01")
    clerk.await_words(PAGE)
    clerk.await_words("여기에 보이는 것: 한 달에 한 번 열람 기록 점검")
    clerk.admin.window.window.resize(1180, 720)
    assert {row.key for row in clerk.desk.navigation.rows} == {"tasks", "report", "checks", "accounts"}
    clerk.press(PAGE)
    clerk.await_words("계정 만듦")
    about = [one.about for one in page_of(clerk).log.rows if one.about]
    assert {called, "2026년 언론", "근무 중 공무원증이나 명찰을 답니다."} < set(about)  # as people call it
    labels = [one for one in clerk.seen() if one.property("text") in {*about, LONG}]
    assert LONG in {one.property("text") for one in labels}  # a row is whole in the smallest window
    assert not [one.property("text") for one in labels if one.property("truncated")]
    assert page_of(clerk).panes == ["열람 기록", "내 비밀번호"]
    assert not clerk.buttons("새 계정")
    assert not page_of(clerk).people
    clerk.write("까닭", "정기 감사")
    clerk.press("확인서와 함께 받기")
    clerk.await_words("확인서와 함께 담았습니다:")
    [proof] = (clerk.data / "exports").glob("access-log-*.txt")
    for told in (proof.read_text("utf-8"), page_of(clerk).log.last):  # what is kept from them is said
        assert "부서에 묶인 적이 있는 계정이면" in told
    clerk.press("빠진 줄이 없는지 확인")
    clerk.await_words("빠지거나 고쳐진 줄이 없습니다.")
    clerk.write("살핀 말", "밤에 열람한 민원 없음")
    clerk.press("살핀 것으로 남기기")
    clerk.await_words("열람 기록을 살핀 것으로 남겼습니다.")
    clerk.press("헌장 결과")  # where an auditor can press nothing below what is seen, keys turn the page
    for key, there in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_PageUp, False)):
        QTest.keyClick(clerk.admin.window.window, key)
        clerk.until(lambda there=there: scrolled(clerk) is there)  # type: ignore[misc] # bound at once
    clerk.press("로그아웃")
    clerk.open(PAGE)  # and whoever keeps the accounts sees them still
    clerk.await_words("새 계정")
