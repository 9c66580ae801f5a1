# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts, replayed: what a disk holds that kept only what was synced, and any part of the rest.

`python tests/soak/power_cut.py 10000` traces the system calls of a booth that takes in cases and publishes
charts, cuts the power after each of them many times over, and counts what was acknowledged and is gone: a
case, the secret without which nobody can open it, a revision. Every so often the folder is opened as the next
start does. With `--normal` the same runs with synchronous=NORMAL, which must lose, so that the test is known
to see.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
import json
from pathlib import Path
import random
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from kiosk.services.cases.booth import stored_cases
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.database import sqlite_driver
from kiosk.storage.opened import opened_storage, settings_of
from tests.soak.disks import Disk, acts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.soak.disks import Act

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 12
OFFICES: Final = 2  # in each revision of the writer's

WRITER: Final = """
import json, os, sys
from pathlib import Path
from kiosk.storage import database
database.PRAGMAS = tuple(
    # checkpoints are cut through as well
    one.replace("FULL", sys.argv[2]).replace("checkpoint=1000", "checkpoint=25") for one in database.PRAGMAS
)
from kiosk.services.cases.booth import intake_service
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
from tests.soak.charts import publish
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    desk = intake_service(storage, settings, NOW)
    desk.has_room = lambda: True
    for _ in range(int(sys.argv[3])):
        given = answers("praise")
        desk.submit(given, NOW)
        os.write(1, json.dumps({"case": str(given.submission)}).encode() + b"\\n")
        os.write(1, json.dumps({"revision": publish(storage, settings)}).encode() + b"\\n")
    os._exit(0)  # no last checkpoint: the power goes while it runs
"""


@dataclass(slots=True)
class Outcome:
    """How many cuts were made, and what was wrong after them."""

    cuts: int = 0
    lost: int = 0
    damaged: int = 0
    started: int = 0
    told: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Acknowledged:
    """What the booth has said is kept."""

    cases: list[UUID] = field(default_factory=list)
    revision: int = 0

    def hear(self, words: bytes) -> None:
        """Take one line of the writer's."""
        said = json.loads(words)
        if "case" in said:
            self.cases.append(UUID(said["case"]))
        else:
            self.revision = said["revision"]


def cut_power(folder: Path, cuts: int, synchronous: str = "FULL", seed: int = 1) -> Outcome:
    """Cut the power so many times, spread over every moment of one booth's run."""
    _run(folder / "disk", synchronous, rounds=1)
    disk = Disk.of(folder / "disk")
    acts, outcome, said = _traced(folder, synchronous), Outcome(), Acknowledged()
    chance = random.Random(seed)  # noqa: S311 # a repeatable run
    moments = Counter(chance.choices(range(len(acts)), k=cuts))
    for moment, act in enumerate(acts):
        if act.kind == "said":
            said.hear(act.data)
        else:
            disk.take(act)
        for _ in range(moments[moment]):
            _look(folder / "after", disk.after_a_cut(chance), said, outcome)
    if len(said.cases) != ROUNDS:
        raise RuntimeError(f"the trace shows {len(said.cases)} of {ROUNDS} acknowledgements")
    return outcome


def _run(folder: Path, synchronous: str, rounds: int, *strace: str) -> None:
    writer = [sys.executable, "-c", WRITER, str(folder / "data"), synchronous, str(rounds)]
    subprocess.run([*strace, *writer], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def _traced(folder: Path, synchronous: str) -> list[Act]:
    log = folder / "trace"
    calls = "trace=openat,pwrite64,ftruncate,fsync,fdatasync,write,rename,unlink"
    _run(folder / "disk", synchronous, ROUNDS, "strace", "-o", str(log), "-e", calls, "-xx", "-s", "1000000")
    return list(acts_of(log.read_text(encoding="ascii"), folder / "disk"))


def _look(place: Path, images: Mapping[str, bytes], said: Acknowledged, outcome: Outcome) -> None:
    """Look at what the disk kept; every fiftieth time start the program on it first."""
    shutil.rmtree(place, ignore_errors=True)
    for name, content in images.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not name.endswith("-shm"):
            file.write_bytes(content)
    outcome.cuts += 1
    if outcome.cuts % 50 == 0:
        _start(place / "data", outcome)
    driver = sqlite_driver()
    try:
        with closing(driver.connect(place / "data/kiosk.db")) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            gone = _gone(connection, said)
    except driver.DatabaseError as error:
        sound, gone = False, f"{error}"
    living = CaseKeys((place / "data/case-keys.db", place / "data-anchor/case-keys.db")).living()
    gone = gone or ("" if {str(one) for one in said.cases} <= living else "a case's secret")
    outcome.damaged += not sound
    outcome.lost += bool(gone)
    outcome.told += [gone] if gone else []


def _gone(connection: Any, said: Acknowledged) -> str:  # noqa: ANN401 # an untyped driver's connection
    found = {UUID(one) for (one,) in connection.execute("SELECT id FROM cases")}
    if not found.issuperset(said.cases):
        return "a case"
    if connection.execute("SELECT max(number) FROM directory_revisions").fetchone()[0] < said.revision:
        return "a revision"
    offices = "SELECT count(*) FROM directory_offices GROUP BY revision"
    half = any(count != OFFICES for (count,) in connection.execute(offices))
    return "half a revision" if half else ""


def _start(data: Path, outcome: Outcome) -> None:
    """Open the folder as the next start does; nothing may have to be put back."""
    outcome.started += 1
    with opened_storage(data, settings_of(None)) as storage:
        stored_cases(storage, settings_of(None))
        if storage.start.damage or storage.start.mended or storage.start.harmed:
            outcome.damaged += 1
            outcome.told.append(f"{storage.start}")


def main() -> int:
    """Cut as often as asked and print the count."""
    words = sys.argv[1:]
    synchronous = "NORMAL" if "--normal" in words else "FULL"
    cuts = int(next((word for word in words if word.isdigit()), "10000"))
    with tempfile.TemporaryDirectory() as folder:
        outcome = cut_power(Path(folder), cuts, synchronous)
    sys.stdout.write(
        f"synchronous={synchronous}: {outcome.cuts} cuts, after {outcome.lost} something told was gone, "
        f"after {outcome.damaged} something was damaged; {outcome.started} of them opened as a start does; "
        f"{dict(Counter(outcome.told))}\n"
    )
    return 1 if synchronous == "FULL" and (outcome.lost or outcome.damaged) else 0


if __name__ == "__main__":
    sys.exit(main())
