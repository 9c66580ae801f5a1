# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits in the database: a month's plan, which slots were done, and who was chosen in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import extract, func, insert, literal, or_, select

from kiosk.charter.hours import SEOUL
from kiosk.storage.figures import among
from kiosk.storage.tables.visits import follow_plans, visit_events, visits
from kiosk.storage.visit_rows import between, read_row
from kiosk.visits.following import BEGUN, GROUP_OF, FollowedMonth, FollowPlan
from kiosk.visits.measure.evidence import room_of
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.slots import QUARTER, whole_quarters
from kiosk.visits.trials import TrialMonth, stratum_of
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, RowMapping

    from kiosk.storage.database import Database
    from kiosk.visits.tally import Dimension


class StoredFollowing:
    """The plans of one database, and what became of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plans(self) -> Sequence[FollowPlan]:
        """Return every month's plan, oldest first."""
        query = select(follow_plans).order_by(follow_plans.c.period, follow_plans.c.kiosk)
        with self._database.read() as connection:
            return [_plan(row) for row in connection.execute(query).mappings()]

    def keep(self, plan: FollowPlan, now: datetime) -> bool:
        """Keep a month's plan, once; return whether it was not there yet."""
        there = (follow_plans.c.period == plan.period) & (follow_plans.c.kiosk == plan.kiosk)
        with self._database.write() as connection:
            if connection.scalar(select(func.count()).where(there)):
                return False
            connection.execute(insert(follow_plans).values({**_row(plan), "made_at": now}))
        return True

    def told(self, plan: FollowPlan) -> Mapping[str, str]:
        """Return what was said of the plan's slots so far."""
        with self._database.read() as connection:
            return _slots_told(connection, plan.kiosk)

    def trials(self, plan: FollowPlan) -> TrialMonth:
        """Return the walks that testers made of a plan's tasks, oldest first."""
        of_plan = visits.c.task.between(f"{plan.period}/", f"{plan.period}/~"), visits.c.kiosk == plan.kiosk
        query = select(visits).where(*of_plan).order_by(visits.c.began_at)
        with self._database.read() as connection:
            walks = [read_row(Visit, row) for row in connection.execute(query).mappings()]
        return TrialMonth(plan, walks)

    def strata(self, plan: FollowPlan) -> Mapping[str, int]:
        """Count the visitors of a plan's days by what they asked for, in the strata of its trials."""
        floors, counted = dict(plan.targets), Counter[str]()
        by = visits.c.target, visits.c.language, visits.c.step_free
        days = visits.c.day.in_([day.isoformat() for day in plan.days])
        query = select(*by, func.count()).where(visits.c.purpose == "way", visits.c.kiosk == plan.kiosk, days)
        with self._database.read() as connection:
            for target, language, step_free, many in connection.execute(query.group_by(*by)):
                if (floor := floors.get(room_of(target or ""))) is not None:
                    counted[stratum_of(floor, language, step_free=step_free)] += many
        return counted

    def month(self, plan: FollowPlan) -> FollowedMonth:
        """Return what became of a plan."""
        drawn = plan.drawn()
        with self._database.read() as connection:
            told = _slots_told(connection, plan.kiosk)
            done = frozenset(slot for slot in drawn if told.get(slot) == BEGUN)
            chosen = [one for slot in sorted(done) for one in _began_in(connection, plan, slot)]
            return FollowedMonth(plan, done, chosen, _groups(connection, plan).get("", {}))

    def groups(self, plan: FollowPlan, dimension: Dimension) -> Mapping[str, Mapping[str, int]]:
        """Count all visits of a plan's frame by what they have in common and what their own evidence says."""
        with self._database.read() as connection:
            return _groups(connection, plan, visits.c[dimension], among(dimension))


def _plan(row: RowMapping) -> FollowPlan:
    days, opens, closes = row["days"], *(time.fromisoformat(row[name]) for name in ("opens", "closes"))
    told = row["period"], row["kiosk"], bytes.fromhex(row["seed"]), row["q"], row["slots"]
    drawn = row["trials"], tuple(sorted(row["targets"].items()))
    return FollowPlan(*told, tuple(map(date.fromisoformat, days)), opens, closes, *drawn)


def _row(plan: FollowPlan) -> dict[str, object]:
    return {
        "period": plan.period,
        "kiosk": plan.kiosk,
        "seed": plan.seed.hex(),
        "q": plan.q,
        "slots": plan.slots,
        "days": [day.isoformat() for day in plan.days],
        "opens": plan.opens.isoformat("minutes"),
        "closes": plan.closes.isoformat("minutes"),
        "trials": plan.trials,
        "targets": dict(plan.targets),
    }


def _slots_told(connection: Connection, kiosk: str) -> dict[str, str]:
    """Return what was said of slots: that one was begun, or why not, which stands."""
    query = select(visit_events.c.data).where(visit_events.c.kind.in_(("slot_begun", "slot_missed")))
    query = query.where(visit_events.c.kiosk == kiosk).order_by(visit_events.c.kind)
    found: Sequence[dict[str, Any]] = connection.scalars(query).all()
    return {str(one.get("slot")): str(one.get("reason") or BEGUN) for one in found}


def _began_in(connection: Connection, plan: FollowPlan, slot: str) -> list[Visit]:
    start = datetime.fromisoformat(slot).replace(tzinfo=SEOUL)
    within = between(visits.c.began_at, start, start + QUARTER)
    query = select(visits).where(visits.c.kiosk == plan.kiosk, *within).order_by(visits.c.began_at)
    found = [read_row(Visit, row) for row in connection.execute(query).mappings()]
    return [one for one in found if plan.chooses(one)]


def _groups(
    connection: Connection,
    plan: FollowPlan,
    apart: ColumnElement[Any] | None = None,
    which: Sequence[ColumnElement[bool]] = (),
) -> Mapping[str, Mapping[str, int]]:
    """Count all visits of the frame by what their own evidence says; without a dimension under one name."""
    days = [day.isoformat() for day in plan.days]
    (first, at), (last, until) = (divmod(end, 60) for end in whole_quarters(plan.opens, plan.closes))
    hour, minute = visits.c.hour, extract("minute", visits.c.began_at)  # Seoul's minute is that of UTC
    within = or_(hour > first, (hour == first) & (minute >= at))
    before = or_(hour < last, (hour == last) & (minute < until))
    by = literal("") if apart is None else apart
    query = select(by, visits.c.ends, func.count()).group_by(by, visits.c.ends)
    query = query.where(visits.c.kiosk == plan.kiosk, visits.c.purpose.in_(sorted(WALKED)), within, before)
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, ends, many in connection.execute(query.where(visits.c.day.in_(days), *which)):
        if ends in GROUP_OF and name is not None:
            groups[str(name)][GROUP_OF[ends]] += many
    return groups
