# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from cases, kept as rows: strikes, measures, amounts, payments, praise to show."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, func, insert, select

from kiosk.cases.conduct import Strike
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.charter.promises import Compensation
from kiosk.storage.access_log import log_deed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.case_database import CaseDatabase
from kiosk.storage.conduct import seen_by
from kiosk.storage.decisions import Decision, keep
from kiosk.storage.tables import cases as table
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import CaseEvent
    from kiosk.cases.records import CaseAct
    from kiosk.storage.database import Database

SHOWN_FOR: Final = timedelta(days=365)
CHARTER: Final = "charter"  # every amount and budget ever set, as decisions


def follow(connection: Connection, case: UUID, event: CaseEvent) -> None:
    """Keep the rows that follow from an event in step with it, in its own transaction."""
    if event.move is CaseMove.ANSWER:
        strikes = table.conduct_strikes
        connection.execute(delete(strikes).where(strikes.c.case == case))
        if event.plain.get("pseudonym"):
            row = {"case": case, "pseudonym": bytes.fromhex(event.plain["pseudonym"]), "at": event.at}
            connection.execute(insert(strikes).values(row))
    elif event.move is CaseMove.DECIDE:
        payments = table.compensation_payments
        connection.execute(delete(payments).where(payments.c.case == case))
        if event.plain["amount"]:
            row = {"case": case, "year": event.plain["year"], "amount": event.plain["amount"], "at": event.at}
            connection.execute(insert(payments).values(row))
    elif event.move is CaseMove.SHOW:
        row = {"case": case, "line": event.public, "since": event.at, "until": event.at + SHOWN_FOR}
        connection.execute(insert(table.praise_lines).values(row))
    elif event.move is CaseMove.HIDE:
        connection.execute(delete(table.praise_lines).where(table.praise_lines.c.case == case))


def afford(connection: Connection, case: UUID, event: CaseEvent) -> None:
    """Refuse a payment that its year's budget does not hold, in the one write transaction that would pay it.

    What the same case was paid before is free again. Raises `NotAllowed`.
    """
    if event.move is not CaseMove.DECIDE or not event.plain["amount"]:
        return
    year, amount = event.plain["year"], event.plain["amount"]
    budget, spent = _budget(connection, year, table.compensation_payments.c.case != case)
    if spent + amount > budget:
        raise NotAllowed(f"{year}년 예산 {budget:,}원에서 {budget - spent:,}원이 남아 모자랍니다.")


def _budget(connection: Connection, year: int, *of: ColumnElement[bool]) -> tuple[int, int]:
    """Return a year's budget and what of it is spent, on the payments that these conditions hold for."""
    budgets, payments = table.compensation_budgets, table.compensation_payments
    whole = connection.scalar(select(budgets.c.amount).where(budgets.c.year == year))
    spent = select(func.sum(payments.c.amount)).where(payments.c.year == year, *of)
    return whole or 0, int(connection.scalar(spent) or 0)


def _decided(key: str, value: Mapping[str, object], deed: CaseAct, now: datetime) -> Decision:
    return Decision(key, dict(value), in_seoul(now).date(), deed.actor, now)


