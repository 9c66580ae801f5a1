# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log on an open data folder: for the screen that records, and for whoever reads."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import batched
from typing import TYPE_CHECKING, Final

from kiosk.directory.register import load_register
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.demo import DemoTarget, demo_visits
from kiosk.visits.log import VisitLog
from kiosk.visits.service import VisitService
from kiosk.visits.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_BATCH: Final = 1000
_AISLE_S: Final = 12


def visit_desk(storage: Storage, settings: Settings) -> VisitService:
    """Return the reading side of the visit log."""
    return VisitService(StoredVisits(storage.database), MachineClock(), settings.kiosk_id)


@contextmanager
def open_visit_log(storage: Storage, settings: Settings, *, role: str = "kiosk") -> Iterator[VisitLog]:
    """Open the recording side for one role; the booth's own screen also ends what a crash left open."""
    store, clock = StoredVisits(storage.database), MachineClock()
    spool = Spool(storage.folder.path / f"visits-{role}.spool")
    log = VisitLog(store, spool, clock, settings.kiosk_id)
    if role == "kiosk":
        log.stored()
        log.resume(store.open_visits(clock.now()))
    try:
        yield log
    finally:
        log.close()


@dataclass(frozen=True, slots=True)
class DemoVisits:
    """What was invented."""

    visits: int
    calls: int
    events: int


def fill_demo_visits(storage: Storage, settings: Settings, count: int, rng: Random) -> DemoVisits:
    """Invent visits to the city's offices; the same numbers on the same day invent the same visits."""
    now = datetime.now(UTC)
    invented = demo_visits(count, _targets(settings, rng), now, rng, settings.kiosk_id)
    store, events, calls = StoredVisits(storage.database), 0, 0
    for batch in batched(invented, _BATCH):
        told = [event for visit in batch for event in visit]
        store.append(told)
        events += len(told)
        calls += sum(event.kind == "call_pressed" for event in told)
    return DemoVisits(count, calls, events)


def _targets(settings: Settings, rng: Random) -> list[DemoTarget]:
    """Place the offices at invented distances: most within a minute, some beyond the promise."""
    names = list(load_register(settings.folder / "offices.toml").offices) or [settings.city_name]
    return [
        DemoTarget(name, _AISLE_S + rng.lognormvariate(3.7, 0.45), f"{name}/{rng.randint(1, 9)}")
        for name in names
    ]
