# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits of a city: planned at a desk on its server, timed at consoles there, told of all booths."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime, time, timedelta
from hashlib import sha256
from time import monotonic
from time import time as time_of_day
from types import SimpleNamespace
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from kiosk.charter.hours import SEOUL, midnight, next_month
from kiosk.services.directory import seoul_now
from kiosk.services.following import FollowingService
from kiosk.services.guide import open_guide
from kiosk.services.refused import Refused
from kiosk.services.trials import TrialService
from kiosk.services.visits import visit_service
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.database import Database
from kiosk.storage.decisions import Decision, keep
from kiosk.storage.following import HASHES, StoredFollowing
from kiosk.storage.messages import take_messages
from kiosk.storage.opened import opened_storage
from kiosk.storage.server import skew
from kiosk.storage.server.projector import Projector
from kiosk.storage.visits import StoredVisits
from kiosk.ui.guide.following import Following
from kiosk.visits.clock import Instant, MachineClock
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.following import FollowedMonth, followed_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_results import Picture
    from kiosk.settings import Settings
    from kiosk.storage.server.city_server import CityServer
    from kiosk.visits.events import Value
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]
type Desk = tuple[Path, Settings]

PATIENCE_S = 60.0
TEN = datetime.combine(seoul_now().date(), time(10), SEOUL)  # of today, on whatever day this runs
TARGETS = (("세정과", "1층"), ("교통행정과", "2층"))


class SetClock(MachineClock):
    """A PC's clock as a test sets it."""

    def __init__(self) -> None:
        self.at = TEN

    def now(self) -> Instant:
        """Return the time that was set."""
        return Instant(self.at, (self.at - TEN).total_seconds(), "desk")


class Console:
    """A guide's console on the server, without its window: what its band shows and its key does."""

    def __init__(self, desk: GuideService, name: str) -> None:
        self.desk, self.name, self.clock = desk, name, SetClock()
        self.band = Following()
        desk._clock = desk.visits._clock = self.clock

    def look(self, minute: float) -> Picture:
        """Let it be so many minutes after ten, and read what there is."""
        self.clock.at = TEN + timedelta(minutes=minute)
        picture = self.desk.look(again=True)
        assert picture is not None
        self.band.see(picture)
        return picture

    def press(self) -> None:
        """Press the one key."""
        self.band.press(self.desk.visits, self.name)
        assert self.desk.visits.stored(PATIENCE_S)


@pytest.fixture(autouse=True)
def _nothing_drawn_yet(server: CityServer, city_url: str) -> None:
    """Forget what other tests have drawn and seen in this city, whichever came first."""
    del server
    with psycopg.connect(city_url) as connection:
        connection.execute("DELETE FROM follow_plans")
        connection.execute("DELETE FROM visits")


@pytest.fixture
def projector(server: CityServer, city_url: str) -> Iterator[Projector]:
    """Fold what booths send."""
    del server
    with closing(Projector(make_url(city_url))) as folding:
        folding.drain()  # what other tests left, rows that are set aside among it
        yield folding


def plan_today(city_url: str, *booths: Booth, seed: bytes = b"s" * 32, q: float = 1.0) -> list[FollowPlan]:
    """Plan this month as its desk would have done last month; every quarter of today is drawn.

    The city has these booths alone: what other tests planned is taken away.
    """
    hours = time(9), time(18)
    period, days = f"{TEN:%Y-%m}", (TEN.date(),)
    plans = [FollowPlan(period, one.letters, seed, q, 36, days, *hours, 4, TARGETS) for one in booths]
    with closing(Database.open(city_url)) as database:
        with database.write() as connection:
            connection.exec_driver_sql(f"DELETE FROM follow_plans WHERE period = '{period}'")  # noqa: S608
        assert StoredFollowing(database).keep(plans, TEN - timedelta(days=31))
    return plans


def goes(booth: Booth, minute: float) -> UUID:
    """Let somebody ask for a way at a booth and set out."""
    key, at = new_id(), TEN + timedelta(minutes=minute)
    steps: list[tuple[float, str, dict[str, Value]]] = [
        (0, "began", {"by": "touch", "code": f"{int(minute * 60):04}"}),
        (4, "target_chosen", {"target": "세정과", "walk_seconds": 60.0, "least_seconds": 20.0}),
        (5, "way_shown", {}),
        (10, "understood", {}),
        (11, "left_screen", {"cause": "understood"}),
    ]
    events = [
        VisitEvent(new_id(), "visit", key, kind, Instant(at + timedelta(seconds=s), s, f"{key}"), "k", data)
        for s, kind, data in steps
    ]
    StoredVisits(booth.database).append(events)
    return key


