# SPDX-License-Identifier: GPL-3.0-or-later
"""What no page ever sees: other names, other sites' forms, too much, too often; every answer's headers."""

from __future__ import annotations

import re
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from kiosk.services.refused import Refused
from kiosk.storage.errors import ServerAway
from kiosk.web import server as serving
from kiosk.web.app import make_app
from kiosk.web.forms import BROWSER, POSTS_A_MINUTE, Posts, address_of, posting
from kiosk.web.front import routes as front
from kiosk.web.guard import FORM_BYTES, Listening
from kiosk.web.pages import PageTemplates
from kiosk.web.server import WebServer, listening_socket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.web.forms import PostedForm

HERE = "http://desk.example"
NAMES = frozenset({"desk.example", "127.0.0.1"})


def app(listening: Listening | None = None) -> Starlette:
    """Return an application with a page that answers with what was said."""
    pages = PageTemplates((), "목포시")

    def say(_request: Request, form: PostedForm) -> Response:
        if form.text("words") == "no":
            raise Refused("그렇게는 할 수 없습니다.")
        if form.text("words") == "away":
            raise ServerAway("the line broke")
        return PlainTextResponse(f"said {form.text('words')}{form.secret('words')[:0]}")

    routes = [*front(pages), Route("/say", posting(say), methods=["POST"])]
    return make_app(pages, routes, listening or Listening(NAMES), problem=lambda: None)


@pytest.fixture
def browser() -> Iterator[TestClient]:
    """Open a browser at the application."""
    with TestClient(app(), base_url=HERE, raise_server_exceptions=False) as client:
        yield client


def token(client: TestClient) -> str:
    """Return the token that a form of this browser carries, as the server reckons it."""
    import hashlib  # noqa: PLC0415 # told apart from the program's own way
    import hmac  # noqa: PLC0415 # the same

    if BROWSER not in client.cookies:
        client.get("/")
    return hmac.new(client.cookies[BROWSER].encode(), b"form", hashlib.sha256).hexdigest()


def test_of_what_was_pressed_while_the_citys_server_is_away_nothing_is_claimed(browser: TestClient) -> None:
    answer = browser.post("/say", data={"token": token(browser), "words": "away"})
    assert answer.status_code == 503
    assert "적혔는지 모릅니다" in answer.text


def test_a_browser_finds_the_icon_that_it_asks_for_beside_a_pdf(browser: TestClient) -> None:
    answer = browser.get("/favicon.ico")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert answer.text.startswith("<svg")


def test_a_form_with_its_token_is_read_and_one_without_is_not(browser: TestClient) -> None:
    right = token(browser)
    assert browser.post("/say", data={"token": right, "words": "안녕"}).text == "said 안녕"
    for wrong in ({}, {"token": ""}, {"token": "0" * 64}, {"token": right[:-1]}, {"token": "é"}):
        answer = browser.post("/say", data=wrong | {"words": "안녕"})
        assert answer.status_code == 403
        assert "화면이 오래되었습니다" in answer.text
    stranger = TestClient(app(), base_url=HERE)  # a token taken from another browser
    assert stranger.post("/say", data={"token": right, "words": "안녕"}).status_code == 403


def test_a_form_of_another_site_is_refused_whatever_it_carries(browser: TestClient) -> None:
    form = {"token": token(browser), "words": "안녕"}
    for name, value in (
        ("origin", "https://elsewhere.example"), ("origin", "http://desk.example.elsewhere.example"),
        ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"),
    ):  # fmt: skip
        assert browser.post("/say", data=form, headers={name: value}).status_code == 403, (name, value)
    for own in ({"origin": HERE}, {"origin": "null"}, {"sec-fetch-site": "same-origin"}):
        assert browser.post("/say", data=form, headers=own).status_code == 200, own


def test_a_server_called_by_a_name_that_is_not_its_own_says_nothing(browser: TestClient) -> None:
    for host in ("elsewhere.example", "desk.example.elsewhere.example", "", "169.254.169.254"):
        answer = browser.get("/", headers={"host": host})
        assert answer.status_code == 421, host
        assert "목포" not in answer.text
    assert browser.get("/", headers={"host": "DESK.example:8443"}).status_code == 200
    assert browser.get("/", headers={"host": "127.0.0.1"}).status_code == 200


def test_too_large_a_body_is_not_read_whether_it_says_so_or_not(browser: TestClient) -> None:
    right = token(browser)
    long = {"token": right, "words": "a" * FORM_BYTES}
    assert browser.post("/say", data=long).status_code == 413
    form = "application/x-www-form-urlencoded"

    def pieces() -> Iterator[bytes]:
        yield f"token={right}&words=".encode()
        for _ in range(64):
            yield b"a" * 1024

    assert browser.post("/say", content=pieces(), headers={"content-type": form}).status_code == 413
    assert browser.post("/say", headers={"content-length": "-1", "content-type": form}).status_code == 413
    many = "&".join(f"a{at}=1" for at in range(100))
    assert browser.post("/say", content=many, headers={"content-type": form}).status_code in {400, 403}


