# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocking work beside the screen: one worker for what was pressed, one for what nobody waits for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.ui.garbage import Collector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(slots=True)
class _Job:
    """What is to be done, whom to call back, and how it came out."""

    work: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[Exception], None]
    result: Any = None
    error: Exception | None = None
    done: bool = False


class Background(QObject):
    """Runs one press after the other, and beside them one piece that nobody waits for after the other.

    An uncaught error reaches `sys.excepthook`, never vanishes. A worker knows a job by its number
    alone once it is done: whoever is called back, a page's model most often, may be let go of meanwhile, and
    what belongs to Qt must not end on the worker's thread.
    """

    _finished = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._collector = Collector(self)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._at_work_aside = threading.Lock()
        self._closed = False
        self._numbers = count()
        self._jobs: dict[int, _Job] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run[T](
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the work elsewhere, then call back on the GUI thread with its result or its error.

        What is asked for once it is closed, as by the last result that was still under way, is let go.
        """
        self._take(self._pool, work, then, failed)

    def run_aside[T](
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the same with what nobody waits for: whatever is pressed meanwhile is done before it ends."""

        def alone() -> T:
            with self._at_work_aside:
                return work()

        self._take(self._aside, alone, then, failed)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep the other worker out: for a press that closes what both of them read."""
        with self._at_work_aside:
            yield

    def close(self) -> None:
        """Take no more work and wait for what runs."""
        self._closed = True
        for pool in (self._pool, self._aside):
            pool.shutdown(wait=True, cancel_futures=True)
        self._jobs = {number: job for number, job in self._jobs.items() if job.done}
        self._collector.close()

    def _take(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if not self._closed:
            number = next(self._numbers)
            self._jobs[number] = _Job(work, then, failed or _report)
            pool.submit(self._work, number)

    def _work(self, number: int) -> None:
        job = self._jobs[number]
        try:
            job.result = job.work()
        except Exception as error:  # noqa: BLE001 # handed to whoever asked, or to the hook
            job.error = error
        job.done = True
        del job
        self._finished.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number)
        if job.error is None:
            job.then(job.result)
        else:
            job.failed(job.error)


def _report(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
