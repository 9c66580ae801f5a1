# SPDX-License-Identifier: GPL-3.0-or-later
"""A million random gestures before the real program on a real window, a new start for each seed.

`python tests/soak/robot.py [--gestures N] [--seeds N] [--human] [--offscreen]`: fails when the program ends,
when it says anything nobody asked for, and when memory, handles, threads, the log or the database's journal
grow. Prints one line a seed; a seed that failed is played again with `--first SEED --seeds 1`.

Among the random gestures are deliberate ones, at places of the screen that do not move: another language, a
mode, the keypad, a call for the guide, a case. Offscreen, where there is no X server, the same gestures reach
the same program as Qt's own events, from a process that runs nothing else and never looks at an item.
"""

from __future__ import annotations

import argparse
from contextlib import contextmanager
from pathlib import Path
from random import Random
import shutil
from statistics import median
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.house import city_folder
from tests.real_window.program import Program
from tests.real_window.robot import BATCH, HUMAN_S, INHUMAN_S, Watched, _gesture
from tests.real_window.screen import Screen
from tests.soak.offscreen import OffscreenProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_MB: Final = 400.0  # at any moment: mid-page, five languages' glyphs, Mesa's own buffers
GROWTH: Final = 0.05  # of memory from the first to the second half of a seed, once all is warm
EARLY_GROWTH: Final = (
    0.2  # in a seed of fewer than 5,000 gestures, where pages still stand for the first time
)
EARLY: Final = 5_000
WARM: Final = (
    500  # gestures, or half of a shorter run, that fonts, glyphs and caches take; fewer tell nothing
)
HANDLES: Final = 40  # more than at the start
WAL_BYTES: Final = 8 << 20
LOG_BYTES: Final = 10 << 20
PAGES: Final = 25  # of which the whole run must have seen at least so many
DELIBERATE: Final = 0.04  # of the gestures begin something on purpose
_LANGUAGES: Final = (0.173, 0.246, 0.319, 0.392, 0.465)
_DOCK: Final = (0.341, 0.526, 0.731, 0.918)  # the large view, contrast, the low view, the voice
_CASES: Final = ((0.272, 0.254), (0.728, 0.254), (0.272, 0.419), (0.728, 0.419), (0.272, 0.585), (0.5, 0.714))
_KEYPAD: Final = ("Down", "Down", "Right", "Return", "F22", "Up", "Escape")

type Step = tuple[float, float] | str


