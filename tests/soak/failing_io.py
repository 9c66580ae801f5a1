# SPDX-License-Identifier: GPL-3.0-or-later
"""The n-th call to the disk fails under a publication, a backup and a restore: all of it is there or nothing.

`python tests/soak/failing_io.py` lets each write, sync and rename fail in turn: a full disk, a broken one
or by the program's end, until a run gets through without meeting it; `python tests/soak/failing_io.py 7`
every seventh. Then the folder is opened as the next start does, and what it holds is held against what was
said: what was acknowledged before is there, and so is what was done. What was refused and is there all the
same is counted: a commit whose sync failed may be found whole at the next start.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final

from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.booth import case_keys, stored_cases
from kiosk.services.directory import open_directory
from kiosk.storage.backup import listed
from kiosk.storage.checking import full_check
from kiosk.storage.errors import StorageError
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.sealing import verify
from kiosk.storage.tables.cases import cases as case_rows
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from kiosk.storage.opened import Storage

ROOT: Final = Path(__file__).parents[2]
RENAMES: Final = "?rename,?renameat,renameat2"
KILL: Final = "KILL"  # no error: the program dies there
FAILURES: Final = (
    ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("ftruncate", "EIO"),
    ("fsync", "EIO"), ("fdatasync", "EIO"), (RENAMES, "EIO"), (RENAMES, "ENOSPC"),
    ("?unlink,unlinkat", "EIO"), ("pwrite64", KILL), ("fsync", KILL), (RENAMES, KILL),
)  # fmt: skip
WORKS: Final = ("publish", "backup", "restore")
LATER: Final = NOW + timedelta(hours=2)
DONE, REFUSED = 0, 3  # a failing write must not hide what is said

FOUND: Final = """
import os, sys
from pathlib import Path
from kiosk.services.cases.booth import intake_desk
from kiosk.services.upkeep import back_up_now
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
from tests.soak.charts import publish
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    desk = intake_desk(storage, settings, NOW)
    desk.has_room = lambda: True
    desk.submit(answers("praise"), NOW)
    publish(storage, settings)
    back_up_now(storage, settings, NOW)
    desk.submit(answers("praise"), NOW)
    publish(storage, settings)
    os._exit(0)  # its last commits lie in the database's log only
"""

WORK: Final = f"""
import os, sys
from pathlib import Path
from kiosk.services.upkeep import back_up_now, restore_now
from kiosk.storage.backup import listed
from kiosk.storage.errors import StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage, settings_of
from tests.soak.charts import publish
from tests.soak.failing_io import LATER
data, settings = Path(sys.argv[1]), settings_of(None)
try:
    if sys.argv[2] == "restore":
        restore_now(data, settings, listed(DataFolder(data, settings.anchor))[0], LATER)
        os._exit({DONE})
    with opened_storage(data, settings) as storage:
        if sys.argv[2] == "publish":
            publish(storage, settings)
        else:
            back_up_now(storage, settings, LATER)
        os._exit({DONE})
except StorageError:
    os._exit({REFUSED})
"""


@dataclass
class Outcome:
    """How many runs met the failure, what they said, and what was wrong after them."""

    met: int = 0
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def fail_each(call: str, error: str, step: int = 1, works: tuple[str, ...] = WORKS) -> Outcome:
    """Fail every such call in turn, in each work, until a run is over before its turn."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place) / "fresh"
        subprocess.run([sys.executable, "-c", FOUND, str(fresh / "data")], check=True, cwd=ROOT)
        for work in works:
            number = 1
            how = f"signal={KILL}" if error == KILL else f"error={error}"
            while _fail_one(Path(place), work, f"{call}:{how}:when={number}", outcome):
                number += step
    return outcome


