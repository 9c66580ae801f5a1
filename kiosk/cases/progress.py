# SPDX-License-Identifier: GPL-3.0-or-later
"""When a petitioner must hear how far their case is: 30 days after its receipt, and whenever they ask."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from datetime import date, datetime

# 민원 처리에 관한 법률 시행령, 처리진행상황의 통지. That each 30 more owe it anew is our own reading.
TOLD_EACH: Final = timedelta(days=30)


def open_days(received: datetime, today: date) -> int:
    """Return for how many days a case has been open."""
    return (today - in_seoul(received).date()).days


def owes_word(received: datetime, told: datetime | None, today: date) -> bool:
    """Return whether another 30 days are over, and nobody was `told` of the progress since."""
    whole = open_days(received, today) // TOLD_EACH.days
    return whole > 0 and (told is None or in_seoul(told).date() < _mark(received, whole))


def _mark(received: datetime, whole: int) -> date:
    return in_seoul(received).date() + whole * TOLD_EACH
