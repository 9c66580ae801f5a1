"""Whose data these are, and what happened to them before this start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kiosk.storage.access_log import Deed, record
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import installation

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from kiosk.storage.database import Database
    from kiosk.storage.starting import Start


def settle(database: Database, start: Start, *, booth: str, demo: bool, now: datetime) -> bool:
    """Found the installation when it is new, and report a rescue; say whether it holds demo data."""
    with database.read() as connection:
        known = connection.scalar(select(installation.c.demo))
    if known is not None and start.damage is None:
        return bool(known)
    with database.write() as connection:
        known = connection.scalar(select(installation.c.demo))
        if known is None:
            _found(connection, booth, demo=demo, now=now)
        if start.damage is not None:
            _report(connection, start, booth, now)
    return demo if known is None else bool(known)


def _found(connection: Connection, booth: str, *, demo: bool, now: datetime) -> None:
    values = {"id": 1, "folder": new_key(), "booth": booth, "demo": demo, "made_at": now}
    connection.execute(insert(installation).values(values))
    record(connection, Deed("system", "installation.founded"), place=booth, now=now)


def _report(connection: Connection, start: Start, booth: str, now: datetime) -> None:
    detail = {
        "problem": (start.damage or "")[:200],
        "set_aside": None if start.set_aside is None else start.set_aside.name,
        "restored": None if start.restored is None else start.restored.name,
    }
    tell_admin(connection, "database_damaged", detail, now)
    record(connection, Deed("system", "database.rescued", detail=detail), place=booth, now=now)
