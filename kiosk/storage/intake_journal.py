"""The second copy of every submission: a file a day, forced to disk before the database says yes.

It holds what the database holds, sealed already. When the database file dies, the newest backup and this
journal together lose nothing that a visitor was given a receipt for.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
import hashlib
from itertools import groupby
import json
import os
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.failures import explaining
from kiosk.storage.folder import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path

_TAG: Final = 64
_LONGEST_LINES: Final = 1 << 17


@dataclass(frozen=True, slots=True)
class IntakeJournal:
    """A folder of day files; each line is one submission with its own hash."""

    folder: Path

    def append(self, entry: Mapping[str, Any], now: datetime) -> None:
        """Add a submission and return when it is on the disk."""
        self.extend([(entry, now)])

    def extend(self, entries: Iterable[tuple[Mapping[str, Any], datetime]]) -> None:
        """Add submissions, each to its own day, with one forced write a day file."""
        for day, taken in groupby(entries, key=lambda one: one[1].date()):
            file = self.folder / f"{day:%Y-%m-%d}.jsonl"
            with explaining(file):
                self._write(file, b"".join(_line(entry) for entry, _ in taken))

    def _write(self, file: Path, lines: bytes) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        fresh = not file.exists()
        descriptor = os.open(file, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
        try:
            _write_all(descriptor, b"\n" + lines if _torn(descriptor) else lines)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if fresh:
            sync_folder(self.folder)

    def entries(self) -> Iterator[dict[str, Any]]:
        """Read every whole line, oldest first; of a number written twice the last one was acknowledged."""
        latest: dict[str, dict[str, Any]] = {}
        number_of: dict[str, str] = {}
        for file in sorted(self.folder.glob("*.jsonl")):
            for line in file.read_bytes().splitlines():
                entry = _read(line)
                if entry is not None:
                    latest.pop(number_of.get(entry["opened"]["id"], ""), None)
                    latest[entry["number"]] = entry
                    number_of[entry["opened"]["id"]] = entry["number"]
        yield from latest.values()

    def lasts(self) -> Iterator[dict[str, Any]]:
        """Return the last whole line of each day, the latest day first.

        A clock that was wrong may have filled any of the files last, so that no single one stands for all.
        """
        for file in sorted(self.folder.glob("*.jsonl"), reverse=True):
            found = map(_read, reversed(_end_of(file).splitlines()))
            entry = next(filter(None, found), None)
            if entry is not None:
                yield entry

    def prune(self, before: date) -> int:
        """Delete the files of days that every kept backup already covers."""
        old = [file for file in self.folder.glob("*.jsonl") if file.stem < before.isoformat()]
        for file in old:
            file.unlink()
        return len(old)


def unpack(text: str) -> bytes:
    """Read bytes back as they stand in an entry."""
    return base64.b64decode(text)


def _line(entry: Mapping[str, Any]) -> bytes:
    text = json.dumps(entry, ensure_ascii=False, default=_packed, sort_keys=True)
    return f"{hashlib.sha256(text.encode()).hexdigest()} {text}\n".encode()


def _packed(value: object) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value)


def _end_of(file: Path) -> bytes:
    """Read enough of a file's end to hold a whole line; a day may have thousands."""
    with file.open("rb") as opened:
        opened.seek(max(0, opened.seek(0, os.SEEK_END) - _LONGEST_LINES))
        return opened.read()


def _torn(descriptor: int) -> bool:
    """Say whether a power cut left half a line, which must not swallow the next one."""
    if os.lseek(descriptor, 0, os.SEEK_END) == 0:
        return False
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) != b"\n"


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def _read(line: bytes) -> dict[str, Any] | None:
    tag, text = line[:_TAG], line[_TAG + 1 :]
    if hashlib.sha256(text).hexdigest().encode() != tag:
        return None
    entry: dict[str, Any] = json.loads(text)
    return entry
