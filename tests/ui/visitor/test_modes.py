# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole journey by finger, by keys and by ear, in each language and in each way of looking at it.

Korean at 100 % is walked in `test_journey.py`, every combination of all of it in `tests/soak/every_mode.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens import Mode
from tests.ui.visitor.people import Ears, Finger, Keys, go

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor

MODES = (
    Mode("en-low", low=True, language="en"),
    Mode("ja-contrast", high_contrast=True, language="ja"),
    Mode("zh-CN-200", zoom=2.0, language="zh-CN"),
    Mode("vi-landscape", landscape=True, language="vi"),
)


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
@pytest.mark.parametrize("person", [Finger, Keys, Ears])
def test_the_whole_journey_leads_from_home_to_the_way(
    guest: Visitor, services: VisitorServices, records: Records, person: type[Finger | Ears], mode: Mode
) -> None:
    office = go(guest, services, person, mode)
    visit = records.newest()
    assert (visit.office, visit.language) == (office, mode.language)
