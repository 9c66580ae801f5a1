# SPDX-License-Identifier: GPL-3.0-or-later
"""The second copy of every submission: a file a day, forced to disk before the database says yes.

It holds what the database holds, sealed already. When the database file dies, the newest backup and this
journal together lose nothing that a visitor was given a receipt for.

A line is written before the commit, so the commit may still fail: what became of it stands in a line of its
own, "yes" before the receipt is shown and "no" before the visitor is refused. Only what was answered with
"yes" is ever brought back; a refused submission is not filed behind the visitor's back.
"""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import dataclass
import hashlib
import json
import logging
import os
from typing import TYPE_CHECKING, Any, Final, Self
from uuid import uuid4

from kiosk.storage.errors import StorageError
from kiosk.storage.failures import explaining
from kiosk.storage.folder import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path
    from types import TracebackType

_TAG: Final = 64
_LONGEST_LINES: Final = 1 << 17
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class IntakeJournal:
    """A folder of day files; each line is one submission with its own hash."""

    folder: Path
    second: Path | None = None

    def recover(self) -> int:
        """Bring the days back from the second disk where this folder has none; return how many."""
        if self.second is None or not self.second.is_dir() or any(self.folder.glob("*.jsonl")):
            return 0
        days = sorted(self.second.glob("*.jsonl"))
        for file in days:
            with explaining(file):
                self._write(self.folder / file.name, file.read_bytes())
        return len(days)

    def attempt(self, now: datetime, kept: Callable[[], bool] = lambda: False) -> Attempt:
        """Return the block in which submissions of this moment go into the database."""
        return Attempt(self, self._day(now), kept)

    def append(self, entry: Mapping[str, Any], now: datetime) -> None:
        """Add a submission that is acknowledged already, and return when it is on the disk."""
        self.write(self._day(now), [entry])

    def write(self, file: Path, entries: Iterable[Mapping[str, Any]]) -> None:
        """Add lines to a day, and return when they are on the disk."""
        lines = b"".join(map(_line, entries))
        with explaining(file):
            self._write(file, lines)
        if self.second is not None:
            with suppress(OSError):  # the key store's check tells of it: its copy lies there too
                self._write(self.second / file.name, lines)

    def _write(self, file: Path, lines: bytes) -> None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = not file.exists()
        descriptor = os.open(file, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
        try:
            _write_all(descriptor, b"\n" + lines if _torn(descriptor) else lines)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if fresh:
            sync_folder(file.parent)

    def entries(self) -> Iterator[dict[str, Any]]:
        """Read every acknowledged line, oldest first; of a number written twice the last one was."""
        latest: dict[str, dict[str, Any]] = {}
        number_of: dict[str, str] = {}
        for file in sorted(self.folder.glob("*.jsonl")):
            for entry in _JournalLines(file.read_bytes()).acknowledged:
                latest.pop(number_of.get(entry["opened"]["id"], ""), None)
                latest[entry["number"]] = entry
                number_of[entry["opened"]["id"]] = entry["number"]
        yield from latest.values()

    def lasts(self) -> Iterator[dict[str, Any]]:
        """Return the last acknowledged line of each day, the latest day first.

        A clock that was wrong may have filled any of the files last, so that no single one stands for all.
        """
        for file in self._latest_first():
            yield from _late(file).acknowledged[-1:]

    def unanswered(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Return the lines of late that a kill or a failing disk left without an answer, with their file."""
        for file in self._latest_first():
            yield from ((file, entry) for entry in _late(file).unanswered)

    def refused(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Return the lines of late that were answered with "no", with their file."""
        for file in self._latest_first():
            yield from ((file, entry) for entry in _late(file).refused)

    def _day(self, now: datetime) -> Path:
        return self.folder / f"{now.date():%Y-%m-%d}.jsonl"

    def _latest_first(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl"), reverse=True)

    def prune(self, before: date) -> int:
        """Delete the files of days that every kept backup already covers."""
        folders = [self.folder, *([self.second] if self.second else [])]
        files = (file for folder in folders for file in folder.glob("*.jsonl"))
        old = [file for file in files if file.stem < before.isoformat()]
        for file in old:
            file.unlink()
        return len(old)


class Attempt:
    """One write to the database with its lines in the journal; what became of it is told when it ends.

    An ordinary end is the answer "yes". A failure that leaves the block is "no", unless the database, asked
    by `kept`, has it all the same: what fails after the commit undoes nothing.
    """

    def __init__(self, journal: IntakeJournal, file: Path, kept: Callable[[], bool]) -> None:
        self._journal = journal
        self._file = file
        self.kept = kept
        self._name = uuid4().hex
        self._begun = False

    def write(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Put submissions on the disk before the database says yes."""
        self._begun = True
        self._journal.write(self._file, [{**entry, "attempt": self._name} for entry in entries])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._begun:
            self._answer("yes" if kind is None or self.kept() else "no")

    def _answer(self, word: str) -> None:
        """Tell it; where even that fails, a refused line is struck out in place, which takes no room."""
        try:
            self._journal.write(self._file, [answer(self._name, word)])
        except StorageError as error:
            _LOG.warning("the journal could not be told '%s': %s", word, error.message)
            if word == "no":
                self._strike_out()

    def _strike_out(self) -> None:
        with suppress(OSError), self._file.open("r+b") as opened:
            content, at = opened.read(), 0
            for line in content.split(b"\n"):
                if self._name.encode() in line:
                    os.pwrite(opened.fileno(), b"x", at)
                at += len(line) + 1
            os.fsync(opened.fileno())


def answer(attempt: str, word: str) -> dict[str, str]:
    """Return the line that tells what became of an attempt."""
    return {"attempt": attempt, "answer": word}


class _JournalLines:
    """The whole lines of a file, by what became of them; those of earlier versions were all acknowledged."""

    def __init__(self, content: bytes) -> None:
        found = [one for one in map(_read, content.splitlines()) if one is not None]
        answers = {one["attempt"]: one["answer"] for one in found if "answer" in one}
        said = [
            (one, answers.get(one["attempt"]) if "attempt" in one else "yes")
            for one in found
            if "number" in one
        ]
        self.acknowledged = [one for one, word in said if word == "yes"]
        self.refused = [one for one, word in said if word == "no"]
        self.unanswered = [one for one, word in said if word is None]


def unpack(text: str) -> bytes:
    """Read bytes back as they stand in an entry."""
    return base64.b64decode(text)


def _line(entry: Mapping[str, Any]) -> bytes:
    text = json.dumps(entry, ensure_ascii=False, default=packed, sort_keys=True)
    return f"{hashlib.sha256(text.encode()).hexdigest()} {text}\n".encode()


def packed(value: object) -> str:
    """Write bytes, and whatever JSON has no word for, as they stand in an entry."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value)


def _late(file: Path) -> _JournalLines:
    """Return the lines of a file's end, or of all of it where none of those was acknowledged.

    A refused transaction lies whole in the database's log until a later commit overwrites it, however many
    visitors are refused in between.
    """
    late = _JournalLines(_end_of(file))
    return late if late.acknowledged else _JournalLines(file.read_bytes())


def _end_of(file: Path) -> bytes:
    """Read enough of a file's end to hold a whole line; a day may have thousands."""
    with file.open("rb") as opened:
        opened.seek(max(0, opened.seek(0, os.SEEK_END) - _LONGEST_LINES))
        return opened.read()


def _torn(descriptor: int) -> bool:
    """Return whether a power cut left half a line, which must not swallow the next one."""
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
