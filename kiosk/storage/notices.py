# SPDX-License-Identifier: GPL-3.0-or-later
"""What the admin must be told: a restored database, a full disk, many wrong passwords, a failed backup."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select, update

from kiosk.storage.conduct import hidden_from
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import admin_notices

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

TOLD_BY: Final = "told_by"  # in the detail of what came from a booth: which one, as the city calls it
_OF_CASES: Final = frozenset({"letter_late", "cases_damaged", "check_failed"})  # which may name a number


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """One thing that happened; the words for it are the desk's."""

    id: UUID
    at: datetime
    kind: str
    detail: Mapping[str, Any]


def tell_admin(connection: Connection, kind: str, detail: Mapping[str, Any], now: datetime) -> None:
    """Leave a notice, unless the same one still waits to be seen."""
    waiting = select(admin_notices.c.detail).where(
        admin_notices.c.kind == kind, admin_notices.c.seen_at.is_(None)
    )
    if dict(detail) in connection.scalars(waiting).all():
        return
    values = {"id": new_key(), "at": now, "kind": kind, "detail": dict(detail)}
    connection.execute(insert(admin_notices).values(values))


def unseen_notices(connection: Connection) -> list[StoredNotice]:
    """List what nobody has seen yet, oldest first."""
    rows = connection.execute(
        select(admin_notices).where(admin_notices.c.seen_at.is_(None)).order_by(admin_notices.c.at)
    )
    return [StoredNotice(row.id, row.at, row.kind, row.detail) for row in rows]


def notices_for(connection: Connection, account: str) -> list[StoredNotice]:
    """List what nobody has seen yet and an account may: nothing of a case that is not there for it."""
    found = unseen_notices(connection)
    if not any(one.kind in _OF_CASES for one in found):
        return found
    hidden = hidden_from(connection, account)
    return [shown for one in found if (shown := _without(one, hidden)) is not None]


def _without(notice: StoredNotice, hidden: frozenset[str]) -> StoredNotice | None:
    """Take numbers out of a notice; None where it is about nothing else."""
    told = " ".join(map(str, notice.detail.values()))
    if not any(number in told for number in hidden):
        return notice
    left = [one for one in str(notice.detail.get("numbers", "")).split(", ") if one and one not in hidden]
    return replace(notice, detail={**notice.detail, "numbers": ", ".join(left)}) if left else None


def mark_seen(connection: Connection, notice: UUID, by: UUID, now: datetime) -> bool:
    """Put a notice away; False when someone else already has."""
    changed = connection.execute(
        update(admin_notices)
        .where(admin_notices.c.id == notice, admin_notices.c.seen_at.is_(None))
        .values(seen_at=now, seen_by=by)
    )
    return changed.rowcount == 1
