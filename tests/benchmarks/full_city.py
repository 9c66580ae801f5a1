# SPDX-License-Identifier: GPL-3.0-or-later
"""A city at its full size for the benches of the desks: 100,000 visits, 100,000 cases, 13,000 seats."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.demo import fill_demo
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.benchmarks.bench_admin import seat_table

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

VISITS, CASES, SEED = 100_000, 100_000, 1


def build(data: Path, settings: Settings) -> None:
    """Invent it all as `kiosk demo-data` does, and seat it."""
    with opened_storage(data, settings) as storage:
        fill_demo(storage, settings, visits=VISITS, cases=CASES, seed=SEED)
        _seat(storage, settings, data)


def _seat(storage: Storage, settings: Settings, data: Path) -> None:
    directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    yesterday = directory.today() - timedelta(days=1)
    directory.import_charts([seat_table(data.parent / "table.csv")], valid_from=yesterday, accept=True)
    directory.load_public(directory.today())
