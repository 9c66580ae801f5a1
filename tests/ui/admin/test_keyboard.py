# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk by the keyboard alone, as a new clerk and an auditor: and nothing but the screen."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Final, cast

from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt
import pytest

from kiosk.cases.states import State
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.services.directory import seoul_now
from kiosk.services.visits import fill_demo_visits
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.city_cases import fill
from tests.ui.keyboard import Keyboard
from tests.visitor import is_control, place_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.ui.admin.accounts.accounts import Accounts
    from tests.ui.admin.case_clerk import CaseClerk
    from tests.ui.admin.clerk import Clerk

GIVEN, OWN = "sea-wind-4711", "my-own-walk-21"
RAIL: Final = 200
BY_ARROWS: Final = frozenset(
    {"CaseRow", "DayCell"}
)  # lists that the arrows walk through from anywhere on their page


def keyboard_of(clerk: Clerk) -> Keyboard:
    """Lay hands on the keyboard of the desk."""
    return Keyboard(clerk.admin.window.window, clerk.settle)


def sign_in(keys: Keyboard, name: str, password: str) -> None:
    """Write into the field that has the focus when the window opens, and into the next."""
    keys.write(name)
    keys.press(Qt.Key.Key_Tab)
    keys.write(password)
    keys.press(Qt.Key.Key_Enter)


def kind(item: QQuickItem) -> str:
    """Return what sort of control it is."""
    return item.metaObject().className().split("_QML")[0]


def within(item: QQuickItem | None, stood: set[QQuickItem]) -> bool:
    """Say whether Tab comes to an item, or to what it is a part of."""
    while item is not None:
        if item in stood:
            return True
        item = item.parentItem()
    return False


def test_tab_comes_to_all_that_a_mouse_can_press_on_every_page(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.unlock()
    case_clerk.admin.window.window.resize(1180, 691)
    keys = keyboard_of(case_clerk)
    rail = {one for one in case_clerk.seen() if is_control(one) and place_of(one).right() <= RAIL}
    missed: dict[str, list[str]] = {}
    for page in case_clerk.desk.navigation.pages:
        case_clerk.desk.navigation.turn(page)
        case_clerk.settle()
        stood = set(keys.round())
        controls = [one for one in case_clerk.seen() if is_control(one)]
        assert len(controls) >= len(case_clerk.desk.navigation.pages), page
        assert [kind(one) for one in controls if not name_of(one)] == [], page  # a screen reader says each
        over = [one for one in controls if place_of(one).x() < RAIL and one not in rail]
        astray = [name_of(one) for one in over if kind(one) != "NavigationItem"]
        assert astray == [], page  # no button leaves its panel in the smallest window
        never = [one for one in controls if not within(one, stood) and kind(one) not in BY_ARROWS]
        if never:
            missed[page] = [name_of(one) for one in never]
    assert missed == {}


def test_the_arrows_walk_a_list_to_its_end_on_a_small_screen_and_what_they_stand_on_is_seen(
    clerk: Clerk,
) -> None:
    """Rows of unequal height with a button each, and rows in which nothing can be pressed."""
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.write() as connection:
        for number in range(14):
            why = "까닭이 길어 두 줄로 적힙니다. " * (1 + number % 3)
            tell_admin(connection, "sync_stopped", {"message": f"{why}{number}"}, seoul_now())
            record(connection, LoggedAct("system", "backup.made"), place="A", now=datetime.now(UTC))
    clerk.admin.window.window.resize(1366, 691)
    clerk.open("시스템")
    keys = keyboard_of(clerk)
    keys.walk("시 서버로 보내기를 멈추었습니다 확인")
    assert walk_down(clerk, keys) == 13
    clerk.press("계정·열람 기록")
    clerk.press("열람 기록")
    log = cast("Accounts", clerk.page).log
    clerk.until(lambda: len(log.rows) > 15)
    keys.walk("확인서와 함께 받기")
    keys.press(Qt.Key.Key_Tab)  # to the list, whose first row is lit
    clerk.until(lambda: keys.here.inherits("QQuickListView"))
    assert walk_down(clerk, keys) == len(log.rows) - 1


def walk_down(clerk: Clerk, keys: Keyboard) -> int:
    """Press Down until nothing changes; return how often. What it comes to is in sight each time."""
    lists = [one for one in clerk.seen() if one.inherits("QQuickListView") and one.property("count") > 9]
    shown = max(lists, key=lambda one: one.width())
    lit = cast("QQuickItem", shown.findChild(QObject, "lit"))

    def in_sight() -> bool:
        item = keys.here if keys.here != shown else lit
        return place_of(shown).adjusted(0, -1, 0, 1).contains(place_of(item))

    for presses in range(200):
        before = shown.property("at")
        keys.press(Qt.Key.Key_Down)
        if presses and shown.property("at") == before:
            return presses
        clerk.until(in_sight)
    raise AssertionError("the list has no end")


def test_a_new_clerk_signs_in_with_a_password_of_their_own(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        made = storage.accounts.make("admin-01", GIVEN, ("system",), by=None)
        storage.accounts.make("clerk-07", GIVEN, ("cases",), by=made)
    keys = keyboard_of(clerk)
    sign_in(keys, "clerk-07", GIVEN)
    clerk.await_words("다른 사람이 정해 준 첫 비밀번호입니다.")
    assert name_of(keys.here) == "새 비밀번호"  # the focus is where the sentence asks for something
    keys.write(OWN)
    keys.press(Qt.Key.Key_Return)
    clerk.until(lambda: clerk.desk.signing.name == "clerk-07")
    keys.enter("로그아웃")
    assert name_of(keys.here) == "비밀번호"  # whose account it is still stands above
    keys.write(OWN)
    keys.press(Qt.Key.Key_Enter)
    clerk.until(lambda: clerk.desk.signing.name == "clerk-07")


def open_case(case_clerk: CaseClerk, keys: Keyboard, number: str) -> None:
    """Sign in, break the seal, narrow the list and open a case."""
    sign_in(keys, DEMO_NAME, DEMO_PASSWORD)
    case_clerk.until(lambda: case_clerk.desk.signing.name != "")
    keys.enter("민원")
    keys.walk("비밀 문구")
    keys.write(DEMO_PASSPHRASE)
    keys.press(Qt.Key.Key_Return)
    case_clerk.until(lambda: case_clerk.cases.seal == "open")
    assert "봉인되어" not in case_clerk.cases.said  # Enter is the field's, and opens no row beneath it

    keys.walk("단계 단계")  # a filter by the arrows, and back
    keys.press(Qt.Key.Key_Down)
    case_clerk.settle()
    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_Slash)
    assert name_of(keys.here) == "접수 번호, 부서"
    keys.write(number)
    case_clerk.until(lambda: [one.number for one in case_clerk.cases.rows] == [number])
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    case_clerk.await_words("모두 보기")


def test_a_clerk_answers_and_closes_a_case_without_a_mouse(case_clerk: CaseClerk) -> None:
    number = fill(case_clerk.data, case_clerk.settings, 7)[1]
    keys = keyboard_of(case_clerk)
    open_case(case_clerk, keys, number)
    keys.press(Qt.Key.Key_D)
    keys.enter("demo")
    keys.enter("담당으로 정하기")
    # The focus goes on to what is written next.
    case_clerk.until(lambda: kind(keys.here) == "QQuickTextEdit")
    due = case_clerk.row(number).law_due
    keys.enter("기한 늘리기")
    keys.write("현장을 함께 살펴야 합니다.")
    keys.enter("늘릴 기간 1일")
    keys.enter("기한을 늘림")
    case_clerk.until(lambda: case_clerk.row(number).law_due not in {None, due})
    case_clerk.until(lambda: kind(keys.here) == "QQuickTextEdit")  # before that Escape would leave the case
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_A)
    keys.write("살펴보았습니다. 사과드립니다.")
    keys.press(Qt.Key.Key_Tab)
    keys.enter("판단 인정")
    keys.walk("직원 번호")
    keys.write("A-77")
    keys.enter("답변 저장")
    case_clerk.await_words("같은 직원 인정 누적 1 / 3")
    keys.enter("편지 인쇄")
    keys.enter("인쇄하기")
    case_clerk.await_words("편지를")
    (page,) = PdfReader(case_clerk.data / "exports" / f"answer-{number}.pdf").pages
    assert all(words in page.extract_text() for words in (number, "사과드립니다.", "목포시"))
    keys.enter("알림 기록")
    keys.enter("알린 방법 문자")
    keys.enter("알렸음으로 마침")
    case_clerk.await_words("마쳤습니다.")
    assert case_clerk.row(number).state == State.NOTIFIED
    # The list beside it says so too, and one key leads back to it.
    assert case_clerk.cases.rows[case_clerk.cases.at].remaining == "기한 안에 마침"
    keys.press(Qt.Key.Key_Escape)
    assert case_clerk.cases.place == "list"


