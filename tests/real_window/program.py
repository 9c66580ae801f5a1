# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program, `python -m kiosk …`, as a process on a screen of its own, and a person before it."""

from __future__ import annotations

from contextlib import closing
import os
from pathlib import Path
import re
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final, Self

from kiosk.storage.database import sqlite_driver
from tests.real_window.held import held_mb
from tests.real_window.keyboard import spots
from tests.real_window.reading import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from tests.real_window.reading import Part
    from tests.real_window.screen import Screen

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 90.0  # on a machine that does much else
LOOK_S: Final = 0.1
BEGINS: Final = {"English", "简体中文", "Tiếng Việt", "日本語", "쉬운 화면"}
GLANCE_S: Final = 0.4  # for which a page that has just come takes no touch: nobody can have read it
FINGER: Final = ("push button", "text", "list item", "check box", "radio button")
# What Qt is asked to say (QSG_INFO), the charts counted at the first start, and the console's bell.
_EXPECTED: Final = re.compile(r"\x07*(qt\.scenegraph\.general: .*|(\r?\d+/\d+ [^\r\n]*)*)")


class Program:
    """One running program; stop it, or use it in a `with`. `serving` is true once its services are there."""

    turns = 0  # of pages: nothing of a real window tells them
    module = "kiosk"
    root = ROOT

    def __init__(self, screen: Screen, data: Path, *words: str, **environment: str) -> None:
        self.screen, self.data = screen, data
        self._told, address = _listening()
        self._said = screen.folder / f"said-{time.monotonic_ns()}.txt"
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self.module, "--data", str(data), *(words or ("run",))],
                cwd=self.root,
                env=screen.environment | {"NOTIFY_SOCKET": address} | environment,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        self._reader = Reader(screen.bus, self.process.pid)
        self._states: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    # -- what a person does ---------------------------------------------------------------------------

    def touch(self, x: float | None = None, y: float | None = None) -> None:
        """Touch a spot, the middle of the screen if none is named."""
        wide, high = self.screen.size
        self.screen.tap(wide / 2 if x is None else x, high / 2 if y is None else y)

    def tap(self, name: str) -> None:
        """Touch what is called so, as soon as it can be touched; the whole name wins over a part of it."""
        part = self.await_part(name, usable=True)
        time.sleep(GLANCE_S)
        self.screen.tap(*part.middle)

    def await_part(self, name: str, *, usable: bool = False) -> Part:
        """Wait until something of this name stands still on the screen, and return it."""
        found: list[Part | None] = [None]

        def stands() -> bool:
            before, found[0] = found[0], self.find(name, usable=usable)
            return found[0] is not None and found[0] == before

        self.until(stands, f"nothing on the screen is called {name!r}")
        assert found[0] is not None
        return found[0]

    def type(self, text: str, a_second: float = 4.0, down_s: float = 0.04) -> None:
        """Type Korean on the keyboard on the screen, so many keys a second, each held for so long."""
        self.touch_all(spots(text), a_second, down_s)

    def touch_all(
        self, spots: Sequence[tuple[float, float]], a_second: float = 4.0, down_s: float = 0.04
    ) -> None:
        """Touch spots one after the other, so many a second, each held for so long."""
        words: list[str] = []
        for x, y in spots:
            words += ["mousemove", str(round(x)), str(round(y)), "mousedown", "1", "sleep", str(down_s)]
            words += ["mouseup", "1", "sleep", f"{1 / a_second - down_s:.3f}"]
        self.screen.do(*words)

    # -- what a person notices ------------------------------------------------------------------------

    def parts(self) -> list[Part]:
        """Return all that is on the screen."""
        return self._reader.parts()

    def find(self, name: str, *, usable: bool = False) -> Part | None:
        """Return what is called so now, if anything is."""
        parts = [part for part in self.parts() if not usable or (part.usable and part.role in FINGER)]
        whole = (part for part in parts if part.name == name)
        return next(whole, next((part for part in parts if name in part.name), None))

    def sees(self, words: str) -> bool:
        """Whether these words can be read anywhere on the screen."""
        return self.find(words) is not None

    def await_words(self, words: str) -> None:
        """Wait until these words can be read."""
        self.until(lambda: self.sees(words), f"the screen does not say {words!r}")

    # -- what a machine notices -----------------------------------------------------------------------

    @property
    def resting(self) -> bool:
        """Whether the screen waits for the next visitor: nothing is to be pressed but what begins a visit."""
        parts = self.parts()
        return bool(parts) and {part.name for part in parts if part.usable and part.role in FINGER} <= BEGINS

    @property
    def serving(self) -> bool:
        """Whether the program has told systemd that its services are there."""
        while True:
            try:
                self._states.append(self._told.recv(4096).decode())
            except BlockingIOError:
                return "STATUS=serving" in self._states

    def await_services(self) -> Self:
        """Wait until the services are there."""
        self.until(lambda: self.serving, "the services did not come")
        return self

    def rows(self, query: str, *values: object) -> list[Any]:
        """Ask the program's own database file, as another process."""
        with closing(sqlite_driver().connect(f"file:{self.data / 'kiosk.db'}?mode=ro", uri=True)) as file:
            return list(file.execute(query, values).fetchall())

    def events(self) -> list[str]:
        """Return the kinds of all that the visit log holds, in order."""
        return [kind for (kind,) in self.rows("SELECT kind FROM visit_events ORDER BY seq")]

    def memory_mb(self) -> float:
        """Return what the program holds, without the libraries that stand in for a graphics card."""
        return held_mb(self.process.pid)

    def said(self) -> str:
        """Return all that the program has printed."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    def complaints(self) -> list[str]:
        """Return every line it printed that nobody asked for: warnings of Qt, of QML, of Python."""
        return [line for line in self.said().splitlines() if line and not _EXPECTED.fullmatch(line)]

    def until(self, holds: Callable[[], bool], otherwise: str, patience_s: float = PATIENCE_S) -> None:
        """Wait until something holds; a program that has ended, or patience that has, is a failure."""
        end = time.monotonic() + patience_s
        while not holds():
            if (code := self.process.poll()) is not None:
                raise AssertionError(f"the program ended with {code}: {self.said()[-2000:]}")
            if time.monotonic() > end:
                raise AssertionError(f"{otherwise}; there is {[part.name for part in self.parts()]}")
            time.sleep(LOOK_S)

    def stop(self) -> int:
        """Close the program as systemd does, and return its code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise
        self._reader.close()
        self._told.close()
        return code


def _listening() -> tuple[socket.socket, str]:
    """Listen where systemd would, under a name that needs no file."""
    name = f"kiosk-{os.getpid()}-{time.monotonic_ns()}"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.bind(f"\0{name}")
    listener.setblocking(False)  # noqa: FBT003 # the name says it
    return listener, f"@{name}"
