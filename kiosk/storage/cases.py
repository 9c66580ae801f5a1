# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases in the database: taken in whole, changed only by events, found by their plain columns."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from kiosk.cases.actors import VISITOR
from kiosk.cases.model import Case
from kiosk.cases.records import CaseAct, CaseNotKept, ChangedMeanwhile, CodeTry, Stored, Taken
from kiosk.cases.sealing import WrappedKey
from kiosk.charter.trust import believable
from kiosk.storage.access_log import log_deed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.anchor import short
from kiosk.storage.case_database import CaseDatabase, in_words
from kiosk.storage.case_endings import IN_ORDER, announce, announced, end, ended_since, keeping, unannounced
from kiosk.storage.case_lists import StoredCaseLists
from kiosk.storage.case_rows import (
    delete_sealed,
    entry_of,
    event_row,
    forget_contact,
    histories,
    insert_entries,
    is_kept,
    next_number,
    opened_from_plain,
    view_of,
)
from kiosk.storage.clock_marks import confirmed_time, newest_moment, observe
from kiosk.storage.conduct import clear, exclude, known_to, unsure
from kiosk.storage.consequences import afford, follow
from kiosk.storage.installation import is_demo
from kiosk.storage.journal_replay import replay
from kiosk.storage.lockout import SystemClock, subject
from kiosk.storage.lookup_tries import give_back, take
from kiosk.storage.outbox import enqueue_withdrawal, is_joined, withdrawal_of
from kiosk.storage.public_keys import public_keys
from kiosk.storage.tables import cases as table
from kiosk.storage.withdrawing import withdraw

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.cases.model import CaseEvent
    from kiosk.cases.records import Keeping, Submission
    from kiosk.cases.sealing import Recipient
    from kiosk.storage.access_log import LogHead
    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database
    from kiosk.storage.intake_journal import IntakeJournal


