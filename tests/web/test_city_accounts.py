# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages in a browser open by the city's directory too, and an unsigned header opens none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.storage.opened import opened_storage
from kiosk.web.guard import Listening
from tests.ldap_server import PASSWORD, ldap_server
from tests.services.acts import quick
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

HERE = "http://127.0.0.1"
INSIDE = "소식 없음"


def test_the_booths_page_opens_by_the_directory_and_by_no_header(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with ldap_server() as server:
        settings = demo_settings(demo=False, **server.settings)
        name, guide = server.add("system", "system"), server.add("guide", "guide")
        with opened_storage(data, settings) as storage:
            quick(storage).make("here", "walking-the-hall-9", ["system"], by=None)
        with (
            web_app(data, settings, Listening(frozenset({"127.0.0.1"}))) as app,
            TestClient(app, base_url=HERE) as browser,
        ):
            forged = {"Remote-User": name, "X-Remote-User": name, "X-Forwarded-User": name}
            assert "비밀번호" in browser.get("/fleet", headers=forged).text

            def enter(who: str, password: str) -> str:
                found = re.search(r'name="token" value="([0-9a-f]{64})"', browser.get("/fleet").text)
                assert found is not None
                told = {"token": found[1], "account": who, "password": password}
                return browser.post("/fleet/sign-in", data=told, headers=forged).text

            assert "이름이나 비밀번호가 다릅니다" in enter(name, "wrong")
            assert "권한" in enter(guide, PASSWORD)
            assert name in enter(name, PASSWORD)
