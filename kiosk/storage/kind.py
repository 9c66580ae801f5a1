# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a data folder is the demo city's or a real one's: the two never meet in one folder.

The database says it. A small file beside it says it too, for the day on which the database is gone and
nothing else would keep a real booth from taking over what a demo has left, its journal and its keys.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from kiosk.storage.errors import DemoAndReal
from kiosk.storage.folder import companions, put_line

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.folder import DataFolder

_WORDS: Final = {True: "demo", False: "real"}


def refuse_mixed(folder: DataFolder, *, demo: bool) -> None:
    """Raise `DemoAndReal` when the folder is of the other kind than the settings."""
    found = kind_of(folder)
    if found is not None and found != demo:
        raise mixed(folder.path, demo=found)


def refuse_at_a_glance(folder: DataFolder, *, demo: bool) -> None:
    """Refuse the same before anything is written there; SQLAlchemy is loaded where the note differs alone.

    What may not even be looked at is no reason for a dark screen: whoever opens it says so.
    """
    with suppress(OSError):
        if _noted(folder) != demo:
            refuse_mixed(folder, demo=demo)


def mixed(file: Path, *, demo: bool) -> DemoAndReal:
    """Return the refusal of what holds the demo city, or a real one, against the settings."""
    if demo:
        return DemoAndReal(
            f"{file} holds the demo city, and the settings are a real booth's",
            "name a folder of its own with --data; the demo city is opened without --config",
        )
    return DemoAndReal(
        f"{file} holds a real city's data, and without --config a command means the demo city",
        "name the booth's settings with --config, or another folder with --data",
    )


def kind_of(folder: DataFolder) -> bool | None:
    """Return whether the folder is a demo's; None for a new one."""
    found = kind_of_file(folder.database) if folder.database.is_file() else None
    return _noted(folder) if found is None else found


def kind_of_file(file: Path) -> bool | None:
    """Return what a database or a backup says of itself; None when it does not, or cannot be read."""
    said = _said(file, "demo")
    return bool(said) if said in (0, 1) else None


def installation_of(file: Path) -> str | None:
    """Return of which installation a database or a backup is; None when it does not say."""
    said = _said(file, "folder")
    return None if said is None else str(said)


def _said(file: Path, column: str) -> object:
    from kiosk.storage.database import sqlite_driver  # noqa: PLC0415 # SQLAlchemy comes after the first frame
    from kiosk.storage.sealing import connect_raw  # noqa: PLC0415 # the same

    # Nothing lies in a log that is not there, and then looking leaves no file behind.
    mode = "ro" if companions(file)[1].exists() else "ro&immutable=1"
    with suppress(sqlite_driver().Error, OSError), closing(connect_raw(file, mode)) as connection:
        connection.execute("PRAGMA busy_timeout=5000")
        row = connection.execute(f"SELECT {column} FROM installation").fetchone()  # noqa: S608 # one of two
        return None if row is None else row[0]
    return None


def note_kind(folder: DataFolder, *, demo: bool) -> None:
    """Write the kind beside the database, where it cannot be read there; one that differs is evidence."""
    if _noted(folder) is None:
        put_line(_note(folder), _WORDS[demo])


def contradicted(folder: DataFolder, *, demo: bool) -> bool:
    """Return whether the note beside the database says the other kind."""
    return _noted(folder) == (not demo)


def _noted(folder: DataFolder) -> bool | None:
    with suppress(OSError, ValueError):
        word = _note(folder).read_text(encoding="ascii").strip()
        return next((kind for kind, one in _WORDS.items() if one == word), None)
    return None


def _note(folder: DataFolder) -> Path:
    return folder.path / "demo-or-real.txt"
