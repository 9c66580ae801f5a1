# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's page in the distribution's Chromium, before the real server: what comes, and each press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.acts import PASSWORD
from tests.web.chromium import chromium, served
from tests.web.office import HALL, account, booth, city, code_for, number_of, set_out

if TYPE_CHECKING:
    from pathlib import Path


def test_an_office_pairs_sees_who_comes_at_once_and_says_who_has_come(tmp_path: Path) -> None:
    data = city(tmp_path / "data")
    with served(data) as url, chromium(url) as office, booth(data) as log:
        office.open("/office")
        office.type("[name=code]", code_for(data))
        office.press("form button")
        office.says("지금 오고 계신 분이 없습니다")

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

        log.begin()  # somebody else's touch does not bring the visitor back
        second = set_out(log, f"{HALL}/14")
        office.says("14번")
        office.type("#code", number_of(log, second))
        office.press(".say button")
        office.says("14번 자리 도착")
        assert office.complaints() == []


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
