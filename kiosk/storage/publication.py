# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's publication as a booth keeps it: taken whole in one transaction, read by the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.directory.public import PublicDirectory
from kiosk.storage.directory import PublicFaces, StoredPhotos
from kiosk.storage.plain_rows import add_new, plain, typed
from kiosk.storage.tables.cases import city_key_signatures, city_keys, closed_days
from kiosk.storage.tables.decisions import decisions
from kiosk.storage.tables.directory import directory_photos
from kiosk.storage.tables.facilities import facility_changes
from kiosk.storage.tables.publication import publication, published_offices
from kiosk.storage.tables.sayings import saying_changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection, Table

    from kiosk.sync.publication import Publication

# Rows that only grow: a booth adds those that it has not. The others it has as the city has them.
_GROWING: Final = (decisions, saying_changes, facility_changes)
_WHOLE: Final = (closed_days,)
_KEYS: Final = (city_keys, city_key_signatures)
SENT: Final[Mapping[str, Table]] = {one.name: one for one in (*_GROWING, *_WHOLE, *_KEYS)}
# What a booth shows of what admins decide; the rest is the desk's own.
SUBJECTS: Final = frozenset(
    {"announcement", "charter", "room_name", "hours", "card", "office_name", "measured"}
)


class StoredPublication:
    """What was published last, inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def number(self) -> int | None:
        """Return the number of what is published here; None for a booth that publishes itself."""
        found: int | None = self._connection.scalar(select(publication.c.number))
        return found

    def load(self, city: str, day: date, faces: PublicFaces | None) -> PublicDirectory | None:
        """Return what visitors may know on a day; None for a booth that publishes itself."""
        number = self.number()
        if number is None:
            return None
        table = published_offices
        earlier = select(func.max(table.c.day)).where(table.c.day <= day.isoformat())
        last = self._connection.scalar(earlier) or self._connection.scalar(select(func.min(table.c.day)))
        listed = select(table.c.office, table.c.content).where(table.c.day == last).order_by(table.c.position)
        rows = [(name, content) for name, content in self._connection.execute(listed)]
        return PublicDirectory(city, day, number, (faces or PublicFaces()).read(rows))

    def take(self, given: Publication, now: datetime) -> None:
        """Put a publication in the place of the last one."""
        self._connection.execute(delete(published_offices))
        rows = [
            {"day": day, "office": office, "position": at, "content": face}
            for day, faces in given.days.items()
            for at, (office, face) in enumerate(faces)
        ]
        if rows:
            self._connection.execute(insert(published_offices), rows)
        photos = StoredPhotos(self._connection)
        photos.keep(given.photos)
        photos.drop(photos.digests() - given.photos.keys())
        for name, table in SENT.items():
            self._take_rows(table, [typed(table, row) for row in given.rows.get(name, ())], now)
        self._connection.execute(delete(publication))
        self._connection.execute(insert(publication), {"id": 1, "number": given.number, "taken_at": now})

    def _take_rows(self, table: Table, rows: Sequence[dict[str, Any]], now: datetime) -> None:
        """Take a table's rows; of keys those alone stay in force that the city has signed for."""
        if table in _WHOLE:
            self._connection.execute(delete(table))
        add_new(self._connection, table, rows)
        if table is city_keys and rows:
            self._connection.execute(update(table).values(retired_at=now).where(table.c.retired_at.is_(None)))
            for row in rows:
                stands = update(table).where(table.c.id == row["id"]).values(retired_at=row["retired_at"])
                self._connection.execute(stands)


def settings_rows(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Return what the centre's tables say beside the directory, as a publication carries it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name, table in SENT.items():
        query = select(table).order_by(*table.primary_key)
        if table is decisions:
            query = query.where(decisions.c.subject.in_(SUBJECTS))
        found[name] = [plain(row) for row in connection.execute(query).mappings()]
    return found


def photos_of(connection: Connection, digests: Sequence[str]) -> dict[str, bytes]:
    """Return the photos that a publication shows."""
    table = directory_photos
    rows = connection.execute(select(table).where(table.c.digest.in_(digests)).order_by(table.c.digest))
    return {row.digest: row.data for row in rows}
