# SPDX-License-Identifier: GPL-3.0-or-later
"""From a scan at the door and a clerk's tap to the report, over HTTP to the real `kiosk serve`, on a year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched
from random import Random
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from httpx2 import Client
import pytest

from kiosk.services.directory import seoul_now
from kiosk.services.venues import open_sites
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.storage.visits import StoredVisits
from kiosk.visits.demo import DemoTarget, Inventor
from tests.benchmarks.bench_visits import _model
from tests.services.acts import PASSWORD, World, quick
from tests.visitor import demo_settings
from tests.web.chromium import served
from tests.web.office import HALL, city, code_for, set_out
from tests.web.test_phone_chromium import sets_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.visits.log import VisitLog

_YEAR = 75_000
ROUNDS = 15


@dataclass(frozen=True)
class Hall:
    """A year's data, the server on it, the booth's log and the admin's desk beside it."""

    client: Client
    log: VisitLog
    admin: World
    first: date
    last: date

    def door_evidence(self) -> int:
        """Read the whole report of the year, as the desk's page does."""
        account = self.admin.admin.report.account(self.first, self.last)
        return account.report.figures.evidence["door"]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Serve a folder that has seen a year."""
    folder = tmp_path_factory.mktemp("arrivals")
    data, settings, today = city(folder / "data"), demo_settings(), seoul_now().date()
    with opened_storage(data, settings) as storage:
        rng = Random(1)  # noqa: S311 # invented visits
        targets = [DemoTarget(f"과 {number}", 20.0 + number, f"과 {number}/1") for number in range(50)]
        invented = Inventor(_model(), targets, rng, settings.kiosk_id).visits(_YEAR, seoul_now())
        for some in batched(invented, 1000):
            StoredVisits(storage.database).append([event for visit in some for event in visit.events])
        world = World(storage, folder)
        world.enter(quick(storage).make("관리", PASSWORD, ("reports",), by=None))
        with (
            served(data) as url,
            open_visit_log(storage, settings) as log,
            Client(base_url=url, timeout=60.0, follow_redirects=True) as client,
        ):
            page = client.get("/office").text
            told = client.post("/office/pair", data={"token": _token(page), "code": code_for(data)})
            assert HALL in client.get("/office").text, told.status_code
            yield Hall(client, log, world, today.replace(year=today.year - 1), today)
        world.close()


def test_a_scan_at_the_door_is_in_the_report(benchmark: BenchmarkFixture, hall: Hall) -> None:
    unit = open_sites(demo_settings()).routers["main"].venue.room_of[HALL].id
    counted = [hall.door_evidence()]

    def come() -> tuple[tuple[str], dict[str, object]]:
        return (urlsplit(sets_out(hall.log, str(hall.client.base_url))).fragment.partition(".")[0],), {}

    def scan(secret: str) -> None:
        page = hall.client.get(f"/w/door/{unit}").text
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
        told = hall.client.post(f"/w/door/{unit}", data=hidden | {"secret": secret})
        assert "잘 오셨습니다" in told.text
        counted.append(hall.door_evidence())

    benchmark.pedantic(scan, setup=come, rounds=ROUNDS)  # type: ignore[no-untyped-call] # the benchmark's own
    assert counted == list(range(counted[0], counted[0] + len(counted)))


def test_a_clerks_tap_is_answered(benchmark: BenchmarkFixture, hall: Hall) -> None:
    def come() -> tuple[tuple[str, str], dict[str, object]]:
        visit = set_out(hall.log)
        return (_token(hall.client.get("/office").text), str(visit)), {}

    def tap(token: str, visit: str) -> None:
        told = hall.client.post("/office/arrive", data={"token": token, "visit": visit})
        assert "도착" in told.text

    benchmark.pedantic(tap, setup=come, rounds=ROUNDS)  # type: ignore[no-untyped-call] # the benchmark's own


def _token(page: str) -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]
