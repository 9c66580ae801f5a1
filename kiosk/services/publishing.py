# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desk on the server has published, made into the one whole that every booth of the city shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.codec import encode_public
from kiosk.directory.projection import project
from kiosk.directory.register import load_names, load_register
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory_work import DirectoryWork, register_file
from kiosk.storage.server.publisher import publish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from kiosk.directory.names import NameGate
    from kiosk.directory.public import PublicDirectory
    from kiosk.settings import Settings
    from kiosk.storage.database import Database

    type TableRows = Mapping[str, Sequence[Mapping[str, Any]]]

MOST_DAYS: Final = 30  # of changes ahead that booths are told of
# What an announcement makes of it is read again by what is written in these tables.
TOPICS: Final = frozenset(
    {
        "directory_revisions",
        "directory_policies",
        "decisions",
        "saying_changes",
        "facility_changes",
        "closed_days",
        "city_keys",
        "city_key_signatures",
    }
)
_WORDED: Final = frozenset({"announcement", "room_name", "window"})  # decisions whose texts may hold a name


class CityPublisher:
    """Publishes what stands at the centre, as its booths may know it."""

    def __init__(self, database: Database, settings: Settings, seed: bytes) -> None:
        self._database = database
        self._settings = settings
        self._seed = seed
        names = load_names(TRANSLATIONS / "places.toml")
        self._register = load_register(register_file(settings), names)
        self._made: tuple[tuple[date, int, int], Mapping[date, PublicDirectory], NameGate] | None = None

    def look(self, now: datetime) -> int | None:
        """Publish what has changed; return the number, None when nothing had or there is nothing yet."""
        days, gate = self._projected(now.date())
        if not days:
            return None
        faces = {
            day.isoformat(): [(office.name, encode_public(office)) for office in public.offices]
            for day, public in days.items()
        }
        photos = sorted({seat.photo for one in days.values() for seat in one.seats() if seat.photo})
        return publish(self._database, self._seed, faces, photos, lambda rows: _masked(rows, gate))

    def _projected(self, today: date) -> tuple[Mapping[date, PublicDirectory], NameGate]:
        """Return what visitors may know from today on and from each day on which that will change."""
        with self._database.read() as connection:
            work = DirectoryWork(connection, self._settings, self._register)
            edition = today, work.shelf.latest(), work.policy_number()
            if self._made is not None and self._made[0] == edition:
                return self._made[1:]
            days = [today, *work.shelf.scheduled(None, today)][:MOST_DAYS] if edition[1] else []
            policy, gate = work.policy()[1], work.gate(today)
            self._made = edition, {day: project(work.directory(day), policy) for day in days}, gate
        return self._made[1:]


def _masked(rows: TableRows, gate: NameGate) -> TableRows:
    """Hide in what admins wrote for visitors the names that no text may hold."""
    decided = [
        {**row, "value": _without_names(row["value"], gate)} if row["subject"] in _WORDED else row
        for row in rows["decisions"]
    ]
    return {**rows, "decisions": decided}


def _without_names(value: Any, gate: NameGate) -> Any:  # noqa: ANN401 # a JSON value
    match value:
        case str():
            return gate.masked(value)
        case dict():
            return {key: _without_names(one, gate) for key, one in value.items()}
        case list():
            return [_without_names(one, gate) for one in value]
        case _:
            return value
