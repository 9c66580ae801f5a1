# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth's microphone: the one place that opens it, and what is said into it, taken by a sink as it comes.

It is read through ALSA's own program, from the package whose player the booth speaks with: the sound comes by
a pipe and never touches a disk, and a driver that fails takes a child with it, not the booth.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import takewhile
import logging
from pathlib import Path
import re
import shutil
import subprocess
import threading
from typing import TYPE_CHECKING, Any, Final, Protocol, overload

import numpy as np

from kiosk.cases.memo import LONGEST_S
from kiosk.speech.hearing import LEVELS, Hearing
from kiosk.speech.memo import RATE, MemoWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from kiosk.cases.memo import VoiceMemo

CARDS: Final = Path("/proc/asound/pcm")  # the kernel's list of sound devices, a line each
_RECORDER: Final = "arecord"
_FORMAT: Final = ("-q", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1")
_BLOCK: Final = RATE // 10 * 2  # bytes of a tenth of a second
_FLOOR_DB: Final = -50.0  # below it is no voice; each level is five decibels more
_FULL: Final = 32_768.0
_log = logging.getLogger(__name__)


class Microphone:
    """Whether there is a microphone, and what is said into it; `device` is ALSA's name, or chosen here."""

    def __init__(
        self, device: str = "auto", *, cards: Path = CARDS, recorder: Sequence[str] | None = None
    ) -> None:
        self._device = device
        self._cards = cards
        self._recorder = recorder

    def there(self) -> bool:
        """Return whether one can be asked to speak; nothing is opened for that."""
        known = self._recorder is not None or shutil.which(_RECORDER) is not None
        return known and bool(self._captures())

    @overload
    def record(self) -> Recording[VoiceMemo]: ...
    @overload
    def record[Kept](self, sink: Callable[[], SoundSink[Kept]], longest_s: int) -> Recording[Kept]: ...
    def record(
        self, sink: Callable[[], SoundSink[Any]] = MemoWriter, longest_s: int = LONGEST_S
    ) -> Recording[Any]:
        """Begin to hear into a sink, made in the thread that hears; one that makes a memo if none is told."""
        return Recording(self._commands(), sink, longest_s)

    def _commands(self) -> list[Sequence[str]]:
        if self._recorder is not None:
            return [self._recorder]
        auto = ["default", *(f"plughw:{card},{device}" for card, device in self._captures())]
        devices = auto if self._device == "auto" else [self._device]
        return [(_RECORDER, "-D", device, *_FORMAT) for device in devices]

    def _captures(self) -> list[tuple[int, int]]:
        """Return card and device of everything that hears, as the kernel lists it now."""
        with suppress(OSError):
            lines = self._cards.read_text(encoding="ascii", errors="replace").splitlines()
            found = (re.match(r"(\d+)-(\d+):.*\bcapture [1-9]", line) for line in lines)
            return [(int(one[1]), int(one[2])) for one in found if one]
        return []


class SoundSink[Kept](Protocol):
    """What takes the samples as they come, and makes something of them or nothing."""

    count: int

    @property
    def seconds(self) -> float:
        """Return how long it is until now."""

    def write(self, samples: NDArray[np.int16]) -> None:
        """Take samples; the reader waits so long."""

    def finish(self) -> Kept:
        """Return what has become of them."""

    def drop(self) -> None:
        """Leave nothing of them."""


class Recording[Kept]:
    """What is being said; a sink takes it in a thread of its own, and whoever shows it looks at it."""

    def __init__(
        self, commands: Sequence[Sequence[str]], sink: Callable[[], SoundSink[Kept]], longest_s: int
    ) -> None:
        self.hearing = Hearing.OPENING
        self.level = 0
        self.seconds = 0.0
        self._loudest = _FLOOR_DB
        self._commands = commands
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._sink, self._longest_s = sink, longest_s
        self._writer: SoundSink[Kept] | None = None
        self._thread = threading.Thread(target=self._hear, name="microphone", daemon=True)
        self._thread.start()

    @property
    def silent(self) -> bool:
        """Return whether nothing was loud enough for a voice: a microphone that is muted or covered."""
        return self._loudest <= _FLOOR_DB

    @property
    def running(self) -> bool:
        """Return whether it still hears."""
        return self.hearing in {Hearing.OPENING, Hearing.HEARS}

    def finish(self) -> Kept | None:
        """Hear no more, and return what was said; None where nothing was."""
        return self._end(lambda writer: writer.finish() if writer.count >= RATE else writer.drop())

    def drop(self) -> None:
        """Hear no more, and leave nothing of it."""
        self._end(lambda writer: writer.drop())

    def _end(self, act: Callable[[SoundSink[Kept]], Kept | None]) -> Kept | None:
        """Take the sink from the thread that hears: it may hang with its driver, and a screen cannot wait."""
        self._ending.set()
        with self._lock:
            writer, self._writer = self._writer, None
            if self._process is not None:
                self._process.kill()
            if self.running:
                self.hearing = Hearing.OVER
            self.level = 0
        return None if writer is None else act(writer)

    def _hear(self) -> None:
        """Hear through the first device that gives a sound."""
        try:
            self._begin(self._sink())
            heard = map(self._read, self._commands)
            list(takewhile(lambda any_sound: not any_sound and not self._ending.is_set(), heard))
            ended = Hearing.LOST if self.seconds else Hearing.DEAF
        except Exception:  # noqa: BLE001 # a library or a driver may fail with anything, and the page must say so
            _log.exception("the microphone cannot be heard")
            ended = Hearing.LOST if self.seconds else Hearing.DEAF
        with self._lock:
            if self.running:
                self.hearing = ended
            self.level = 0

    def _begin(self, writer: SoundSink[Kept]) -> None:
        with self._lock:
            if not self._ending.is_set():
                self._writer = writer
                return
        writer.drop()

    def _read(self, command: Sequence[str]) -> bool:
        """Read one device until it ends or is told to; return whether any sound came."""
        with self._lock:
            if self._ending.is_set():
                return True
            self._process = process = _started(command)
        block = bytearray(_BLOCK)
        try:
            while not self._ending.is_set() and self._fill(process, block):
                self._take(block)
                if self.seconds >= self._longest_s and not self._ending.is_set():
                    self.hearing = Hearing.FULL
                    break
        finally:
            block[:] = bytes(_BLOCK)
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()
        return self.seconds > 0

    @staticmethod
    def _fill(process: subprocess.Popen[bytes], block: bytearray) -> bool:
        """Read a whole block; False when no more comes."""
        at = 0
        while at < len(block):
            read = process.stdout.readinto(memoryview(block)[at:])  # type: ignore[union-attr] # always a pipe
            if not read:
                return False
            at += read
        return True

    def _take(self, block: bytearray) -> None:
        """Give a block to the sink; nothing of one that comes once it was finished."""
        samples = np.frombuffer(block, dtype="<i2")
        with self._lock:
            if self._writer is None:
                return
            self._writer.write(samples)
            self.seconds = self._writer.seconds
            loud = loudness(samples)
            self._loudest = max(self._loudest, loud)
            self.level = min(LEVELS, max(0, round((loud - _FLOOR_DB) / -_FLOOR_DB * LEVELS)))
            if self.hearing is Hearing.OPENING:
                self.hearing = Hearing.HEARS


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    return subprocess.Popen(command, stdin=nothing, stdout=pipe, stderr=nothing, bufsize=0)  # noqa: S603 # our own


def loudness(samples: np.ndarray) -> float:
    """Return the effective level of samples in decibels below the loudest there can be."""
    mean = float(np.mean(np.square(samples.astype(np.float32))))
    return float(10 * np.log10(mean / _FULL**2)) if mean > 0 else -120.0
