# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fails under the real intake, again and again: acknowledged is kept, refused is not filed.

`python tests/soak/failing_intake.py 2000` traces the booth's own submission and lets writes and syncs of its
database, its log and its journal fail, with a full disk and with a broken one, until so many have failed. A
refused visitor presses again, as visitors do. Then the process dies, and what the next start finds is held
against what was said; once more with the database gone, so that only backup and journal are left.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle
import json
from pathlib import Path
import random
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final

from kiosk.services.cases.booth import stored_cases
from kiosk.services.upkeep import back_up_now
from kiosk.storage.checking import full_check
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW
from tests.cases.worked import done

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).parents[2]
SUBMISSIONS: Final = 60
FAILURES: Final = (
    ("fdatasync", "EIO"), ("write", "EIO"), ("pwrite64", "ENOSPC"), ("fsync", "EIO"),
    ("pwrite64", "EIO"), ("write", "ENOSPC"), ("fdatasync,fsync", "EIO"), ("ftruncate,pwrite64,write", "EIO"),
)  # fmt: skip

BOOTH: Final = """
import json, os, sys
from contextlib import suppress
from pathlib import Path
from kiosk.services.cases.intake import NoRoom
from kiosk.cases.records import CaseNotKept
from kiosk.services.cases.booth import intake_service
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    desk = intake_service(storage, settings, NOW)
    desk.has_room = lambda: True
    with suppress(CaseNotKept, NoRoom):
        desk.submit(answers("praise"), NOW)
    for at in range(int(sys.argv[2])):
        given, said = answers("praise"), "refused"
        for _ in range(1 + at % 3):
            try:
                said = desk.submit(given, NOW).number
                break
            except (CaseNotKept, NoRoom):
                continue
        os.write(1, (json.dumps([str(given.submission), said]) + "\\n").encode())
    os._exit(0)
"""


@dataclass
class Outcome:
    """What the failures did."""

    injected: int = 0
    acknowledged: int = 0
    refused: int = 0
    lost: list[str] = field(default_factory=list)
    filed: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def fail(failures: int, seed: int, *, harm: str = "") -> Outcome:
    """Run booths on failing disks until so many calls have failed, and look at what each has left.

    `harm` is a line of Python that breaks the booth, for the control.
    """
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311 # a repeatable run
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place) / "fresh"
        _found(fresh)
        for calls, error in cycle(FAILURES):
            data = Path(place) / "data"
            shutil.copytree(fresh, data)
            trial = _Trial(data, calls, error, chance.randrange(40, 80), chance.randrange(2, 9))
            trial.run(harm + BOOTH, outcome)
            shutil.rmtree(data)
            if outcome.injected >= failures:
                break
    return outcome


def _found(data: Path) -> None:
    """Make a folder with keys, one case and a backup, and no submission of the test."""
    booth = [sys.executable, "-c", BOOTH, str(data), "0"]
    subprocess.run(booth, check=True, cwd=ROOT)
    with opened_storage(data, settings_of(None)) as storage:
        back_up_now(storage, settings_of(None), NOW)


@dataclass(frozen=True, slots=True)
class _Trial:
    """One booth whose calls to the disk fail from one of them on, every so many."""

    data: Path
    calls: str
    error: str
    first: int
    step: int

    def __str__(self) -> str:
        return f"{self.calls} {self.error} {self.first}+{self.step}"

    def run(self, booth: str, outcome: Outcome) -> None:
        """Let it take cases in, and hold what it leaves against what it said."""
        log = self.data.parent / "trace"
        command = [*self._strace(log), sys.executable, "-c", booth, str(self.data), str(SUBMISSIONS)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        outcome.injected += log.read_text(encoding="ascii", errors="replace").count("(INJECTED)")
        said = dict(json.loads(line) for line in done.stdout.splitlines())
        if done.returncode or len(said) != SUBMISSIONS:
            outcome.problems.append(f"{self}: {done.stderr[-400:]}")
        outcome.acknowledged += sum(word != "refused" for word in said.values())
        outcome.refused += sum(word == "refused" for word in said.values())
        _judge(self.data, said, f"{self}", outcome)
        for file in self.data.glob("kiosk.db*"):
            file.unlink()
        _judge(self.data, said, f"{self}, restored", outcome)

    def _strace(self, log: Path) -> list[str]:
        names = ("kiosk.db", "kiosk.db-wal", "journal", f"journal/{NOW.date():%Y-%m-%d}.jsonl")
        inject = f"inject={self.calls}:error={self.error}:when={self.first}+{self.step}"
        paths = [f"-P{self.data / name}" for name in names]
        return ["strace", "-o", str(log), *paths, "-e", f"trace={self.calls}", "-e", inject]


def _judge(data: Path, said: dict[str, str], run: str, outcome: Outcome) -> None:
    with opened_storage(data, settings_of(None)) as storage:
        cases = stored_cases(storage, settings_of(None))
        found = _numbers(storage.database.file)
        outcome.problems += [f"{run}: {one}" for one in full_check(storage.database)]
        outcome.problems += [f"{run}: {one} damaged" for one in done(cases.damaged())]
    for case, word in said.items():
        if word == "refused" and case in found:
            outcome.filed.append(f"{run}: {case}")
        if word != "refused" and found.get(case) != word:
            outcome.lost.append(f"{run}: {case} {word}, there is {found.get(case)}")
    strangers = len(found.keys() - said.keys()) - 2
    if strangers > 0:
        outcome.filed.append(f"{run}: {strangers} that nobody sent")


def _numbers(file: Path | None) -> dict[str, str]:
    import pysqlite3.dbapi2 as sqlite  # noqa: PLC0415 # the safe SQLite, only for looking

    connection = sqlite.connect(file)
    try:
        return dict(connection.execute("SELECT id, number FROM cases"))
    finally:
        connection.close()


def told(outcome: Outcome) -> Iterable[str]:
    """Say what came of it."""
    yield f"{outcome.injected} failures: {outcome.acknowledged} acknowledged, {outcome.refused} refused"
    yield f"acknowledged and lost {len(outcome.lost)}, refused and filed {len(outcome.filed)}"
    yield from [*outcome.lost, *outcome.filed, *outcome.problems][:20]


def main() -> int:
    """Fail as often as asked and print the count."""
    failures = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    outcome = fail(failures, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write("\n".join(told(outcome)) + "\n")
    return 1 if outcome.lost or outcome.filed or outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main())
