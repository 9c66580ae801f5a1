# SPDX-License-Identifier: GPL-3.0-or-later
"""Words out of what a visitor says: one push is one recogniser, born with it and killed with its words.

The sound goes from the microphone through memory to that process and nowhere else; a recogniser that crashes,
hangs or cannot read its model ends as a state that the page can say.
"""

from __future__ import annotations

import base64
from pathlib import Path
import queue
import sys
import threading
from time import monotonic
from typing import TYPE_CHECKING, Final

from kiosk.speech.hearing import Ear, Hearing
from kiosk.speech.process import GONE, Worker, private_folder
from kiosk.speech.recogniser import PARTS, RATE
from kiosk.speech.voices import look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from kiosk.speech.microphone import Microphone

LONGEST_S: Final = 15
QUIET_S: Final = 2.0  # the words stand so long: whoever spoke has ended; a hall is never silent
EMPTY_S: Final = 8.0  # without a word
PATIENCE_S: Final = 12.0  # for the last words of a process that may hang
TRIES: Final = 3  # recognisers that fail one behind the other until nobody is asked to speak any more
# Without its licence beside it no model is taken.
NEEDED: Final = frozenset({*(f"{part}.onnx" for part in PARTS), "tokens.txt", "LICENSE"})


def recogniser_command(folder: Path) -> list[str]:
    """Return what starts a recogniser: a script beside us, or the packaged program under its name."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--recogniser", str(folder)]
    return [sys.executable, "-P", str(Path(__file__).with_name("recogniser.py")), str(folder)]


class Recognisers:
    """The recognisers that an installer has laid down, a folder a language, each with its SHA256SUMS."""

    def __init__(self, folder: Path, languages: Sequence[str], scratch: Path) -> None:
        self._folder, self._scratch = folder, scratch
        self._whole, self._faults = look(folder, languages, NEEDED)
        self._failed = 0

    def hears(self, language: str) -> bool:
        """Return whether words in the language can be heard."""
        return language in self._whole and self._failed < TRIES

    def listen(self, microphone: Microphone, language: str) -> SpokenQuery:
        """Begin to hear."""
        folder = private_folder(self._scratch)
        return SpokenQuery(microphone, recogniser_command(self._folder / language), folder, self._ended)

    def take_faults(self) -> str:
        """Return what is wrong with the folder or its models, each fault once."""
        faults, self._faults = self._faults, []
        return ", ".join(faults)

    def _ended(self, state: Ear, reason: str) -> None:
        if state is Ear.BROKEN:
            self._failed += 1
            if self._failed == TRIES:
                self._faults.append(reason)
        elif state in {Ear.HEARD, Ear.NOTHING}:
            self._failed = 0


class _Blocks:
    """Takes samples from the microphone and never makes it wait."""

    def __init__(self) -> None:
        self.count = 0
        self._waiting: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    @property
    def seconds(self) -> float:
        return self.count / RATE

    def write(self, samples: NDArray[np.int16]) -> None:
        self.count += len(samples)
        self._waiting.put(samples.tobytes())

    def finish(self) -> None:
        self._waiting.put(None)

    def drop(self) -> None:
        self._waiting.put(None)

    def send(self, worker: Worker) -> None:
        """Hand everything over, then the end; it waits where the worker does, until that is killed."""
        while (block := self._waiting.get()) is not None:
            worker.order({"sound": base64.b64encode(block).decode()})
        worker.order({"end": True})


class SpokenQuery:
    """What is being said, from the push to the last word; whoever shows it looks at it ten times a second."""

    def __init__(
        self, microphone: Microphone, command: Sequence[str], folder: Path, told: Callable[[Ear, str], None]
    ) -> None:
        self.words = ""
        self._told, self._state, self._lost = told, Ear.HEARS, False
        self._lock = threading.Lock()
        self._since, self._ready = monotonic(), False
        self._blocks = _Blocks()
        self._begun = threading.Event()  # a recogniser that ends at once ends before the microphone is open
        self._worker = Worker(command, folder, self._answer)
        threading.Thread(target=self._blocks.send, args=(self._worker,), name="sound", daemon=True).start()
        self.recording = microphone.record(lambda: self._blocks, LONGEST_S)
        self._begun.set()

    @property
    def state(self) -> Ear:
        """How it stands."""
        return self._state

    @property
    def running(self) -> bool:
        """Return whether words may still come."""
        return self._state in {Ear.HEARS, Ear.THINKS}

    @property
    def level(self) -> int:
        """Return how loud it is."""
        return self.recording.level if self._state is Ear.HEARS else 0

    def look(self) -> None:
        """Go on: close the microphone once nobody speaks any more, and wait for nothing for ever."""
        waited = monotonic() - self._since
        if self._state is Ear.HEARS:
            ended = self._ready and waited > (QUIET_S if self.words else EMPTY_S)
            if ended or not self.recording.running:
                self.stop()
        elif self._state is Ear.THINKS and waited > PATIENCE_S:
            self._end(Ear.BROKEN, "hangs")

    def stop(self) -> None:
        """Hear no more, and wait for the last words."""
        if self._state is not Ear.HEARS:
            return
        hearing = self.recording.hearing
        self._lost = hearing is Hearing.LOST
        self._since, self._state = monotonic(), Ear.THINKS
        self.recording.drop()
        if hearing is Hearing.DEAF:
            self._end(Ear.DEAF)

    def drop(self) -> None:
        """Hear no more and leave nothing of it."""
        self.recording.drop()
        self._end(Ear.LEFT)
        self.words = ""

    def _answer(self, _: Worker, answer: Mapping[str, object]) -> None:
        """Take what the recogniser says, on a thread of its own."""
        event = answer.get("event") if isinstance(answer, dict) else None
        if event == "ready":
            self._since, self._ready = monotonic(), True
        elif event == "heard" and self.running:
            self.words, self._since = str(answer["text"]), monotonic()
            if answer["final"]:
                self._end(Ear.HEARD if self.words else Ear.NOTHING)
        elif event == "broken" or answer == GONE:
            self._end(Ear.BROKEN, str(answer.get("reason", "ended")))

    def _end(self, state: Ear, reason: str = "") -> None:
        """Take the first end that comes, and the process with it."""
        with self._lock:
            if not self.running:
                return
            if state is not Ear.LEFT and self._lost:
                self._state = Ear.LOST
            else:
                self._state = Ear.HEARD if state is Ear.BROKEN and self.words else state
        self._told(state, reason)
        threading.Thread(target=self._tidy, name="recogniser-ends", daemon=True).start()

    def _tidy(self) -> None:
        self._begun.wait()
        self.recording.drop()
        self._worker.kill()
