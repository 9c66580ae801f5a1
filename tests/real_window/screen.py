# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen nobody sees, with hands: an X server of its own, `xdotool`, and the bus that screen readers use.

Only here does a window have a render thread, a compositor's silence and a pointer; the offscreen platform of
the other tests has none of them, and hid for months that every visitor was counted twice.
"""

from __future__ import annotations

import os
import struct
import subprocess
from typing import IO, TYPE_CHECKING, Final, Self

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

WIDE, HIGH = 1080, 1920
_BUS: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>accessibility</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""


class Screen:
    """One X server and one accessibility bus, in a folder of their own; close it, or use it in a `with`."""

    def __init__(self, folder: Path, size: tuple[int, int] = (WIDE, HIGH)) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.size = folder, size
        self._server, self.display = _start_server(folder, size)
        self._bus, self._told, self.bus = _start_bus(folder)
        self._hands: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def environment(self) -> dict[str, str]:
        """Return what a program needs to appear here: drawn by a thread of its own, read out on the bus."""
        theirs = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QSG_"))}
        return theirs | {
            "DISPLAY": self.display,
            "AT_SPI_BUS_ADDRESS": self.bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QSG_RENDER_LOOP": "threaded",
            "QSG_INFO": "1",
            "XDG_CACHE_HOME": str(self.folder / "cache"),
        }

    def do(self, *words: str) -> None:
        """Have the hands do one thing and wait until they have, as `xdotool` spells it."""
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=60)

    def tap(self, x: float, y: float) -> None:
        """Put a finger down and lift it."""
        self.do("mousemove", str(round(x)), str(round(y)), "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, named as X names them (`Down`, `Return`, `F23`)."""
        self.do("key", *keys)

    def fling(self, words: str) -> None:
        """Have the hands do many things without waiting for any: lines of `xdotool` words."""
        if self._hands is None:
            self._hands = subprocess.Popen(["xdotool", "-"], env=self.environment, stdin=subprocess.PIPE)
        assert self._hands.stdin is not None
        self._hands.stdin.write(words.encode() + b"\n")
        self._hands.stdin.flush()

    def picture(self) -> Image.Image:
        """Return what is on the screen now."""
        return _read_xwd((self.folder / "Xvfb_screen0").read_bytes())

    def close(self) -> None:
        """Let the hands, the bus and the screen go."""
        if self._hands is not None:
            assert self._hands.stdin is not None
            self._hands.stdin.close()
            self._hands.wait(60)
        for process in (self._bus, self._server):
            process.terminate()
            process.wait(60)
        self._told.close()


def _start_server(folder: Path, size: tuple[int, int]) -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb on the first free display, with its picture in a file."""
    theirs, ours = os.pipe()
    screen = f"{size[0]}x{size[1]}x24"
    words = ["Xvfb", "-displayfd", str(ours), "-screen", "0", screen, "-nolisten", "tcp"]
    words += ["-fbdir", str(folder)]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(words, pass_fds=[ours], stderr=log)
    os.close(ours)
    with os.fdopen(theirs) as told:
        number = told.readline().strip()
    if not number:
        raise RuntimeError(f"Xvfb did not start: {(folder / 'xvfb.log').read_text()}")
    return server, f":{number}"


def _start_bus(folder: Path) -> tuple[subprocess.Popen[str], IO[str], str]:
    """Start a bus without a registry: whoever wants to read a window finds it by listing who is there."""
    (folder / "bus.conf").write_text(_BUS)
    words = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout is not None
    return bus, bus.stdout, bus.stdout.readline().strip()


def _read_xwd(content: bytes) -> Image.Image:
    """Read an X window dump of 32 bits a pixel: header, colour map, lines of B, G, R and nothing."""
    head = struct.unpack(">25I", content[:100])
    start, wide, high, stride, colours = head[0], head[4], head[5], head[12], head[19]
    pixels = content[start + colours * 12 :][: stride * high]
    return Image.frombytes("RGB", (wide, high), pixels, "raw", "BGRX", stride)
