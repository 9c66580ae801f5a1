# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits in the database: a month's plan, which slots were done, and who was chosen in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import extract, func, insert, or_, select

from kiosk.charter.hours import SEOUL
from kiosk.charter.measured import TARGET_S
from kiosk.storage.figures import among
from kiosk.storage.tables.visits import follow_plans, visit_events, visits
from kiosk.storage.visit_rows import between, read_row
from kiosk.visits.figures import FollowCheck
from kiosk.visits.following import BEGUN, GROUP_OF, FollowedMonth, FollowPlan
from kiosk.visits.measure.evidence import room_of
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.slots import QUARTER, whole_quarters
from kiosk.visits.trials import TrialMonth, stratum_of
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
            there = [one for slot in sorted(done) for one in _began_in(connection, plan, slot)]
            groups, everyone = _frame(connection, plan)
        of_slots = check_of(there)
        others = FollowCheck(*(whole - part for whole, part in zip(everyone, of_slots, strict=True)))
        return FollowedMonth(plan, done, list(filter(plan.chooses, there)), groups, (of_slots, others))

    def groups(self, plan: FollowPlan, dimension: Dimension) -> Mapping[str, Mapping[str, int]]:
        """Count all visits of a plan's frame by what they have in common and what their own evidence says."""
        with self._database.read() as connection:
            return _groups(connection, plan, visits.c[dimension], among(dimension))


def check_of(those: Iterable[Visit]) -> FollowCheck:
    """Count the visits that walked, those that knew the way in time, and those firmly there in time."""
    walked = [one for one in those if one.purpose in WALKED]
    knew = sum(one.knew_s is not None and one.knew_s <= TARGET_S for one in walked)
    return FollowCheck(len(walked), knew, sum(one.firm and one.ends == "within_2min" for one in walked))


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
    return [read_row(Visit, row) for row in connection.execute(query).mappings()]


def _frame(connection: Connection, plan: FollowPlan) -> tuple[Mapping[str, int], FollowCheck]:
    """Count all visits of the frame by what their own evidence says, and who knew and came in time."""
    knew = func.count().filter(visits.c.knew_s <= TARGET_S)
    query = select(visits.c.ends, visits.c.firm, func.count(), knew).where(*_in_frame(plan))
    groups, counted = Counter[str](), FollowCheck()
    for ends, firm, many, known in connection.execute(query.group_by(visits.c.ends, visits.c.firm)):
        counted += FollowCheck(many, known, many if firm and ends == "within_2min" else 0)
        if ends in GROUP_OF:
            groups[GROUP_OF[ends]] += many
    return groups, counted


def _groups(
    connection: Connection, plan: FollowPlan, apart: ColumnElement[Any], which: Sequence[ColumnElement[bool]]
) -> Mapping[str, Mapping[str, int]]:
    """Count all visits of the frame by what their own evidence says, apart by a dimension."""
    query = select(apart, visits.c.ends, func.count()).group_by(apart, visits.c.ends)
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, ends, many in connection.execute(query.where(*_in_frame(plan), *which)):
        if ends in GROUP_OF and name is not None:
            groups[str(name)][GROUP_OF[ends]] += many
    return groups


def _in_frame(plan: FollowPlan) -> list[ColumnElement[bool]]:
    """Return which visits walked and began in a slot of the plan's days, drawn or not."""
    days = [day.isoformat() for day in plan.days]
    (first, at), (last, until) = (divmod(end, 60) for end in whole_quarters(plan.opens, plan.closes))
    hour, minute = visits.c.hour, extract("minute", visits.c.began_at)  # Seoul's minute is that of UTC
    within = or_(hour > first, (hour == first) & (minute >= at))
    before = or_(hour < last, (hour == last) & (minute < until))
    walked = visits.c.purpose.in_(sorted(WALKED))
    return [visits.c.kiosk == plan.kiosk, walked, within, before, visits.c.day.in_(days)]
