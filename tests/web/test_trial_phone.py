# SPDX-License-Identifier: GPL-3.0-or-later
"""A tester's phone on a timed walk: the server's clock, the door, and what proves nothing."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.tokens import PhoneTokens, fresh_token, hashed_of_tester
from kiosk.visits.trials import WHY_THROWN, within_a_minute
from kiosk.web.guard import Listening
from kiosk.web.phone import trial as pages
from tests.visitor import demo_settings
from tests.web.office import HALL, TAX
from tests.web.office import city as two_offices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.applications import Starlette

    from kiosk.visits.clock import Instant
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

CITY = "https://way.city.example"
SETTINGS = demo_settings(public_url=CITY, house_networks=("10.20.0.0/16",))


class Ago(MachineClock):
    """The machine's clocks, as they stood so many seconds ago."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds

    def now(self) -> Instant:
        """Return the instant of then."""
        now = super().now()
        return replace(now, at=now.at - timedelta(seconds=self.seconds), mono=now.mono - self.seconds)


@dataclass(frozen=True)
class Hall:
    """A kiosk's log, the guide's, the server beside them and what it has kept."""

    app: Starlette
    kiosk: VisitLog
    console: VisitLog
    store: StoredVisits

    def phone(self, address: str = "203.0.113.9") -> TestClient:
        """Take a phone."""
        return TestClient(self.app, base_url=CITY, client=(address, 1))

    def walks(self, task: str = HALL, asks: str = HALL, ago_s: float = 60.0) -> tuple[Visit, str]:
        """Have a tester touch the screen a minute ago, whose phone read the console's code before."""
        secret = fresh_token()
        with self.earlier(ago_s):
            visit = self.kiosk.begin("zh-CN")
            begun = {"task": "2026-10/1", "office": task, "token": hashed_of_tester(secret)}
            assert self.kiosk.stored(60)
            self.console.trial(visit.id, "begun", "안내", **begun)
            self.kiosk.target_chosen(asks, 40.0, least_seconds=0.0)
            self.kiosk.way_shown(40.0)
            self.kiosk.understood()
            self.kiosk.left_screen()
        assert self.kiosk.stored(60)
        assert self.console.stored(60)
        return visit, secret

    @contextmanager
    def earlier(self, seconds: float) -> Iterator[None]:
        """Let both clocks of the booth stand as they did."""
        logs = self.kiosk, self.console
        for log in logs:
            log._clock = Ago(seconds)
        yield
        for log in logs:
            log._clock = MachineClock()

    def kept(self, visit: Visit) -> Visit:
        """Return the visit as it is kept."""
        kept = self.store.visit(visit.id)
        assert kept is not None
        return kept


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Open the city as its kiosk, its console and its server do."""
    data = two_offices(tmp_path_factory.mktemp("walks") / "data")
    with (
        web_app(data, SETTINGS, Listening(frozenset({"way.city.example"}))) as app,
        opened_storage(data, SETTINGS) as storage,
        open_visit_log(storage, SETTINGS) as kiosk,
        open_visit_log(storage, SETTINGS, role="guide") as console,
    ):
        yield Hall(app, kiosk, console, StoredVisits(storage.database))


def press(phone: TestClient, secret: str, step: str, **more: str) -> dict[str, object]:
    """Press as the page's script does."""
    answer = phone.post("/w/trial/press", data={"tester": secret, "step": step, "kept": "0.01"} | more)
    assert answer.status_code == 200
    return dict(answer.json())


def test_a_phone_follows_the_walk_by_the_servers_clock_and_stops_it_at_the_door_and_the_seat(
    hall: Hall,
) -> None:
    phone, waiting = hall.phone(), fresh_token()
    assert phone.post("/w/trial/now", data={"tester": waiting}).json() == {"state": "waiting"}
    visit, secret = hall.walks()
    now = phone.post("/w/trial/now", data={"tester": secret}).json()
    assert (now["state"], now["door"], 59 < now["passed"] < 90) == ("walking", None, True)
    assert 0 <= now["knew"] < 30
    at_door = press(phone, secret, "door")
    assert (at_door["state"], at_door["told"]) == ("seat", "")
    kept = hall.kept(visit)
    assert (kept.evidence, kept.firm, kept.ends, kept.confirmed_by) == (
        "trial",
        True,
        "within_2min",
        "tester",
    )
    assert press(phone, secret, "seat")["state"] == "over"
    assert within_a_minute(hall.kept(visit))
    again = hall.kept(visit)
    for step in ("door", "seat", "lost", "thrown"):
        assert press(phone, secret, step, reason="0")["over"] == "끝났습니다"
    assert hall.kept(visit) == again, "what is over stays as it is"


def test_the_console_was_first_and_its_earlier_stop_counts(hall: Hall) -> None:
    visit, secret = hall.walks()
    with hall.earlier(20.0):
        hall.console.arrived("trial", visit.id, "안내", HALL)
    assert hall.console.stored(60)
    first = hall.kept(visit).arrived_s
    assert press(hall.phone(), secret, "door")["state"] == "seat"
    assert hall.kept(visit).arrived_s == first
    assert first is not None
    assert 39 < first < 50


