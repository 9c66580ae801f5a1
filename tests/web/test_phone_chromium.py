# SPDX-License-Identifier: GPL-3.0-or-later
"""A phone's pages in the distribution's Chromium: what is kept, what is sent, and what nobody sees."""

from __future__ import annotations

from dataclasses import dataclass
import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from kiosk.public_address import carried, way_page
from kiosk.services.venues import booth_of, open_sites
from kiosk.services.visits import visit_desk
from kiosk.storage.opened import opened_storage
from kiosk.visits.tokens import PhoneTokens
from tests.visitor import demo_settings
from tests.web.chromium import chromium, served
from tests.web.office import booth, city

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
        visit = visit_desk(storage, settings).visits()[-1]
        assert (visit.evidence, visit.firm, visit.door_found) == ("door", False, True)
        assert visit_desk(storage, settings).figures().evidence["door"] == 1


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
