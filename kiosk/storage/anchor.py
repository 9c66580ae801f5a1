"""The access log's head kept beside the database, so that a tail cut off inside it is seen.

Whoever can write the whole folder can forge this too: the head that `kiosk doctor --audit` prints, kept on
paper, is the anchor they cannot reach.
"""

from __future__ import annotations

from contextlib import suppress
import os
from typing import TYPE_CHECKING

from sqlalchemy import select

from kiosk.storage.access_log import Head, head
from kiosk.storage.folder import put_in_place
from kiosk.storage.tables.base import access_log

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from kiosk.storage.folder import DataFolder


def anchored(folder: DataFolder) -> Head | None:
    """Read the head that was kept last; None when there is none that can be read."""
    with suppress(OSError, ValueError):
        return parse(_file(folder).read_text(encoding="ascii"))
    return None


def unreadable(folder: DataFolder) -> bool:
    """Say whether a head was kept that nobody can read any more, which is evidence too."""
    return _file(folder).exists() and anchored(folder) is None


def parse(text: str) -> Head:
    """Read a head as it is printed, `SEQ:HASH`."""
    seq, _, digest = text.strip().partition(":")
    found = Head(int(seq), bytes.fromhex(digest))
    if found.seq < 0 or len(found.hash) != len(Head().hash):
        raise ValueError(f"not a head of the access log: {text!r}")
    return found


def printed(one: Head) -> str:
    """Write a head for paper."""
    return f"{one.seq}:{one.hash.hex()}"


def advance(folder: DataFolder, connection: Connection) -> None:
    """Keep the present head, but only when the kept one is still part of the log: else it is evidence."""
    kept, newest = anchored(folder) or Head(), head(connection)
    if newest.seq <= kept.seq or unreadable(folder):
        return
    there = connection.scalar(select(access_log.c.hash).where(access_log.c.seq == kept.seq))
    oldest = connection.scalar(select(access_log.c.seq).order_by(access_log.c.seq).limit(1)) or 0
    if kept.seq < oldest or there == kept.hash:
        keep(folder, newest)


def keep(folder: DataFolder, one: Head) -> None:
    """Keep this head, whatever was kept before; after a restore an older one is right."""
    making = _file(folder).with_suffix(f".tmp-{os.getpid()}")
    try:
        making.touch(mode=0o600)
        making.write_text(printed(one) + "\n", encoding="ascii")
        put_in_place(making, _file(folder))
    finally:
        making.unlink(missing_ok=True)


def _file(folder: DataFolder) -> Path:
    return folder.path / "access-log-head.txt"
