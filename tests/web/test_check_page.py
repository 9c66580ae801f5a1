# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker's page on a telephone: the week's offices, a form without a script, and who may."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
import re
from typing import TYPE_CHECKING, Final

from kiosk.reports.spot_checks import monday
from kiosk.services.directory import seoul_now
from kiosk.services.spot_draws import SpotDraws
from kiosk.storage.opened import opened_storage
from kiosk.storage.spot_checks import StoredSpotChecks
from tests.services.acts import PASSWORD
from tests.visitor import demo_settings
from tests.web.chromium import chromium, served
from tests.web.office import HALL, TAX, account, city, office_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.web.office import OfficeSite

HIDDEN: Final = re.compile(r'name="(token|form|office)" value="([^"]+)"')


def drawn(data: Path) -> None:
    """Draw this week as somebody did before it began; there are two offices, and both are in it."""
    with opened_storage(data, demo_settings()) as storage:
        SpotDraws(storage, demo_settings()).commit([HALL, TAX], "system", seoul_now() - timedelta(days=7))


def counted(data: Path) -> Mapping[str, tuple[int, int]]:
    """Count this week's checks."""
    today = seoul_now().date()
    with opened_storage(data, demo_settings()) as storage:
        return StoredSpotChecks(storage.database, "A").counts(monday(today), today)


@contextmanager
def auditor(tmp_path: Path, role: str = "reports", *, plan: bool = True) -> Iterator[OfficeSite]:
    """Give a browser of somebody with a role, signed in."""
    data = city(tmp_path / "data")
    account(data, "audit", None, role)
    if plan:
        drawn(data)
    with office_site(data) as site:
        site.post("/checks/sign-in", account="audit", password=PASSWORD)
        yield site


def form_of(site: OfficeSite, office: str) -> dict[str, str]:
    """Open an office's form and return what it would send besides the rows."""
    return dict(HIDDEN.findall(site.get(f"/checks?office={office}").text.partition("<main>")[2]))


def test_a_round_is_walked_and_written_down_and_a_form_sent_twice_counts_once(tmp_path: Path) -> None:
    with auditor(tmp_path) as site:
        assert "뽑힌 부서 2곳" in site.get("/checks").text
        sent = form_of(site, HALL) | {
            "badge": "kept",
            "phone-last": "missed",
            "phone-gist": "",
            "nothing": "kept",
        }
        for _ in range(2):
            assert "적었습니다" in site.browser.post("/checks/visited", data=sent).text
        assert "점검한 곳 1" in site.get("/checks").text
        assert counted(site.data) == {"badge": (1, 1), "phone-last": (1, 0)}
        assert "<script" not in site.get("/checks").text


def test_an_office_that_was_not_drawn_and_an_empty_form_are_refused(tmp_path: Path) -> None:
    with auditor(tmp_path) as site:
        sent = form_of(site, HALL)
        assert "본 것을 하나 이상" in site.browser.post("/checks/visited", data=sent).text
        other = sent | {"office": "감사실", "badge": "kept"}
        assert "뽑힌 부서가 아닙니다" in site.browser.post("/checks/visited", data=other).text
        assert (
            site.browser.post("/checks/visited", data=sent | {"badge": "kept", "form": "x"}).status_code
            == 400
        )
        assert counted(site.data) == {}


def test_without_a_draw_the_page_says_so(tmp_path: Path) -> None:
    with auditor(tmp_path, plan=False) as site:
        assert "이번 주는 뽑아 두지 않았습니다" in site.get("/checks").text


def test_only_whoever_reports_on_the_charter_comes_in(tmp_path: Path) -> None:
    with auditor(tmp_path, "cases") as site:
        page = site.get("/checks").text
        assert "뽑힌 부서" not in page.partition("<main")[2]
        assert "개인 계정으로 들어가기" in page
        assert counted(site.data) == {}


def test_a_checker_writes_down_an_office_on_a_telephone_in_a_real_browser(tmp_path: Path) -> None:
    data = city(tmp_path / "data")
    account(data, "audit", None, "reports")
    drawn(data)
    with served(data) as url, chromium(url, phone=True) as phone:
        phone.open("/checks")
        phone.type("#account", "audit")
        phone.type("#password", PASSWORD)
        phone.press("form button")
        phone.says("뽑힌 부서 2곳")
        phone.press("li a")
        for promise in ("badge", "office-greet", "office-attend"):
            phone.find(f"input[name='{promise}'][value='kept']").click()
        phone.press(".deeds button")
        phone.says("3가지")
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert phone.driver.execute_script(wide) == 0
        assert phone.complaints() == []
    assert sum(n for n, _ in counted(data).values()) == 3
