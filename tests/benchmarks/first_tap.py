# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `kiosk run` as it is, taps its first frames, and prints when one answered in time.

A program of its own, because what is measured begins with the interpreter. It prints one JSON object:
`frame` and `answer` are seconds on the machine's monotonic clock; `cpu_s` is what the kiosk had computed by
then, which other programs' load does not change; `pss_mb` is what the kiosk and its voice hold of the memory
once the data are open behind a visitor's home screen.
"""

from __future__ import annotations

import json
from pathlib import Path
import sys
import time
from typing import TYPE_CHECKING

from kiosk.bootstrap import kiosk as booths

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

IN_TIME_S = 0.3


class TappedBooth(booths.KioskApplication):
    """A booth with a visitor who taps as soon as there is something to see."""

    def __init__(self, data: Path, config: Path | None) -> None:
        super().__init__(data, config)
        self._tapped = self._worked = 0.0
        self._report = {"frame": 0.0, "answer": 0.0, "cpu_s": 0.0}
        self.application.first_frame.connect(self._tap)

    @property
    def _window(self) -> QQuickWindow:
        return self.application.window

    def _tap(self) -> None:
        from PySide6.QtCore import QEvent, QPointF, Qt  # noqa: PLC0415 # where the kiosk loads it, no earlier
        from PySide6.QtGui import QGuiApplication, QMouseEvent  # noqa: PLC0415 # the same

        self._tapped, self._worked = time.monotonic(), time.process_time()
        self._window.frameSwapped.connect(self._answered)
        at, left = QPointF(self._window.width() / 2, self._window.height() / 2), Qt.MouseButton.LeftButton
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            event = QMouseEvent(kind, at, at, left, left, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(self._window, event)

    def _answered(self) -> None:
        """Take the first frame of the home screen; an answer that came late is tapped for anew."""
        kiosk = self.application.kiosk
        if kiosk.stage.pages.current.name != "home":
            return
        self._window.frameSwapped.disconnect(self._answered)
        answer = time.monotonic()
        if answer - self._tapped > IN_TIME_S:
            kiosk.startOver()
            kiosk.stage.background.run(lambda: None, lambda _: self._tap())
            return
        self._report = {"frame": self._tapped, "answer": answer, "cpu_s": self._worked}
        kiosk.stage.when_ready(self._leave)

    def _leave(self) -> None:
        import psutil  # noqa: PLC0415 # it must not weigh on the start
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # where the kiosk loads it, no earlier

        kiosk = psutil.Process()
        voice = sum(pss_mb(child.pid) for child in kiosk.children(recursive=True))
        report = {**self._report, "pss_mb": {"kiosk": pss_mb(kiosk.pid), "voice": voice}}
        sys.stdout.write(json.dumps(report) + "\n")
        QGuiApplication.exit(0)


def pss_mb(process: int) -> float:
    """Return a process's proportional share of memory in MB, 0 when it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6


if __name__ == "__main__":
    booths.KioskApplication = TappedBooth  # type: ignore[assignment,misc] # the one seam that leaves the start as it is
    from kiosk.__main__ import main

    sys.exit(main())
