# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the charter asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.charter.promises import Compensation, Promise


@dataclass(frozen=True, slots=True)
class PromiseEntry:
    """A promise as it is in force today, and its next change: from which day, and what it is then.

    `fixed` says why its limit is not set here; `seen` is the newest decision on it.
    """

    promise: Promise
    coming: tuple[date, Promise] | None = None
    fixed: str = ""
    seen: UUID | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """A year's budget for compensation and what of it is spent, in won."""

    year: int
    whole: int
    spent: int


@dataclass(frozen=True, slots=True)
class Past:
    """From which day by whom what was set: a compensation's id or a year, its amount in won and basis."""

    day: date
    who: str
    subject: str
    amount: int
    basis: str


@dataclass(frozen=True, slots=True)
class PastLimit:
    """From which day by whom a promise was changed: its new words, its old limit and its new one."""

    day: date
    who: str
    promise: str
    change: str


@dataclass(frozen=True, slots=True)
class CharterState:
    """The charter's promises, what is paid, this year's budget and the next one's, and how it came to be."""

    today: date
    promises: Sequence[PromiseEntry]
    prices: Sequence[Compensation]
    budgets: Sequence[Budget]
    past: Sequence[Past | PastLimit]
