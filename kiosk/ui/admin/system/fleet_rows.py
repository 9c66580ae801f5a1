# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's booths as the desk lists them: each one's day, and what it told of itself last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.booth_words import heard
from kiosk.ui.admin.system.wording import SystemFactRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.booth_words import FleetRow
    from kiosk.services.booths import Fleet
    from kiosk.services.connected_day import HeardPart

_FACTS: Final = (
    ("마지막 소식", "sign"),
    ("보낼 줄", "waiting"),
    ("받은 줄", "received"),
    ("판", "version"),
    ("빈 디스크", "disk"),
    ("접수증 인쇄기", "printer"),
    ("소리", "voice"),
    ("시계 차이", "clock"),
    ("오늘 방문", "visits"),
)


@dataclass(frozen=True, slots=True)
class DayLine:
    """A booth's day: `parts` are [kind, where it begins, how wide it is], both as shares of the day shown."""

    letters: str
    told: str
    parts: list[list[str | float]]


def day_lines(fleet: Fleet) -> list[DayLine]:
    """Return each booth's day until now."""
    return [_line(letters, parts, fleet.minutes) for letters, parts in fleet.days.items()]


def booth_facts(booth: FleetRow) -> list[SystemFactRow]:
    """List what a booth told last; a question mark stands behind what may be old."""
    return [SystemFactRow(name, getattr(booth, field) or "없음") for name, field in _FACTS]


def _line(letters: str, parts: Sequence[HeardPart], minutes: int) -> DayLine:
    drawn: list[list[str | float]] = [
        [part.heard.value, part.left / minutes, part.width / minutes] for part in parts
    ]
    return DayLine(letters, heard(parts), drawn)
