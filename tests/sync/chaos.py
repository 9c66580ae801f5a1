# SPDX-License-Identifier: GPL-3.0-or-later
"""Booths at work while everything between them and the server breaks; nothing may be lost or doubled."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
import random
import threading
import time
from typing import TYPE_CHECKING, Self

from sqlalchemy.engine import make_url

from kiosk.services.city_demo.cable import Cable
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.projector import Projector
from kiosk.sync.forwarder import Forwarder, forward
from kiosk.sync.wire import CentreAway
from tests.sync import projections

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from tests.sync.city import Booth


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: rows kept at the booths, missing and doubled at the centre, and how it felt.

    `unlike` counts what the centre's visits and calls say otherwise than the booths' own; `write_p50_ms` and
    `write_p99_ms` are of one press at a booth, from before it until it is kept; `write_cpu_ms` is the time
    of the processor of all but a hundredth of them.
    """

    kept: int
    lost: int
    doubled: int
    refused: int
    faults: int
    write_p50_ms: float
    write_p99_ms: float
    write_cpu_ms: float
    slowest_write_s: float
    caught_up_s: float
    unlike: int


def run(booths: Sequence[Booth], seconds: float, seed: int, *, direct: bool = False) -> Outcome:
    """Let each booth write for so long while its line is cut, held and broken, then let it catch up.

    With `direct` a press is kept when the centre has it, as it would be without a booth's own file.
    """
    dice = random.Random(seed)  # noqa: S311 # a run that can be repeated
    with ExitStack() as stack:
        lines = [stack.enter_context(Cable(one.url.port or 5432)) for one in booths]
        senders = [_Sender(booth, line) for booth, line in zip(booths, lines, strict=True)]
        writers = [
            _Writer(booth, dice, sender.send if direct else lambda: None)
            for booth, sender in zip(booths, senders, strict=True)
        ]
        for one in (*([] if direct else senders), *writers):
            one.start()
        folders = [stack.enter_context(_Folding(booths[0].city_url)) for _ in range(2)]
        faults = _break(lines, seconds, dice)
        for line in lines:
            line.mend()  # first: who waits for the centre ends with what it waits for
        for writer in writers:
            writer.stop()
        if direct:
            for sender in senders:
                sender.start()
        caught_up = _await_empty(booths)
        for sender in senders:
            sender.stop()
        folders[0].projector.drain()
    return _outcome(booths, writers, faults, caught_up)


def _break(lines: Sequence[Cable], seconds: float, dice: random.Random) -> int:
    faults, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(dice.uniform(0.1, 0.5))
        line = dice.choice(lines)
        match dice.choice(("reset", "hold", "cut", "mend")):
            case "reset":
                line.reset()
            case "hold":
                line.hold(dice.uniform(0.1, 1.0))
            case "cut":
                line.cut()
            case _:
                line.mend()
        faults += 1
    return faults


class _Writer(threading.Thread):
    """A booth's visitors: rows at uneven times, some of which the server can never keep."""

    def __init__(self, booth: Booth, dice: random.Random, then: Callable[[], None]) -> None:
        super().__init__(daemon=True)
        self._booth, self._dice, self._then = booth, dice, then
        self._ended = threading.Event()
        self.kept: list[UUID] = []
        self.bad: list[UUID] = []
        self.took_s: list[float] = []
        self.busy_s: list[float] = []
        self.slowest_s = 0.0

    def run(self) -> None:
        """Write until told to stop."""
        while not self._ended.wait(self._dice.uniform(0.005, 0.05)):
            began, busy = time.monotonic(), time.thread_time()
            if self._dice.random() < 0.1:
                projections.walk(self._booth, arrives=self._dice.random() < 0.5)
                projections.press(self._booth, accepted=self._dice.random() < 0.5)
            elif self._dice.random() < 0.02:
                self.bad += self._booth.write(1, words="a\x00b")
            else:
                self.kept += self._booth.write(self._dice.randint(1, 4))
                self._then()
                self.took_s.append(time.monotonic() - began)
                self.busy_s.append(time.thread_time() - busy)
            self.slowest_s = max(self.slowest_s, time.monotonic() - began)

    def stop(self) -> None:
        """End it."""
        self._ended.set()
        self.join()


class _Sender(threading.Thread):
    """A booth's forwarder behind a line of its own."""

    def __init__(self, booth: Booth, line: Cable) -> None:
        super().__init__(daemon=True)
        url = booth.url.set(port=line.port)
        self._centre = PostgresCentre(url, booth.letters, booth.folder)
        self._booth = replace(booth, centre=self._centre)
        self._ended = threading.Event()

    def send(self) -> None:
        """Send what there is, however long it takes."""
        while not self._ended.is_set():
            with suppress(CentreAway):
                assert self._booth.forwarder.drain().stopped is None
                return

    def run(self) -> None:
        """Send until told to stop; the longest wait is short, as the whole run is."""
        forwarder = Forwarder(self._booth.outbox, self._centre, self._booth.folder)
        step = forward(forwarder, lambda seconds: not self._ended.wait(min(seconds, 0.3)))
        assert step.stopped is None, step

    def stop(self) -> None:
        """End it."""
        self._ended.set()
        self.join()
        self._centre.close()


class _Folding:
    """A projector at work beside another, while rows arrive."""

    def __init__(self, city_url: str) -> None:
        self.projector = Projector(make_url(city_url))
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()
        self.projector.close()

    def _run(self) -> None:
        while not self._ended.wait(0.05):
            self.projector.step()


def _await_empty(booths: Sequence[Booth]) -> float:
    began = moved = time.monotonic()
    least = sum(one.outbox.waiting() for one in booths)
    while least:
        time.sleep(0.05)
        waiting = sum(one.outbox.waiting() for one in booths)
        if waiting < least:
            least, moved = waiting, time.monotonic()
        assert time.monotonic() < moved + 60, f"{waiting} rows stay in the outboxes"
    return time.monotonic() - began


def _outcome(booths: Sequence[Booth], writers: Sequence[_Writer], faults: int, caught_up: float) -> Outcome:
    arrived = [key for one in booths for key in one.arrived()]
    kept = [key for one in writers for key in one.kept]
    aside = sum(one.at_the_centre("SELECT count(*) FROM refused_rows WHERE {mine}")[0][0] for one in booths)
    bad = sum(len(one.bad) for one in writers)
    return Outcome(
        kept=len(kept) + bad,
        lost=len(set(kept) - set(arrived)) + bad - aside,
        doubled=len(arrived) - len(set(arrived)),
        refused=aside,
        faults=faults,
        write_p50_ms=_percentile(50, [one.took_s for one in writers]),
        write_p99_ms=_percentile(99, [one.took_s for one in writers]),
        write_cpu_ms=_percentile(99, [one.busy_s for one in writers]),
        slowest_write_s=max(one.slowest_s for one in writers),
        caught_up_s=caught_up,
        unlike=sum(len(projections.difference(one)) for one in booths),
    )


def _percentile(share: int, times_s: Sequence[Sequence[float]]) -> float:
    """Return the milliseconds within which this share, in hundredths, of all times lies."""
    times = sorted(each for some in times_s for each in some)
    return round(times[len(times) * share // 100] * 1000, 1)
