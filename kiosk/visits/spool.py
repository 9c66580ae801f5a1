# SPDX-License-Identifier: GPL-3.0-or-later
"""A small file that holds events until the database has them, through a kill, a full disk or a torn write."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Final
import zlib

from kiosk.visits.events import as_record, from_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kiosk.visits.events import VisitEvent

# Written in advance, so that a full disk still has room for an afternoon of events.
RESERVED: Final = 256 * 1024


class Spool:
    """One line an event, each with its checksum; the unused rest of the file is zeros."""

    def __init__(self, path: Path, reserved: int = RESERVED) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        self.left_over: tuple[VisitEvent, ...] = tuple(_events(self._whole()))
        self._reserved = reserved
        self._end = 0
        self._rewrite(self.left_over)

    def add(self, events: Sequence[VisitEvent]) -> None:
        """Keep the events; they are on the disk when this returns, or OSError says why not."""
        self._write_at(self._end, b"".join(map(_line, events)))

    def clear(self) -> None:
        """Forget everything: the database has it."""
        if self._end:
            self._rewrite(())

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _whole(self) -> bytes:
        size = os.fstat(self._file).st_size
        os.lseek(self._file, 0, os.SEEK_SET)
        return os.read(self._file, size)

    def _rewrite(self, events: Sequence[VisitEvent]) -> None:
        """Lay the file out afresh, zeros to the end, and at least as long as reserved."""
        content = b"".join(map(_line, events))
        size = max(self._reserved, os.fstat(self._file).st_size, len(content))
        try:
            self._write_at(0, content.ljust(size, b"\0"))
        except OSError:
            # No room for the reserve: the lines alone fit where they stood.
            os.ftruncate(self._file, 0)
            self._write_at(0, content)
        self._end = len(content)

    def _write_at(self, start: int, content: bytes) -> None:
        os.lseek(self._file, start, os.SEEK_SET)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        os.fsync(self._file)
        self._end = start + len(content)


def _line(event: VisitEvent) -> bytes:
    text = json.dumps(as_record(event), ensure_ascii=False).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _events(content: bytes) -> Iterable[VisitEvent]:
    """Read lines up to the first that was torn or zeroed."""
    for line in content.split(b"\n"):
        checksum, _, text = line.partition(b" ")
        try:
            if int(checksum, 16) != zlib.crc32(text):
                return
            yield from_record(json.loads(text))
        except ValueError:
            return
