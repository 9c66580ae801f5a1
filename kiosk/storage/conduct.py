# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cases an account may know of: a complaint about people is not there for whom it may be about.

Denied by default: an account that belongs to no office sees no such complaint, and one that was tied to an
office only after the complaint came sees it when it has been found with the keys to be about others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, insert, or_, select

from kiosk.cases.actors import JUDGED
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import account_ties, case_clearances, case_exclusions, cases

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection


def seen_by(account: str) -> ColumnElement[bool]:
    """Choose the cases that an account may know of."""
    return _not_shut(account) & (cases.c.kind.not_in(JUDGED) | (_belongs(account) & _judged(account)))


def counted_for(account: str) -> ColumnElement[bool]:
    """Choose what the city's own figures count for an account: all but what may be about its people.

    Whoever belongs to no office counts everything: figures name nobody, and a report must be whole.
    """
    return _not_shut(account) & (cases.c.kind.not_in(JUDGED) | ~_belongs(account) | _judged(account))


def undecided(account: str) -> ColumnElement[bool]:
    """Choose the complaints of which only their sealed words tell whether an account is shut out."""
    return cases.c.kind.in_(JUDGED) & _not_shut(account) & _belongs(account) & ~_judged(account)


def known_to(connection: Connection, account: str, case: UUID) -> bool:
    """Return whether it is decided, and without a key to be seen, that an account may know of a case."""
    return connection.scalar(select(cases.c.id).where(cases.c.id == case, seen_by(account))) is not None


def unsure(connection: Connection, case: UUID) -> frozenset[str]:
    """Return the accounts tied after a complaint came of which nobody knows yet whether it is about them."""
    known = case_clearances.c.case == case, case_clearances.c.account == account_ties.c.account
    cleared = exists().where(*known, case_clearances.c.at >= account_ties.c.since)
    late = select(cases.c.received).where(cases.c.id == case, cases.c.kind.in_(JUDGED)).scalar_subquery()
    return frozenset(
        connection.scalars(select(account_ties.c.account).where(account_ties.c.since >= late, ~cleared))
    )


def clear(connection: Connection, found: Collection[UUID], account: str, now: datetime) -> None:
    """Keep that complaints are not about an account's people, as its ties are now."""
    known = case_clearances.c.case.in_(list(found)) & (case_clearances.c.account == account)
    connection.execute(case_clearances.delete().where(known))
    if found:
        connection.execute(
            insert(case_clearances), [{"case": one, "account": account, "at": now} for one in found]
        )


def hidden_from(connection: Connection, account: str) -> frozenset[str]:
    """Return the numbers of the cases that are not there for an account."""
    return frozenset(connection.scalars(select(cases.c.number).where(~seen_by(account))))


def exclude(connection: Connection, wanted: Collection[UUID], accounts: Collection[str]) -> None:
    """Shut accounts out of those of the cases that there are; being shut out twice is the same."""
    shut = case_exclusions.c
    there = connection.scalars(select(cases.c.id).where(cases.c.id.in_(wanted))).all()
    known = set(connection.execute(select(shut.case, shut.account).where(shut.case.in_(there))))
    fresh = {(case, account) for case in there for account in accounts} - known
    if fresh:
        rows = [{"case": case, "account": account} for case, account in fresh]
        connection.execute(insert(case_exclusions), rows)


def log_seen_by(account: str, *, audits: bool = False) -> ColumnElement[bool]:
    """Choose the rows of the access log that an account may read: none of a case that is not there for it.

    Whoever `audits`, and nothing else, belongs to no office as a rule and still sees who opened which
    complaint about people: a row holds no words of it. Once tied somewhere, they see what others tied there
    see. Who stepped back from such a complaint stays hidden: it may be the one complained about.
    """
    known = _audited_by(account) if audits else seen_by(account)
    hidden = select(cases.c.number).where(~known)
    log = access_log.c
    among = exists().where(~known, log.object.contains(cases.c.number))
    seen = log.object.not_in(hidden) & or_(log.action != "conduct.measure", ~among)
    if not audits:
        return seen
    judged = select(cases.c.number).where(cases.c.kind.in_(JUDGED))
    return seen & or_(log.action != "case.exclude", log.object.not_in(judged))


def _audited_by(account: str) -> ColumnElement[bool]:
    return _not_shut(account) & (cases.c.kind.not_in(JUDGED) | _judged(account))


def _not_shut(account: str) -> ColumnElement[bool]:
    shut = select(case_exclusions.c.case).where(case_exclusions.c.account == account)
    return cases.c.id.not_in(shut)


def _belongs(account: str) -> ColumnElement[bool]:
    return exists().where(account_ties.c.account == account, account_ties.c.until.is_(None))


def _judged(account: str) -> ColumnElement[bool]:
    """Choose what came when all ties of the account were known, or was looked into since the last one."""
    newest = select(func.max(account_ties.c.since)).where(account_ties.c.account == account).scalar_subquery()
    cleared = select(case_clearances.c.case).where(
        case_clearances.c.account == account, case_clearances.c.at >= newest
    )
    return newest.is_(None) | (cases.c.received > newest) | cases.c.id.in_(cleared)
