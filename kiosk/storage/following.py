# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits in the database: a month's plan, which slots were done, and who was chosen in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import and_, extract, false, func, insert, not_, or_, select

from kiosk.charter.hours import SEOUL, midnight, next_month
from kiosk.charter.measured import TARGET_S
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.decisions import Decision, keep
from kiosk.storage.figures import among
from kiosk.storage.tables.decisions import decisions
from kiosk.storage.tables.visits import follow_plans, visit_events, visits
from kiosk.storage.visit_rows import between, read_rows
from kiosk.visits.booths import booth_of
from kiosk.visits.figures import FollowCheck, FollowDraw
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.following import BEGUN, GROUP_OF, FollowedMonth, late_start
from kiosk.visits.measure.arrival import room_of
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.measure.slots import QUARTER, whole_quarters
from kiosk.visits.trials import TrialMonth, stratum_of
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, RowMapping, Select

    from kiosk.storage.database import Database
    from kiosk.visits.measure.fold import Outcome, Purpose
    from kiosk.visits.tally import Dimension


HASHES: Final = "follow_hash"  # the subject of what is decided and published before a month


class StoredFollowing:
    """The plans of one database, and what became of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plans(self) -> Sequence[FollowPlan]:
        """Return every month's plan, oldest first; one that was made in or after its month is none."""
        query = select(follow_plans).order_by(follow_plans.c.period, follow_plans.c.kiosk)
        with self._database.read() as connection:
            read = [(_plan(row), row["made_at"]) for row in connection.execute(query).mappings()]
        return [plan for plan, made in read if made < midnight(plan.first)]

    def keep(self, plans: Sequence[FollowPlan], now: datetime, by: str = "system", place: str = "") -> bool:
        """Keep the plans of a month, all or none; return whether none was there yet.

        Their hashes are kept as what was decided, which others may read who may not know the seed yet.
        """
        with self._database.write() as connection:
            for plan in plans:
                there = (follow_plans.c.period == plan.period) & (follow_plans.c.kiosk == plan.kiosk)
                if connection.scalar(select(func.count()).where(there)):
                    return False
            for plan in plans:
                connection.execute(insert(follow_plans).values({**_row(plan), "made_at": now}))
                said = Decision(_key(plan), _promise(plan), plan.first, by, now)
                keep(connection, HASHES, said)
                record(connection, LoggedAct(by, f"{HASHES}.decided", said.key), place=place, now=now)
        return True

    def hashes(self) -> Sequence[FollowDraw]:
        """Return every draw that was published beforehand, without what it is drawn from."""
        keys = decisions.c.key, decisions.c.value
        query = select(*keys).where(decisions.c.subject == HASHES).order_by(decisions.c.key)
        with self._database.read() as connection:
            named = [(*key.split(" ", 1), *value.partition(" ")) for key, value in connection.execute(query)]
        return [FollowDraw(period, kiosk, commit, "", terms) for period, kiosk, commit, _, terms in named]

    def told(self, plans: Sequence[FollowPlan]) -> Sequence[Mapping[str, str]]:
        """Return for each plan what was said of its slots so far."""
        with self._database.read() as connection:
            return _slots_told(connection, plans)

    def trials(self, plan: FollowPlan) -> TrialMonth:
        """Return the walks that testers made of a plan's tasks, oldest first."""
        of_plan = visits.c.task.startswith(f"{plan.period}/"), _began_at(plan)
        query = select(visits).where(*of_plan).order_by(visits.c.began_at)
        with self._database.read() as connection:
            walks = read_rows(Visit, connection.execute(query))
        return TrialMonth(plan, walks)

    def strata(self, plan: FollowPlan) -> Mapping[str, int]:
        """Count the visitors of a plan's days by what they asked for, in the strata of its trials."""
        floors, counted = dict(plan.targets), Counter[str]()
        by = visits.c.target, visits.c.language, visits.c.step_free
        days = visits.c.day.in_([day.isoformat() for day in plan.days])
        query = select(*by, func.count()).where(visits.c.purpose == "way", _began_at(plan), days)
        with self._database.read() as connection:
            for target, language, step_free, many in connection.execute(query.group_by(*by)):
                if (floor := floors.get(room_of(target or ""))) is not None:
                    counted[stratum_of(floor, language, step_free=step_free)] += many
        return counted

    def month(self, plan: FollowPlan) -> FollowedMonth:
        """Return what became of a plan."""
        drawn = plan.drawn()
        with self._database.read() as connection:
            [told] = _slots_told(connection, [plan])
            done = frozenset(slot for slot in drawn if told.get(slot) == BEGUN)
            missed = {slot: told[slot] for slot in drawn if slot in told and slot not in done}
            began = _began_in(plan, done)
            there = [BegunVisit(*row) for row in connection.execute(began.with_only_columns(*_BEGUN))]
            ids = [one.id for one in there if plan.chooses(one)]
            chosen = connection.execute(began.where(visits.c.id.in_(ids))) if ids else None
            followed = [] if chosen is None else read_rows(Visit, chosen)
            groups, everyone = _frame(connection, plan)
            of_month = decisions.c.subject == HASHES, decisions.c.key == _key(plan)
            published = set(connection.scalars(select(decisions.c.value).where(*of_month)))
        of_slots = check_of(there)
        others = FollowCheck(*(whole - part for whole, part in zip(everyone, of_slots, strict=True)))
        return FollowedMonth(
            plan,
            done,
            followed,
            groups,
            (of_slots, others),
            as_published=published == {_promise(plan)},
            missed=missed,
        )

    def unplanned(self, plans: Iterable[FollowPlan]) -> int:
        """Count the visits that walked in the months of these plans, and began where none of them is for."""
        months: defaultdict[date, list[FollowPlan]] = defaultdict(list)
        for plan in plans:
            months[plan.first].append(plan)
        closed = visits.c.purpose.in_(sorted(WALKED)), visits.c.ends.in_(sorted(GROUP_OF))
        elsewhere = (
            and_(
                visits.c.day >= first.isoformat(),
                visits.c.day < next_month(first).isoformat(),
                not_(or_(*map(_began_at, of_month))),
            )
            for first, of_month in months.items()
        )
        with self._database.read() as connection:
            return connection.scalar(select(func.count()).where(*closed, or_(false(), *elsewhere))) or 0

    def groups(self, plan: FollowPlan, dimension: Dimension) -> Mapping[str, Mapping[str, int]]:
        """Count all visits of a plan's frame by what they have in common and what their own evidence says."""
        with self._database.read() as connection:
            return _groups(connection, plan, visits.c[dimension], among(dimension))


