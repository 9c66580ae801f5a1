# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks of what no machine can see: a telephone's rings, a greeting, a badge; all rows are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, or_, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import spot_checks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.storage.database import Database


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """So many times a promise was checked at an office on a day, and so many times it was kept.

    One that stands `instead_of` another corrects it; with nothing checked it only takes the other back.
    """

    day: date
    promise: str
    office: str
    checked: int
    kept: int
    by: str
    at: datetime
    instead_of: UUID | None = None
    id: UUID = field(default_factory=new_key)


class StoredSpotChecks:
    """Keeps spot checks, each in the access log."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = database
        self._place = place

    def add(self, *checks: SpotCheck) -> bool:
        """Keep checks, all or none; False when one is there already, or was corrected before.

        The checks of a form that was sent twice come with the same ids.
        """
        with self._database.write() as connection:
            there = [
                spot_checks.c.instead_of == one.instead_of if one.instead_of else spot_checks.c.id == one.id
                for one in checks
            ]
            if connection.execute(select(spot_checks.c.id).where(or_(*there))).first():
                return False
            for one in checks:
                values = {name: getattr(one, name) for name in SpotCheck.__slots__}
                connection.execute(insert(spot_checks).values(values | {"day": one.day.isoformat()}))
                deed = LoggedAct(one.by, "check.corrected" if one.instead_of else "check.made", one.promise)
                record(connection, deed, place=self._place, now=one.at)
        return True

    def all(self, first: date, last: date) -> Sequence[SpotCheck]:
        """List what counts of the checks between two days, both included, the newest first."""
        days = spot_checks.c.day.between(first.isoformat(), last.isoformat())
        corrected = select(spot_checks.c.instead_of).where(spot_checks.c.instead_of.is_not(None))
        query = select(spot_checks).where(days, spot_checks.c.checked > 0, spot_checks.c.id.not_in(corrected))
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(spot_checks.c.day.desc(), spot_checks.c.at.desc()))
            return [SpotCheck(**(dict(row._mapping) | {"day": date.fromisoformat(row.day)})) for row in rows]  # noqa: SLF001 # SQLAlchemy's public name

    def last_days(self, before: date) -> Mapping[str, date]:
        """Return by promise the last day before this one on which it was checked."""
        query = select(spot_checks.c.promise, func.max(spot_checks.c.day)).where(
            spot_checks.c.day < before.isoformat(), spot_checks.c.checked > 0
        )
        with self._database.read() as connection:
            found = connection.execute(query.group_by(spot_checks.c.promise)).all()
        return {promise: date.fromisoformat(day) for promise, day in found}

    def counts(self, first: date, last: date) -> Mapping[str, tuple[int, int]]:
        """Count by promise how often it was checked and kept."""
        found: dict[str, tuple[int, int]] = {}
        for one in self.all(first, last):
            checked, kept = found.get(one.promise, (0, 0))
            found[one.promise] = (checked + one.checked, kept + one.kept)
        return found