class StoredConsequences:
    """The rows behind consequences."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = CaseDatabase(database)
        self._place = place

    def strikes(self, *, without: str | None = None) -> Sequence[Strike]:
        """Return every upheld conduct complaint, or those that an account may know of."""
        strikes = table.conduct_strikes
        query = select(table.cases.c.number, strikes.c.pseudonym, strikes.c.at)
        with self._database.read() as connection:
            query = query.join(strikes, strikes.c.case == table.cases.c.id)
            rows = connection.execute(query if without is None else query.where(seen_by(without)))
            return [Strike(row.number, row.pseudonym, row.at) for row in rows]

    def measured(self) -> dict[bytes, datetime]:
        """Return when a measure about an officer was last recorded."""
        measures = table.conduct_measures
        with self._database.read() as connection:
            rows = connection.execute(select(measures).order_by(measures.c.recorded_at))
            return {row.pseudonym: row.recorded_at for row in rows}

    def record_measure(self, due: MeasureDue, measure: str, deed: CaseAct, now: datetime) -> None:
        """Record a measure."""
        row = {"id": new_key(), "pseudonym": due.pseudonym, "due_since": due.since}
        told = {"recorded_at": now, "measure": measure, "by": deed.actor}
        with self._database.write() as connection:
            connection.execute(insert(table.conduct_measures).values(row | told))
            self._log(connection, deed, now)

    def amounts(self) -> dict[str, Compensation]:
        """Return the compensations to which an admin has given an amount; the name stays the charter's."""
        with self._database.read() as connection:
            rows = connection.execute(select(table.compensation_amounts))
            return {
                row.id: Compensation(id=row.id, name=row.name, basis=row.basis, amount=row.amount)
                for row in rows
            }

    def set_amount(self, compensation: Compensation, deed: CaseAct, now: datetime) -> None:
        """Give a compensation its amount and legal basis."""
        amounts = table.compensation_amounts
        row = {"id": compensation.id, "name": compensation.name, "amount": compensation.amount}
        with self._database.write() as connection:
            connection.execute(delete(amounts).where(amounts.c.id == compensation.id))
            rest = {"basis": compensation.basis, "at": now, "by": deed.actor}
            connection.execute(insert(amounts).values(row | rest))
            value = {"amount": compensation.amount, "basis": compensation.basis}
            keep(connection, CHARTER, _decided(compensation.id, value, deed, now))
            self._log(connection, deed, now)

    def budget(self, year: int) -> tuple[int, int]:
        """Return a year's budget and what of it is spent."""
        with self._database.read() as connection:
            return _budget(connection, year)

    def set_budget(self, year: int, amount: int, deed: CaseAct, now: datetime) -> None:
        """Set a year's budget."""
        budgets = table.compensation_budgets
        with self._database.write() as connection:
            connection.execute(delete(budgets).where(budgets.c.year == year))
            connection.execute(insert(budgets).values(year=year, amount=amount))
            keep(connection, CHARTER, _decided(str(year), {"amount": amount}, deed, now))
            self._log(connection, deed, now)

    def praise_lines(self, now: datetime) -> Sequence[str]:
        """Return the praise that may be shown today."""
        lines = table.praise_lines
        query = select(lines.c.line).where(lines.c.since <= now, lines.c.until > now)
        with self._database.read() as connection:
            return list(connection.scalars(query.order_by(lines.c.since.desc())))

    def paid(self, since: datetime, until: datetime) -> dict[str, tuple[int, int]]:
        """Count by kind of case what was paid in a time: how often, and how much."""
        payments, kind = table.compensation_payments, table.cases.c.kind
        query = select(kind, func.count(), func.sum(payments.c.amount)).join(
            payments, payments.c.case == table.cases.c.id
        )
        within = query.where(payments.c.at >= since, payments.c.at < until, payments.c.amount > 0)
        with self._database.read() as connection:
            return {row[0]: (row[1], int(row[2])) for row in connection.execute(within.group_by(kind))}

    def upheld(self, since: datetime, until: datetime) -> tuple[int, int]:
        """Count upheld complaints about conduct, and measures, in a time."""
        strikes, measures = table.conduct_strikes.c, table.conduct_measures.c
        complaints = select(func.count()).select_from(table.conduct_strikes.join(table.cases))
        counted = complaints.where(strikes.at >= since, strikes.at < until)
        taken = select(func.count(measures.pseudonym.distinct())).where(
            measures.recorded_at >= since, measures.recorded_at < until
        )
        with self._database.read() as connection:
            return connection.scalar(counted) or 0, connection.scalar(taken) or 0

    def praised(self, since: datetime, until: datetime) -> Counter[str]:
        """Count by office the praise shown in a time and not hidden again; "" where none is named."""
        lines, events = table.praise_lines, table.case_events
        shown = select(lines.c.case, events.c.plain).join(events, events.c.case == lines.c.case)
        query = shown.where(events.c.move == CaseMove.SHOW, lines.c.since >= since, lines.c.since < until)
        with self._database.read() as connection:
            told = {
                row.case: row.plain.get("office", "")
                for row in connection.execute(query.order_by(events.c.seq))
            }
        return Counter(told.values())

    def _log(self, connection: Connection, deed: CaseAct, now: datetime) -> None:
        write_log(connection, log_deed(deed), place=self._place, now=now)