def begins_both(console: Console, quarter: int) -> None:
    """Begin the quarter that was drawn at two booths."""
    for _booth in range(2):
        console.look(quarter)
        assert console.band.property("asks")
        console.press()
    console.look(quarter)
    assert not console.band.property("asks")


def send(projector: Projector, *booths: Booth) -> None:
    """Bring what booths have written to the centre, and fold it."""
    for booth in booths:
        booth.forwarder.drain()
    assert projector.drain().aside == 0


def test_a_desk_on_the_server_plans_for_every_booth_and_says_the_hash_and_nobody_else_knows_the_seed(
    booth_of: TakeIn, desk_of: Callable[..., Desk]
) -> None:
    one, two = booth_of(), booth_of()
    coming, now = next_month(seoul_now().date()), seoul_now()
    with opened_storage(*(admin := desk_of(admin=True))) as storage:
        service = FollowingService(storage, admin[1])
        plans = {plan.kiosk: plan for plan in service.commit(now, 60.0)}
        assert {one.letters, two.letters} <= plans.keys()
        again = FollowingService(storage, admin[1]).commit(now, 60.0)
        assert {plan.kiosk: plan for plan in again} == plans, "a month is planned once"
        seed = plans[one.letters].seed
        assert {plan.seed for plan in plans.values()} == {seed}
        said = f"{seed.hex()}|{coming:%Y-%m}|{one.letters}"
        hashes = {
            draw.kiosk: draw for draw in service.promised(now.date()) if draw.period == f"{coming:%Y-%m}"
        }
        assert hashes[one.letters].commit == sha256(said.encode()).hexdigest()
        assert hashes[one.letters].seed == "", "not before the month is over"
        assert hashes[one.letters].commit != hashes[two.letters].commit
        assert plans[one.letters].drawn() != plans[two.letters].drawn(), "each booth has its own draw"
        late = replace(plans[one.letters], period=f"{now:%Y-%m}", kiosk=f"{one.letters}Z"[-2:])
        with pytest.raises(
            DBAPIError, match="row-level security"
        ):  # whoever has seen the month begin cannot choose its slots
            StoredFollowing(storage.database).keep([late], now)
    for role in ("guide", "web"):
        with opened_storage(*(other := desk_of(role=role))) as storage:
            stored = StoredFollowing(storage.database)
            assert f"{coming:%Y-%m}" not in {plan.period for plan in stored.plans()}
            told = FollowingService(storage, other[1]).promised(now.date())
            assert {draw.kiosk for draw in told} >= {one.letters, two.letters}
            assert not any(draw.seed for draw in told)
            assert {draw.terms for draw in told if draw.kiosk == one.letters} == {plans[one.letters].terms}
    other_hash = Decision(f"{coming:%Y-%m} {one.letters}", "f" * 64, coming, "admin", now)
    with opened_storage(*admin) as storage:
        with storage.database.write() as connection:
            keep(connection, HASHES, other_hash)
        told = FollowingService(storage, admin[1]).promised(now.date())
        both = {draw.commit for draw in told if (draw.kiosk, draw.period) == (one.letters, f"{coming:%Y-%m}")}
        assert both == {"f" * 64, plans[one.letters].draw.commitment}, "a second hash hides no first one"
    booth_desk = replace(admin[1], booth_letter=one.letters)
    local = type("Local", (), {"database": one.database, "folder": storage.folder, "on_server": False})
    with pytest.raises(Refused, match="시 서버의 관리 화면"):
        FollowingService(local, booth_desk).commit(now)  # type: ignore[arg-type] # a booth's open folder


def test_a_desk_says_beforehand_how_many_slots_of_its_booths_will_be_drawn(
    booth_of: TakeIn, desk_of: Callable[..., Desk]
) -> None:
    """With three booths each has sixteen, two in every stratum at the least: seventeen are drawn."""
    for _booth in range(3):
        booth_of()
    now = seoul_now()
    with opened_storage(*(admin := desk_of(admin=True))) as storage:
        service = FollowingService(storage, admin[1])
        before = service.outlook(now.date(), 60.0).cost
        plans = service.commit(now, 60.0)
        assert before == service.outlook(now.date(), 60.0).cost
    assert before.slots == sum(len(plan.drawn()) for plan in plans) > sum(plan.slots for plan in plans)


