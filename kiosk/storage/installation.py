# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose data these are, and what happened to them before this start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.anchor import done_expecting, keep, kept, printed, settle_expected, suspicion
from kiosk.storage.kind import mixed, note_kind
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import installation

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.starting import Start


def is_demo(connection: Connection) -> bool:
    """Return whether the data are invented; whatever was never founded is not."""
    return bool(connection.scalar(select(installation.c.demo)))


def settle(database: Database, folder: DataFolder, start: Start, settings: Settings, now: datetime) -> bool:
    """Found the installation when it is new, report a rescue, watch the log; return whether it is a demo's.

    Raises `DemoAndReal` when the data are of another kind than the settings.
    """
    with database.read() as connection:
        known = connection.scalar(select(installation.c.demo))
        if known is not None and bool(known) != settings.demo:
            raise mixed(folder.path, demo=bool(known))
        cut_off, broken = settle_expected(folder, connection), suspicion(folder, connection)
    note_kind(folder, demo=settings.demo)
    if known is not None and (start.mended or start.harmed):
        with database.write() as connection:
            _name_rows(connection, start, settings.booth_letter, now)
    if known is not None and start.damage is None and broken is None:
        return bool(known)
    booth = settings.booth_letter
    with database.write() as connection:
        known = connection.scalar(select(installation.c.demo))
        if known is None:
            _found(connection, settings, now)
        if start.damage is not None:
            _report(connection, start, printed(kept(folder, connection).newest), booth, now)
        elif cut_off:
            _report_restore(connection, folder, "?", booth, now)
        elif broken is not None and (known is not None or not settings.demo):
            tell_admin(connection, "log_broken", {"message": broken}, now)
            return settings.demo
        keep(folder, connection)
    done_expecting(folder)
    return settings.demo


def _found(connection: Connection, settings: Settings, now: datetime) -> None:
    booth = settings.booth_letter
    values = {"id": 1, "folder": new_key(), "booth": booth, "demo": settings.demo, "made_at": now}
    connection.execute(insert(installation).values(values))
    record(connection, LoggedAct("system", "installation.founded"), place=booth, now=now)


def _name_rows(connection: Connection, start: Start, booth: str, now: datetime) -> None:
    """Name the rows that were not as they had been written, those that are again and those that are not."""
    rows = {"mended": (start.mended or "-")[:200], "left": (start.harmed or "-")[:200]}
    tell_admin(connection, "rows_damaged", rows, now)
    if start.mended is not None:
        record(connection, LoggedAct("system", "rows.mended", detail=rows), place=booth, now=now)


def _report(connection: Connection, start: Start, before: str, booth: str, now: datetime) -> None:
    detail = {
        "anchor_before": before,
        "problem": (start.damage or "")[:200],
        "set_aside": None if start.set_aside is None else start.set_aside.name,
        "restored": None if start.restored is None else start.restored.name,
        "another": None if start.another is None else start.another.name,
    }
    tell_admin(connection, "database_damaged", detail, now)
    if start.restored is not None:
        _doubt_letters(connection, booth, now)
    record(connection, LoggedAct("system", "database.rescued", detail=detail), place=booth, now=now)


def report_restore(database: Database, folder: DataFolder, backup: str, *, booth: str, now: datetime) -> None:
    """Leave a trace of a restore, and let the access log be anchored anew where it now ends."""
    with database.write() as connection:
        _report_restore(connection, folder, backup, booth, now)
        keep(folder, connection)
    done_expecting(folder)


def _report_restore(
    connection: Connection, folder: DataFolder, backup: str, booth: str, now: datetime
) -> None:
    detail = {"backup": backup, "anchor_before": printed(kept(folder, connection).newest)}
    tell_admin(connection, "backup_restored", detail, now)
    _doubt_letters(connection, booth, now)
    record(connection, LoggedAct("system", "backup.restored", detail=detail), place=booth, now=now)


def _doubt_letters(connection: Connection, booth: str, now: datetime) -> None:
    from kiosk.storage.letters import doubt_waiting  # noqa: PLC0415 # a booth starts without what only a desk sends

    doubt_waiting(connection, booth, now)


def anchor_anew(database: Database, folder: DataFolder, *, booth: str, now: datetime) -> None:
    """Anchor the log where it ends now, after somebody has looked into what was wrong; the log says so."""
    with database.write() as connection:
        detail = {"anchor_before": printed(kept(folder, connection).newest)}
        record(connection, LoggedAct("system", "log.anchored", detail=detail), place=booth, now=now)
        keep(folder, connection)
