# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's booths in a browser, by the web server's own login: who sees them, and what is said of one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
import re
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError
from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.resources import DEMO_CONFIG
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.line import desks_line, for_libpq, join_file_of
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import accounts
from kiosk.web.guard import Listening
from tests.services.acts import PASSWORD, quick
from tests.sync.test_fleet import LONG_AGO, report
from tests.web.chromium import chromium, served
from tests.web.office import HERE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from httpx2 import Response

    from kiosk.settings import Settings
    from tests.sync.city import Booth

type Site = tuple[Path, Settings]


@pytest.fixture
def site(desk_of: Callable[..., Site]) -> Site:
    """Take the web server in."""
    data, settings = desk_of(role="web")
    return data, replace(settings, seating=Path("no-charts"))


def account(desk_of: Callable[..., Site], *roles: str) -> str:
    """Make an account at an admin's desk, as the web may not; return its name."""
    data, settings = desk_of(admin=True)
    with opened_storage(data, settings) as storage:
        name = f"{'·'.join(roles)} {settings.booth_letter}"
        return str(quick(storage).make(name, PASSWORD, roles, by=None).name)


@contextmanager
def browser(site: Site) -> Iterator[TestClient]:
    """Serve the city to one browser."""
    with web_app(*site, Listening(frozenset({"127.0.0.1"}))) as app, TestClient(app, base_url=HERE) as given:
        yield given


def post(given: TestClient, path: str, **fields: str) -> Response:
    """Send a form with the token of the page that stands."""
    found = re.search(r'name="token" value="([0-9a-f]{64})"', given.get("/fleet").text)
    assert found is not None
    return given.post(path, data={"token": found[1], **fields})


def test_only_who_looks_after_the_system_sees_the_booths_and_only_while_that_is_so(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Site], site: Site, tmp_path: Path
) -> None:
    booth, chief, clerk = booth_of(), account(desk_of, "system"), account(desk_of, "cases", "office")
    booth.write(3)
    report(booth, tmp_path, datetime.now(UTC), printer=False)
    with browser(site) as given:
        assert booth.letters not in given.get("/fleet").text
        assert (given.get("/fleet/live").status_code, given.get("/fleet/events").status_code) == (401, 401)
        assert given.post("/fleet/sign-in", data={"account": chief, "password": PASSWORD}).status_code == 403
        for name, password in ((clerk, PASSWORD), (chief, "walking-the-hall-8")):
            shown = post(given, "/fleet/sign-in", account=name, password=password).text
            assert "들어가지 못했습니다" in shown
            assert booth.letters not in shown
        shown = post(given, "/fleet/sign-in", account=chief, password=PASSWORD).text
        assert f">{booth.letters}<" in shown
        assert f"{booth.letters} · 접수증 인쇄기를 쓸 수 없습니다." in shown
        told = given.get("/fleet/live").json()
        assert "쓸 수 없음" in told["parts"]["booths"]
        with opened_storage(*site) as storage:
            mine = next(one for one in storage.accounts.all() if one.name == chief)
        with psycopg.connect(booth.city_url, autocommit=True) as owner:
            owner.execute("DELETE FROM account_roles WHERE account = %s", [mine.id])
        assert given.get("/fleet/live").status_code == 401
        assert booth.letters not in given.get("/fleet").text


