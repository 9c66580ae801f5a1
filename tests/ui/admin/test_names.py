# SPDX-License-Identifier: GPL-3.0-or-later
"""Who hears a page knows each of its controls by a name of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.services.demo import fill_demo
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.visitor import is_control

if TYPE_CHECKING:
    from tests.ui.admin.clerk import Clerk


PANES: Final = {
    "places": ("승강기·문", "방", "부서·여는 시간", "번호 창구"),
    "accounts": ("열람 기록", "내 비밀번호"),
    "keys": ("지닌 사람", "복구 용지", "열쇠 바꾸기", "서명"),
    "system": ("백업", "키오스크", "기록과 내보내기"),
    "reorganisation": ("없애기", "합치기", "나누기", "이름 바꾸기", "옮기기", "새 부서"),
}


def test_no_two_controls_of_a_page_have_one_name(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo(storage, clerk.settings, visits=60, cases=30, seed=3)
    clerk.sign_in()
    clerk.until(lambda: clerk.desk.signing.name != "")
    doubled: dict[str, list[str]] = {}
    for page in clerk.desk.navigation.pages:
        clerk.desk.navigation.turn(page)
        clerk.settle()
        if page == "cases":
            clerk.write("비밀 문구", DEMO_PASSPHRASE)
            clerk.press("열기")
        if page == "checks":
            for kept in ("한 건 지킴", "한 건 못 지킴"):
                clerk.press(kept)
        doubled[page] = names_of_several(clerk)
        for pane in PANES.get(page, ()):
            clerk.press(pane)
            doubled[pane] = names_of_several(clerk)
    assert {place: names for place, names in doubled.items() if names} == {}
    assert len(doubled) > 30


def names_of_several(clerk: Clerk) -> list[str]:
    """Return the names that more than one control on the screen has."""
    clerk.admin.window.window.grabWindow()  # a list is drawn with the next frame
    names = Counter(name_of(one) for one in clerk.seen() if is_control(one))
    return [name for name, count in names.items() if count > 1]
