# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill a recording booth again and again: every event it called durable must be in the database afterwards.

    python tests/soak/kill_visits.py --kills 200

Run with --control to acknowledge before anything is written: that run must lose events, or the test is blind.
"""

from __future__ import annotations

import argparse
from pathlib import Path
import random
import signal
import subprocess
import sys
import tempfile
import time

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def record(folder: Path, *, control: bool) -> None:
    """Record visits for ever, and print the number of each once it is durable."""
    from kiosk.storage.database import Database  # noqa: PLC0415 # the child's part
    from kiosk.storage.visits import StoredVisits  # noqa: PLC0415 # the same
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # the same
    from kiosk.visits.events import Machine  # noqa: PLC0415 # the same
    from kiosk.visits.log import VisitLog  # noqa: PLC0415 # the same
    from kiosk.visits.spool import Spool  # noqa: PLC0415 # the same

    store = StoredVisits(Database.open(folder / "kiosk.db"))
    log = VisitLog(store, Spool(folder / "spool"), MachineClock(), Machine("soak", "office"))
    while True:
        visit = log.begin()
        log.target_chosen("민원봉사과", 8)
        log.way_shown()
        arrived = log.arrived("desk")
        if control or log.durable(30):
            sys.stdout.write(f"{visit.id} {arrived is not None}\n")
            sys.stdout.flush()


def killed(folder: Path, after_s: float, *, control: bool) -> list[str]:
    """Let a booth record for a while, kill it, and return the visits it had called durable."""
    words = [sys.executable, __file__, "--record", str(folder), *(["--control"] if control else [])]
    # Unbuffered, so that reading the first line takes nothing away from `communicate`.
    process = subprocess.Popen(words, stdout=subprocess.PIPE, bufsize=0)
    first = process.stdout.readline() if process.stdout else b""
    try:
        process.communicate(timeout=after_s)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    told = (first + process.communicate()[0]).decode()
    return [line.split()[0] for line in told.splitlines() if line.endswith("True")]


def soak(kills: int, *, control: bool, seed: int = 1) -> tuple[int, int, int]:
    """Return how many visits were acknowledged, and of them how many are lost and how many incomplete."""
    from kiosk.storage.database import Database  # noqa: PLC0415 # only where it is needed
    from kiosk.storage.migrations import migrate  # noqa: PLC0415 # the same
    from kiosk.storage.visits import StoredVisits  # noqa: PLC0415 # the same
    from kiosk.visits.spool import Spool  # noqa: PLC0415 # the same

    rng = random.Random(seed)  # noqa: S311 # when to kill
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as name:
        folder = Path(name)
        database = Database.open(folder / "kiosk.db")
        migrate(database)
        database.close()
        acknowledged = [
            one for _ in range(kills) for one in killed(folder, rng.uniform(0.01, 0.6), control=control)
        ]
        store = StoredVisits(Database.open(folder / "kiosk.db"))
        store.append(Spool(folder / "spool").left_over)
        kept = {str(visit.id): visit for visit in store.visits(None, None)}
    lost = sum(one not in kept for one in acknowledged)
    torn = sum(one in kept and kept[one].evidence != "desk" for one in acknowledged)
    return len(acknowledged), lost, torn


def main() -> int:
    """Soak, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10_000)
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--record", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.record:
        record(args.record, control=args.control)
    began = time.monotonic()
    acknowledged, lost, torn = soak(args.kills, control=args.control)
    took = time.monotonic() - began
    sys.stdout.write(
        f"{args.kills} kills, {acknowledged} visits acknowledged: "
        f"{lost} lost, {torn} incomplete, {took:.0f} s\n"
    )
    return 0 if (lost + torn > 0) == args.control else 1


if __name__ == "__main__":
    sys.exit(main())
