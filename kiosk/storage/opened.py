# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a data folder for whoever needs it: locked, checked, migrated, and handed out as one bundle."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.resources import DEMO_CITIES, DEMO_CONFIG
from kiosk.settings import DEMO_MARK, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.cases.trust import Trust
    from kiosk.settings import Settings
    from kiosk.storage.accounts import AccountRepository
    from kiosk.storage.database import Database
    from kiosk.storage.first_use import FirstUse
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.starting import Start

STAFF_ROLES = ("guide", "admin", "serve")
NO_DEMO = (
    "--config names a real booth, and this file says demo = true; write demo = false for a city of your own, "
    "or leave --config out for the demo city"
)


def settings_of(config: Path | None) -> Settings:
    """Return the booth's settings; without a file the demo city's, and with a city's own never a demo's."""
    if config is None:
        return load_settings(DEMO_CONFIG)
    settings = load_settings(config)
    if settings.demo and config not in DEMO_CITIES.values():
        raise settings.wrong("demo", NO_DEMO)
    return settings


def mark_of(settings: Settings) -> str:
    """Return what stands on everything that leaves a demo city; nothing for a real one."""
    return DEMO_MARK if settings.demo else ""


@dataclass(frozen=True, slots=True)
class Storage:
    """An open data folder: what it holds, how it was found, and who may enter."""

    folder: DataFolder
    database: Database
    start: Start
    demo: bool
    accounts: AccountRepository
    first_use: FirstUse

    @property
    def on_server(self) -> bool:
        """Return whether this is the city's server, and the folder only the desk's own."""
        return self.database.file is None


@contextmanager
def single_instance(data: Path, role: str) -> Iterator[None]:
    """Be the one window of a role on this folder; quick, so that it can come before the first frame."""
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # only windows need it
    from kiosk.storage.locks import role_lock  # noqa: PLC0415 # the same

    DataFolder(data).prepare()
    with role_lock(data, role):
        yield


@contextmanager
def opened_storage(
    data: Path, settings: Settings, *, role: str | None = None, held: bool = False
) -> Iterator[Storage]:
    """Open a data folder for a command, or for a window when a role is named.

    A role is for one process at a time; `held` says that the caller is in `single_instance` already.
    """
    from kiosk.storage.changes import ChangeNotifier  # noqa: PLC0415 # SQLAlchemy comes after the first frame
    from kiosk.storage.database import Database  # noqa: PLC0415 # the same
    from kiosk.storage.failures import Reserve  # noqa: PLC0415 # the same
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # the same
    from kiosk.storage.kind import refuse_at_a_glance  # noqa: PLC0415 # the same
    from kiosk.storage.starting import used  # noqa: PLC0415 # the same

    folder = DataFolder(data, settings.anchor, settings.second)
    if settings.server is not None and folder.login.is_file() and not folder.database.exists():
        with _storage_on_server(folder, settings, role, held=held) as storage:
            yield storage
        return
    refuse_at_a_glance(folder, demo=settings.demo)
    alone = single_instance(data, role) if role and not held else nullcontext()
    with alone, used(folder, datetime.now(UTC), demo=settings.demo) as start:
        reserve = Reserve(folder.reserve, settings.reserve_mb << 20)
        if role is not None:
            reserve.fill()
        database = Database.open(folder.database, reserve, ChangeNotifier(folder.path))
        try:
            storage = _furnished(folder, database, start, settings)
            if storage.demo and role in STAFF_ROLES:
                storage.accounts.ensure_demo()
            yield storage
        finally:
            _let_go(folder, database)


@contextmanager
def _storage_on_server(
    folder: DataFolder, settings: Settings, role: str | None, *, held: bool
) -> Iterator[Storage]:
    """Open the city's server for a desk; the folder keeps its login and its spool."""
    from kiosk.storage.changes import ChangeNotifier  # noqa: PLC0415 # SQLAlchemy comes after the first frame
    from kiosk.storage.server.desk_line import opened_desk  # noqa: PLC0415 # the same
    from kiosk.storage.starting import Start  # noqa: PLC0415 # the same

    alone = single_instance(folder.path, role) if role and not held else nullcontext()
    heard = ChangeNotifier(folder.path).publish
    with alone, opened_desk(folder, settings, heard, listens=role is not None) as database:
        yield _bundle(folder, database, Start(), settings, demo=settings.demo)


def _let_go(folder: DataFolder, database: Database) -> None:
    from kiosk.storage.anchor import advance  # noqa: PLC0415 # SQLAlchemy comes after the first frame
    from kiosk.storage.errors import StorageError  # noqa: PLC0415 # the same

    with suppress(StorageError, OSError), database.read() as connection:
        advance(folder, connection)  # a bad day's failure here must not hide the failure before it
    database.close()


def _furnished(folder: DataFolder, database: Database, start: Start, settings: Settings) -> Storage:
    from kiosk.storage.installation import settle  # noqa: PLC0415 # SQLAlchemy comes after the first frame

    demo = settle(database, folder, start, settings, datetime.now(UTC))
    return _bundle(folder, database, start, settings, demo=demo)


def _bundle(
    folder: DataFolder, database: Database, start: Start, settings: Settings, *, demo: bool
) -> Storage:
    from kiosk.storage.accounts import AccountRepository  # noqa: PLC0415 # SQLAlchemy comes after the first frame
    from kiosk.storage.first_use import FirstUse  # noqa: PLC0415 # the same
    from kiosk.storage.lockout import SystemClock  # noqa: PLC0415 # the same

    clock = SystemClock()
    accounts = AccountRepository(database, clock, place_of(settings))
    first_use = FirstUse(database, accounts, folder.set_up_code, clock)
    return Storage(folder, database, start, demo, accounts, first_use)


def trust_of(settings: Settings) -> Trust:
    """Return by which recovery keys the city's keys must be signed, as the settings say."""
    from kiosk.cases.trust import Trust  # noqa: PLC0415 # libsodium comes after the first frame

    return Trust(frozenset(settings.recovery))


def place_of(settings: Settings) -> str:
    """Name this booth in the access log."""
    return f"{settings.booth_letter} {settings.kiosk_id}"
