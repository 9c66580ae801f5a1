# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking this booth into a city: what it holds already is owed from then on, and no number is given twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.case_rows import existing_entries, raise_counter
from kiosk.storage.errors import StorageError
from kiosk.storage.outbox import begin, begin_anew, enqueue_cases, is_joined
from kiosk.storage.tables.base import installation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.storage.database import Database
    from kiosk.sync.wire import Cursor


class AlreadyJoined(StorageError):  # noqa: N818 # as the other errors of the storage
    """This booth belongs to a city."""

    code = "already_joined"


def folder_name(database: Database) -> UUID:
    """Return what this data folder is known by; raises `AlreadyJoined` when it belongs to a city."""
    with database.read() as connection:
        if is_joined(connection):
            raise AlreadyJoined(
                "this booth belongs to a city already", "kiosk sync --once shows how far it has sent"
            )
        name: UUID = connection.execute(select(installation.c.folder)).scalar_one()
    return name


def join(database: Database, letters: str, floor: int, *, place: str, now: datetime) -> None:
    """Begin to owe the city's server everything, and to number receipts above the highest it knows."""
    folder = folder_name(database)
    with database.write() as connection:
        begin(connection, folder, letters, now)
        enqueue_cases(connection, existing_entries(connection))
        raise_counter(connection, letters, floor)
        record(
            connection, LoggedAct("system", "city.joined", detail={"letters": letters}), place=place, now=now
        )


def number_above(database: Database, letters: str, floor: int) -> None:
    """Let receipts be numbered above the highest that the city knows: a restored copy knows less."""
    with database.write() as connection:
        raise_counter(connection, letters, floor)


def send_anew(
    database: Database, folder: UUID, letters: str, cursors: Mapping[str, Cursor], floor: int
) -> None:
    """After a restore: go on above the rows and the receipt numbers that the city's server has."""
    with database.write() as connection:
        begin_anew(connection, folder, cursors)
        raise_counter(connection, letters, floor)
