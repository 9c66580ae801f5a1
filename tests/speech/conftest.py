# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in player that reports and lasts, and a way to wait for what the speaker says it did."""

from __future__ import annotations

import os
from pathlib import Path
import queue
import select
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kiosk.speech.speaker import ProcessSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.speech.port import SpeechEvent

_PATIENCE_S = 10
_PLAYER = """#!{python} -SE
import os, sys, time
with open({fifo!r}, "w") as report:
    report.write(f"{{os.getpid()}} {{os.path.getsize(sys.argv[1])}} {{sys.argv[1]}}\\n")
time.sleep({seconds} or os.path.getsize(sys.argv[1]) / 44_100 * {lasts})
sys.exit({status})
"""


class Play(NamedTuple):
    """One sound: the process that plays it, and the file it plays."""

    pid: int
    size: int
    file: Path

    @property
    def sounds(self) -> bool:
        """Whether it still plays."""
        return not self.silent_by(time.monotonic())

    def until_held(self, *, held: bool) -> None:
        """Wait, not for ever, until its process is stopped where it is, or goes on."""
        deadline = time.monotonic() + _PATIENCE_S
        while (Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T") != held:
            assert time.monotonic() < deadline, f"still not {'held' if held else 'going on'}"

    def silent_by(self, deadline: float) -> bool:
        """Wait for its end, at most until this monotonic time, and say whether it came."""
        try:
            process = os.pidfd_open(self.pid)
        except ProcessLookupError:
            return True
        try:
            return bool(select.select([process], [], [], max(0.0, deadline - time.monotonic()))[0])
        finally:
            os.close(process)


class Player:
    """The stand-in `aplay`, put on PATH before any real one."""

    def __init__(self, folder: Path) -> None:
        self._script = folder / "aplay"
        self._fifo = folder / "reports"
        os.mkfifo(self._fifo)
        self._reports = os.open(self._fifo, os.O_RDWR)
        self._unread = b""
        self.plays(seconds=60)

    def plays(self, *, seconds: float = 0, lasts: float = 0, status: int = 0) -> None:
        """Make each sound last so long, or this multiple of its own length, and end with this status."""
        words = {"seconds": seconds, "lasts": lasts, "status": status}
        text = _PLAYER.format(python=sys.executable, fifo=str(self._fifo), **words)
        self._script.write_text(text)
        self._script.chmod(0o755)

    def next(self) -> Play:
        """Return the next sound once it has begun."""
        while b"\n" not in self._unread:  # two quick sounds may have reported together
            assert select.select([self._reports], [], [], _PATIENCE_S)[0], "no sound began"
            self._unread += os.read(self._reports, 4096)
        report, _, self._unread = self._unread.partition(b"\n")
        pid, size, file = report.decode().split()
        return Play(int(pid), int(size), Path(file))

    def close(self) -> None:
        """Stop listening."""
        os.close(self._reports)


class Heard:
    """What the speaker reported, in order."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[SpeechEvent] = queue.SimpleQueue()
        self.seen: list[SpeechEvent] = []

    def __call__(self, event: SpeechEvent) -> None:
        """Take an event from the speaker."""
        self._events.put(event)

    def until(self, kind: str, utterance: int | None = None) -> SpeechEvent:
        """Return the next event of the kind; the wait is bounded."""
        while True:
            event = self._events.get(timeout=_PATIENCE_S)
            self.seen.append(event)
            if event.kind == kind and utterance in {None, event.utterance}:
                return event


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    """Put the stand-in on PATH; it plays for a minute unless told otherwise."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    stand_in = Player(folder)
    yield stand_in
    stand_in.close()


@pytest.fixture
def open_speaker(tmp_path: Path) -> Iterator[Callable[..., tuple[ProcessSpeaker, Heard]]]:
    """Open speakers that are closed after the test."""
    opened: list[ProcessSpeaker] = []

    def open_one(
        command: list[str] | None = None, clock: Callable[[], float] | None = None
    ) -> tuple[ProcessSpeaker, Heard]:
        heard = Heard()
        times = {"clock": clock} if clock else {}
        opened.append(ProcessSpeaker(tmp_path / "sound", command=command, **times))
        opened[-1].listen(heard)
        return opened[-1], heard

    yield open_one
    for speaker in opened:
        speaker.close()
