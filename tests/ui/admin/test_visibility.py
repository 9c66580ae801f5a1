# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the visibility rules in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.directory.visibility import Policy, Rule, VisibilityLevel
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.ui.admin.clerk import CHART

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory
    from kiosk.ui.admin.visibility.visibility import Visibility
    from tests.ui.admin.clerk import Clerk

PAGE = "공개 범위"


def public(clerk: Clerk) -> PublicDirectory:
    """Load what visitors may know now."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        return desk.load_public(desk.today())


def apply(clerk: Clerk) -> None:
    """Apply the draft: so far-reaching in a city of one office that it asks for a reason and its number."""
    clerk.press("바뀐 것 1 적용")
    clerk.await_words("자리가 방문객에게 달리 보입니다")
    agree(clerk, "적용")


def agree(clerk: Clerk, act: str) -> None:
    """Agree to what the panel shows."""
    confirmation = cast("Visibility", clerk.page).confirmation
    number = confirmation.number
    assert not clerk.buttons(f"{number}자리 {act}")
    clerk.write("까닭", "시험")
    clerk.write(f"숫자 {number}", number)
    clerk.press(f"{number}자리 {act}")


def another(clerk: Clerk, policy: Policy) -> None:
    """Let another admin put rules in force meanwhile."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        assert desk.change_policy(policy, "담당 03", "meanwhile")


def test_a_rule_is_drafted_seen_and_applied(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("감사실 성만")
    clerk.await_words("바뀐 것 1 적용")
    clerk.await_words("○○ 실장")
    assert all(seat.name is None for seat in public(clerk).seats())
    apply(clerk)
    clerk.await_words("1초 안에 모든 화면에 보입니다.")
    assert all(seat.name and seat.name.endswith("○○") for seat in public(clerk).seats() if not seat.vacant)


def test_the_preview_counts_the_whole_city_and_shows_who_changes(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        desk.import_charts([CHART], valid_from=desk.today())
    clerk.open(PAGE)
    clerk.await_words("이름이 보이는 자리 0, 사진 0, 숨긴 자리 0, 빈자리 ")
    assert not clerk.reads("달라지는 자리")
    clerk.press("목포시 기본 성만")
    clerk.await_words("자리 가운데 이름이 보이는 자리 0 → ")
    clerk.await_words("감사실 1번")
    page = cast("Visibility", clerk.page)
    assert "○○ 실장" in page.after["person"]  # somebody who changes
    changing = page.changing
    clerk.press("감사실 직위·업무만")
    clerk.until(lambda: "자리" in page.changing and page.changing != changing)
    clerk.press("감사실 숨김")
    clerk.await_words("→ 숨김")
    clerk.confirm("고치던 것 버리기", "한 번 더 누르면 버립니다")
    clerk.until(lambda: not clerk.reads("달라지는 자리"))


def test_a_draft_is_let_go_and_an_applied_rule_taken_back(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("감사실 숨김")
    clerk.confirm("고치던 것 버리기", "한 번 더 누르면 버립니다")
    clerk.await_words("바뀐 것 없음")
    clerk.press("감사실 숨김")
    apply(clerk)
    clerk.press("되돌리기")
    clerk.await_words("되돌리면 1개 부서의")
    assert all(seat.title is None for seat in public(clerk).seats())
    agree(clerk, "되돌리기")
    clerk.await_words("바로 앞 규칙으로 되돌렸습니다.")
    assert any(seat.title for seat in public(clerk).seats())


def test_pressing_what_is_decided_lets_the_line_inherit_again(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("감사실 성만")
    clerk.press("감사실 성만")
    clerk.await_words("바뀐 것 없음")


def test_whoever_applies_later_is_told_and_nothing_is_overwritten(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("감사실 성만")
    another(clerk, Policy(city=Rule(VisibilityLevel.HIDDEN)))
    apply(clerk)
    clerk.await_words("그사이 다른 담당이 공개 범위를 바꿨습니다.")
    assert all(seat.title is None for seat in public(clerk).seats())


def test_a_level_beyond_the_city_s_maximum_cannot_be_chosen(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("시의 한도 직위·업무만")
    clerk.until(lambda: not clerk.buttons("감사실 성만"))
    assert clerk.buttons("감사실 숨김")


def test_a_slash_goes_to_the_field_in_which_one_searches(clerk: Clerk) -> None:
    clerk.open(PAGE)
    QTest.keyClick(clerk.admin.window.window, Qt.Key.Key_Slash)
    assert clerk.field("부서, 업무").hasActiveFocus()
    QTest.keyClick(clerk.admin.window.window, Qt.Key.Key_Slash)
    assert clerk.field("부서, 업무").property("text") == "/"