def _fail_one(place: Path, work: str, failure: str, outcome: Outcome) -> bool:
    """Do the work while one call fails; return whether it came to the failure."""
    folder, log = place / "booth", place / "trace"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(place / "fresh", folder)
    calls = failure.split(":", maxsplit=1)[0]
    strace = ["strace", "-o", str(log), "-e", f"trace={calls}", "-e", f"inject={failure}"]
    command = [*strace, sys.executable, "-B", "-c", WORK, str(folder / "data"), work]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    told = log.read_text(encoding="ascii", errors="replace")
    killed = "killed by SIGKILL" in told
    if "(INJECTED)" not in told and not killed:
        return False
    outcome.met += 1
    try:
        if not killed and done.returncode not in {DONE, REFUSED}:
            outcome.wrong.append(f"{work} {failure}: neither done nor refused: {done.stderr[-500:]}")
        _Judged(folder / "data", work, done.returncode == DONE, failure, outcome).judge()
    except StorageError as error:
        outcome.wrong.append(f"{work} {failure}: it does not open: {error}")
    return True


@dataclass(frozen=True, slots=True)
class _Judged:
    """A folder after a work, and what was said of that."""

    data: Path
    work: str
    done: bool
    failure: str
    outcome: Outcome

    def judge(self) -> None:
        """Open the folder as the next start does, and hold what is there against what was said."""
        with opened_storage(self.data, settings_of(None)) as storage:
            for one in [
                *self._of_the_start(storage),
                *self._of_the_cases(storage),
                *full_check(storage.database),
            ]:
                self._wrong(one)
            there = self._backed_up(storage) if self.work == "backup" else self._standing(storage)
        said = "killed" if KILL in self.failure else "refused"
        self.outcome.said["done" if self.done else f"{said}, and there" if there else said] += 1
        if self.done and not there:
            self._wrong("done, and not there")

    def _wrong(self, what: str) -> None:
        self.outcome.wrong.append(f"{self.work} {self.failure}: {what}")

    def _of_the_start(self, storage: Storage) -> list[str]:
        start = storage.start
        damage = None if self.work == "restore" else start.damage
        return [one for one in (damage, start.mended, start.harmed) if one]

    def _of_the_cases(self, storage: Storage) -> list[str]:
        """Return what is wrong with the two cases that were taken in before."""
        settings = settings_of(None)
        damaged = stored_cases(storage, settings).damaged()
        with storage.database.read() as connection:
            found = {
                str(one) for one in connection.scalars(case_rows.select().with_only_columns(case_rows.c.id))
            }
        lost = (
            [] if len(found) == 2 and found <= case_keys(storage, settings).living() else [f"cases: {found}"]
        )
        return [*lost, *damaged]

    def _standing(self, storage: Storage) -> bool:
        """Return whether the revision that the work makes stands; it stands whole, or the one before does."""
        desk = open_directory(storage.database, settings_of(None), TRANSLATIONS, lambda: NOW)
        before, after = (2, 3) if self.work == "publish" else (2, 1)
        latest = desk.latest()
        shown = set(re.findall(r"체납 관리 (\d+)", repr(desk.load_public(desk.today()).offices)))
        if latest not in {before, after} or shown != {f"{latest}"}:
            self._wrong(f"revision {latest} stands, {shown} is shown")
        return latest == after

    def _backed_up(self, storage: Storage) -> bool:
        """Return whether there is a second backup; all are sound, and only a killed program leaves pieces."""
        for file in storage.folder.backups.iterdir():
            if file in listed(storage.folder):
                verify(file)
            elif KILL not in self.failure:
                self._wrong(f"left {file.name}")
        return len(listed(storage.folder)) == 2


def main() -> int:
    """Go through every call and every failure."""
    step, wrong = int(sys.argv[1]) if len(sys.argv) > 1 else 1, 0
    for call, error in FAILURES:
        outcome = fail_each(call, error, step)
        wrong += len(outcome.wrong)
        sys.stdout.write(
            f"{call} {error}: {outcome.met} runs: {dict(outcome.said)}, {len(outcome.wrong)} wrong\n"
        )
        sys.stdout.write("".join(f"  {one}\n" for one in outcome.wrong[:10]))
        sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