class BegunVisit(NamedTuple):
    """What a slot's check needs of a visit that began in it."""

    id: UUID
    purpose: Purpose
    knew_s: float | None
    firm: bool
    ends: Outcome


_BEGUN: Final = tuple(visits.c[name] for name in BegunVisit._fields)


def check_of(those: Iterable[BegunVisit | Visit]) -> FollowCheck:
    """Count the visits that walked, those that knew the way in time, and those firmly there in time."""
    walked = [one for one in those if one.purpose in WALKED]
    knew = sum(one.knew_s is not None and one.knew_s <= TARGET_S for one in walked)
    return FollowCheck(len(walked), knew, sum(one.firm and one.ends == "within_2min" for one in walked))


def _key(plan: FollowPlan) -> str:
    return f"{plan.period} {plan.kiosk}"


def _promise(plan: FollowPlan) -> str:
    """Return what is published of a plan before its month."""
    return f"{plan.draw.commitment} {plan.terms}"


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


def _slots_told(connection: Connection, plans: Sequence[FollowPlan]) -> list[dict[str, str]]:
    """Return for each plan what was said of its slots; one that was begun somewhere is done.

    Of a city's plans its consoles alone tell: a booth is never asked. An old word names no booth.
    Whoever begins a slot when it has run for minutes may have seen who came in it: it is missed.
    """
    if not plans:
        return []
    kinds = visit_events.c.kind.in_(("slot_missed", "slot_begun"))
    since = visit_events.c.at >= midnight(min(plan.first for plan in plans))
    when = visit_events.c.at, visit_events.c.offset_s
    query = select(visit_events.c.kiosk, visit_events.c.data, *when).where(kinds, since)
    told: list[dict[str, str]] = [{} for _ in plans]
    for teller, data, at, offset in connection.execute(query.order_by(visit_events.c.kind.desc())):
        of, slot = str(data.get("kiosk") or teller), str(data.get("slot"))
        reason = data.get("reason") or late_start(slot, at + timedelta(seconds=offset or 0.0))
        for plan, slots in zip(plans, told, strict=True):
            if plan.covers(of) and (booth_of(teller) is None if plan.of_city else plan.covers(teller)):
                slots[slot] = slots.get(slot, str(reason)) if reason else BEGUN
    return told


def _began_in(plan: FollowPlan, slots: Iterable[str]) -> Select[Any]:
    starts = [datetime.fromisoformat(slot).replace(tzinfo=SEOUL) for slot in sorted(slots)]
    within = or_(false(), *(and_(*between(visits.c.began_at, at, at + QUARTER)) for at in starts))
    return select(visits).where(_began_at(plan), within).order_by(visits.c.began_at)


def _began_at(plan: FollowPlan) -> ColumnElement[bool]:
    """Return which visits began at the booth of a plan."""
    here = visits.c.kiosk == plan.kiosk
    return or_(here, visits.c.kiosk.startswith(f"{plan.kiosk} ", autoescape=True)) if plan.of_city else here


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
    return [_began_at(plan), walked, within, before, visits.c.day.in_(days)]
