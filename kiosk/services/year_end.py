# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's survey and what was published of it, on an open data folder; every word said of them is kept."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.reports.year_end import PUBLISH, Published, ReportPublication, Survey, YearEnd
from kiosk.services.cases.booth import office_clocks
from kiosk.services.charter import CharterRows
from kiosk.storage.decisions import StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.decisions import Decision
    from kiosk.storage.opened import Storage


class YearEnds:
    """Surveys by year, publications by year and channel; the day of each is in its value."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        place = place_of(settings)
        self.surveys = StoredDecisions(storage.database, place, "survey")
        self.published = StoredDecisions(storage.database, place, "publication")
        self._accounts = storage.accounts
        self._charter = CharterRows(storage, settings)
        self._clocks = office_clocks(storage, settings)

    def of(self, year: int) -> YearEnd:
        """Return how a year stands; a holiday that is declared moves what is due."""
        told = self.surveys.in_force(date.max).get(str(year))
        if told is None:
            return YearEnd(year)
        names = {str(key): name for key, name in self._accounts.names().items()}
        closed, done = date.fromisoformat(told.value["closed"]), self.published.in_force(date.max)
        due = self._due(closed)
        return YearEnd(
            year,
            Survey(**_without_day(told, "closed"), closed=closed, who=names.get(told.by, "")),
            tuple(
                ReportPublication(key, name, due, _published(done.get(f"{year}/{key}"), names))
                for key, name in self._charter.editions().on(closed).channels.items()
            ),
        )

    def _due(self, closed: date) -> date:
        """Return the last day of the charter's period, as it was when the survey closed."""
        within, clock = self._charter.editions().on(closed).promises[PUBLISH].within, self._clocks().of("")
        evening = datetime.combine(closed, time(18), SEOUL)
        return in_seoul(clock.due(evening, within)).date() if within else closed


def newest(stored: StoredDecisions, key: str) -> UUID | None:
    """Return the last word on a key, for noticing that somebody else has spoken since."""
    said = stored.history(key)
    return said[-1].id if said else None


def _published(told: Decision | None, names: Mapping[str, str]) -> Published | None:
    if told is None:
        return None
    day = date.fromisoformat(told.value["day"])
    return Published(**_without_day(told, "day"), day=day, who=names.get(told.by, ""))


def _without_day(told: Decision, day: str) -> dict[str, Any]:
    return {key: value for key, value in told.value.items() if key != day}
