# SPDX-License-Identifier: GPL-3.0-or-later
"""What the admin must be told: a restored database, a full disk, many wrong passwords, a failed backup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import admin_notices

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection


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


def mark_seen(connection: Connection, notice: UUID, by: UUID, now: datetime) -> bool:
    """Put a notice away; False when someone else already has."""
    changed = connection.execute(
        update(admin_notices)
        .where(admin_notices.c.id == notice, admin_notices.c.seen_at.is_(None))
        .values(seen_at=now, seen_by=by)
    )
    return changed.rowcount == 1
