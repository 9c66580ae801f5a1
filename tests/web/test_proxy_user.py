# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's own sign-on (Kerberos at a proxy): whose word counts, and whose header is only a header."""

from __future__ import annotations

from contextlib import contextmanager
import re
import ssl
from threading import Thread
from typing import TYPE_CHECKING, Final
from urllib.request import urlopen

import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from kiosk.bootstrap.serve import web_app
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.web.guard import Listening, Vouching
from kiosk.web.server import WebServer, listening_socket
from tests.ldap_server import PASSWORD, ldap_server
from tests.mail_server import certificate
from tests.services.acts import quick
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ldap_server import LdapServer

    type Headers = dict[str, str] | list[tuple[str, str]] | None

NAMES: Final = frozenset({"127.0.0.1"})
PROXY: Final = Vouching("127.0.0.1", "x-remote-user", "CITY.EXAMPLE")
PLAIN: Final = Listening(NAMES, vouching=PROXY)
OFFERED: Final = "시청 로그인"


class Browser:
    """A browser, and what stands between it and the server."""

    def __init__(self, app: Starlette, address: str = "127.0.0.1", **headers: str) -> None:
        self.client = TestClient(app, base_url="http://127.0.0.1", client=(address, 50_000), headers=headers)

    def look(self, page: str = "/checks", headers: Headers = None) -> str:
        """Open a page."""
        return self.client.get(page, headers=headers).text

    def enter(self, page: str = "/checks", headers: Headers = None, **more: str) -> str:
        """Press the button of the city's sign-on, or send what it would send."""
        found = re.search(r'name="token" value="([0-9a-f]{64})"', self.look(page, headers))
        assert found is not None
        sent = {"token": found[1], "by": "proxy", **more}
        path = "/office/sign-in" if page.startswith("/office") else f"{page}/sign-in"
        return self.client.post(path, data=sent, headers=headers).text


@contextmanager
def site(
    data: Path, server: LdapServer, listening: Listening = PLAIN, **changed: object
) -> Iterator[Starlette]:
    """Serve a folder of a city that has a directory."""
    settings = demo_settings(demo=False, **{**server.settings, **changed})
    with opened_storage(data, settings) as storage:
        if "here" not in storage.accounts.names().values():
            quick(storage).make("here", "walking-the-hall-9", ["system", "reports"], by=None)
    with web_app(data, settings, listening) as app:
        yield app


INSIDE: Final = "/checks/sign-out"


def test_whom_the_named_proxy_has_let_in_enters_with_the_directorys_roles_and_no_password(
    tmp_path: Path,
) -> None:
    with ldap_server() as server:
        name, other = server.add("checker", "reports"), server.add("guide", "guide")
        with site(tmp_path, server) as app:
            first = Browser(app, **{"x-remote-user": f"{name}@CITY.EXAMPLE"})
            assert f"{OFFERED} {name}" in first.look()
            assert INSIDE in first.enter()
            assert "권한이 없는 계정" in Browser(app, **{"x-remote-user": other}).enter()
            unknown = Browser(app, **{"x-remote-user": "nobody-here"}).enter()
            assert "이름이 없거나" in unknown
            assert INSIDE not in unknown
        assert set(_entered(tmp_path)) == {"proxy"}


def _entered(data: Path) -> list[str]:
    """Return by what people came in, as the access log says it."""
    query = select(access_log.c.detail).where(access_log.c.action == "sign_in")
    settings = demo_settings(demo=False)
    with opened_storage(data, settings) as storage, storage.database.read() as connection:
        return [one.detail["by"] for one in connection.execute(query)]


def test_a_forged_header_is_only_a_header(tmp_path: Path) -> None:
    with ldap_server() as server:
        name = server.add("checker", "reports", "system")
        said = {"x-remote-user": name}
        with site(tmp_path, server) as app:
            for address in ("10.1.2.3", "::1", "127.0.0.2", "127.0.0.1.evil"):
                forged = Browser(app, address, **said)
                assert OFFERED not in forged.look(), address
                assert INSIDE not in forged.enter()
            # What a header tells of an address is no address.
            assert INSIDE not in Browser(app, "10.1.2.3", **said, **{"x-forwarded-for": "127.0.0.1"}).enter()
            named = Browser(app)
            assert INSIDE not in named.enter(account=name)  # nor what the form says of a name
        with site(tmp_path, server, Listening(NAMES)) as app:  # from loopback, but no proxy is named
            assert OFFERED not in Browser(app, **said).look()
            assert INSIDE not in Browser(app, **said).enter()


