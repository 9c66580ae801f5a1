# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes with an account, within one transaction: each right given or taken is kept, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.account_rows import roles_of
from kiosk.storage.account_rules import AccountError
from kiosk.storage.keepers import ROLE as KEEPING
from kiosk.storage.keepers import LastKeeper, drop
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import account_roles, right_changes

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.storage.lockout import SystemClock


@dataclass(frozen=True, slots=True)
class AccountRights:
    """Gives and takes rights at one place; `by` is the account that does it, None for the system itself."""

    clock: SystemClock
    place: str

    def grant(
        self, connection: Connection, account: UUID, name: str, wanted: frozenset[str], by: UUID | None
    ) -> None:
        """Give what is wanted and take the rest; whoever works on cases no more keeps no key of the city."""
        present = roles_of(connection, account)
        for role in sorted(wanted - present):
            connection.execute(insert(account_roles).values(account=account, role=role))
            self.note(connection, account, "granted", role, by)
        for role in sorted(present - wanted):
            theirs = (account_roles.c.account == account) & (account_roles.c.role == role)
            connection.execute(delete(account_roles).where(theirs))
            self.note(connection, account, "revoked", role, by)
        if KEEPING in present - wanted:
            self._take_keys(connection, account, name, by)

    def _take_keys(self, connection: Connection, account: UUID, name: str, by: UUID | None) -> None:
        now = self.clock.now()
        try:
            dropped = drop(connection, name, now)
        except LastKeeper as error:
            raise AccountError(str(error)) from error
        if dropped:
            deed = LoggedAct(str(by) if by else "system", "keys.keeper_dropped", str(account))
            record(connection, deed, place=self.place, now=now)

    def note(
        self, connection: Connection, account: UUID, change: str, role: str | None, by: UUID | None
    ) -> None:
        """Keep a change, and log it."""
        now = self.clock.now()
        values = {"account": account, "change": change, "role": role, "by": by, "at": now}
        connection.execute(insert(right_changes).values(id=new_key(), **values))
        deed = LoggedAct(str(by or "system"), f"account.{change}", str(account), detail={"role": role})
        record(connection, deed, place=self.place, now=now)
