"""A city at its full size for the benches of the desks: 100,000 visits, 100,000 cases, 13,000 seats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import insert

from kiosk.bootstrap.cases import ensure_demo_keys
from kiosk.bootstrap.directory import TRANSLATIONS, open_directory, seoul_now
from kiosk.bootstrap.storage import opened_storage
from kiosk.cases.numbers import receipt_number
from kiosk.storage.tables import cases as table
from kiosk.storage.visits import StoredVisits
from kiosk.visits.demo import DemoTarget, demo_visits
from tests.benchmarks.bench_admin import seat_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.bootstrap.storage import Storage
    from kiosk.settings import Settings

VISITS, CASES, AT_ONCE = 100_000, 100_000, 5_000
KINDS = {"inconvenience": "3d", "praise": "3d", "callback": "3wh", "unkind": "1d", "corruption": "3d"}
OPEN = 4  # of this many cases one is still open, which is far more than any city lets lie


def build(data: Path, settings: Settings) -> None:
    """Invent it all; what costs time otherwise, a durable write for each case, is done in one."""
    now = datetime.now(UTC)
    with opened_storage(data, settings) as storage:
        storage.accounts.ensure_demo()
        ensure_demo_keys(storage, settings, now)
        _visit(StoredVisits(storage.database), now)
        with storage.database.write() as connection:
            connection.execute(insert(table.cases), list(_cases(now)))
        _seat(storage, settings, data)


def _visit(store: StoredVisits, now: datetime) -> None:
    targets = [DemoTarget(f"과 {number}", 20.0 + number, f"과 {number}/1") for number in range(50)]
    rng = Random(1)  # noqa: S311 # invented visits
    batch: list[Any] = []
    for visit in demo_visits(VISITS, targets, now, rng, "booth"):
        batch += visit
        if len(batch) >= AT_ONCE:
            store.append(batch)
            batch = []
    store.append(batch)


def _cases(now: datetime) -> Iterator[dict[str, object]]:
    for number in range(1, CASES + 1):
        case, kind, within = uuid4(), *list(KINDS.items())[number % len(KINDS)]
        open_still = number % OPEN == 0
        received = now - (timedelta(minutes=number % 2400) if open_still else timedelta(minutes=3 * number))
        opened = {
            "id": str(case), "number": receipt_number("A", number), "booth": "A", "kind": kind, "law": None,
            "office": "교통행정과", "received": received.isoformat(), "within": within, "wished": None,
            "channel": "booth", "follows": None, "keep_years": 3, "show_consent": False,
        }  # fmt: skip
        ended = None if open_still else received + timedelta(hours=number % 60)
        yield {
            "id": case, "number": opened["number"], "booth": "A", "kind": kind, "office": "교통행정과",
            "received": received, "due": received + timedelta(days=1), "law_due": None, "stopped": False,
            "state": "received" if open_still else "notified", "assigned": None, "closed_at": ended,
            "version": 0, "opened": opened,
        }  # fmt: skip


def _seat(storage: Storage, settings: Settings, data: Path) -> None:
    directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    yesterday = directory.today() - timedelta(days=1)
    directory.import_charts([seat_table(data.parent / "table.csv")], valid_from=yesterday)
    directory.load_public(directory.today())