def test_consoles_on_the_server_time_whom_the_plan_chose_at_any_booth(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str, projector: Projector
) -> None:
    one, two, late = booth_of(), booth_of(), booth_of()  # the last one came after the draw
    plan_today(city_url, one, two)
    goes(late, 3)
    send(projector, late)
    with ExitStack() as stack:
        places = (one.letters, two.letters), (one.letters,)
        here = [stack.enter_context(open_guide(*desk_of(*at))) for at in places]
        first, second = (Console(desk, name) for desk, name in zip(here, ("가", "나"), strict=True))
        for quarter in (15, 30):
            begins_both(first, quarter)
            follow = second.look(quarter).follow
            assert follow is not None
            assert not follow.open, "what one console has begun no other one asks"
            visits = [goes(one, quarter + 1), goes(two, quarter + 2)]
            send(projector, one, two)
            for at, key in enumerate(visits):
                seen = first.look(quarter + 1.5 + at).follow
                assert seen is not None
                assert (seen.visit and seen.visit.id, seen.kiosk) == (key, (one, two)[at].letters)
                first.look(quarter + 1 + at + (1.5 if at == 0 else 2.5))  # 90 s in time, 150 s not
                first.press()
        heard = one.centre.messages()
        take_messages(one.database, [(kind, body) for _, kind, body in heard], CaseKeys(()))
        at_booth = StoredVisits(one.database).visits(None, None)
        assert sorted(one.follow or "" for one in at_booth) == ["arrived", "arrived"]
        # A second console that had lost sight of him, and one whose line was away and answers for itself.
        second.desk.visits.followed(visits[0], "lost", "나")
        second.desk.visits.slot(f"{TEN:%Y-%m-%d} 10:30", one.letters, "응답 없음")
        assert second.desk.visits.stored(PATIENCE_S)
    with opened_storage(*(admin := desk_of(admin=True))) as storage:
        after, ends = next_month(TEN.date()), (TEN.date().replace(day=1), None)
        found = FollowingService(storage, admin[1]).samples(*ends, after).followed
        assert found is not None
        assert (found.followed, found.lost, found.busy, found.slots_done) == (4, 0, 0, 4)
        assert found.slots_drawn == 72
        assert found.unplanned == 1
        assert found.estimate is not None
        assert (found.estimate.p, found.estimate.df) == (0.5, 2), "two booths are two strata"
        assert {draw.kiosk for draw in found.draws} == {one.letters, two.letters}
        figures = visit_service(storage, admin[1]).figures(TEN.date(), TEN.date())
        assert {draw.kiosk for draw in figures.promised} >= {one.letters, two.letters}


def test_who_was_chosen_at_a_booth_whose_cable_was_out_is_lost_and_nobody_is_asked_to_time_him(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str, projector: Projector
) -> None:
    booth = booth_of()
    plan_today(city_url, booth)
    with open_guide(*desk_of(booth.letters)) as desk:
        console = Console(desk, "가")
        console.look(15)
        console.press()
        key = goes(booth, 16)
        assert console.look(20).follow is not None
        send(projector, booth)  # the line stands again after three quarters of an hour
        follow = console.look(60).follow
        assert follow is not None
        assert follow.visit is None
        console.look(60 + 61 / 60)
        console.band.pass_time(console.clock.now(), desk.visits)
        assert desk.visits.stored(PATIENCE_S)
    with opened_storage(*desk_of(admin=True)) as storage:
        stored = StoredFollowing(storage.database)
        plan = next(one for one in stored.plans() if one.kiosk == booth.letters)
        month = stored.month(plan)
        assert [one.id for one in month.chosen] == [key]
        assert month.done == {f"{TEN:%Y-%m-%d} 10:15"}
        assert stored.told([plan]) == [
            {f"{TEN:%Y-%m-%d} 10:15": "begun", f"{TEN:%Y-%m-%d} 11:00": "응답 없음"}
        ]


def test_a_booth_at_which_nothing_was_timed_keeps_the_citys_estimate_at_home() -> None:
    visits = {"W": 40, "N": 30, "M": 30}
    plan = FollowPlan("2026-10", "A", b"s" * 32, 1.0, 16, (TEN.date(),), time(9), time(18), 0, ())
    timed = FollowedMonth(plan, frozenset(plan.drawn()), [], visits)
    beside = replace(plan, kiosk="B")
    other = replace(timed, plan=beside, done=frozenset(beside.drawn()))
    why = []
    for second in (other, replace(other, done=frozenset())):
        found = followed_figures([timed, second])
        assert found is not None
        why.append({*found.why})
    gap = "한 번도 재지 못한 달이나 키오스크가 있음"
    assert why[1] - why[0] == {gap, "하지 못한 15분이 20 %를 넘음"}