def test_an_auditor_takes_the_log_and_the_report_along_without_a_mouse(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 30, Random(5))  # noqa: S311 # invented data
    keys = keyboard_of(clerk)
    sign_in(keys, DEMO_NAME, DEMO_PASSWORD)
    clerk.until(lambda: clerk.desk.signing.name != "")
    keys.enter("계정·열람 기록")
    keys.enter("계정·열람 기록 열람 기록")
    clerk.await_words("로그인")
    keys.walk("까닭")
    keys.write("11월 점검")
    keys.enter("확인서와 함께 받기")
    clerk.await_words("확인서와 함께 담았습니다:")
    assert len(list((clerk.data / "exports").glob("access-log-*"))) == 2
    keys.enter("헌장 결과")
    keys.enter("기간 올해")
    clerk.await_words("고친 것과 고칠 것")
    keys.walk("고칠 날")  # below what is seen at first: the page goes along
    keys.enter("PDF로 저장")
    clerk.until(lambda: any((clerk.data / "exports").glob("*.pdf")))
    keys.enter("점검 입력")
    clerk.await_words("약속")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_either_enter_presses_choices_and_boxes_too(clerk: Clerk, key: Qt.Key) -> None:
    keys = keyboard_of(clerk)
    sign_in(keys, DEMO_NAME, DEMO_PASSWORD)
    clerk.until(lambda: clerk.desk.signing.name != "")
    keys.enter("시설 상태")
    keys.walk("시설 부서·여는 시간")
    keys.press(key)
    office = name_of(next(one for one in clerk.seen() if name_of(one).endswith(" 감사실 열림")))
    keys.walk(office)
    keys.press(key)
    clerk.await_words("점심에도 엽니다")
    box = keys.walk("점심에도 엽니다")
    before = box.property("checked")
    keys.press(key)
    assert box.property("checked") is not before
    keys.walk("이 시간으로 정하기")
    keys.press(key)
    clerk.await_armed("한 번 더 누르면 09:00–18:00")
    assert name_of(keys.here).startswith("한 번 더 누르면")  # the focus stays on what is armed
    keys.press(key)
    clerk.await_words("저장됨")
    keys.walk(office)  # the list went along with the focus, which had left the row above what is seen
    clerk.await_words("따로 정함")
