# SPDX-License-Identifier: GPL-3.0-or-later
"""Start the booth over bad data folders: it shows the way over every one of them.

`python tests/soak/bad_folders.py 200` harms a folder of the demo city in two or three places, takes its files
away, puts folders in their place or holds its lock, starts the booth's window and house as `kiosk run` does,
and asks for a way. A start that ends without one is dark.
"""

# sizes and shares of a trial
from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
import random
import shutil
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.speech.silent import SilentSpeaker
from kiosk.storage.locks import FileLock
from tests.soak.damages import KINDS, founded
from tests.visitor import open_qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

PATIENCE_S: Final = 600.0  # of a machine that has other things to do
TARGET: Final = "세정과"


@dataclass
class Outcome:
    """How many starts showed the way, whole or reduced, and which were dark."""

    whole: int = 0
    reduced: int = 0
    harms: Counter[str] = field(default_factory=Counter)
    dark: list[str] = field(default_factory=list)


def start_over(count: int, seed: int) -> Outcome:
    """Start over so many bad folders."""
    chance, outcome, qt = random.Random(seed), Outcome(), open_qt()  # noqa: S311 # a repeatable run
    with tempfile.TemporaryDirectory() as place:
        sound, home = Path(place) / "sound", Path(place) / "home"
        data = home / "data"
        founded(data)
        home.rename(sound)
        for _ in range(count):
            shutil.copytree(sound, home)
            with ExitStack() as held:
                told = _harm(data, chance, held, outcome)
                _start(qt, data, told, outcome)
            shutil.rmtree(home)
    return outcome


def _harm(data: Path, chance: random.Random, held: ExitStack, outcome: Outcome) -> str:
    """Do some harm, most of it to the database, and say what was done."""
    done = []
    for _ in range(chance.randrange(1, 4)):
        files = [one for one in data.rglob("*") if one.is_file() and one.stat().st_size]
        database = data / "kiosk.db"
        file = database if database.is_file() and chance.random() < 0.6 else chance.choice(sorted(files))
        kind = chance.choice([*KINDS, "folder", "locked", "garbage"])
        outcome.harms[kind] += 1
        done.append(f"{kind} of {file.relative_to(data)}")
        if kind == "folder":
            file.unlink()
            file.mkdir()
        elif kind == "garbage":
            file.write_bytes(chance.randbytes(9000))
        elif kind == "locked":
            lock = FileLock(data / "locks" / "data.lock")
            with suppress(Exception):
                lock.take(alone=True)
            held.callback(lock.release)
        else:
            with suppress(Exception):  # a database that is harmed already cannot be written by hand
                KINDS[kind](file, chance)
    return ", ".join(done)


def _start(qt: QGuiApplication, data: Path, told: str, outcome: Outcome) -> None:
    try:
        booth = KioskApplication(data, None, SilentSpeaker())
    except Exception as error:  # noqa: BLE001 # whatever it is, nothing stands on the screen
        outcome.dark.append(f"{told}: {error!r}")
        return
    try:
        booth.application.show(windowed=True)
        end = time.monotonic() + PATIENCE_S
        while booth.services is None and booth.failure is None and time.monotonic() < end:
            qt.processEvents()
            time.sleep(0.01)
        if booth.services is None or booth.services.way(TARGET, "ko", step_free=False) is None:
            outcome.dark.append(f"{told}: {booth.failure or booth.folder.trouble!r}")
        elif booth.folder.trouble is None:
            outcome.whole += 1
        else:
            outcome.reduced += 1
    finally:
        for timer in booth.application.findChildren(QTimer):
            timer.stop()
        booth.close()


def main() -> int:
    """Start as often as asked and print the count."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    outcome = start_over(count, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write(f"{count} bad folders: {outcome.whole} whole, {outcome.reduced} reduced, ")
    sys.stdout.write(f"{len(outcome.dark)} dark; harms: {dict(outcome.harms)}\n")
    sys.stdout.write("\n".join(outcome.dark[:20]) + "\n")
    return 1 if outcome.dark else 0


if __name__ == "__main__":
    sys.exit(main())