class StoredCases(StoredCaseLists):
    """Everything about cases that is not a key."""

    def __init__(self, database: Database, journal: IntakeJournal, place: str, keys: CaseKeys) -> None:
        super().__init__(CaseDatabase(database))
        self._keys = keys
        self._journal = journal
        self._place = place
        self._clock = SystemClock()
        self._screen = subject("look-up", place)

    def announced_once(self) -> AbstractContextManager[None]:
        """Let what this thread writes in the block be announced together at its end."""
        return self._database.database.announced_once()

    def is_demo(self) -> bool:
        """Return whether this installation holds demo data."""
        with self._database.read() as connection:
            return is_demo(connection)

    def recipients(self) -> Sequence[Recipient]:
        """Return the city's public keys in force."""
        with self._database.read() as connection:
            return public_keys(connection)

    def take_in(self, submission: Submission, now: datetime) -> Taken:
        """Keep a submission: rows, journal and access log are on disk together when this returns."""
        with self._database.read() as connection:
            if (known := self._known(connection, submission.case)) is not None:
                return known
        with in_words():
            submission = replace(submission, sealed=self._keys.sheathed(submission.case, submission.sealed))
        try:
            return self._taken_in(submission, now)
        except CaseNotKept:
            # What fails after the commit undoes nothing: then it is kept, and the visitor is told so.
            if not self._kept(submission):
                raise
            with self._database.read() as connection:
                taken = self._known(connection, submission.case)
            if taken is None:
                raise
            return replace(taken, repeated=False)

    def _taken_in(self, submission: Submission, now: datetime) -> Taken:
        attempt = self._journal.attempt(now, partial(self._kept, submission))
        with attempt, self._database.write() as connection:
            known = self._known(connection, submission.case)
            if known is not None:
                return known
            number = next_number(connection, submission)
            opened = submission.opened(number)
            if not observe(connection, self._place, now):
                opened = replace(opened, untimed=True, not_before=newest_moment(connection, self._place))
            dues = submission.dues(opened)
            entry = entry_of(submission, opened, dues, submission.verifier(number))
            insert_entries(connection, [entry])
            log_end = self._log(connection, submission.deed, number, now)
            attempt.write([entry])
        due = None if opened.untimed else dues[0]
        return Taken(opened, due, repeated=False, head=short(log_end))

    def _kept(self, submission: Submission) -> bool:
        """Return whether this very submission is in the database; one that cannot be asked says no."""
        with suppress(CaseNotKept), self._database.read() as connection:
            return is_kept(connection, submission.case, submission.sealed.digest)
        return False

    def believes(self, now: datetime) -> bool:
        """Return whether this machine's clock may be believed."""
        with self._database.read() as connection:
            return believable(now, newest_moment(connection, self._place))

    def observe(self, now: datetime) -> bool:
        """Return the same, and remember the moment if so."""
        with self._database.write() as connection:
            return observe(connection, self._place, now)

    def confirmed(self, now: datetime) -> datetime | None:
        """Return the time by which what is final may be done; None while the clock may not be believed."""
        with self._database.write() as connection:
            if not observe(connection, self._place, now):
                return None
            return confirmed_time(connection, self._place, now)

    def announced(self, without: str | None = None) -> Sequence[Keeping]:
        """Return the cases announced to be destroyed, `without` those that are not there for an account."""
        with self._database.read() as connection:
            return announced(connection, without)

    def unannounced(self, closed_until: datetime) -> Iterator[Sequence[Keeping]]:
        """Return, some at a time, the cases closed until then that are neither announced nor destroyed."""
        for rows in self._database.pages(unannounced(closed_until), IN_ORDER):
            yield [keeping(row) for row in rows]

    def announce(self, cases: Collection[UUID], at: datetime) -> None:
        """Announce that cases will be destroyed."""
        with self._database.write() as connection:
            announce(connection, cases, at, self._place)

    def ended_since(self, at: datetime) -> int:
        """Count the cases that were destroyed from a moment on."""
        with self._database.read() as connection:
            return ended_since(connection, at)

    def _known(self, connection: Connection, case: UUID) -> Taken | None:
        row = connection.execute(select(table.cases).where(table.cases.c.id == case)).first()
        if row is None:
            return None
        due = None if row.due <= row.received else row.due
        return Taken(opened_from_plain(row.opened), due, repeated=True)

    def has_given(self, letters: str) -> bool:
        """Return whether receipts with these letters have been given from here."""
        counted = select(table.case_counters.c.booth).where(table.case_counters.c.booth == letters)
        numbered = select(table.cases.c.id).where(table.cases.c.number.startswith(f"{letters}-")).limit(1)
        with self._database.read() as connection:
            return any(connection.scalar(query) is not None for query in (counted, numbered))

    def try_code(self, number: str) -> CodeTry:
        """Count a try at this screen, and read what is kept of the code, if there is such a number."""
        codes = table.case_codes
        kept = select(codes.c.verifier).join(table.cases, table.cases.c.id == codes.c.case)
        with self._database.write() as connection:
            tries = take(connection, self._screen, self._clock)
            verifier = connection.scalar(kept.where(table.cases.c.number == number))
        return CodeTry(tries.left, tries.wait_s, verifier)

    def forgive_try(self) -> None:
        """Take back the try that a right code has cost."""
        with self._database.write() as connection:
            give_back(connection, self._screen)

    def follows_city(self) -> bool:
        """Return whether the cases of this booth are handled and timed at a city's server."""
        with self._database.read() as connection:
            return is_joined(connection)

    def withdraw(self, case: UUID, number: str, now: datetime) -> None:
        """Take an open case back for whoever filed it; where the city's server handles it, send word there.

        Either is on disk when this returns; a second time it changes nothing.
        """
        with self._database.write() as connection:
            if is_joined(connection):
                fresh = withdrawal_of(connection, case) is None
                if fresh:
                    enqueue_withdrawal(connection, case, now)
            else:
                fresh = withdraw(connection, case, now)
            if fresh:
                self._log(connection, CaseAct(VISITOR, "case.withdraw"), number, now)

    def withdrawal_of(self, case: UUID) -> datetime | None:
        """Return when word went to the city's server that a case was taken back here."""
        with self._database.read() as connection:
            return withdrawal_of(connection, case)

    def load(self, number: str) -> Stored | None:
        """Read a case with its history."""
        return self.loaded([number]).get(number)

    def loaded(self, numbers: Collection[str]) -> Mapping[str, Stored]:
        """Read some cases with their histories: three questions, however many they are."""
        cases, shut = table.cases.c, table.case_exclusions.c
        with self._database.read() as connection:
            asked = select(cases.id, cases.number, cases.opened).where(cases.number.in_(numbers))
            rows = connection.execute(asked).all()
            ids = [row.id for row in rows]
            told = histories(connection, ids)
            excluded: dict[UUID, set[str]] = {}
            for case, account in connection.execute(
                select(shut.case, shut.account).where(shut.case.in_(ids))
            ):
                excluded.setdefault(case, set()).add(account)
        return {
            row.number: Stored(
                Case.replayed(opened_from_plain(row.opened), events := tuple(told.get(row.id, ()))),
                events,
                frozenset(excluded.get(row.id, ())),
            )
            for row in rows
        }

    def record(self, case: UUID) -> tuple[bytes, Sequence[WrappedKey]] | None:
        """Read what is sealed, as it is."""
        with self._database.read() as connection:
            records, keys = table.case_records, table.case_keys
            content = connection.scalar(select(records.c.content).where(records.c.case == case))
            rows = connection.execute(select(keys).where(keys.c.case == case))
            wrapped = [WrappedKey(row.key, row.role, row.box) for row in rows]
        return None if content is None else (content, self._keys.open(case, wrapped))

    def append(
        self, before: Case, event: CaseEvent, dues: tuple[datetime, datetime | None], deed: CaseAct | None
    ) -> Case:
        """Add an event and renew the plain row, or refuse when the case is no longer as it was read."""
        case = before.after(event)
        with self._database.write() as connection:
            self._renew(connection, before, case, dues)
            afford(connection, case.opened.id, event)
            connection.execute(insert(table.case_events).values(event_row(case, event)))
            follow(connection, case.opened.id, event)
            if deed is not None:
                self._log(connection, deed, case.opened.number, event.at)
        return case

    def _renew(
        self, connection: Connection, before: Case, case: Case, dues: tuple[datetime, datetime | None]
    ) -> None:
        cases = table.cases
        same = (cases.c.id == case.opened.id) & (cases.c.version == before.version)
        changed = update(cases).where(same).values(view_of(case) | {"due": dues[0], "law_due": dues[1]})
        if connection.execute(changed).rowcount != 1:
            raise ChangedMeanwhile("다른 담당자가 먼저 고쳤습니다. 다시 열어 확인해 주십시오.")
        forget_contact(connection, case)

    def known_to(self, account: str, case: UUID) -> bool:
        """Return whether it is decided, and without a key to be seen, that an account may know of a case."""
        with self._database.read() as connection:
            return known_to(connection, account, case)

    def unsure(self, case: UUID) -> frozenset[str]:
        """Return the accounts of which nobody knows yet whether a complaint is about their people."""
        with self._database.read() as connection:
            return unsure(connection, case)

    def clear(self, cases: Collection[UUID], account: str, now: datetime) -> None:
        """Keep that complaints are not about an account's people."""
        with self._database.write() as connection:
            clear(connection, cases, account, now)

    def exclude(self, cases: Iterable[UUID], accounts: Iterable[str]) -> None:
        """Shut accounts out of those of the cases that there are; being shut out twice is the same."""
        with self._database.write() as connection:
            exclude(connection, list(cases), list(accounts))

    def destroy(self, before: Case, event: CaseEvent, deed: CaseAct) -> Case:
        """Delete record, keys and code, and the secret that would open them in journal and backups.

        Whoever has destroyed the last of some lets `leave_nothing` end it. Raises `NotAnnounced` for a case
        that was not announced.
        """
        case = before.after(event)
        with self._database.write() as connection:
            end(connection, case.opened.id, event.at)
            self._renew(connection, before, case, self._dues(connection, case.opened.id))
            delete_sealed(connection, case.opened.id)
            connection.execute(insert(table.case_events).values(event_row(case, event)))
            self._log(connection, deed, case.opened.number, event.at)
        self._keys.destroy([case.opened.id], event.at)
        return case

    def leave_nothing(self) -> None:
        """Let no byte of what was destroyed live on in the database's log."""
        self._database.database.empty_log_file()

    def damaged(self) -> Iterator[Sequence[str]]:
        """Return, some at a time, the numbers of cases whose sealed record is not what was written.

        It takes no key to see.
        """
        number, records = table.cases.c.number, table.case_records
        query = select(number, records.c.content, records.c.digest).join_from(table.cases, records)
        for rows in self._database.pages(query, [number]):
            yield [row.number for row in rows if sha256(row.content).digest() != row.digest]

    def _dues(self, connection: Connection, case: UUID) -> tuple[datetime, datetime | None]:
        cases = table.cases.c
        row = connection.execute(select(cases.due, cases.law_due).where(cases.id == case)).one()
        return row.due, row.law_due

    def log(self, deed: CaseAct, now: datetime) -> None:
        """Write to the access log."""
        with self._database.write() as connection:
            self._log(connection, deed, deed.object, now)

    def _log(self, connection: Connection, deed: CaseAct, number: str, now: datetime) -> LogHead:
        return write_log(connection, log_deed(deed, number), place=self._place, now=now)

    def replay(self) -> int:
        """Bring back from the journal what an older database lacks; return how many cases that were."""
        return replay(self._database, self._journal, self._place)
