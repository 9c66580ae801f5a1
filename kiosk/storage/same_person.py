# SPDX-License-Identifier: GPL-3.0-or-later
"""One person, one account after another: what shut the earlier ones out shuts out the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kiosk.storage.tables.base import accounts
from kiosk.storage.tables.cases import account_ties, case_exclusions

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection


def open_account(connection: Connection, person: str) -> str | None:
    """Return what a person's open account is called; None where they have none."""
    theirs = select(accounts.c.name).where(accounts.c.person == person, accounts.c.closed_at.is_(None))
    return connection.scalar(theirs.limit(1))


def inherit(connection: Connection, account: UUID, person: str, now: datetime) -> None:
    """Give a new account what shut the earlier accounts of the person out of complaints.

    Their ties are remembered as having lasted until now: they shut out, and make nobody a reader, which
    a second person does by a tie of the new account's own.
    """
    earlier = select(accounts.c.id).where(accounts.c.person == person, accounts.c.id != account)
    keys = [str(one) for one in connection.scalars(earlier)]
    ties = account_ties.c
    rows: dict[str, dict[str, object]] = {}
    for row in connection.execute(select(account_ties).where(ties.account.in_(keys)).order_by(ties.since)):
        until = max(filter(None, (row.until or now, rows.get(row.office, {}).get("until"))))
        since = rows[row.office]["since"] if row.office in rows else row.since
        rows[row.office] = {"office": row.office, "part": row.part, "since": since, "until": until}
    if rows:
        connection.execute(insert(account_ties), [{"account": str(account)} | row for row in rows.values()])
    shut = select(case_exclusions.c.case).where(case_exclusions.c.account.in_(keys)).distinct()
    cases = [{"case": case, "account": str(account)} for case in connection.scalars(shut)]
    if cases:
        connection.execute(insert(case_exclusions), cases)
