# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocking work beside the screen: one worker thread, results handed back on the GUI thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.ui.garbage import Collector

if TYPE_CHECKING:
    from collections.abc import Callable


class Background(QObject):
    """Runs one piece of work after the other; an uncaught error reaches `sys.excepthook`, never vanishes."""

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._collector = Collector(self)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._closed = False
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
        if not self._closed:
            self._pool.submit(self._work, work, then, failed)

    def close(self) -> None:
        """Take no more work and wait for what runs."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._collector.close()

    def _work(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 # handed to whoever asked, or to the hook
            # A lambda would lose the error: Python clears the name at the end of the clause.
            self._finished.emit((failed or _report, error))
        else:
            self._finished.emit((then, result))

    @Slot(object)
    def _deliver(self, outcome: tuple[Callable[[Any], None], object]) -> None:
        callback, value = outcome
        callback(value)


def _report(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
