# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill the intake at random moments: every acknowledged receipt must be there, and nothing half.

Run with a number of kills (10,000 by default): `python tests/soak/kill_intake.py 1000`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
import json
import os
from pathlib import Path
import random
import signal
import subprocess
import sys
import tempfile
import time
from typing import Final

WORKER = """
import json, sys, time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4
from kiosk.services.cases.booth import intake_service
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.cases.answers import Answers
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    desk = intake_service(storage, settings, datetime.now(UTC))
    def submit():
        answers = Answers(submission=uuid4(), kind="praise", words="고맙습니다. " * 20)
        return answers.submission, desk.submit(answers, datetime.now(UTC)).number
    submit()  # the first one loads the calendar and the seals; kills begin when it is in
    began = time.monotonic()
    submit()
    print(time.monotonic() - began, flush=True)  # how long one takes here and now
    while True:
        case, number = submit()
        print(json.dumps([str(case), number]), flush=True)
"""
# Submissions before a kill. A time of 0.15 s left 2 of 25 kills anything to find at a load of 16.
MOST: Final = 5


@dataclass
class Outcome:
    """What the kills did."""

    kills: int = 0
    acknowledged: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def soak(data: Path, kills: int, seed: int) -> Outcome:
    """Start, submit, kill; then look at everything that was acknowledged."""
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311 # a seeded test, no secret
    for _ in range(kills):
        _kill_one(data, chance.uniform(0, MOST), outcome)
    outcome.problems += list(_check(data, outcome.acknowledged))
    return outcome


def _kill_one(data: Path, after: float, outcome: Outcome) -> None:
    """Kill an intake when it had time for so many submissions, whatever else the machine has to do."""
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(data)], stdout=subprocess.PIPE, start_new_session=True
    )
    assert worker.stdout is not None
    one_s = worker.stdout.readline()
    if not one_s:
        outcome.problems.append("the intake did not start")
    time.sleep(after * float(one_s or 0))
    os.kill(worker.pid, signal.SIGKILL)
    for line in worker.stdout:
        if line.endswith(b"\n"):
            case, number = json.loads(line)
            outcome.acknowledged[number] = case
    worker.stdout.close()
    worker.wait()
    outcome.kills += 1


def _check(data: Path, acknowledged: dict[str, str]) -> list[str]:
    import pysqlite3.dbapi2 as sqlite  # noqa: PLC0415 # the safe SQLite, only for looking

    database = sqlite.connect(data / "kiosk.db")
    found = dict(database.execute("SELECT number, id FROM cases"))
    missing = [f"{number} is lost" for number, case in acknowledged.items() if found.get(number) != case]
    half = database.execute(
        'SELECT number FROM cases WHERE id NOT IN (SELECT "case" FROM case_records)'
        ' OR id NOT IN (SELECT "case" FROM case_codes)'
        ' OR (SELECT count(*) FROM case_keys WHERE "case" = cases.id) <> 2'
    ).fetchall()
    database.close()
    journal = "".join(file.read_text("utf-8") for file in (data / "journal").glob("*.jsonl"))
    unwritten = [f"{number} is not in the journal" for number in acknowledged if f'"{number}"' not in journal]
    return [*missing, *(f"{number} is half a record" for (number,) in half), *unwritten]


def main() -> int:
    """Soak in a folder of its own and say what came of it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns() % 100_000
    with tempfile.TemporaryDirectory() as folder:
        outcome = soak(Path(folder) / "data", kills, seed)
    print(f"seed {seed}: {outcome.kills} kills, {len(outcome.acknowledged)} acknowledged")  # noqa: T201 # a script
    print("\n".join(outcome.problems) or "nothing lost, nothing half")  # noqa: T201 # the same
    return 1 if outcome.problems or not outcome.acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