def main() -> int:
    """Play every seed; 1 when something was amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gestures", type=int, default=1_000_000)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--human", action="store_true", help="at the speed of people")
    parser.add_argument("--offscreen", action="store_true", help="without any screen, by Qt's own events")
    chosen = parser.parse_args()
    amiss, pages = list[str](), set[str]()
    with TemporaryDirectory() as folder:
        data = shutil.copytree(city_folder(), Path(folder) / "data")
        for seed in range(chosen.first, chosen.first + chosen.seeds):
            count = chosen.gestures // chosen.seeds
            with booth_of(data, Path(folder) / f"screen-{seed}", offscreen=chosen.offscreen) as booth:
                watched, faults = one(booth, count, seed, human=chosen.human)
            pages |= watched.pages
            amiss += [f"seed {seed}: {fault}" for fault in faults]
            told = f"{watched.gestures} gestures, {len(watched.pages)} pages, {max(watched.memory_mb):.0f} MB"
            told += f" ({_growth(watched):+.1%}), {max(watched.handles)} handles"
            sys.stdout.write(f"seed {seed}: {told}; {faults or 'nothing amiss'}\n")
            sys.stdout.flush()
    if chosen.gestures >= 100_000 and len(pages) < PAGES:  # fewer cannot reach all
        amiss.append(f"only {len(pages)} pages were reached: {sorted(pages)}")
    sys.stdout.write("\n".join(amiss or [f"{len(pages)} pages, nothing amiss"]) + "\n")
    return 1 if amiss else 0


@contextmanager
def booth_of(data: Path, folder: Path, *, offscreen: bool) -> Iterator[Program]:
    """Start the program, on a screen or without one."""
    if offscreen:
        with OffscreenProgram(data, folder) as booth:
            yield booth
    else:
        with Screen(folder) as screen, Program(screen, data) as booth:
            yield booth


def one(booth: Program, gestures: int, seed: int, *, human: bool) -> tuple[Watched, list[str]]:
    """Play one seed to an orderly end."""
    booth.await_services()
    watched = play(booth, gestures, seed, human=human)
    faults = booth.complaints()
    if (code := booth.stop()) != 0:
        faults.append(f"ended with {code}")
    return watched, faults + list(_grown(booth.data, watched))


def play(booth: Program, gestures: int, seed: int, *, human: bool) -> Watched:
    """Do so many things, most at random and some on purpose, looking at the program after each batch."""
    chance, watched = Random(seed), Watched()  # noqa: S311 # a repeatable robot
    wide, high = booth.screen.size
    watched.look(booth)
    while watched.gestures < gestures:
        words, many = list[str](), 0
        while many < min(BATCH, gestures - watched.gestures):
            if chance.random() < DELIBERATE:
                steps = on_purpose(chance)
                words += [word for step in steps for word in _words(step, chance, wide, high, human=human)]
                many += len(steps)
            else:
                words += _gesture(chance, wide, high, human=human)
                many += 1
        booth.screen.do(*words)
        watched.gestures += many
        watched.look(booth)
    return watched


def on_purpose(chance: Random) -> list[Step]:
    """Begin something as a visitor does who knows what they want, from wherever the booth stands."""
    home: list[Step] = [(0.138, 0.886), (0.5, 0.06)]  # home, or awake
    ways: dict[str, list[Step]] = {
        "language": [(0.127, 0.958), (0.5, chance.choice(_LANGUAGES))],
        "mode": [(chance.choice(_DOCK), 0.958)],
        "keypad": list(_KEYPAD[: chance.randrange(2, len(_KEYPAD) + 1)]),
        "call": [(0.851, 0.886), (0.5, 0.5)],
        "case": [*home, (0.272, 0.503), chance.choice(_CASES), (0.5, 0.5), (0.73, 0.81)],
    }
    return ways[chance.choice(list(ways))]


def _words(step: Step, chance: Random, wide: int, high: int, *, human: bool) -> Iterator[str]:
    if isinstance(step, str):
        yield from ("key", step)
    else:
        across, down = (
            str(round(share * (size - 1))) for share, size in zip(step, (wide, high), strict=True)
        )
        yield from ("mousemove", across, down, "click", "1")
    yield from ("sleep", f"{chance.uniform(*HUMAN_S) if human else INHUMAN_S:.3f}")


def _grown(data: Path, watched: Watched) -> list[str]:
    """Name what grew too far."""
    wal, logs = data / "kiosk.db-wal", sum(file.stat().st_size for file in (data / "logs").rglob("*.*"))
    sizes = {
        "MB of memory": (max(watched.memory_mb), LIMIT_MB),
        "% of growth": (
            100 * _growth(watched),
            100 * (GROWTH if watched.gestures >= EARLY else EARLY_GROWTH),
        ),
        "handles": (max(watched.handles), watched.handles[0] + HANDLES),
        "threads": (max(watched.threads), watched.threads[0] + HANDLES),
        "bytes of journal": (wal.stat().st_size if wal.exists() else 0, WAL_BYTES),
        "bytes of log": (logs, LOG_BYTES),
    }
    return [f"{size:.0f} {what}, at most {most:.0f}" for what, (size, most) in sizes.items() if size > most]


def _growth(watched: Watched) -> float:
    """Compare the middle of the second half of what came after the warming up with that of the first."""
    looks = watched.memory_mb[min(WARM // BATCH, len(watched.memory_mb) // 2) :]
    half = len(looks) // 2
    return median(looks[half:]) / median(looks[:half]) - 1 if watched.gestures >= WARM else 0.0


if __name__ == "__main__":
    sys.exit(main())
