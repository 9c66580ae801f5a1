# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen at an office's door in the distribution's Chromium: its script, and a phone before its picture.

The server's clock alone is set by hand; what the browser shows is read off its pixels, as a phone does.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from io import BytesIO
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PIL import Image
from pyzbar.pyzbar import ZBarSymbol, decode

from kiosk.bootstrap.serve import web_app
from kiosk.services.door_codes import DoorCodes
from kiosk.services.visits import visit_service
from kiosk.storage.opened import opened_storage
from kiosk.web.guard import Listening
from kiosk.web.server import WebServer, listening_socket
from tests.visitor import demo_settings
from tests.web.chromium import PATIENCE_S, chromium
from tests.web.office import HALL, booth, city, code_for
from tests.web.test_phone_chromium import sets_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from kiosk.visits.visit import Visit
    from tests.web.chromium import Browser

LOOPBACK = "127.0.0.1"


@dataclass
class Server:
    """The real server in a thread, whose door codes go by a clock that is set by hand."""

    data: Path
    port: int = 0
    steps: list[int] = field(default_factory=lambda: [1000])

    @property
    def url(self) -> str:
        """Where browsers find it."""
        return f"http://{LOOPBACK}:{self.port}"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve until it is left."""
        with listening_socket(LOOPBACK, self.port) as waiting:
            self.port = waiting.getsockname()[1]
            settings = replace(demo_settings(), public_url=self.url, house_networks=("127.0.0.0/8",))
            with web_app(self.data, settings, Listening(frozenset({LOOPBACK}))) as app:
                server = WebServer(app)
                thread = Thread(target=server.run, kwargs={"sockets": [waiting]})
                thread.start()
                try:
                    yield
                finally:
                    server.should_exit = True
                    thread.join(PATIENCE_S)

    def newest(self) -> Visit:
        """Return the last visit as the report reads it."""
        with opened_storage(self.data, demo_settings()) as storage:
            return visit_service(storage, demo_settings()).visits()[-1]


def seen_on(screen: Browser) -> str:
    """Return what a phone's camera reads off the screen's pixels; nothing where no code is shown."""
    picture = Image.open(BytesIO(screen.driver.get_screenshot_as_png())).convert("L")
    return next((one.data.decode() for one in decode(picture, [ZBarSymbol.QRCODE])), "")


def scans(server: Server, link: str, code: str) -> None:
    """Have a phone take the way along and scan what a door's screen shows."""
    with chromium(server.url, phone=True) as phone:
        phone.driver.get(link)
        phone.says("들어가 왼쪽 4번 자리")
        phone.driver.get(code)
        phone.says("잘 오셨습니다")


def becomes_door(screen: Browser, data: Path) -> str:
    """Pair the browser with an office, make it the door's screen, and return what it shows."""
    screen.open("/office")
    screen.type("[name=code]", code_for(data))
    screen.press("form button")
    screen.open("/office/door")
    screen.press("form button")
    screen.find("#code svg")
    return seen_on(screen)


def test_a_doors_screen_renews_its_code_by_itself_and_takes_it_away_while_the_server_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server(city(tmp_path / "data"))
    monkeypatch.setattr(DoorCodes, "_step", lambda _codes: server.steps[0])
    with server.running(), booth(server.data) as log, ExitStack() as screens:
        screen = screens.enter_context(chromium(server.url))
        first = becomes_door(screen, server.data)
        assert urlsplit(first).path.startswith("/w/door/"), HALL
        screen.driver.execute_script("window.same = true")
        scans(server, sets_out(log, server.url), first)
        assert (server.newest().evidence, server.newest().firm) == ("door", True)
        server.steps[0] += 15  # the photograph that somebody took of it is old now
        screen.until(lambda: seen_on(screen) not in {"", first}, "another code")
        second = seen_on(screen)
        assert screen.driver.execute_script("return window.same"), "the page was not loaded anew"
        scans(server, sets_out(log, server.url), first)
        assert (server.newest().evidence, server.newest().firm) == ("door", False)
        scans(server, sets_out(log, server.url), second)
        assert (server.newest().evidence, server.newest().firm) == ("door", True)
        assert screen.complaints() == []
        kept = screens.pop_all()
    with kept:
        # Half a minute goes by; the browser's clock is set back, as of a PC that finds the time.
        screen.driver.execute_script(
            "var now = performance.now.bind(performance), day = Date.now.bind(Date);"
            "performance.now = () => now() + 31000; Date.now = () => day() - 3600000;"
        )
        screen.says("서버와 끊겨 새 코드를 받지 못했습니다")
        assert seen_on(screen) == ""
        with server.running():
            screen.until(lambda: seen_on(screen) not in {"", first, second}, "a code of the new server")
            assert "서버와 끊겨" not in screen.find("body").text
