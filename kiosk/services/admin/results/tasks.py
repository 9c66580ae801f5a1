# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of what is to be done asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.cases.records import Overdue
    from kiosk.charter.hours import WorkingHours

COUNTED: Final = {"cases", "callbacks"}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: by when, how urgent as a shape and in words, what, where, and the page it is done on.

    A task without a due time waits for the day's end; `page` and `about` say what opens it.
    """

    due: datetime | None
    shape: str
    left: str
    kind: str
    what: str
    detail: str
    where: str
    page: str
    about: str = ""

    @property
    def counted(self) -> bool:
        """Whether the database counts it with the cases and calls that fall due, listed or not."""
        return self.due is not None and self.page in COUNTED


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is late already, counted and never listed: by age, by office, and what no law excuses any more.

    `ages` counts what is late since today, 1–3, 4–7, 8–21 and more days; `mine` is of whoever is in,
    `stood_in` of those they stand in for.
    """

    total: int = 0
    oldest: datetime | None = None
    past_law: int = 0
    ages: Sequence[int] = ()
    offices: Sequence[Overdue] = ()
    mine: int = 0
    stood_in: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due from now on, the next first, what is late beside it, and the day it is done in.

    `today` and `tomorrow` count all cases and calls that fall due then, `later` what comes after; `tasks`
    holds what is due by tomorrow's end, or else the next thing due, and what has no time.
    """

    now: datetime
    hours: WorkingHours
    tasks: Sequence[Task]
    backlog: Backlog = Backlog()
    today: int = 0
    tomorrow: int = 0
    later: int = 0
    unlisted: int = 0
    clock_trusted: bool = True
    comes: str = ""  # in Korean, what can ever stand here for whoever is in