def test_what_a_proxy_passed_on_beside_its_own_word_lets_nobody_in(tmp_path: Path) -> None:
    with ldap_server() as server, site(tmp_path, server) as app:
        name = server.add("checker", "reports")
        for headers in (
            [("x-remote-user", name), ("x-remote-user", name)],
            [("x-remote-user", name), ("X-Remote-User", "somebody")],
            [("x-remote-user", name), ("x_remote_user", "somebody")],
            [("x_remote_user", name)],
            [("X-Remote_User", name)],
            [("x-remote-user", "")],
            [("x-remote-user", f"{name}@ELSE.EXAMPLE")],
            [("x-remote-user", f"{name}, somebody")],
            [("x-remote-user", "*")],
            [("x-remote-user", f"{name})(uid=*")],
        ):
            assert INSIDE not in Browser(app).enter(headers=headers), headers
        assert INSIDE in Browser(app).enter(headers=[("X-Remote-User", name)])


def test_who_came_in_by_the_proxy_is_out_when_it_says_somebody_else_or_nothing(tmp_path: Path) -> None:
    with ldap_server() as server:
        name, next_one = server.add("checker", "reports"), server.add("checker", "reports")
        with site(tmp_path, server) as app:
            for then in ({"x-remote-user": next_one}, {}):
                browser = Browser(app)
                assert INSIDE in browser.enter(headers={"x-remote-user": name})
                assert INSIDE in browser.look(headers={"x-remote-user": name})
                assert INSIDE not in browser.look(headers=then)
                assert INSIDE not in browser.look(headers={"x-remote-user": name})  # out is out


def test_a_name_with_an_account_made_here_a_leaver_and_a_silent_directory_let_nobody_in(
    tmp_path: Path,
) -> None:
    with ldap_server() as server:
        name, present = server.add("leaver", "reports"), server.add("checker", "reports")
        with site(tmp_path, server) as app:
            assert "따로 만든 계정" in Browser(app, **{"x-remote-user": "here"}).enter()
            assert INSIDE in Browser(app, **{"x-remote-user": name}).enter()
            server.remove(name)
            gone = Browser(app, **{"x-remote-user": name}).enter()
            assert INSIDE not in gone
            with server.silent():
                told = Browser(app, **{"x-remote-user": present}).enter()
                assert re.search("시청 계정 서버(에 닿지 않습니다|가 제때 답하지)", told)
                assert INSIDE not in told
            assert INSIDE in Browser(app, **{"x-remote-user": present}).enter()
        with opened_storage(tmp_path, demo_settings(demo=False)) as storage:
            assert name not in {one.name for one in storage.accounts.all()}


def test_no_password_is_made_of_it_and_the_office_and_the_booths_pages_take_it_too(tmp_path: Path) -> None:
    with ldap_server() as server:
        system = server.add("system", "system")
        office = server.add("clerk", "office")
        with site(tmp_path, server) as app:
            assert "/fleet/sign-out" in Browser(app, **{"x-remote-user": system}).enter("/fleet")
            told = Browser(app, **{"x-remote-user": office}).enter("/office/sign-in")
            assert "어느 부서에도 묶여 있지 않습니다" in told
            browser = Browser(app)
            assert "이름이나 비밀번호가 다릅니다" in browser.enter(
                "/fleet", by="", account=system, password=""
            )
            assert "/fleet/sign-out" in browser.enter("/fleet", by="", account=system, password=PASSWORD)


def test_a_proxy_on_another_machine_is_heard_with_its_certificate_alone() -> None:
    folder = certificate()
    pair = folder / "city.pem", folder / "city.key"
    app = Starlette(routes=[Route("/", lambda _request: PlainTextResponse("heard"))])
    waiting = listening_socket("127.0.0.1", 0)
    server = WebServer(app, pair, folder / "city.pem")
    running = Thread(target=server.run, kwargs={"sockets": [waiting]})
    running.start()
    try:
        assert _asked(waiting.getsockname()[1], pair) == "heard"
        for other in (None, (folder / "other.pem", folder / "other.key")):
            with pytest.raises(OSError, match=r"alert|reset|closed|EOF|certificate|pipe"):
                _asked(waiting.getsockname()[1], other)
    finally:
        server.should_exit = True
        running.join()


def _asked(port: int, own: tuple[Path, Path] | None) -> str:
    trusting = ssl.create_default_context(cafile=certificate() / "city.pem")
    if own is not None:
        trusting.load_cert_chain(*own)
    with urlopen(f"https://localhost:{port}/", context=trusting, timeout=30) as answer:
        told: bytes = answer.read()
    return told.decode()
