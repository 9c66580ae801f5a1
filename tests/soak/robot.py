# SPDX-License-Identifier: GPL-3.0-or-later
"""A million random gestures before the real program on a real window, a new start for each seed.

`python tests/soak/robot.py [--gestures N] [--seeds N] [--human] [--offscreen]`: fails when the program ends,
when it says anything nobody asked for, when memory, handles, threads, the log or the database's journal
grow, and when the screen is not at rest once nobody has touched it for as long as it waits. Prints one line
a seed; a seed that failed is played again with `--first SEED --seeds 1`. One robot plays some 60 gestures
a second and waits most of that time, so that a million take four to five hours; they may be split, each part
with the seeds of its own and several at once: `make soak ONLY=robot FLAGS="--first 26 --seeds 25 --gestures
250000"`. A gesture costs a processor 2 ms offscreen and some 6 on a window without a graphics card.

What grows is told from what comes for the first time. Every page, language and plan that a program shows
stays prepared, and the log remembers 500 visits and calls with all that was told of them: 156 MB of its own
at the start become some 220 within 4,000 gestures, 230 within 22,000, 243 within 31,000 and 257 within 66,000
(seed 502, offscreen; 364 visits and calls, 80 events a visit by then). So a slope counts the memory that is
the program's own, above what first times take, and only of runs long enough: of 15 seeds with 10,000 gestures
offscreen 8 grew by 1 to 3.4 MB in 1,000, of nine with 5,000 on a window seven by 2 to 12. The last seed is
played ten times as long, which tells a slope of 1 MB from them.
At the speed of people and offscreen, where pages are counted, one gesture in three turns a page (P8), done by
`person.py`. With neither word every second seed is played offscreen, and every tenth once more, a tenth as
long, at the speed of people.

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
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.demo_city import city_folder
from tests.real_window.program import Program
from tests.real_window.robot import BATCH, HUMAN_S, INHUMAN_S, Watched, _gesture
from tests.real_window.screen import Screen
from tests.soak.offscreen import OffscreenProgram
from tests.soak.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_MB: Final = 400.0  # at any moment: mid-page, five languages' glyphs, Mesa's own buffers
SLOPE_MB: Final = 1.0  # of what it holds when it holds least, over 1,000 gestures, from one third to the next
FIRST_MB: Final = 6.0  # that first times take after the first third of so many gestures
LONG: Final = 10  # times as long is the last seed played
COUNTS_FROM: Final = 40_000  # gestures that tell a slope: of fewer a third still meets most pages first
TURNS_FROM: Final = 200  # gestures of a person that tell how often a page turns
A_TURN: Final = 3  # gestures of a person, at the most
REST_S: Final = 600.0  # twice the patience with a form, the warning, and a sentence that is being read out
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
    amiss, pages, seeing = list[str](), set[str](), list[Watched]()
    with TemporaryDirectory() as folder:
        data = shutil.copytree(city_folder(), Path(folder) / "data")
        for at, (seed, count, offscreen, human) in enumerate(plays(chosen)):
            with booth_of(data, Path(folder) / f"screen-{at}", offscreen=offscreen) as booth:
                watched, faults = one(booth, count, seed, human=human)
            pages |= watched.pages
            seeing += [watched] if human and offscreen else []
            amiss += [f"seed {seed}: {fault}" for fault in faults]
            form = ("offscreen" if offscreen else "window") + (", human" if human else "")
            told = f"{watched.gestures} gestures, {len(watched.pages)} pages, {watched.turns} turns"
            told += (
                f", {max(watched.memory_mb):.0f} MB ({slope(watched):+.2f}), {max(watched.handles)} handles"
            )
            sys.stdout.write(f"seed {seed} ({form}): {told}; {faults or 'nothing amiss'}\n")
            sys.stdout.flush()
    if chosen.gestures >= 100_000 and len(pages) < PAGES:  # fewer cannot reach all
        amiss.append(f"only {len(pages)} pages were reached: {sorted(pages)}")
    gestures, turns = sum(one.gestures for one in seeing), sum(one.turns for one in seeing)
    if gestures >= TURNS_FROM and turns * A_TURN < gestures:
        amiss.append(f"people turned a page {turns} times in {gestures} gestures")
    sys.stdout.write("\n".join(amiss or [f"{len(pages)} pages, nothing amiss"]) + "\n")
    return 1 if amiss else 0


def plays(chosen: argparse.Namespace) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield each play: its seed, its gestures, whether offscreen, whether at the speed of people."""
    for seed in range(chosen.first, chosen.first + chosen.seeds):
        count = chosen.gestures // chosen.seeds
        if chosen.offscreen or chosen.human:
            yield seed, count, chosen.offscreen, chosen.human
            continue
        last = seed == chosen.first + chosen.seeds - 1
        yield seed, count * (LONG if last else 1), seed % 2 == 0, False
        if seed % 10 == 0:
            yield seed, count // 10, seed % 20 == 0, True


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
    sees = human and isinstance(booth, OffscreenProgram)
    watched = (play_seeing if sees else play)(booth, gestures, seed, human=human)
    booth.until(lambda: booth.resting, "the screen does not come to rest", REST_S)
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


def play_seeing(booth: Program, gestures: int, seed: int, *, human: bool) -> Watched:
    """Do so many things one by one, each by somebody who sees what the last one has brought."""
    chance, watched = Random(seed), Watched()  # noqa: S311 # a repeatable robot
    person = Person(chance, booth.screen.size)
    watched.look(booth)
    page = "attract"
    while watched.gestures < gestures:
        if chance.random() < DELIBERATE:
            steps = on_purpose(chance)
            booth.screen.do(
                *(w for step in steps for w in _words(step, chance, *booth.screen.size, human=human))
            )
            watched.gestures += len(steps)
        else:
            turns = booth.turns
            booth.screen.do(*person.gesture(page))
            person.saw(page, turned=booth.turns > turns)
            watched.gestures += 1
        page = next((part.name for part in reversed(booth.parts())), page)
        if watched.gestures % BATCH == 0:
            watched.look(booth)
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
        "MB more in 1,000 gestures": (slope(watched), SLOPE_MB),
        "handles": (max(watched.handles), watched.handles[0] + HANDLES),
        "threads": (max(watched.threads), watched.threads[0] + HANDLES),
        "bytes of journal": (wal.stat().st_size if wal.exists() else 0, WAL_BYTES),
        "bytes of log": (logs, LOG_BYTES),
    }
    return [f"{size:.1f} {what}, at most {most:.0f}" for what, (size, most) in sizes.items() if size > most]


def slope(watched: Watched) -> float:
    """Return by how many MB the least that is held grows in 1,000 gestures, first times aside.

    The least: a look falls on any page, and a plan of a floor takes 20 MB while it stands.
    """
    third = len(watched.own_mb) // 3
    if watched.gestures < COUNTS_FROM:
        return 0.0
    middle, last = min(watched.own_mb[third : 2 * third]), min(watched.own_mb[2 * third :])
    return max(last - middle - FIRST_MB, 0.0) / (watched.gestures / 3000)


if __name__ == "__main__":
    sys.exit(main())
