# SPDX-License-Identifier: GPL-3.0-or-later
"""Many cases in one transaction: what happens to them is gathered in memory and written by the batch.

For cases that nobody waits for, such as a demo's; each is sealed, journalled and logged as any other.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from nacl.secret import SecretBox
from nacl.utils import random
from sqlalchemy import bindparam, insert, select, update

from kiosk.cases.actors import JUDGED
from kiosk.cases.model import Case
from kiosk.cases.numbers import receipt_number, scattered_numbers
from kiosk.cases.records import ChangedMeanwhile, Stored, Taken
from kiosk.storage.access_log import log_deed, record_all
from kiosk.storage.case_keys import under
from kiosk.storage.case_rows import entry_of, event_row, insert_entries, raise_counter, view_of
from kiosk.storage.cases import StoredCases
from kiosk.storage.consequences import follow
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.cases.model import CaseEvent
    from kiosk.cases.records import CaseAct, Submission
    from kiosk.cases.sealing import Recipient, WrappedKey
    from kiosk.storage.access_log import LoggedAct as LogDeed
    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database
    from kiosk.storage.intake_journal import IntakeJournal


class GatheredCases(StoredCases):
    """Cases that are known here until they are closed, and lie in the database when their batch has ended."""

    def __init__(self, database: Database, journal: IntakeJournal, place: str, keys: CaseKeys) -> None:
        super().__init__(database, journal, place, keys)
        self._secrets: dict[UUID, bytes] = {}
        self._demo, self._recipients = super().is_demo(), super().recipients()
        with self._database.read() as connection:
            self._known_before = set(connection.scalars(select(table.cases.c.id)))
            judged = select(table.cases.c.number).where(table.cases.c.kind.in_(JUDGED))
            self._scattered = set(connection.scalars(judged))
        self._open: dict[str, Stored] = {}
        self._sealed: dict[UUID, tuple[bytes, Sequence[WrappedKey]]] = {}
        self._last: dict[str, int] = {}
        self._entries: list[dict[str, Any]] = []
        self._events: list[tuple[Case, CaseEvent]] = []
        self._changed: dict[str, tuple[datetime, datetime | None]] = {}
        self._deeds: list[tuple[LogDeed, datetime]] = []

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Write all that happens meanwhile when the block ends; nobody else writes until then."""
        with self._journal.attempt(datetime.now(UTC)) as attempt, self._database.write() as connection:
            counters = connection.execute(select(table.case_counters))
            self._last = {row.booth: row.last for row in counters}
            yield
            self._keys.put(self._secrets)
            self._write(connection)
            attempt.write(self._entries)
        self._let_go()

    def is_demo(self) -> bool:
        """Return whether this installation holds demo data."""
        return self._demo

    def recipients(self) -> Sequence[Recipient]:
        """Return the city's public keys as they were at first."""
        return self._recipients

    def take_in(self, submission: Submission, now: datetime) -> Taken:
        """Keep a submission for the batch."""
        if submission.case in self._known_before:
            return self._taken_before(submission.case)
        number = self._next_number(submission)
        opened = submission.opened(number)
        dues = submission.dues(opened)
        secret = self._secrets[opened.id] = random(SecretBox.KEY_SIZE)
        kept = replace(submission, sealed=under(secret, submission.sealed))
        self._entries.append(entry_of(kept, opened, dues, submission.verifier(number)))
        self._open[number] = Stored(Case.fresh(opened), (), submission.excluded)
        self._sealed[opened.id] = (submission.sealed.content, submission.sealed.keys)
        self._deeds.append((log_deed(submission.deed, number), now))
        return Taken(opened, dues[0], repeated=False)

    def _next_number(self, submission: Submission) -> str:
        if submission.kind in JUDGED:
            drawn = scattered_numbers(submission.booth, submission.case)
            number = next(one for one in drawn if one not in self._scattered)
            self._scattered.add(number)
            return number
        count = self._last[submission.booth] = self._last.get(submission.booth, 0) + 1
        return receipt_number(submission.booth, count)

    def _taken_before(self, case: UUID) -> Taken:
        with self._database.read() as connection:
            taken = self._known(connection, case)
        if taken is None:
            raise LookupError(f"no case {case}")
        return taken

    def load(self, number: str) -> Stored | None:
        """Find a case that is open here, or read it."""
        return self._open.get(number) or super().load(number)

    def record(self, case: UUID) -> tuple[bytes, Sequence[WrappedKey]] | None:
        """Find what is sealed of a case that is open here, or read it."""
        return self._sealed.get(case) or super().record(case)

    def append(
        self, before: Case, event: CaseEvent, dues: tuple[datetime, datetime | None], deed: CaseAct | None
    ) -> Case:
        """Keep an event for the batch."""
        number, case = before.opened.number, before.after(event)
        stored = self._open.get(number)
        if stored is None or stored.case.version != before.version:
            raise ChangedMeanwhile(f"{number} is not open here as it was read")
        self._open[number] = Stored(case, (*stored.events, event), stored.excluded)
        self._events.append((case, event))
        self._changed[number] = dues
        if deed is not None:
            self._deeds.append((log_deed(deed, number), event.at))
        return case

    def log(self, deed: CaseAct, now: datetime) -> None:
        """Keep a deed for the batch."""
        self._deeds.append((log_deed(deed, deed.object), now))

    def _write(self, connection: Connection) -> None:
        insert_entries(connection, self._entries)
        for booth, last in self._last.items():
            raise_counter(connection, booth, last)
        if self._changed:
            self._renew_all(connection)
            connection.execute(insert(table.case_events), [event_row(*told) for told in self._events])
        for case, event in self._events:
            if event.plain.get("pseudonym"):
                follow(connection, case.opened.id, event)
        record_all(connection, self._deeds, place=self._place)

    def _renew_all(self, connection: Connection) -> None:
        rows = [
            {"same": number, **view_of(self._open[number].case), "due": due, "law_due": law}
            for number, (due, law) in self._changed.items()
        ]
        columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "same"}
        same = table.cases.c.number == bindparam("same")
        connection.execute(update(table.cases).where(same).values(columns), rows)

    def _let_go(self) -> None:
        for number in [one for one in self._changed if self._open[one].case.closed]:
            self._sealed.pop(self._open.pop(number).case.opened.id)
        self._entries, self._events, self._changed, self._deeds = [], [], {}, []
        self._secrets = {}
