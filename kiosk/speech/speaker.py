# SPDX-License-Identifier: GPL-3.0-or-later
"""A real booth's speaker: hands utterances to a worker, kills what must be silent, keeps a spare warm."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
import logging
import queue
import shutil
import threading
import time
from typing import TYPE_CHECKING

from kiosk.speech.health import VoiceHealth, patience, sounding
from kiosk.speech.port import ORDINARY_RATE, ORDINARY_VOLUME, SpeechEvent
from kiosk.speech.process import Worker, private_folder, worker_command
from kiosk.speech.reading import UNREAD, for_voice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)
VOICES_OPTION = "--voices"  # of the worker's command, the last but for its folder and languages


@dataclass(frozen=True, slots=True)
class _Order:
    number: int
    text: str
    language: str
    volume: float
    rate: float


@dataclass(frozen=True, slots=True)
class _Answer:
    worker: Worker
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Hold:
    held: bool


class _Silence:
    """Somebody wants it quiet."""


class _End:
    """The booth closes."""


class ProcessSpeaker:
    """Speaks through a worker process; everything slow happens on its own thread, so no call waits."""

    def __init__(
        self,
        folder: Path,
        *,
        command: Sequence[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = list(command or worker_command())
        self._folder = private_folder(folder)
        self._clock = clock
        self._inbox: queue.SimpleQueue[_Order | _Answer | _Hold | type[_Silence | _End]] = queue.SimpleQueue()
        self._listeners: list[Callable[[SpeechEvent], None]] = []
        self._numbers = count(1)
        self._volume, self._rate = ORDINARY_VOLUME, ORDINARY_RATE
        self._health = VoiceHealth()
        self._spare: Worker | None = None
        self._busy: Worker | None = None
        self._order: _Order | None = None
        self._deadline = self._patience = 0.0
        self._wanted = 0
        self._held_at: float | None = None
        self._thread = threading.Thread(target=self._serve, name="speaker", daemon=True)
        self._thread.start()

    def say(self, text: str, language: str) -> int:
        """Silence the running utterance, begin this one, and return its number."""
        number = self._wanted = next(self._numbers)
        self._report(SpeechEvent("caption", number, text, language))
        self._inbox.put(_Order(number, text, language, self._volume, self._rate))
        return number

    def speaks(self, language: str) -> bool:
        """Return whether a voice was laid down for the language, or the machine's own can read it."""
        command = self._command
        laid_down = command[command.index(VOICES_OPTION) + 2] if VOICES_OPTION in command else ""
        return language not in UNREAD or language in laid_down.split(",")

    def stop(self) -> None:
        """Be silent at once."""
        self._wanted = 0
        self._inbox.put(_Silence)

    def hold(self, *, held: bool) -> None:
        """Hold the running utterance where it is, or go on with it from there."""
        self._inbox.put(_Hold(held))

    def set_volume(self, volume: float) -> None:
        """Use this linear volume from the next utterance on."""
        self._volume = volume

    def set_rate(self, rate: float) -> None:
        """Use this multiple of the ordinary speed from the next utterance on."""
        self._rate = rate

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Report every event to the listener, from whatever thread it happens on."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Be silent for good and leave nothing behind."""
        self._inbox.put(_End)
        self._thread.join(timeout=5)

    def _serve(self) -> None:
        self._warm()
        while True:
            message = self._next()
            if message is _End:
                break
            if isinstance(message, _Order):
                self._silence()
                self._begin(message)
            elif isinstance(message, _Answer):
                self._hear(message)
            elif isinstance(message, _Hold):
                self._hold(message.held)
            elif message is _Silence:
                self._silence()
            if self._inbox.empty():
                self._warm()
        self._put_away()

    def _next(self) -> object:
        """Wait for the next message, but not beyond the running utterance's patience."""
        try:
            runs = self._order is not None and self._held_at is None
            wait = max(0.0, self._deadline - self._clock()) if runs else None
            return self._inbox.get(timeout=wait)
        except queue.Empty:
            self._lose("timeout")
            return None

    def _begin(self, order: _Order) -> None:
        now = self._clock()
        if self._health.recovered(now):
            self._report(SpeechEvent("restored", 0))
        # In a storm of utterances only the last one needs a voice.
        if order.number != self._wanted or not self._health.may_speak(now):
            return
        self._warm()
        if self._spare is None:
            return
        self._busy, self._spare, self._order = self._spare, None, order
        words = for_voice(order.text, order.language)
        self._patience = patience(words, order.rate)
        self._deadline = now + self._patience
        fields = {"language": order.language, "volume": order.volume, "rate": order.rate}
        self._busy.order({"id": order.number, "text": words, **fields})

    def _hear(self, answer: _Answer) -> None:
        event = answer.fields.get("event")
        ended = event in {"broken", "gone"}
        if ended and answer.worker in {self._spare, self._busy} and self._speak_plainly():
            return
        if answer.worker is self._spare and ended:
            self._lose_spare(str(answer.fields.get("reason", "gone")))
        if answer.worker is not self._busy or self._order is None:
            return
        if event == "started":
            self._deadline = self._clock() + self._patience
            self._report(SpeechEvent("started", self._order.number, language=self._order.language))
        elif event == "sounds":
            seconds = float(str(answer.fields.get("seconds", 0)))
            self._deadline = self._clock() + sounding(seconds)
            self._report(
                SpeechEvent("sounds", self._order.number, language=self._order.language, seconds=seconds)
            )
        elif event == "done":
            self._finish()
        elif event == "fell_back":
            reason = str(answer.fields.get("reason", ""))
            self._report(SpeechEvent("fell_back", self._order.number, reason, self._order.language))
        elif event in {"failed", "broken", "gone"}:
            self._lose(str(answer.fields.get("reason", "gone")))

    def _hold(self, held: bool) -> None:  # noqa: FBT001 # as the message says
        """Hold or go on; what is held loses no patience."""
        if self._busy is None or held == (self._held_at is not None):
            return
        self._busy.hold(held=held)
        if self._held_at is None:
            self._held_at = self._clock()
        else:
            self._deadline += self._clock() - self._held_at
            self._held_at = None

    def _speak_plainly(self) -> bool:
        """Give up the voices that were laid down, if there are any: one of their models ended the worker."""
        if VOICES_OPTION not in self._command:
            return False
        self._command = self._command[: self._command.index(VOICES_OPTION)]
        busy, order = self._let_go()
        for worker in filter(None, (self._spare, busy)):
            worker.kill()
        self._spare = None
        self._report(SpeechEvent("fell_back", 0, "model"))
        if order is not None:
            self._inbox.put(order)
        return True

    def _let_go(self) -> tuple[Worker | None, _Order | None]:
        """Return the worker that speaks and what it was to say; from now on none does."""
        running = self._busy, self._order
        self._busy = self._order = self._held_at = None
        return running

    def _finish(self) -> None:
        worker, order = self._let_go()
        if worker is None or order is None:
            return
        worker.sweep()
        if self._spare is None:
            self._spare = worker
        else:
            worker.kill()
        self._report(SpeechEvent("done", order.number, language=order.language))

    def _silence(self) -> None:
        """End the running utterance by ending its process."""
        worker, order = self._let_go()
        if worker is not None:
            worker.kill()
        if order is not None:
            self._report(SpeechEvent("stopped", order.number, language=order.language))

    def _lose(self, reason: str) -> None:
        """Give an utterance up: its caption stays on the screen."""
        worker, order = self._let_go()
        if worker is not None:
            worker.kill()
        if order is None:
            return
        self._report(SpeechEvent("failed", order.number, reason, order.language))
        if reason == "no_voice":  # not a fault that a pause would mend, and other languages still speak
            self._report(SpeechEvent("captions_only", order.number, reason, order.language))
        else:
            self._count_failure(reason)

    def _lose_spare(self, reason: str) -> None:
        if self._spare is not None:
            self._spare.kill()
        self._spare = None
        self._count_failure(reason)

    def _count_failure(self, reason: str) -> None:
        _log.warning("speech failed: %s", reason)
        if self._health.failed(self._clock()):
            self._report(SpeechEvent("captions_only", 0, reason))

    def _warm(self) -> None:
        """Have a worker ready before it is wanted; a fresh one takes a twentieth of a second."""
        if self._spare is not None or not self._health.may_speak(self._clock()):
            return
        try:
            self._spare = Worker(
                self._command, self._folder, lambda worker, fields: self._inbox.put(_Answer(worker, fields))
            )
        except OSError as error:
            self._count_failure(type(error).__name__)

    def _put_away(self) -> None:
        self._silence()
        if self._spare is not None:
            self._spare.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _report(self, event: SpeechEvent) -> None:
        for listener in list(self._listeners):
            try:
                listener(event)
            except Exception:  # noqa: BLE001 # a listener's bug must not silence the booth
                _log.exception("a speech listener failed")
