# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city says of last month: counted at its server, and the same on the first screen of every booth."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.reports.measured import MayBeSaid, may_be_said
from kiosk.storage.decisions import DecidedMeanwhile, Decision, StoredDecisions
from kiosk.storage.figures import StoredFigures
from kiosk.storage.following import StoredFollowing
from kiosk.storage.publication import StoredPublication
from kiosk.visits.clock import MachineClock
from kiosk.visits.figures import Samples, figures_of
from kiosk.visits.following import followed_figures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from kiosk.storage.database import Database

SUBJECT: Final = "measured"
PLACE: Final = "server"


class CityMeasure:
    """What is said of each month, kept as it was decided; a booth has it by the city's publication."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._said = StoredDecisions(database, PLACE, SUBJECT)
        self._counted: date | None = None

    def version(self) -> int:
        """Return how often something was said."""
        return self._said.version()

    def of(self, month: date) -> MayBeSaid | None:
        """Return what the city says of a month; None at a booth that is in no city."""
        with self._database.read() as connection:
            if StoredPublication(connection).number() is None:
                return None
        told = self._said.history(_key(month))
        return _read(told[-1].value) if told else MayBeSaid()

    def look(self, now: datetime) -> None:
        """Count last month's visits once a day, since late ones may come, and say what is new of them."""
        today = now.date()
        if self._counted == today:
            return
        last = today.replace(day=1) - timedelta(days=1)
        may, told = self._count(last), self._said.history(_key(last))
        if may != (_read(told[-1].value) if told else MayBeSaid()):
            said = Decision(_key(last), may._asdict(), today.replace(day=1), "system", now)
            try:
                self._said.decide(said, seen=told[-1].id if told else None)
            except DecidedMeanwhile:
                return  # another server that takes turns with this one
        self._counted = today

    def _count(self, last: date) -> MayBeSaid:
        stored, first = StoredFollowing(self._database), last.replace(day=1)
        plans = [one for one in stored.plans() if one.of_city and one.period == _key(last)]
        followed = followed_figures([stored.month(one) for one in plans])
        counted = StoredFigures(self._database).visits(first, last, MachineClock().now())
        return may_be_said(figures_of(counted, samples=Samples(followed)))


def _key(month: date) -> str:
    return f"{month:%Y-%m}"


def _read(value: dict[str, Sequence[float] | int | None]) -> MayBeSaid:
    """Return it as it was said; a record of before shares were told in steps has no `grain`."""
    said = {name: tuple(some) if isinstance(some, list) else some for name, some in value.items()}
    return MayBeSaid(**said)  # type: ignore[arg-type] # as it was written