def test_a_console_whose_clock_is_ahead_of_the_server_s_at_the_turn_of_the_month_asks_all_the_same(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str
) -> None:
    booth = booth_of()
    with open_guide(*desk_of(booth.letters)) as desk:
        console = Console(desk, "가")
        assert console.look(14).follow is None, "by the server's clock it is last month still"
        plan_today(city_url, booth)
        follow = console.look(15).follow
        assert follow is not None
        assert follow.slot == f"{TEN:%Y-%m-%d} 10:15"


def test_a_console_s_clock_that_is_a_minute_wrong_changes_no_second_of_whom_it_timed(
    booth_of: TakeIn,
    desk_of: Callable[..., Desk],
    city_url: str,
    projector: Projector,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    booth = booth_of()
    plan_today(city_url, booth)
    ahead = SimpleNamespace(time=lambda: time_of_day() + 60, monotonic=monotonic)
    with open_guide(*desk_of(booth.letters)) as desk:
        console = Console(desk, "가")
        console.look(15)
        console.press()
        key = goes(booth, 15)
        send(projector, booth)
        monkeypatch.setattr(skew, "time", ahead)
        assert console.look(15 + 1.5 + 1).follow is not None  # 90 s after he began; the PC says 150
        console.press()
    with closing(Database.open(city_url)) as database:
        visit = StoredVisits(database).visit(key)
    assert visit is not None
    assert visit.follow == "arrived"
    assert visit.followed_s == pytest.approx(90, abs=1)


def test_no_booth_says_that_a_quarter_was_done_or_who_was_followed_not_even_of_its_own(
    booth_of: TakeIn, city_url: str, projector: Projector
) -> None:
    mine, other = booth_of(), booth_of()
    plans = plan_today(city_url, mine, other)
    key = goes(mine, 1)
    for plan, booth in zip(plans, (mine, other), strict=True):
        said: dict[str, Value] = {"slot": plan.drawn()[0], "kiosk": booth.letters}
        told = VisitEvent(new_id(), "booth", new_id(), "slot_begun", Instant(TEN, 1.0, "b"), "k", said)
        StoredVisits(mine.database).append([told])
    at, result = Instant(TEN + timedelta(seconds=100), 100.0, f"{key}"), {"result": "arrived", "by": "가"}
    StoredVisits(mine.database).append([VisitEvent(new_id(), "visit", key, "followed", at, "k", {**result})])
    send(projector, mine)
    with closing(Database.open(city_url)) as database:
        assert StoredFollowing(database).told(plans) == [{}, {}]
        assert [one.follow for one in StoredVisits(database).visits(None, None) if one.id == key] == [None]


def test_testers_walks_of_a_city_begin_at_the_booth_that_was_drawn(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str
) -> None:
    one, two = booth_of(), booth_of()
    plan_today(city_url, one, two)
    with opened_storage(*(desk := desk_of(two.letters))) as storage:
        week = TrialService(storage, desk[1]).week(TEN.date())
    assert {task.booth for task in week.tasks} == {two.letters}, "this console serves one booth"
    assert all(
        task.begins_at(f"{two.letters} k") and not task.begins_at(f"{one.letters} k") for task in week.tasks
    )
    assert len({task.key for task in week.tasks}) == len(week.tasks) == 4


def test_what_the_web_may_read_of_seeds_is_what_is_over(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str
) -> None:
    booth = booth_of()
    [plan] = plan_today(city_url, booth)
    past = replace(plan, period="2020-01")
    with closing(Database.open(city_url)) as database:
        StoredFollowing(database).keep([past], midnight(past.first) - timedelta(days=1))
    with opened_storage(*desk_of(role="web")) as storage:
        seen = [one.period for one in StoredFollowing(storage.database).plans() if one.kiosk == booth.letters]
    assert seen == ["2020-01"]
    login = booth.url.render_as_string(hide_password=False)
    with psycopg.connect(login) as stolen, pytest.raises(psycopg.errors.InsufficientPrivilege):
        stolen.execute("SELECT seed FROM follow_plans")
