# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a screen, and hands that reach it as Qt's own events; for `robot.py`.

`python tests/soak/offscreen.py DATA` is the process: it opens the kiosk as `kiosk run` does, takes lines of
the words that `xdotool` knows, and answers each line with the names of the pages that stood. It reads one
property of the shell and never an item of the window. Without a folder it does nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
import signal
import subprocess
import sys
from typing import IO, TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.real_window.program import PATIENCE_S, ROOT, Program
from tests.real_window.reading import Part
from tests.real_window.screen import HIGH, WIDE, Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QWindow

SERVING: Final = "serving"


class OffscreenHands(Screen):
    """What stands in for a screen: lines of words to the process that has the window."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.size = folder, (WIDE, HIGH)
        self.process: subprocess.Popen[bytes] | None = None
        self.pages: list[str] = []  # that stood, in order, the last one still
        self.turns = 0

    @property
    def environment(self) -> dict[str, str]:
        """Return what a program needs to be drawn nowhere."""
        theirs = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QSG_"))}
        return theirs | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

    def do(self, *words: str) -> None:
        """Have it all done, and keep the names of the pages that stood meanwhile."""
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(" ".join(words).encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            self.process.wait(PATIENCE_S)  # whoever looks next says so
        self.pages = self.process.stdout.readline().decode().split()
        self.turns += len(self.pages) - 1
        if not self.pages:
            self.process.wait(PATIENCE_S)


class OffscreenProgram(Program):
    """The running program, watched from outside as the one on a real window is."""

    def __init__(self, data: Path, folder: Path) -> None:
        self.screen = self._hands = OffscreenHands(folder)
        self.data, self._said = data, folder / "said.txt"
        with self._said.open("wb") as said:
            self._hands.process = self.process = subprocess.Popen(
                [sys.executable, __file__, str(data)],
                cwd=ROOT,
                env=self.screen.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                start_new_session=True,
            )

    def await_services(self) -> OffscreenProgram:
        """Wait until the services are there."""
        assert self.process.stdout is not None
        if self.process.stdout.readline().decode().strip() != SERVING:
            raise AssertionError(f"the services did not come: {self.said()[-2000:]}")
        return self

    def parts(self) -> list[Part]:
        """Return the pages alone: there is no bus to read more."""
        size = self.screen.size
        return [Part("filler", page, 0, 0, *size, shown=True, usable=False) for page in self._hands.pages]

    @property
    def resting(self) -> bool:
        """Whether the screen waits for the next visitor."""
        self._hands.do("sleep", "0.1")
        return self._hands.pages[-1:] == ["attract"]

    @property
    def turns(self) -> int:  # type: ignore[override] # counted here
        """Return how often a page has turned."""
        return self._hands.turns

    def stop(self) -> int:
        """Close the program as systemd does, and return its code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise


class _Hands:
    """Turns the words into events of one window."""

    def __init__(self, window: QWindow) -> None:
        from PySide6.QtCore import QPoint  # noqa: PLC0415 # only where there is a window

        self._window = window
        self._at: QPoint = QPoint()

    def do(self, words: Sequence[str]) -> None:
        """Do them one after the other."""
        rest = iter(words)
        for word in rest:
            if word == "mousemove":
                self._move(int(next(rest)), int(next(rest)))
            else:
                self._act(word, next(rest))

    def _move(self, x: int, y: int) -> None:
        from PySide6.QtCore import QPoint  # noqa: PLC0415 # only where there is a window
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        self._at = QPoint(x, y)
        QTest.mouseMove(self._window, self._at)

    def _act(self, word: str, value: str) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 # only where there is a window
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if word == "key":
            QTest.keyClick(self._window, Qt.Key[f"Key_{value.replace('BackSpace', 'Backspace')}"])
        elif word == "sleep":
            QTest.qWait(round(1000 * float(value)))
        else:
            acts = {"click": QTest.mouseClick, "mousedown": QTest.mousePress, "mouseup": QTest.mouseRelease}
            acts[word](self._window, left, plain, self._at)


def serve(data: Path, told: IO[str]) -> int:
    """Open the kiosk, do what each line says, and stay until it is closed."""
    from kiosk.bootstrap.guarding import guarded  # noqa: PLC0415 # after the environment is known
    from kiosk.bootstrap.kiosk import KioskApplication  # noqa: PLC0415 # the same
    from kiosk.bootstrap.qt import start_qt  # noqa: PLC0415 # the same

    qt = start_qt()
    from PySide6.QtCore import QSocketNotifier  # noqa: PLC0415 # Qt is prepared now

    booth = KioskApplication(data, None)
    application, hands = booth.application, _Hands(booth.application.window)
    booth.opened = lambda: print(SERVING, file=told)
    orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    pages, stood = application.kiosk.pages, ["attract"]
    pages.turned.connect(lambda: stood.append(pages.current.name))

    def obey() -> None:
        orders.setEnabled(False)  # waiting turns the loop, which must not read the next line meanwhile
        line = sys.stdin.readline()
        hands.do(line.split())
        print(*stood, file=told)
        del stood[:-1]
        orders.setEnabled(bool(line))

    orders.activated.connect(obey)
    try:
        with guarded(booth.folder.path, "kiosk", application.window, application.broke.emit, booth.idle):
            application.show(windowed=True)
            application.window.resize(WIDE, HIGH)
            return int(qt.exec())
    finally:
        booth.close()


def main() -> int:
    """Be the process of a folder, with the answers kept apart from what the program prints."""
    if len(sys.argv) < 2:
        sys.stdout.write("a part of robot.py: nothing to do without a data folder\n")
        return 0
    told = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return serve(Path(sys.argv[1]), told)


if __name__ == "__main__":
    sys.exit(main())
