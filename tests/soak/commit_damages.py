# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn bits in SQLite's log after a kill: which acknowledged acts of the desk are gone, and which silently.

`python -m tests.soak.commit_damages 100` has a program of its own hide rooms one by one until SIGKILL ends
it, turns one bit in its `kiosk.db-wal`, a fresh copy for each bit, opens the folder with the audit of
`doctor`, and counts: mended (all there, and told), harmless (all there), told (some gone, and said so),
silent (some gone, and nothing says it). It counts and does not judge: SECURITY.md says what is known.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
import os
from pathlib import Path
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final

from kiosk.services.upkeep import back_up_now, examine
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import opened_storage, settings_of
from tests.soak.damages import flip

if TYPE_CHECKING:
    from kiosk.storage.opened import Storage

SETTINGS: Final = replace(settings_of(None), reserve_mb=1)
ACTS: Final = 20
NOW: Final = datetime(2026, 11, 25, 9, tzinfo=UTC)


def _hidden(storage: Storage) -> StoredDecisions:
    return StoredDecisions(storage.database, "A", "room_hidden")


def hide(data: Path) -> None:
    """Hide rooms, each acknowledged when `decide` has returned, and be killed."""
    with opened_storage(data, SETTINGS) as storage:
        back_up_now(storage, SETTINGS, NOW)
        for number in range(ACTS):
            said = Decision(f"r{number}", True, date(2026, 11, 25), "admin", NOW)  # noqa: FBT003 # a value
            _hidden(storage).decide(said, seen=None)
        os.kill(os.getpid(), signal.SIGKILL)


def damage(count: int, seed: int) -> Counter[str]:
    """Turn so many bits, one a copy; a run without any must find every act and say nothing."""
    chance, outcome = random.Random(seed), Counter[str]()  # noqa: S311 # a repeatable run
    with tempfile.TemporaryDirectory() as place:
        # Data and anchor together, each copy at the same place, which the anchor knows.
        sound, home = Path(place) / "sound", Path(place) / "home"
        subprocess.run(
            [sys.executable, "-m", "tests.soak.commit_damages", "hide", home / "data"], check=False
        )
        home.rename(sound)
        for number in range(count + 1):
            shutil.copytree(sound, home)
            if number:
                flip(home / "data" / "kiosk.db-wal", chance)
            how = _judged(home / "data")
            if number:
                outcome[how] += 1
            elif how != "harmless":
                raise RuntimeError(f"an undamaged folder is {how}")
            shutil.rmtree(home)
    return outcome


def _judged(data: Path) -> str:
    with opened_storage(data, SETTINGS) as storage:
        start = storage.start
        told = [one for one in (start.damage, start.mended, start.harmed) if one]
        told += [one.message for one in examine(storage, SETTINGS, audit=True).problems]
        whole = _hidden(storage).version() == ACTS
    return ("mended" if told else "harmless") if whole else "told" if told else "silent"


if __name__ == "__main__":
    if sys.argv[1:2] == ["hide"]:
        hide(Path(sys.argv[2]))
    else:
        print(dict(damage(int([*sys.argv, "100"][1]), seed=1)))  # noqa: T201 # the figures
