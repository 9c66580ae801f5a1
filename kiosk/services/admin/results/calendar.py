"""What the page of the calendar asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from kiosk.charter.calendar import Declared


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its name when it is closed, what an admin declared about it, and how many cases are due."""

    date: date
    name: str | None
    declared: Declared | None
    closed: bool
    due: int


@dataclass(frozen=True, slots=True)
class Month:
    """Six weeks from the Monday on or before the first of a month."""

    now: datetime
    first: date
    days: Sequence[Day]


@dataclass(frozen=True, slots=True)
class Moved:
    """A due time that moves: the one promised to the visitor, or the law's where the promise stays."""

    number: str
    limit: str
    office: str
    old: datetime
    new: datetime


class CalendarOffice(Protocol):
    """The days that do not count, and the due times that hang on them."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def month(self, first: date) -> Month:
        """Show a month."""

    def preview(self, day: date, declared: Declared | None) -> Sequence[Moved]:
        """List the due times that would move, were the day declared so, or its declaration taken back."""

    def declare(self, day: date, declared: Declared | None, seen: Sequence[Moved]) -> int:
        """Declare a day and move what `seen` showed; return how many. Refused when it is no longer so."""
