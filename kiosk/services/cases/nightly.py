# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to cases by itself while a desk or a booth is open: every so often, and once a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.services.cases.times import case_clocks, night_work
from kiosk.storage.letters import StoredLetters
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import place_of
from kiosk.storage.outbox import is_joined

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from kiosk.services.cases.case_clocks import CaseClocks
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

A_MINUTE: Final = 500  # more than a city has open; beyond them each minute takes the next ones


class NightlyWork:
    """The due times of one open folder's cases; closed overnight, it does the night's work when it opens."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._settings = settings
        self._done: date | None = None

    @cached_property
    def _case_clocks(self) -> CaseClocks:
        return case_clocks(self._storage, self._settings)

    def watch(self, now: datetime) -> None:
        """Remember the time, or tell the admin that the clock cannot be believed."""
        self._case_clocks.intake.observe(now)

    def _follows_the_city(self) -> bool:
        """Return whether the cases of this booth are handled, timed and ended at a city's server."""
        if self._storage.on_server:
            return False
        with self._storage.database.read() as connection:
            return is_joined(connection)

    def minute(self, now: datetime) -> Iterator[object]:
        """Tell what passed a mark, open what a missed time owes, and on a new day do the night's work.

        Each step is done in a moment, and holds nothing when it has ended.
        """
        follows = self._follows_the_city()
        if not follows:
            yield from self._case_clocks.tick(now, A_MINUTE)
            StoredLetters(self._storage.database, place_of(self._settings)).warn(now)
        today = in_seoul(now).date()
        if self._done != today:
            damaged: list[str] = []
            for some in night_work(self._storage, self._settings, now, follows=follows):
                damaged += some
                yield some
            if damaged:
                with self._storage.database.write() as connection:
                    tell_admin(connection, "cases_damaged", {"numbers": ", ".join(damaged)}, now)
            self._done = today
