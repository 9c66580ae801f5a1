# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's city put together: a PostgreSQL of its own, booths, a console, and the pages beside them."""

from __future__ import annotations

from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
import secrets
import tempfile
import threading
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.serve import names_of, web_app
from kiosk.services.city_demo.city import opened_city
from kiosk.services.city_demo.postgresql import private_server
from kiosk.services.refused import Refused
from kiosk.web.guard import Listening
from kiosk.web.server import WebServer, listening_socket

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.services.city_demo.city import DemoOutcome
    from kiosk.settings import Settings

HOST: Final = "127.0.0.1"
ANSWERS_WITHIN_S: Final = 60.0


def run_city_demo(
    settings: Settings, minutes: float, booths: int, tell: Callable[[str], None], ended: threading.Event
) -> DemoOutcome | None:
    """Play a morning in a city that is gone afterwards; None when it was ended before.

    Raises NoPostgres, or Refused where the pages do not answer.
    """
    secret = secrets.token_urlsafe(32)
    tell("PostgreSQL을 시작하고 도시를 세웁니다.")
    with (
        private_server(secret) as address,
        tempfile.TemporaryDirectory(prefix="kiosk-city-") as folder,
        opened_city(settings, address, secret, booths, Path(folder)) as city,
        _served(*city.pages) as url,
    ):
        tell(f"부스 {booths}대, 안내 화면, 웹 화면({url})이 열렸습니다. 아침을 열 배 빠르게 재생합니다.")
        return city.play(minutes, tell, ended)


@contextmanager
def _served(data: Path, settings: Settings) -> Iterator[str]:
    """Serve the pages as `kiosk serve` does, in a thread, once they answer."""
    with (
        listening_socket(HOST, 0) as waiting,
        web_app(data, settings, Listening(names_of(HOST, ()))) as app,
    ):
        server, port = WebServer(app), int(waiting.getsockname()[1])
        serving = threading.Thread(target=server.run, kwargs={"sockets": [waiting]}, daemon=True)
        serving.start()
        try:
            _ask(port)
            yield f"http://{HOST}:{port}"
        finally:
            server.should_exit = True
            serving.join()


def _ask(port: int) -> None:
    """Raise Refused unless the pages answer."""
    line = HTTPConnection(HOST, port, timeout=ANSWERS_WITHIN_S)
    try:
        line.request("GET", "/health")
        status = line.getresponse().status
    finally:
        line.close()
    if status != HTTPStatus.OK:
        raise Refused(f"웹 화면이 답하지 않습니다({status}).")
