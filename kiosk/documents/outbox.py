# SPDX-License-Identifier: GPL-3.0-or-later
"""The outbox: files that leave the house, written whole or not at all; those about people do not stay."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
import os
from typing import TYPE_CHECKING, Final

from kiosk.storage.folder import put_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

STAYS: Final = timedelta(days=3)  # long enough to be carried to where it was asked for
_PERSONAL: Final = ("case-*", "apology-*", ".case-*", ".apology-*")  # the last two from a cut in the middle


def outbox(data: Path) -> Path:
    """Return the folder that files for others lie in."""
    return data / "exports"


@contextmanager
def leaving(file: Path) -> Iterator[BinaryIO]:
    """Return a file to write that only this account can read; where writing fails, nothing of it stays."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    making = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(making, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as opened:
            yield opened
        put_in_place(making, file)
    except BaseException:
        making.unlink(missing_ok=True)
        raise


def clear_outbox(data: Path, now: datetime) -> int:
    """Delete the files about people that have lain there long enough; return how many."""
    files = [file for pattern in _PERSONAL for file in outbox(data).glob(pattern)]
    old = [one for one in files if abs(now - datetime.fromtimestamp(one.stat().st_mtime, UTC)) >= STAYS]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)
