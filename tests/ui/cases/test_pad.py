# SPDX-License-Identifier: GPL-3.0-or-later
"""A telephone number dialled at a person's speed on the large keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.cases.steps import begin
from tests.ui.thumbs import Thumbs, middle

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice

    from tests.visitor import Visitor


RATES = (4, 8, 10)


def test_a_number_dialled_with_two_thumbs_loses_no_digit(citizen: Visitor, glass: QPointingDevice) -> None:
    begin(citizen, "불친절")
    citizen.tap("반말")
    citizen.tap("다음")
    thumbs = Thumbs(citizen, glass)
    keys = {one: middle(citizen.find(one)) for one in ("0", "1", "2", "3", "지움")}
    dialled = [keys[one] for one in "01022223333"]

    pad = citizen.kiosk.pages.current.model

    def written() -> None:
        pad.clear()
        for digit in "01022223333":
            pad.press(digit)

    for a_second in RATES:
        thumbs.touch_in_time(dialled, a_second, pad.clear)
        assert pad.number == "010-2222-3333"
        assert citizen.sees("010-2222-3333")
    thumbs.touch_in_time([keys["지움"]] * 11, 10, written)
    assert pad.number == ""
