# SPDX-License-Identifier: GPL-3.0-or-later
"""A phone's pages in the distribution's Chromium: what is kept, what is sent, and what nobody sees."""

from __future__ import annotations

from dataclasses import dataclass
import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from kiosk.services.venues import booth_of, open_sites
from kiosk.services.visits import visit_service
from kiosk.settings.public_address import carried, trial_page, way_page
from kiosk.storage.opened import opened_storage
from kiosk.visits.tokens import PhoneTokens, fresh_token, hashed_of_tester
from tests.visitor import demo_settings
from tests.web.chromium import chromium, served
from tests.web.office import HALL, booth, city

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.visits.log import VisitLog
    from tests.web.chromium import Browser

TARGET = "교통행정과/4"


def sets_out(log: VisitLog, url: str) -> str:
    """Have a visitor ask the way at the kiosk, and return what her phone reads there."""
    _, kiosk = booth_of(open_sites(demo_settings()), demo_settings())
    visit = log.begin("ko")
    log.target_chosen(TARGET, 80.0, least_seconds=0.0)
    log.way_shown(80.0)
    secret = f"{PhoneTokens(log).current()}.{visit.code}"
    log.understood()
    log.left_screen()
    assert log.stored(60)
    return way_page(url, kiosk=kiosk.id, target=TARGET, language="ko", secret=secret)


def kept(phone: Browser) -> dict[str, str]:
    """Return what the phone keeps."""
    found = phone.driver.execute_script("return localStorage.getItem('kiosk-visit')")
    return dict(json.loads(found or "{}"))