def test_whoever_sends_more_than_anybody_presses_waits_a_minute(browser: TestClient) -> None:
    now = [0.0]
    browser.app.state.posts = Posts(lambda: now[0])  # type: ignore[attr-defined] # the application
    form = {"token": token(browser), "words": "x"}
    seen = [browser.post("/say", data=form).status_code for _ in range(POSTS_A_MINUTE + 3)]
    assert seen == [200] * POSTS_A_MINUTE + [429] * 3
    now[0] = 60.0
    assert browser.post("/say", data=form).status_code == 200
    other = TestClient(browser.app, base_url=HERE)
    assert other.post("/say", data={"token": token(other), "words": "x"}).status_code == 200


def test_nothing_outside_the_static_folder_is_served(browser: TestClient) -> None:
    for path in (
        "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd",
        "/static/fonts/../../kiosk/web/app.py", "/static/fonts/%2e%2e/%2e%2e/README.md", "/static/%00",
    ):  # fmt: skip
        answer = browser.get(path)
        assert answer.status_code in {400, 404, 405}, path
        assert "import" not in answer.text
    assert "immutable" in browser.get("/static/base.css").headers["cache-control"]
    assert browser.get("/static/fonts/PretendardGOV-Bold.ttf").status_code == 200


def test_every_answer_carries_the_headers_and_every_page_only_what_they_allow(browser: TestClient) -> None:
    for answer in (browser.get("/"), browser.get("/nowhere"), browser.post("/say"), browser.get("/health")):
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers
    page = browser.get("/").text
    assert not re.search(r"<script(?![^>]* src=)|<style| style=| on[a-z]+=|https?://", page)
    assert "<script>alert" not in browser.get("/<script>alert(1)</script>").text


def test_the_browsers_number_is_kept_from_scripts_and_other_sites_and_over_tls_from_the_plain(
    browser: TestClient,
) -> None:
    given = browser.get("/").headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=strict" in given
    secure = TestClient(app(Listening(NAMES, secure=True)), base_url="https://desk.example")
    over_tls = secure.get("/")
    assert over_tls.headers["set-cookie"].startswith("__Host-kiosk-browser=")
    assert "Secure" in over_tls.headers["set-cookie"]
    assert over_tls.headers["strict-transport-security"].startswith("max-age=")


def test_behind_a_proxy_nobody_else_is_answered() -> None:
    listening = Listening(NAMES, proxy="10.0.0.7")
    behind = TestClient(app(listening), base_url=HERE, client=("10.0.0.7", 1))
    assert behind.get("/", headers={"x-forwarded-for": "10.1.2.3"}).status_code == 200
    beside = TestClient(app(listening), base_url=HERE, client=("10.0.0.8", 1))
    assert beside.get("/").status_code == 403


def test_a_proxy_that_does_not_say_who_asks_is_not_taken_for_who_asks() -> None:
    """Else everybody outside would stand in the house, where the proxy does."""
    pages = PageTemplates((), "목포시")
    asked = [Route("/who", lambda request: PlainTextResponse(address_of(request)))]
    served = make_app(pages, asked, Listening(NAMES, proxy="10.0.0.7"), problem=lambda: None)
    behind = TestClient(served, base_url=HERE, client=("10.0.0.7", 1))
    assert behind.get("/who").text == ""
    assert behind.get("/who", headers={"x-forwarded-for": "10.0.0.7, 10.1.2.3"}).text == "10.1.2.3"
    # A proxy that adds a line of its own: what the browser has sent stands before it.
    lines = [("x-forwarded-for", "10.0.0.7"), ("x-forwarded-for", "10.1.2.3")]
    assert behind.get("/who", headers=lines).text == "10.1.2.3"


def test_a_refusal_is_said_as_text_and_a_mistake_of_ours_says_nothing_of_itself(browser: TestClient) -> None:
    answer = browser.post("/say", data={"token": token(browser), "words": "no"})
    assert answer.status_code == 400
    assert "그렇게는 할 수 없습니다." in answer.text


def test_an_answer_is_not_held_back_on_a_connection_that_is_kept() -> None:
    with listening_socket("127.0.0.1", 0) as waiting, socket.create_connection(waiting.getsockname()):
        taken, _ = waiting.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_a_connection_that_says_nothing_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "HEAD_S", 1.5)  # a busy machine may sleep between connecting and sending
    waiting = listening_socket("127.0.0.1", 0)
    server = WebServer(app())
    thread = threading.Thread(target=server.run, kwargs={"sockets": [waiting]})
    thread.start()
    try:
        where = waiting.getsockname()
        silent, half = (socket.create_connection(where, timeout=20) for _ in range(2))
        with silent, half:
            half.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-")
            assert silent.recv(1) == b""
            assert half.recv(1) == b""
        with socket.create_connection(where, timeout=20) as asking:
            asking.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert asking.recv(12) == b"HTTP/1.1 200"
            begun = time.monotonic()
            asking.sendall(b"GET /health HT")  # the second request of one connection must end too
            while asking.recv(4096):
                pass
            assert time.monotonic() - begun < 20
    finally:
        server.should_exit = True
        thread.join(30)
        waiting.close()