def test_a_press_that_had_to_be_kept_tells_no_time_and_is_counted_as_such(hall: Hall) -> None:
    for kept_s in ("2.5", "none", "-3", "nan", "1e9"):
        visit, secret = hall.walks()
        told = press(hall.phone(), secret, "door", kept=kept_s)
        assert (told["state"], "때를 알 수 없습니다" in str(told["told"])) == ("walking", True), kept_s
        assert hall.kept(visit).refused == {"clock": 1}
    visit, secret = hall.walks()
    press(hall.phone(), secret, "door", kept="1.9")
    assert hall.kept(visit).refused == {}
    assert "때를 알 수 없습니다" in str(press(hall.phone(), secret, "seat", kept="60")["told"])
    assert hall.kept(visit).task_seat_s is None


def test_another_place_than_the_tasks_is_no_stop_even_where_the_screen_led_there(hall: Hall) -> None:
    visit, secret = hall.walks(task=HALL, asks=TAX)
    told = press(hall.phone(), secret, "door")
    assert (told["state"], "과제의 곳이 아닙니다" in str(told["told"])) == ("walking", True)
    unit = _unit(hall, TAX)
    door = hall.phone().post(f"/w/door/{unit}", data={"tester": secret, "secret": ""})
    assert "아직 적지 않았습니다" in door.text
    assert (hall.kept(visit).arrived_s, hall.kept(visit).refused) == (None, {"other_place": 2})
    assert press(hall.phone(), secret, "lost")["over"] == "못 찾음으로 적었습니다"
    assert (hall.kept(visit).ends, hall.kept(visit).purpose) == ("not_reached", "trial")


def test_the_code_at_the_door_stops_the_walk_from_any_network(hall: Hall) -> None:
    visit, secret = hall.walks()
    unit = _unit(hall, HALL)
    assert 'name="tester"' in hall.phone().get(f"/w/door/{unit}").text
    door = hall.phone().post(f"/w/door/{unit}", data={"tester": secret, "secret": "", "lang": "vi"})
    assert "문에 닿은 때를 적었습니다" in door.text
    assert (hall.kept(visit).evidence, hall.kept(visit).firm) == ("trial", True)


def test_a_walk_thrown_away_says_why_and_one_that_was_a_visitors_proves_nothing_of_her(hall: Hall) -> None:
    visit, secret = hall.walks()
    assert press(hall.phone(), secret, "thrown", reason="9")["state"] == "walking"
    assert press(hall.phone(), secret, "thrown", reason="2")["over"] == "이번 것은 버렸습니다"
    assert hall.kept(visit).thrown == WHY_THROWN[2]
    visit, secret = hall.walks()
    press(hall.phone(), secret, "door")
    assert hall.kept(visit).firm
    assert press(hall.phone(), secret, "thrown", reason=str(len(WHY_THROWN) - 1))["state"] == "over"
    freed = hall.kept(visit)
    assert (freed.purpose, freed.arrived_s, freed.refused) == ("way", None, {"trial_apart": 1})
    told = hall.phone().post("/w/arrived", data={"secret": secret, "sure": "1"})
    assert "아직 도착으로 적지 않았습니다" in told.text
    assert hall.kept(visit) == freed, "a tester's token is no visitor's"


def test_a_visitors_own_token_stops_no_walk_and_no_token_finds_another(hall: Hall) -> None:
    with hall.earlier(60.0):
        visit = hall.kiosk.begin()
        token = PhoneTokens(hall.kiosk).current()
        hall.kiosk.target_chosen(HALL, 40.0, least_seconds=0.0)
        hall.kiosk.way_shown(40.0)
    assert hall.kiosk.stored(60)
    forged = fresh_token()
    hall.kiosk.token_issued(hashed_of_tester(forged))  # by a booth that lies
    assert hall.kiosk.stored(60)
    for secret in (token, forged, "", "x" * 22, "../../etc", None):
        told = hall.phone().post("/w/trial/press", data={"tester": secret or "", "step": "door"})
        assert told.json() == {"state": "waiting", "told": ""}
    assert hall.kept(visit).arrived_s is None


def test_the_page_gives_no_cookie_and_asking_has_an_end(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    page = hall.phone().get("/w/trial")
    assert (page.status_code, dict(page.cookies), " style=" in page.text) == (200, {}, False)
    assert all(reason in page.text for reason in WHY_THROWN)
    monkeypatch.setattr(pages, "ASKS", 3)
    phone, secret = hall.phone("198.51.100.77"), fresh_token()
    seen = [phone.post("/w/trial/now", data={"tester": secret}).status_code for _ in range(4)]
    assert seen == [200, 200, 200, 429]


def _unit(hall: Hall, office: str) -> str:
    from kiosk.services.venues import open_sites  # noqa: PLC0415 # the buildings are read for two tests only

    del hall
    return open_sites(SETTINGS).routers["main"].venue.room_of[office].id