@dataclass(frozen=True)
class Hall:
    """A server, the kiosk beside it, and their folder."""

    data: Path
    url: str
    log: VisitLog


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Run the real server once."""
    data = city(tmp_path_factory.mktemp("hall") / "data")
    with served(data) as url, booth(data) as log:
        yield Hall(data, url, log)


def test_a_phone_takes_the_way_along_and_the_door_tells_the_arrival(hall: Hall) -> None:
    settings, url, log = demo_settings(), hall.url, hall.log
    unit = open_sites(settings).routers["main"].venue.room_of["교통행정과"].id
    with chromium(url, phone=True) as phone:
        phone.open(f"/w/door/{unit}")  # before there is a way: a room, and nothing is told
        phone.says("이 전화기에는 받아 둔 길이 없어")
        link = sets_out(log, url)
        secret, _, code = urlsplit(link).fragment.partition(".")
        phone.driver.get(f"{link}.{carried(['가져오실 것:', '□ <b>신분증</b>'], 200)}")
        phone.says(code)
        phone.says("가져오실 것:\n□ <b>신분증</b>")
        assert secret not in phone.driver.current_url
        assert (kept(phone)["secret"], phone.driver.get_cookies()) == (secret, [])
        wide = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        assert phone.driver.execute_script(wide)
        phone.open(f"/w/door/{unit}?lang=en")
        phone.says("Welcome")
        phone.says("desk 4")
        phone.press("[name=found][value=yes]")
        phone.says("Thank you")
        phone.open(f"/w/door/{unit}")  # scanned again: nothing more is told
        phone.says("이미 도착으로 적혀 있습니다")
        phone.driver.execute_script(
            "var one = JSON.parse(localStorage.getItem('kiosk-visit')); one.until = Date.now() - 1;"
            "localStorage.setItem('kiosk-visit', JSON.stringify(one))"
        )
        phone.open(f"/w/door/{unit}")  # half an hour later the phone itself has forgotten
        phone.says("이 전화기에는 받아 둔 길이 없어")
        assert kept(phone) == {}
        assert phone.complaints() == []
    with opened_storage(hall.data, settings) as storage:
        visit = visit_service(storage, settings).visits()[-1]
        assert (visit.evidence, visit.firm, visit.door_found) == ("door", False, True)
        assert visit_service(storage, settings).figures().evidence["door"] == 1


def test_where_no_script_runs_the_way_is_there_and_the_digits_are_taken(hall: Hall) -> None:
    with chromium(hall.url, phone=True) as phone:
        phone.driver.execute_cdp_cmd("Network.enable", {})  # without any script Chromium's driver hangs
        phone.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/static/phone.js*"]})
        link = sets_out(hall.log, hall.url)
        phone.driver.get(link)
        phone.says("들어가 왼쪽 4번 자리")
        phone.type("[name=code]", urlsplit(link).fragment.partition(".")[2])
        phone.press(".bar button")
        phone.says("잘 오셨습니다")


def test_the_way_draws_itself_once_storey_by_storey_and_stands_whole_for_whoever_wants_no_motion(
    hall: Hall,
) -> None:
    _, kiosk = booth_of(open_sites(demo_settings()), demo_settings())
    drawing = """
        const plans = [...document.querySelectorAll('.plan')];
        return document.getAnimations().map(one => {
            const time = one.effect.getTiming(), part = one.effect.target;
            const storey = plans.indexOf(part.ownerSVGElement), end = time.delay + time.duration;
            return [storey, part.getAttribute('class'), time.delay, end, time.iterations];
        });"""
    dashes = """
        const ways = [...document.querySelectorAll('.plan .way')];
        return ways.map(one => getComputedStyle(one).strokeDasharray);"""
    with chromium(hall.url, phone=True) as phone:
        phone.open(way_page("", kiosk=kiosk.id, target=TARGET, language="ko"))
        motions = phone.driver.execute_script(drawing)
        assert {once for *_, once in motions} == {1}
        ways = sorted((storey, begun, done) for storey, part, begun, done, _ in motions if part == "way")
        assert [storey for storey, *_ in ways] == [0, 1]
        assert ways[0][2] <= ways[1][1]
        [(_, _, shown, _, _)] = [one for one in motions if one[1] == "head"]
        assert shown == ways[1][2]
        reduce = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
        phone.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", reduce)
        assert phone.driver.execute_script(drawing) == []
        assert phone.driver.execute_script(dashes) == ["none", "none"]
        assert not phone.complaints()


def test_a_testers_phone_counts_by_the_servers_clock_keeps_a_press_and_says_that_it_tells_no_time(
    hall: Hall,
) -> None:
    token, log = fresh_token(), hall.log
    unit = open_sites(demo_settings()).routers["main"].venue.room_of[HALL].id
    with chromium(hall.url, phone=True) as phone:
        _opens_trial(phone, hall.url, token)
        visit = log.begin("zh-CN")
        log.trial(visit.id, "begun", "안내", task="2026-11/3", office=HALL, token=hashed_of_tester(token))
        log.target_chosen(HALL, 60.0, least_seconds=0.0)
        log.way_shown(60.0, least_seconds=0.0)
        log.understood()
        log.left_screen()
        phone.says("문에 닿았습니다")
        shown = int(phone.find("#clock").text.partition(":")[2])
        assert shown < 50, "seven minutes of the phone's own clock are not counted"
        _presses_without_a_line(phone)
        phone.open(f"/w/door/{unit}")
        phone.says("문에 닿은 때를 적었습니다")
        phone.press("a.primary")
        phone.says("담당자 자리를 찾았습니다")
        wide = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        assert phone.driver.execute_script(wide)
        phone.find("[data-press=next]").click()
        phone.says("끝났습니다")
        assert (phone.driver.get_cookies(), [one for one in phone.complaints() if "INTERNET" not in one]) == (
            [],
            [],
        )
    with opened_storage(hall.data, demo_settings()) as storage:
        walk = visit_service(storage, demo_settings()).visit(visit.id)
    assert walk is not None
    assert (walk.evidence, walk.firm, walk.refused, walk.task_seat_s is not None) == (
        "trial", True, {"clock": 1}, True,
    )  # fmt: skip


def _opens_trial(phone: Browser, url: str, token: str) -> None:
    """Open a tester's page on a phone whose clock is seven minutes behind."""
    behind = "var real = Date.now; Date.now = function () { return real() - 420000; };"
    lines = carried(["3 / 5", "“기초연금을 물으러 왔습니다”", "계단 없이 · 中文"], 300)
    phone.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": behind})
    phone.driver.execute_cdp_cmd("Network.enable", {})
    phone.driver.get(trial_page(url, f"{token}.{lines}"))
    phone.says("기초연금을 물으러 왔습니다")
    phone.says("첫 터치를 기다립니다")
    assert token not in phone.driver.current_url


def _presses_without_a_line(phone: Browser) -> None:
    """Press while the phone is offline: the press is kept, and told with no time once it is back."""
    _online(phone, yes=False)
    phone.find("[data-press=next]").click()
    phone.says("보낼 것 1")
    sleep_on(phone, 2.5)
    _online(phone, yes=True)
    phone.says("그때 이어지지 않아 때를 알 수 없습니다")
    phone.says("이어짐")


def _online(phone: Browser, *, yes: bool) -> None:
    line = {"offline": not yes, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    phone.driver.execute_cdp_cmd("Network.emulateNetworkConditions", line)


def sleep_on(phone: Browser, seconds: float) -> None:
    """Let the phone's own time pass."""
    began = phone.driver.execute_script("return performance.now()")
    phone.until(lambda: phone.driver.execute_script("return performance.now()") - began > 1000 * seconds)
