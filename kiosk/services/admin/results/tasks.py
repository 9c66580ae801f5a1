"""What the page of what is to be done asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.charter.hours import WorkingHours


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


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything to be done, the next due first, and the day it is done in."""

    now: datetime
    hours: WorkingHours
    tasks: Sequence[Task]


class TaskOffice(Protocol):
    """What is to be done on one data folder by whoever is in."""

    def load(self) -> Agenda:
        """Gather what every page has to do."""
