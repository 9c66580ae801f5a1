# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the calendar asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from kiosk.charter.calendar import Declared


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day: its name when it is closed, what an admin declared about it, and how many cases are due."""

    date: date
    name: str | None
    declared: Declared | None
    closed: bool
    due: int


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """Six weeks from the Monday on or before the first of a month."""

    now: datetime
    first: date
    days: Sequence[CalendarDay]


@dataclass(frozen=True, slots=True)
class Moved:
    """A due time that moves: the one promised to the visitor, or the law's where the promise stays."""

    number: str
    limit: str
    office: str
    old: datetime
    new: datetime
