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

    def dial(a_second: float) -> None:
        thumbs.touch_in_time(dialled, a_second, lambda: thumbs.touch([keys["지움"]] * 11, 4))

    for a_second in RATES:
        dial(a_second)
        assert citizen.sees("010-2222-3333")
    thumbs.touch_in_time([keys["지움"]] * 11, 10, lambda: dial(4))
    assert not citizen.sees("01")
