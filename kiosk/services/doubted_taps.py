# SPDX-License-Identifier: GPL-3.0-or-later
"""Offices whose arrivals from the list count as soft evidence, by an admin's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.charter.hours import next_month
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from kiosk.settings import Settings
    from kiosk.storage.database import Database

SUBJECT = "doubted_taps"


class DoubtedTaps:
    """The offices by name; each tap keeps how it was judged, so that no word changes a past figure."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._said = StoredDecisions(database, place_of(settings), SUBJECT)

    def applies(self, office: str, day: date) -> bool:
        """Return whether an office's taps in the list count as soft on a day."""
        return office in self._said.in_force(day)

    def since(self, today: date) -> Mapping[str, date]:
        """Return by office from which day its taps count as soft, next month's offices too."""
        return {key: one.valid_from for key, one in self._said.in_force(next_month(today)).items()}

    def say(self, office: str, why: str | None, *, by: str, now: datetime) -> None:
        """Doubt an office's taps from the next month on, or with no reason no longer."""
        told = self._said.history(office)
        said = Decision(office, why, next_month(now.date()), by, now)
        self._said.decide(said, seen=told[-1].id if told else None)
