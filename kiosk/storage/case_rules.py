"""What an admin sets for the cases: closed days, and which accounts are tied to which office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from kiosk.charter.calendar import Declared
from kiosk.storage.access_log import Deed as LogDeed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.keeping import Keeping
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kiosk.storage.database import Database

HEAD = "head"
MEMBER = "member"


class StoredRules:
    """Closed days and ties, each change in the access log."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = Keeping(database)
        self._place = place

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
        """Tie an account to an office, as one of its members or as its head; a bureau counts as an office."""
        ties = table.account_ties
        with self._database.write() as connection:
            connection.execute(delete(ties).where(ties.c.account == account, ties.c.office == office))
            connection.execute(insert(ties).values(account=account, office=office, part=part))
            deed = LogDeed(actor, "account.tied", account, detail={"office": office, "part": part})
            write_log(connection, deed, place=self._place, now=now)

    def untie(self, account: str, office: str, actor: str, now: datetime) -> None:
        """Undo a tie."""
        ties = table.account_ties
        with self._database.write() as connection:
            connection.execute(delete(ties).where(ties.c.account == account, ties.c.office == office))
            deed = LogDeed(actor, "account.untied", account, detail={"office": office})
            write_log(connection, deed, place=self._place, now=now)

    def parts(self, account: str) -> Mapping[str, str]:
        """Return the offices that an account is tied to, and as what."""
        ties = table.account_ties
        query = select(ties.c.office, ties.c.part).where(ties.c.account == account).order_by(ties.c.office)
        with self._database.read() as connection:
            return {row.office: row.part for row in connection.execute(query)}

    def ties(self) -> Mapping[str, frozenset[str]]:
        """Return the offices of each account."""
        found: dict[str, set[str]] = {}
        with self._database.read() as connection:
            for row in connection.execute(select(table.account_ties)):
                found.setdefault(row.account, set()).add(row.office)
        return {account: frozenset(offices) for account, offices in found.items()}

    def tied_to(self, offices: Iterable[str]) -> frozenset[str]:
        """Return every account tied to one of the offices; of a bureau only its head."""
        wanted = list(offices)
        ties = table.account_ties
        with self._database.read() as connection:
            rows = connection.execute(select(ties).where(ties.c.office.in_(wanted)))
            return frozenset(row.account for row in rows)
