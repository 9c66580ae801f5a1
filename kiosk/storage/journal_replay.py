# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring database and intake journal to one answer: nothing acknowledged is lost, nothing refused is filed."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import delete

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.case_rows import insert_entries, is_same, is_there, raise_counter
from kiosk.storage.errors import StorageError
from kiosk.storage.intake_journal import answer
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from kiosk.storage.case_database import CaseDatabase
    from kiosk.storage.intake_journal import IntakeJournal

_ROWS = (
    *(table.case_records, table.case_keys, table.callback_contacts),
    *(table.case_codes, table.case_exclusions),
)


def replay(database: CaseDatabase, journal: IntakeJournal, place: str) -> int:
    """Insert what was acknowledged and an older database lacks; return how many cases that were."""
    _settle(database, journal, place)
    lasts = list(journal.lasts())
    with database.read() as connection:
        if all(is_there(connection, one) for one in lasts):
            return 0
    with database.write() as connection:
        missing = [one for one in journal.entries() if not is_there(connection, one)]
        insert_entries(connection, missing)
        for entry in missing:
            raise_counter(connection, entry["opened"]["booth"], int(entry["number"].split("-")[1]))
    return len(missing)


def _settle(database: CaseDatabase, journal: IntakeJournal, place: str) -> None:
    """Answer in the journal what a kill left open, and take out what was refused and is there all the same.

    After a failed sync SQLite can find a transaction whole in its log at the next start although the commit
    was refused: the visitor was told "no", so it goes.
    """
    with database.read() as connection:
        kept = [one for one in journal.unanswered() if is_same(connection, one[1])]
        filed = [one for _, one in journal.refused() if is_same(connection, one, untouched=True)]
    for file, entry in kept:
        with suppress(StorageError):
            journal.write(file, [answer(entry["attempt"], "yes")])
    if filed:
        with database.write() as connection:
            _take_out(connection, filed, place)


def _take_out(connection: Connection, filed: Sequence[dict[str, Any]], place: str) -> None:
    for entry in filed:
        case = UUID(entry["opened"]["id"])
        for one in _ROWS:
            connection.execute(delete(one).where(one.c.case == case))
        connection.execute(delete(table.cases).where(table.cases.c.id == case))
        deed = LoggedAct("system", "case.refused", entry["number"])
        record(connection, deed, place=place, now=datetime.now(UTC))
