# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log on an open data folder: for the screen that records, and for whoever reads."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import batched
import json
import tomllib
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import midnight
from kiosk.charter.measured import TARGET_S
from kiosk.directory.register import load_register
from kiosk.resources import ASSETS
from kiosk.services.following import FollowingService
from kiosk.settings import booth_place
from kiosk.storage.following import StoredFollowing
from kiosk.storage.visit_rows import day_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.demo import DemoTarget, Inventor, demo_days
from kiosk.visits.events import Machine
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.following import followed_figures
from kiosk.visits.lateness import lateness_of
from kiosk.visits.log import VisitLog
from kiosk.visits.service import VisitService
from kiosk.visits.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.demo import Model, Truth
    from kiosk.visits.events import Origin

_BATCH: Final = 1000
TRUTH: Final = "demo_truth.jsonl"  # what really happened to invented visits; no other program opens it


def visit_service(storage: Storage, settings: Settings) -> VisitService:
    """Return the reading side of the visit log."""
    sample = FollowingService(storage, settings).samples
    stored, late = StoredVisits(storage.database), lateness_of(settings)
    return VisitService(stored, MachineClock(), settings.kiosk_id, sample, late)


@contextmanager
def open_visit_log(storage: Storage, settings: Settings, *, role: str = "kiosk") -> Iterator[VisitLog]:
    """Open the recording side for one role; the booth's own screen also ends what a crash left open."""
    store, clock = StoredVisits(storage.database), MachineClock()
    spool = Spool(storage.folder.path / f"visits-{role}.spool")
    origin: Origin = "booth" if role == "kiosk" else "console"
    machine = Machine(settings.kiosk_id, origin, _class_of_codes(storage, settings))
    log = VisitLog(store, spool, clock, machine, lateness_of(settings))
    if role == "kiosk":
        log.stored()
        log.resume(store.open_visits(clock.now()))
    try:
        yield log
    finally:
        log.close()


def _class_of_codes(storage: Storage, settings: Settings) -> int:
    """Return which class of visit codes is this machine's: in a city the one that the server has given it.

    Letters are never used again, so those of a city's booths may come to lie 64 apart.
    """
    if storage.folder.login.is_file():
        from kiosk.storage.server.line import join_file_of  # noqa: PLC0415 # a booth alone has no use for it

        joined = join_file_of(storage.folder)
        if joined is not None and joined.slot is not None:
            return joined.slot
    return booth_place(settings.booth_letter)


@dataclass(frozen=True, slots=True)
class DemoVisits:
    """What was invented."""

    visits: int
    calls: int
    events: int


def fill_demo_visits(storage: Storage, settings: Settings, count: int, rng: Random) -> DemoVisits:
    """Invent visits by the declared model; the same numbers on the same day invent the same visits.

    What really became of them is written apart, into a file that only `demo_check` opens.
    """
    now = datetime.now(UTC)
    model = tomllib.loads((ASSETS / "demo_model.toml").read_text(encoding="utf-8"))
    inventor = Inventor(model, demo_targets(settings, model, rng), rng, settings.kiosk_id)
    plans = _demo_plans(storage, settings, model, now, rng) if count else []
    store, events, calls = StoredVisits(storage.database), 0, 0
    truths: list[Truth] = []
    for batch in batched(inventor.visits(count, now, plans), _BATCH):
        told = [event for visit in batch for event in visit.events]
        store.append(told)
        events += len(told)
        calls += sum(event.kind == "call_pressed" and event.stream == "call" for event in told)
        truths += [visit.truth for visit in batch if visit.truth]
    _write_truth(storage, truths)
    return DemoVisits(count, calls, events)


def demo_targets(settings: Settings, model: Model, rng: Random) -> list[DemoTarget]:
    """Place the offices at invented distances, and have some of them tap arrivals."""
    names = list(load_register(settings.folder / "offices.toml").offices) or [settings.city_name]
    median, sigma = model["times"]["route"]
    taps = model["evidence"]["tapping_offices"]
    return [
        DemoTarget(
            name, median * rng.lognormvariate(0.0, sigma), f"{name}/{rng.randint(1, 9)}", rng.random() < taps
        )
        for name in names
    ]


def _demo_plans(
    storage: Storage, settings: Settings, model: Model, now: datetime, rng: Random
) -> list[FollowPlan]:
    """Plan each whole month of the invented weeks, as if it had been done before it."""
    stored, plans = StoredFollowing(storage.database), list[FollowPlan]()
    days = [day.date() for day in demo_days(now)]
    register = load_register(settings.folder / "offices.toml").offices
    floors = tuple(sorted((name, one.floor) for name, one in register.items() if one.floor))
    for period in sorted({f"{day:%Y-%m}" for day in days}):
        of_month = tuple(day for day in days if f"{day:%Y-%m}" == period)
        hours = settings.opens_at, settings.closes_at
        wanted = model["followed"]["q"], model["followed"]["slots"], of_month, *hours
        trials = model["trials"]["tasks"], floors
        plan = FollowPlan(period, settings.kiosk_id, rng.randbytes(32), *wanted, *trials)
        stored.keep(
            [plan], midnight(plan.first) - timedelta(days=7)
        )  # what an earlier run has planned stands
        plans.append(plan)
    periods = {plan.period for plan in plans}
    return [plan for plan in stored.plans() if plan.period in periods]


def _write_truth(storage: Storage, truths: Sequence[Truth]) -> None:
    file = storage.folder.path / TRUTH
    known = file.read_text("utf-8").splitlines() if file.exists() else []
    lines = [json.dumps({**asdict(one), "visit": str(one.visit)}) for one in truths]
    file.write_text("\n".join(dict.fromkeys([*known, *lines])) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class DemoCheck:
    """The truth of an invented period, and what was estimated of it."""

    truth: float
    p: float | None
    ci: tuple[float, float] | None

    @property
    def inside(self) -> bool:
        """Return whether the interval holds the truth."""
        return self.ci is not None and self.ci[0] <= self.truth <= self.ci[1]


def demo_check(storage: Storage) -> DemoCheck | None:
    """Hold the estimate of the planned months against what really happened; None without invented visits."""
    file = storage.folder.path / TRUTH
    stored = StoredFollowing(storage.database)
    months = [stored.month(plan) for plan in stored.plans()]
    if not file.exists() or not months:
        return None
    days = {day.isoformat() for month in months for day in month.plan.days}
    asked = {str(one.id) for one in StoredVisits(storage.database).visits(None, None) if day_of(one) in days}
    truths = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    kept = [one["arrived"] for one in truths if one["visit"] in asked]
    in_time = sum(one is not None and one <= TARGET_S for one in kept)
    figures = followed_figures(months)
    found = figures.estimate if figures else None
    truth = in_time / max(1, len(kept))
    return DemoCheck(truth, None, None) if found is None else DemoCheck(truth, found.p, found.ci)
