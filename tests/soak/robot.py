"""A million random gestures before the real program on a real window, a new start for each seed.

`python tests/soak/robot.py [--gestures N] [--seeds N] [--human]`: fails when the program ends, when it says
anything nobody asked for, and when memory, handles, threads, the log or the database's journal grow. Prints
one line a seed; a seed that failed is played again with `--first SEED --seeds 1`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
import shutil
from statistics import median
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.house import city_folder
from tests.real_window.program import Program
from tests.real_window.robot import play
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from tests.real_window.robot import Watched

LIMIT_MB: Final = 400.0  # at any moment: mid-page, five languages' glyphs, Mesa's own buffers
GROWTH: Final = 0.05  # of memory from the second to the last quarter of a seed, once all is warm
WARM: Final = 5_000  # gestures that fonts, glyphs and caches take to be warm
HANDLES: Final = 40  # more than at the start
WAL_BYTES: Final = 8 << 20
LOG_BYTES: Final = 10 << 20
PAGES: Final = 25  # of which the whole run must have seen at least so many


def main() -> int:
    """Play every seed; 1 when something was amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gestures", type=int, default=1_000_000)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--human", action="store_true", help="at the speed of people")
    chosen = parser.parse_args()
    amiss, pages = list[str](), set[str]()
    with TemporaryDirectory() as folder:
        data = shutil.copytree(city_folder(), Path(folder) / "data")
        for seed in range(chosen.first, chosen.first + chosen.seeds):
            watched, faults = one(
                data, Path(folder), chosen.gestures // chosen.seeds, seed, human=chosen.human
            )
            pages |= watched.pages
            amiss += [f"seed {seed}: {fault}" for fault in faults]
            told = f"{watched.gestures} gestures, {len(watched.pages)} pages, {max(watched.memory_mb):.0f} MB"
            sys.stdout.write(
                f"seed {seed}: {told}, {max(watched.handles)} handles; {faults or 'nothing amiss'}\n"
            )
            sys.stdout.flush()
    if chosen.gestures >= 100_000 and len(pages) < PAGES:  # fewer cannot reach all
        amiss.append(f"only {len(pages)} pages were reached: {sorted(pages)}")
    sys.stdout.write("\n".join(amiss or [f"{len(pages)} pages, nothing amiss"]) + "\n")
    return 1 if amiss else 0


def one(data: Path, folder: Path, gestures: int, seed: int, *, human: bool) -> tuple[Watched, list[str]]:
    """Play one seed from a start to an orderly end."""
    with Screen(folder / f"screen-{seed}") as screen, Program(screen, data) as booth:
        booth.await_services()
        watched = play(booth, gestures, seed, human=human)
        faults = booth.complaints()
        if (code := booth.stop()) != 0:
            faults.append(f"ended with {code}")
    return watched, faults + list(_grown(data, watched))


def _grown(data: Path, watched: Watched) -> list[str]:
    """Name what grew too far."""
    wal, logs = data / "kiosk.db-wal", sum(file.stat().st_size for file in (data / "logs").rglob("*.*"))
    sizes = {
        "MB of memory": (max(watched.memory_mb), LIMIT_MB),
        "% of growth": (100 * _growth(watched), 100 * GROWTH),
        "handles": (max(watched.handles), watched.handles[0] + HANDLES),
        "threads": (max(watched.threads), watched.threads[0] + HANDLES),
        "bytes of journal": (wal.stat().st_size if wal.exists() else 0, WAL_BYTES),
        "bytes of log": (logs, LOG_BYTES),
    }
    return [f"{size:.0f} {what}, at most {most:.0f}" for what, (size, most) in sizes.items() if size > most]


def _growth(watched: Watched) -> float:
    """Compare the middle of the last quarter with that of the second; a short run tells nothing."""
    quarter = len(watched.memory_mb) // 4
    if watched.gestures < WARM:
        return 0.0
    return median(watched.memory_mb[-quarter:]) / median(watched.memory_mb[quarter : 2 * quarter]) - 1


if __name__ == "__main__":
    sys.exit(main())
