# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a page takes on a connection that is kept, beside a bare Starlette application."""

from __future__ import annotations

from contextlib import contextmanager
import http.client
import socket
import threading
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
import uvicorn

from kiosk.web.app import make_app
from kiosk.web.front import routes as front
from kiosk.web.guard import Listening
from kiosk.web.pages import PageTemplates
from kiosk.web.server import WebServer, listening_socket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 200


@contextmanager
def _served(server: uvicorn.Server, waiting: socket.socket) -> Iterator[http.client.HTTPConnection]:
    thread = threading.Thread(target=server.run, kwargs={"sockets": [waiting]})
    thread.start()
    asking = http.client.HTTPConnection("127.0.0.1", waiting.getsockname()[1], timeout=20)
    try:
        yield asking
    finally:
        asking.close()
        server.should_exit = True
        thread.join(30)
        waiting.close()


def _ask(asking: http.client.HTTPConnection) -> None:
    asking.request("GET", "/health")
    assert asking.getresponse().read()


def test_bench_a_page_on_a_kept_connection(benchmark: BenchmarkFixture) -> None:
    """Goal: at most twice the bare application's time."""
    pages = PageTemplates((), "목포시")
    app = make_app(pages, front(pages), Listening(frozenset({"127.0.0.1"})), problem=lambda: None)
    with _served(WebServer(app), listening_socket("127.0.0.1", 0)) as asking:
        benchmark.pedantic(_ask, args=(asking,), rounds=ROUNDS, warmup_rounds=5)  # type: ignore[no-untyped-call]


def test_peer_a_bare_starlette_page(benchmark: BenchmarkFixture) -> None:
    app = Starlette(routes=[Route("/health", lambda _request: PlainTextResponse("ok"))])
    waiting = socket.create_server(("127.0.0.1", 0))
    waiting.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, http="h11"))
    with _served(server, waiting) as asking:
        benchmark.pedantic(_ask, args=(asking,), rounds=ROUNDS, warmup_rounds=5)  # type: ignore[no-untyped-call]
