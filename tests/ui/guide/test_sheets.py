# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever calls goes before every sheet: the call's button stays free, and Space stays its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest

from kiosk.storage.accounts import DEMO_NAME
from tests.ui.guide.person import wait

if TYPE_CHECKING:
    from tests.ui.guide.person import Desk

FACILITIES, DICTATION, DUTY = Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9


@pytest.mark.parametrize("sheet", [FACILITIES, DICTATION, DUTY])
def test_a_call_is_accepted_over_every_sheet_by_its_button_and_by_space(guide: Desk, sheet: Qt.Key) -> None:
    for by_button in (True, False):
        if not any(one.sheet for one in guide.console.sheets):
            guide.press(sheet)
        guide.kiosk.call_guide()
        wait(lambda: guide.console.calls.ringing)
        assert any(one.sheet for one in guide.console.sheets)
        if by_button:
            guide.tap("지금 갑니다")
        else:
            guide.press(Qt.Key.Key_Space)
        assert not guide.console.calls.ringing
    assert guide.counter.visits.stored()
    assert {call.accepted_by for call in guide.calls()} == {DEMO_NAME}
    # Only what a visitor has told stays.
    assert [one.sheet for one in guide.console.sheets] == ["", False, sheet is DICTATION]
