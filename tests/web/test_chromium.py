# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's page in the distribution's Chromium, before the real server: what comes, and each press."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from tests.services.acts import PASSWORD
from tests.web.chromium import chromium, served
from tests.web.office import HALL, account, booth, city, code_for, number_of, set_out

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.visits.log import VisitLog
    from tests.web.chromium import Browser


def test_an_office_sees_who_comes_at_once_says_who_has_come_and_is_told_when_it_is_cut_off(
    tmp_path: Path,
) -> None:
    data = city(tmp_path / "data")
    with ExitStack() as server, booth(data) as log:
        url = server.enter_context(served(data))
        with chromium(url) as office:
            office.open("/office")
            office.type("[name=code]", code_for(data))
            office.press("form button")
            office.says("지금 오고 계신 분이 없습니다")
            _arrivals(office, log)
            assert office.complaints() == []
            server.close()
            _cut_off(office)
            set_out(log, f"{HALL}/24")
            with served(data, int(url.rpartition(":")[2])):
                office.says("24번")
                office.says("연결됨")
                assert "서버와 끊겼습니다" not in office.find("body").text


def _arrivals(office: Browser, log: VisitLog) -> None:
    # News come by the stream: nothing was asked for again, and nothing typed is lost.
    office.type("#code", "12")
    first = set_out(log, language="ja")
    office.says("23번")
    office.says("日本語")
    asked = "return performance.getEntriesByType('resource').filter(e => /live/.test(e.name)).length"
    assert office.driver.execute_script(asked) == 0
    assert office.find("#code").get_attribute("value") == "12"
    office.press(".came")
    office.says("23번 자리 도착")
    office.press(".told button")
    office.says("도착을 되돌렸습니다")
    office.says("23번")
    office.type("#code", number_of(log, first))
    office.press(".say button")
    office.says("23번 자리 도착")
    assert office.find("#count").text == "0"


def _cut_off(office: Browser) -> None:
    """Nothing is claimed any more, and a press is not lost in silence."""
    office.says("서버와 끊겼습니다")
    assert "연결됨" not in office.find("body").text
    office.type("#code", "1234")
    office.find(".say button").click()
    office.says("누르신 것은 보내지 못했습니다")
    assert office.find("#code").get_attribute("value") == "1234"


def test_a_colleague_is_marked_away_in_two_presses_on_a_telephone(tmp_path: Path) -> None:
    data = city(tmp_path / "data")
    account(data, "kim", HALL)
    with served(data) as url, chromium(url, phone=True) as office:
        office.open("/office/sign-in")
        office.type("#account", "kim")
        office.type("#password", PASSWORD)
        office.press("form button")
        office.press("nav a[href='/office/away']")
        office.press("a[href*='seat=23']")
        office.press("button[value='0']")
        office.says("23번 자리 비움")
        office.press("form[action='/office/away/back'] button")
        office.says("23번 자리 돌아옴")
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert office.driver.execute_script(wide) == 0
        assert office.complaints() == []
