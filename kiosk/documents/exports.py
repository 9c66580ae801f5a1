# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports: files that leave the house, written whole or not at all; those about people do not stay."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import TYPE_CHECKING, Final

from kiosk.cases.posting import LetterKind
from kiosk.storage.folder import writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

HOUSE: Final = "내부용-"  # before the name of a file in which every count is exact
STAYS: Final = timedelta(days=3)  # long enough to be carried to where it was asked for
CUT: Final = timedelta(hours=1)  # longer than any is written: what has a dot yet is from a cut in the middle
_NAMES: Final = ("case-*", "cases-*", "access-log-*", *(f"{kind}-*" for kind in LetterKind))
_PERSONAL: Final = (*_NAMES, *(f".{name}" for name in _NAMES))


def exports(data: Path) -> Path:
    """Return the folder that files for others lie in; what is for the house alone says so in its name."""
    return data / "exports"


def of_its_own(folder: Path, kind: str, now: datetime, ending: str) -> Path:
    """Return a new file's name by its moment, and unlike that of another desk in the same second."""
    return folder / f"{kind}-{now:%Y%m%d-%H%M%S}-{token_hex(2)}.{ending}"


@contextmanager
def leaving(file: Path) -> Iterator[BinaryIO]:
    """Return a file to write that only this account can read; where writing fails, nothing of it stays."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    with writing(file) as opened:
        yield opened


def lay_down(file: Path, content: bytes) -> Path:
    """Write a file for anybody, such as a poster, whole or not at all; return it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    try:
        unfinished.write_bytes(content)
        return unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def clear_exports(data: Path, now: datetime) -> int:
    """Delete the files about people that have lain there long enough; return how many."""
    files = [file for pattern in _PERSONAL for file in exports(data).glob(pattern)]
    old = [one for one in files if abs(now - _written_at(one)) >= (CUT if one.name[0] == "." else STAYS)]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)


def _written_at(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
