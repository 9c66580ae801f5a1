# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's live words on their way to the city's server: taken from its window's own line, and kept nowhere.

The window tells them over a local socket to whoever listens; the forwarder's process does, and has them stand
at the server for as long as they stand at the booth, at most a minute.
"""

from __future__ import annotations

from contextlib import closing, suppress
import hashlib
import json
import os
from pathlib import Path
import socket
import threading
import time
from typing import TYPE_CHECKING, Final, Self

from kiosk.sync.backoff import Backoff
from kiosk.sync.wire import CentreAway, NotAdmitted, RowRefused
from kiosk.visits.words import without_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.storage.server.centre import PostgresCentre

KEPT_S: Final = 60.0  # words that nobody changes for so long are a visitor's who has left
TOGETHER_S: Final = 0.05  # what is typed within it is sent once
LOOK_S: Final = 0.5
LONGEST_LINE: Final = 4096


def line_of(data: Path) -> str:
    """Return the name of the line between the windows on one data folder."""
    return "kiosk-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:24]


class WordsForwarder:
    """As a context: a thread that passes on what the booth's window says, and takes it back in the end."""

    def __init__(self, data: Path, centre: PostgresCentre) -> None:
        # Where Qt puts a socket that has no folder of its own.
        self._address = str(Path(os.environ.get("TMPDIR") or "/tmp") / line_of(data))  # noqa: S108 # it is Qt's
        self._centre = centre
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live words", daemon=True)
        self._kiosk, self._words, self._changed = "", "", 0.0
        self._there: tuple[str, str] | None = None  # None: not known; a process that was killed left words
        self._backoff, self._next = Backoff(), 0.0

    def __enter__(self) -> Self:
        """Begin, where there are such lines."""
        if hasattr(socket, "AF_UNIX"):
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Say nothing more."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            with suppress(OSError), closing(socket.socket(socket.AF_UNIX)) as line:
                line.connect(self._address)
                line.settimeout(LOOK_S)
                self._pass_on(line)
            self._take(self._kiosk, "")  # the window has gone, and its visitor with it
            self._tell()
            self._ended.wait(LOOK_S)
        self._take(self._kiosk, "")
        self._next = 0.0
        self._tell()

    def _pass_on(self, line: socket.socket) -> None:
        rest = b""
        while not self._ended.is_set():
            try:
                came = line.recv(LONGEST_LINE)
            except TimeoutError:
                self._tell()
                continue
            if not came or len(rest) > LONGEST_LINE:
                return
            *lines, rest = (rest + came).split(b"\n")
            for kiosk, words in _told(lines):
                self._take(kiosk, words)
            self._tell()
            self._ended.wait(TOGETHER_S)

    def _take(self, kiosk: str, words: str) -> None:
        if (kiosk, words) != (self._kiosk, self._words):
            self._kiosk, self._words, self._changed = kiosk, words, time.monotonic()

    def _tell(self) -> None:
        """Have the present words stand at the server; while it is away, they are nobody's news later."""
        now = time.monotonic()
        if now - self._changed > KEPT_S:
            self._words = ""
        wanted = (self._kiosk, self._words) if self._words else ("", "")
        if wanted == self._there or now < self._next:
            return
        try:
            self._centre.say(*wanted)
        except (CentreAway, NotAdmitted, RowRefused):
            self._there, self._next = None, now + self._backoff.wait_s()
        else:
            self._there = wanted
            self._backoff.renew()


def _told(lines: list[bytes]) -> Iterator[tuple[str, str]]:
    for line in lines:
        with suppress(ValueError, KeyError, TypeError):
            told = json.loads(line)
            yield str(told["place"])[:100], without_identifiers(str(told["words"]))
