# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand random visits, a third of their events late: the database's tally stays what the fold says.

`python -m tests.soak.fold`; the short form is in tests/visits/test_figures.py.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from itertools import batched
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.visit_rows import day_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import Instant
from kiosk.visits.tally import tally
from tests.visits.histories import Histories
from tests.visits.test_figures import as_the_fold_says


def judged(folder: Path, many: int, seed: int) -> int:
    """Append the visits, late events last, and hold every sum against the fold; return how many there are."""
    rng = Random(seed)  # noqa: S311 # invented visits
    database = Database.open(folder / "kiosk.db")
    migrate(database)
    store, histories = StoredVisits(database), Histories(rng, datetime(2026, 3, 1, tzinfo=UTC))
    visits = [histories.visit() for _ in range(many)]
    now = Instant(histories.at + timedelta(days=3), histories.at.timestamp() + 3 * 86_400, "boot")
    events = [event for events in visits for event in events]
    late = {event.id for event in events if event.kind != "began" and rng.random() < 1 / 3}
    for some in batched([event for event in events if event.id not in late], 500):
        store.append(some)
    assert store.tally(None, None, now).cells.total() == many
    for some in batched([event for event in events if event.id in late], 2000):
        store.append(some)
        rows = [(day_of(one), one) for one in store.visits(None, None)]
        assert store.tally(None, None, now) == tally(rows, now)
    assert store.tally(None, None, now).cells == as_the_fold_says(visits, now)
    database.close()
    return many


def main() -> None:
    """Judge one set of visits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        print(f"{judged(Path(folder), args.visits, args.seed)} visits as the fold says")  # noqa: T201 # its result


if __name__ == "__main__":
    main()
