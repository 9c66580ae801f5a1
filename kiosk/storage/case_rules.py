# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin sets for the cases: closed days, and which accounts are tied to which office."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select, update

from kiosk.cases.actors import LOOK_BACK
from kiosk.charter.calendar import Declared
from kiosk.directory.office_names import as_at_first
from kiosk.storage.access_log import LoggedAct as LogDeed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.case_database import CaseDatabase
from kiosk.storage.origins import Origins
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from kiosk.directory.office_names import OfficeNames
    from kiosk.storage.database import Database

HEAD = "head"
SLIP: Final = timedelta(hours=1)


class StoredRules:
    """Closed days and ties, each change in the access log.

    `names` tells which office does the work of one that an account was tied to: the tie is to that one then.
    """

    def __init__(
        self, database: Database, place: str, names: Callable[[], OfficeNames] = as_at_first
    ) -> None:
        self._database = CaseDatabase(database)
        self._place = place
        self._names = names

    def closed_days(self) -> dict[date, Declared]:
        """Return every day that was declared closed, or open against the public calendar."""
        with self._database.read() as connection:
            rows = connection.execute(select(table.closed_days))
            return {date.fromisoformat(row.day): Declared(row.closed, row.name) for row in rows}

    def declare(self, day: date, declared: Declared | None, actor: str, now: datetime) -> None:
        """Declare a day, or take a declaration back."""
        days = table.closed_days
        with self._database.write() as connection:
            connection.execute(delete(days).where(days.c.day == day.isoformat()))
            if declared is not None:
                row = {"day": day.isoformat(), "closed": declared.closed, "name": declared.name}
                connection.execute(insert(days).values(row | {"at": now, "by": actor}))
            action = "calendar.taken_back" if declared is None else "calendar.declared"
            deed = LogDeed(actor, action, day.isoformat())
            write_log(connection, deed, place=self._place, now=now)

    def tie(self, account: str, office: str, part: str, actor: str, now: datetime) -> None:
        """Tie an account to an office, as one of its members or as its head; a bureau counts as an office.

        One made again is as old as it was, unless complaints may have come in between without it.
        """
        ties = table.account_ties
        with self._database.write() as connection:
            lasted = select(ties.c.since).where(*_one(account, office), _held(now - LOOK_BACK))
            since = connection.scalar(lasted) or now
            connection.execute(delete(ties).where(*_one(account, office)))
            row = {"account": account, "office": office, "part": part, "since": since}
            connection.execute(insert(ties).values(row))
            deed = LogDeed(actor, "account.tied", account, detail={"office": office, "part": part})
            write_log(connection, deed, place=self._place, now=now)

    def untie(self, account: str, office: str, actor: str, now: datetime) -> None:
        """End a tie, which is remembered; one that is undone within the hour was a slip."""
        ties, mine = table.account_ties, _one(account, *self._names().kin([office]))
        with self._database.write() as connection:
            slips = delete(ties).where(*mine, ties.c.since > now - SLIP)
            if not connection.execute(slips).rowcount:
                connection.execute(update(ties).where(*mine).values(until=now))
            deed = LogDeed(actor, "account.untied", account, detail={"office": office})
            write_log(connection, deed, place=self._place, now=now)

    def origins(self) -> Origins:
        """Return which accounts come from which."""
        with self._database.read() as connection:
            return Origins.read(connection)

    def refuse_tie(self, account: str, office: str, actor: str, now: datetime) -> None:
        """Keep in the access log that somebody tried what needs a second person."""
        with self._database.write() as connection:
            deed = LogDeed(actor, "account.tie_refused", account, detail={"office": office})
            write_log(connection, deed, place=self._place, now=now)

    def parts(self, account: str) -> Mapping[str, str]:
        """Return the offices that an account is tied to today, and as what."""
        ties = table.account_ties
        theirs = select(ties.c.office, ties.c.part).where(ties.c.account == account, ties.c.until.is_(None))
        with self._database.read() as connection:
            found = [(row.office, row.part) for row in connection.execute(theirs.order_by(ties.c.office))]
        names = self._names()
        return {names.now(office): part for office, part in found}

    def offices_of(self, account: str, since: datetime) -> frozenset[str]:
        """Return the offices that an account is tied to, or has been since a moment."""
        ties = table.account_ties
        query = select(ties.c.office).where(ties.c.account == account, _held(since))
        with self._database.read() as connection:
            found: list[str] = list(connection.scalars(query))
        return self._names().kin(found)

    def tied_to(self, offices: Iterable[str], since: datetime) -> frozenset[str]:
        """Return every account tied to one of the offices, now or since; of a bureau only its head."""
        ties = table.account_ties
        query = select(ties.c.account).where(ties.c.office.in_(self._names().kin(offices)), _held(since))
        with self._database.read() as connection:
            return frozenset(connection.scalars(query))


def _one(account: str, *offices: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return table.account_ties.c.account == account, table.account_ties.c.office.in_(offices)


def _held(since: datetime) -> ColumnElement[bool]:
    until = table.account_ties.c.until
    return until.is_(None) | (until >= since)
