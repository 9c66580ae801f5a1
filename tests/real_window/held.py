# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory a process holds, and how much of it is the software that stands in for a graphics card."""

from __future__ import annotations

from pathlib import Path
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.real_window.screen import Screen

ROOT: Final = Path(__file__).parents[2]
# Mesa's libraries; what it allocates lies among everybody's, and is told by `graphics_mb`.
_GRAPHICS: Final = ("libLLVM", "libgallium")
_WAITED: Final = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.MULTILINE)
_OWN: Final = re.compile(r"^(?:Anonymous|Pss_Shmem): +(\d+)", re.MULTILINE)


def held_mb(pid: int) -> float:
    """Return the proportional set size of a process without the libraries of Mesa."""
    held, name = 0, ""
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            name = line
        elif line.startswith("Pss:") and not any(part in name for part in _GRAPHICS):
            held += int(line.split()[1])
    return held * 1024 / 1e6


def own_mb(pid: int) -> float:
    """Return what a process holds for itself alone: no page of a library or a typeface.

    Of these the proportional size counts a share, which grows by 15 MB when another program of Qt ends.
    """
    held = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return sum(map(int, _OWN.findall(held))) * 1024 / 1e6


def wakes(pid: int) -> int:
    """Return how often the living threads of a process have waited for something, hence been woken."""
    told = [(task / "status").read_text() for task in Path(f"/proc/{pid}/task").iterdir()]
    return sum(int(number) for one in told for number in _WAITED.findall(one))


def graphics_mb(screen: Screen) -> float:
    """Return what an almost empty window as large as the screen takes more with Mesa's OpenGL than without.

    A booth's graphics card has memory of its own for frames, textures and shaders. The twin keeps a picture
    of the window in memory, which OpenGL does not: so this is too little rather than too much. On a busy
    machine Mesa has now and then not made all of its buffers yet (37 MB instead of 45): the larger counts.
    """
    return max(_bare(screen, {}), _bare(screen, {})) - _bare(screen, {"QT_QUICK_BACKEND": "software"})


def _bare(screen: Screen, environment: dict[str, str]) -> float:
    done = subprocess.run(
        [sys.executable, "-m", "tests.real_window.bare"],
        cwd=ROOT,
        env=screen.environment
        | environment,  # as the program's: other tests have asked Qt to draw by software
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return float(done.stdout.split()[-1])
