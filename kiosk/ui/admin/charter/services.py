"""What the page of the charter asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.charter.promises import Promise


@dataclass(frozen=True, slots=True)
class Price:
    """A compensation: its amount in won and legal basis; no amount while nobody has entered one."""

    id: str
    name: str
    basis: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class Budget:
    """A year's budget for compensation and what of it is spent, in won."""

    year: int
    whole: int
    spent: int


@dataclass(frozen=True, slots=True)
class Past:
    """What was set when by whom: a compensation's id or a year, its amount in won and basis."""

    day: date
    who: str
    subject: str
    amount: int
    basis: str


@dataclass(frozen=True, slots=True)
class CharterState:
    """The charter's promises, what is paid, this year's budget and the next one's, and how it came to be."""

    promises: Sequence[Promise]
    prices: Sequence[Price]
    budgets: Sequence[Budget]
    past: Sequence[Past]


class CharterOffice(Protocol):
    """The charter's values: the promises of the city's file, the amounts and budgets of its admins."""

    def charter(self) -> CharterState:
        """Read everything."""

    def set_amount(self, shown: Price, amount: int, basis: str) -> None:
        """Give a compensation its amount and basis from today, unless they are no longer those shown."""

    def set_budget(self, shown: Budget, amount: int) -> None:
        """Set a year's budget, unless it is no longer the one shown."""