def test_the_web_login_counts_what_was_set_aside_and_reads_none_of_it(
    booth_of: Callable[[], Booth], site: Site
) -> None:
    booth, (data, settings) = booth_of(), site
    joined = join_file_of(DataFolder(data))
    assert joined is not None
    line = for_libpq(desks_line(settings, joined))
    count = "SELECT count(*) FROM refused_rows r WHERE r.booth = %s"
    with psycopg.connect(**line, autocommit=True) as web:
        assert web.execute(count, [booth.letters]).fetchone() == (0,)
        assert web.execute("SELECT sum(acked) FROM cursors").fetchone() is not None
        for refused in (
            "SELECT body FROM refused_rows",
            "SELECT why FROM refused_rows",
            "SELECT * FROM refused_rows",
            "SELECT acked_id FROM cursors",
            "SELECT * FROM events",
            "UPDATE booth_health SET at = now()",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                web.execute(refused)


def test_a_booth_that_falls_silent_is_named_by_itself_and_without_a_script_too(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Site], site: Site, tmp_path: Path
) -> None:
    booth, chief = booth_of(), account(desk_of, "system")
    report(booth, tmp_path, datetime.now(UTC))
    with served(site[0], config=config(site, tmp_path)) as url, chromium(url) as page:
        page.open("/fleet")
        page.type("#account", chief)
        page.type("#password", PASSWORD)
        page.press("form button")
        page.says(f"{booth.letters} 앞")
        mine = f"{booth.letters} · "
        assert mine not in page.find("body").text
        page.driver.execute_script("window.same = true")
        booth.at_the_centre(LONG_AGO)
        page.says(f"{mine}9분째 소식이 없습니다.")
        page.says("정상?")
        assert page.driver.execute_script("return window.same")  # it came by the stream
        asked = "return performance.getEntriesByType('resource').filter(e => /live$/.test(e.name)).length"
        assert page.driver.execute_script(asked) == 0
        assert page.complaints() == []
        page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        page.open("/fleet")
        page.says(f"{mine}9분째 소식이 없습니다.")
        page.press(".out button")
        page.says("시스템 담당의 계정으로 들어옵니다")


def test_the_server_keeps_when_it_heard_nothing_of_a_booth_and_nobody_can_deny_it(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Site], site: Site, tmp_path: Path
) -> None:
    booth, chief = booth_of(), account(desk_of, "system")
    kept = "SELECT until - since > interval '8 minutes' FROM silences WHERE {mine} ORDER BY until"
    report(booth, tmp_path, datetime.now(UTC))
    report(booth, tmp_path, datetime.now(UTC))
    assert booth.at_the_centre(kept) == [(True,)]  # before its first sign nothing was heard
    booth.at_the_centre(LONG_AGO)
    report(booth, tmp_path, datetime.now(UTC))
    assert booth.at_the_centre(kept) == [(True,), (True,)]
    with browser(site) as given:
        shown = post(given, "/fleet/sign-in", account=chief, password=PASSWORD).text
    assert "오늘 이어진 때" in shown
    with pytest.raises(DBAPIError), opened_storage(*site) as storage, storage.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM silences")


def config(site: Site, folder: Path) -> Path:
    """Write the settings of the web server, as an administrator does."""
    settings: Any = site[1]
    lines = f'demo = false\nserver = "{settings.server}"'
    text = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", lines)
    text = re.sub(r"(?m)^booth_letter = .*$", f'booth_letter = "{settings.booth_letter}"', text)
    file = folder / "web.toml"
    file.write_text(re.sub(r"(?m)^seating = .*$", 'seating = "no-charts"', text), encoding="utf-8")
    return file


def test_the_web_login_changes_a_password_that_was_given_and_no_other(
    desk_of: Callable[..., Site], site: Site
) -> None:
    key = f"{new_key()}"[-12:]
    given, own = f"given {key}", f"own {key}"
    data, settings = desk_of(admin=True)
    with opened_storage(data, settings) as storage:
        chief = quick(storage).make(own, PASSWORD, ("system",), by=None)
        quick(storage).make(given, PASSWORD, ("system",), by=chief)
    with browser(site) as web:
        told = {"account": given, "password": PASSWORD}
        assert "다른 사람이 정해 준 첫 비밀번호입니다." in post(web, "/fleet/sign-in", **told).text
        assert "나가기" in post(web, "/fleet/sign-in", **told, new="my-own-walk-21").text
    with opened_storage(*site) as storage:
        assert storage.accounts.sign_in(given, "my-own-walk-21").account is not None
        with pytest.raises(DBAPIError), storage.database.write() as connection:
            connection.execute(update(accounts).values(name="taken"))
        with storage.database.write() as connection:
            assert connection.execute(update(accounts).values(password="taken")).rowcount == 0  # noqa: S106 # none
