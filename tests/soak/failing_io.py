# SPDX-License-Identifier: GPL-3.0-or-later
"""The n-th call to the disk fails under a publication, a backup and a restore: all of it is there or nothing.

`python tests/soak/failing_io.py` lets each write, sync and rename of a file of the folder fail in turn, for a
full disk, a broken one or by the program's end; `python tests/soak/failing_io.py 7` every seventh, and
`python tests/soak/failing_io.py 7 fsync EIO` of one kind alone. Then the folder is opened as the next start
does, and what it holds is held against what was said: what was acknowledged before is there, and so is what
was done. What was refused and is there all the same is counted: a commit whose sync failed may be found whole
at the next start.
"""

from __future__ import annotations

from collections import Counter
import ctypes
from dataclasses import dataclass, field
from datetime import timedelta
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from typing import TYPE_CHECKING, Final

from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.booth import stored_cases
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.directory import open_directory
from kiosk.services.upkeep import back_up_now, restore_now
from kiosk.storage.backup import listed
from kiosk.storage.checking import full_check
from kiosk.storage.errors import StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.sealing import verify
from kiosk.storage.tables.cases import cases as case_rows
from tests.cases.conftest import NOW
from tests.cases.worked import done
from tests.soak.charts import publish

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
MEMORY: Final = Path("/dev/shm")  # noqa: S108 # what a sync costs here is not asked
STRACE: Final = ("strace", "-y")
ANYBODY_MAY_TRACE: Final = (0x59616D61, ctypes.c_ulong(-1))  # PR_SET_PTRACER, where Yama asks for it

FOUND: Final = """
import os, sys
from pathlib import Path
from kiosk.services.cases.booth import intake_service
from kiosk.services.upkeep import back_up_now
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
from tests.soak.charts import publish
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    desk = intake_service(storage, settings, NOW)
    desk.has_room = lambda: True
    desk.submit(answers("praise"), NOW)
    publish(storage, settings)
    back_up_now(storage, settings, NOW)
    desk.submit(answers("praise"), NOW)
    publish(storage, settings)
    os._exit(0)  # its last commits lie in the database's log only
"""


def _work(data: Path, work: str) -> int:
    """Do a work as the program does; return what it says of it."""
    settings = settings_of(None)
    try:
        if work == "restore":
            restore_now(data, settings, listed(DataFolder(data, settings.anchor))[0], LATER)
            return DONE
        with opened_storage(data, settings) as storage:
            if work == "publish":
                publish(storage, settings)
            else:
                back_up_now(storage, settings, LATER)
            os._exit(DONE)
    except StorageError:
        return REFUSED


@dataclass
class Outcome:
    """How many runs met the failure, what they said, and what was wrong after them."""

    met: int = 0
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def fail_each(call: str, error: str, step: int = 1, works: tuple[str, ...] = WORKS) -> Outcome:
    """Fail every such call on a file of the folder in turn, in each work."""
    outcome = Outcome()
    how = f"signal={KILL}" if error == KILL else f"error={error}"
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as place:
        fresh = Path(place) / "fresh"
        subprocess.run([sys.executable, "-c", FOUND, str(fresh / "data")], check=True, cwd=ROOT)
        for work in works:
            _Run(Path(place), work, call).go()
            for number in _on_files(Path(place))[::step]:
                _fail_one(Path(place), work, f"{call}:{how}:when={number}", outcome)
    return outcome


def _on_files(place: Path) -> list[int]:
    """Return which calls of the last run, counted by their name, were about a file of the folder."""
    counted, found = Counter[str](), set()
    for line in (place / "trace").read_text(encoding="ascii", errors="replace").splitlines():
        name = line.partition("(")[0]
        counted[name] += 1
        if f"{place / 'booth'}/" in line:
            found.add(counted[name])
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Run:
    """A work in a copy of the folder: in a fork of this process, which has read its modules already."""

    place: Path
    work: str
    calls: str

    def go(self, failure: str = "") -> int:
        """Do the work under `strace`; return its code, negative where it was killed."""
        shutil.rmtree(self.place / "booth", ignore_errors=True)
        shutil.copytree(self.place / "fresh", self.place / "booth")
        waits, release = os.pipe()
        child = os.fork()
        if child == 0:
            self._as_the_program(waits)
        inject = ["-e", f"inject={failure}"] if failure else []
        trace = [
            *STRACE,
            "-o",
            str(self.place / "trace"),
            "-e",
            f"trace={self.calls}",
            *inject,
            "-p",
            f"{child}",
        ]
        with subprocess.Popen(trace, stderr=subprocess.PIPE, text=True) as tracing:
            assert tracing.stderr is not None
            attached = tracing.stderr.readline()  # and never before it counts does the work begin
            os.write(release, b"x")
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(waits)
        os.close(release)
        if "attached" not in attached:
            raise RuntimeError(attached)
        return code

    def _as_the_program(self, waits: int) -> None:
        """Do the work and end, without a word of the process that this one was forked from."""
        ctypes.CDLL(None).prctl(*ANYBODY_MAY_TRACE)
        said = os.open(self.place / "said", os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.dup2(said, 2)
        os.read(waits, 1)
        code = 1
        try:
            code = _work(self.place / "booth" / "data", self.work)
        except BaseException:  # noqa: BLE001 # it must not go on as its parent
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(code)


def _fail_one(place: Path, work: str, failure: str, outcome: Outcome) -> None:
    """Do the work while one call fails, and look at what is there afterwards."""
    code = _Run(place, work, failure.split(":", maxsplit=1)[0]).go(failure)
    told = (place / "trace").read_text(encoding="ascii", errors="replace")
    killed = code < 0
    if "(INJECTED)" not in told and not killed:
        return
    outcome.met += 1
    try:
        if not killed and code not in {DONE, REFUSED}:
            told = (place / "said").read_text(encoding="utf-8")
            outcome.wrong.append(f"{work} {failure}: neither done nor refused: {told[-500:]}")
        _Judged(place / "booth" / "data", work, code == DONE, failure, outcome).judge()
    except StorageError as error:
        outcome.wrong.append(f"{work} {failure}: it does not open: {error}")


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
        damaged = done(stored_cases(storage, settings).damaged())
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
        """Return whether there is a second backup; all are sound, and pieces stay where none goes."""
        for file in storage.folder.backups.iterdir():
            if file in listed(storage.folder):
                verify(file)
            elif KILL not in self.failure and "unlink" not in self.failure:
                self._wrong(f"left {file.name}")
        return len(listed(storage.folder)) == 2


def main() -> int:
    """Go through every call and every failure, or through those of one kind."""
    step, wrong = int(sys.argv[1]) if len(sys.argv) > 1 else 1, 0
    for call, error in [(sys.argv[2], sys.argv[3])] if sys.argv[3:] else FAILURES:
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
