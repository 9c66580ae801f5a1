# SPDX-License-Identifier: GPL-3.0-or-later
"""A robot before the real program: random points, keys and pauses, from a seed, at human or inhuman speed.

It stands in a process of its own and never looks into the window's items. A robot in the kiosk's process
that wraps thousands of QQuickItems in Python may meet wrappers of items that Qt has deleted since, and a
collection of garbage beside it ended such a process with a segmentation fault. Whoever only sends input, and
reads over the accessibility bus, cannot do that to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from tests.real_window.held import own_mb
from tests.real_window.reading import GoneError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.real_window.program import Program

BATCH: Final = 50
INHUMAN_S: Final = 0.004
LEAVES_S: Final = 30.0
HUMAN_S: Final = (0.12, 0.9)
KEYS: Final = (
    "Down",
    "Up",
    "Right",
    "Left",
    "Return",
    "Escape",
    "F1",
    "F18",
    "F19",
    "F22",
    "F23",
    "BackSpace",
)
# Where buttons of the demo booth stand most often, so that a finger gets further than chance would.
_COLUMNS: Final = (0.14, 0.27, 0.5, 0.6, 0.73, 0.86)
_ROWS: Final = (0.25, 0.34, 0.42, 0.5, 0.56, 0.63, 0.69, 0.75, 0.81, 0.88, 0.96)
CLOCK: Final = "2분 안내"


@dataclass
class Watched:
    """What a long run may not let grow, and what it has reached."""

    pages: set[str] = field(default_factory=set)
    gestures: int = 0
    turns: int = 0  # of pages, where they are counted
    memory_mb: list[float] = field(default_factory=list)
    own_mb: list[float] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)

    def look(self, program: Program) -> None:
        """Take one look at the program from outside."""
        process = Path(f"/proc/{program.process.pid}")
        try:
            self.memory_mb.append(program.memory_mb())
            self.own_mb.append(own_mb(program.process.pid))
            self.handles.append(len(list((process / "fd").iterdir())))
            self.threads.append(len(list((process / "task").iterdir())))
        except OSError as gone:  # what has ended holds no memory
            code = program.process.wait(LEAVES_S)
            ended = f"after {self.gestures} gestures the program ended with {code}: {_last(program)}"
            raise AssertionError(ended) from gone
        try:
            pages = {part.name for part in program.parts() if part.role == "filler"}
            self.pages |= {name for name in pages if name and not name.startswith(CLOCK)}
            self.turns = program.turns
        except GoneError:
            return


def play(program: Program, gestures: int, seed: int, *, human: bool = False) -> Watched:
    """Do so many things at random, looking at the program after each batch of them."""
    chance, watched = Random(seed), Watched()  # noqa: S311 # a repeatable robot
    wide, high = program.screen.size
    watched.look(program)
    while watched.gestures < gestures:
        many = min(BATCH, gestures - watched.gestures)
        words = [word for _ in range(many) for word in _gesture(chance, wide, high, human=human)]
        program.screen.do(*words)
        watched.gestures += many
        watched.look(program)
    return watched


def _gesture(chance: Random, wide: int, high: int, *, human: bool) -> Iterator[str]:
    """Touch, drag, or press a key, and wait."""
    draw = chance.random()
    if draw < 0.86:  # a share, as below
        yield from ("mousemove", *_spot(chance, wide, high, aimed=draw < 0.6), "click", "1")
    elif draw < 0.92:
        yield from ("mousemove", *_spot(chance, wide, high, aimed=False), "mousedown", "1")
        yield from ("mousemove", *_spot(chance, wide, high, aimed=False), "mouseup", "1")
    else:
        yield from ("key", chance.choice(KEYS))
    yield from ("sleep", f"{chance.uniform(*HUMAN_S) if human else INHUMAN_S:.3f}")


def _spot(chance: Random, wide: int, high: int, *, aimed: bool) -> tuple[str, str]:
    across, down = (
        (chance.choice(_COLUMNS), chance.choice(_ROWS)) if aimed else (chance.random(), chance.random())
    )
    return str(round(across * (wide - 1))), str(round(down * (high - 1)))


def _last(program: Program) -> str:
    log = program.data / "logs" / "crash.log"
    crash = log.read_text(encoding="utf-8", errors="replace")[-3000:] if log.exists() else ""
    return program.said()[-1000:] + crash
