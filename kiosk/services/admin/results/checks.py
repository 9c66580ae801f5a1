"""What the page of the spot checks asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Check:
    """So many times a promise was checked at an office on a day, and kept; a stored one has a key."""

    day: date
    promise: str
    office: str
    checked: int
    kept: int
    who: str = ""
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Checks:
    """The year's checks, newest first, and what can be checked where: promises by id, offices by name."""

    today: date
    made: Sequence[Check]
    promises: Mapping[str, str]
    offices: Sequence[str]


class CheckOffice(Protocol):
    """Spot checks of the promises that only somebody on the spot can see."""

    def checks(self) -> Checks:
        """Read this year's checks."""

    def add(self, check: Check) -> None:
        """Keep a check."""

    def take_back(self, check: Check) -> None:
        """Take a check back that was written by mistake."""
