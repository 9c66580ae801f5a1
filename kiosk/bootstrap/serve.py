# SPDX-License-Identifier: GPL-3.0-or-later
"""The web server put together: the data folder, the services behind its pages, the socket before them."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
import socket
import ssl
import threading
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.services.booths import FleetReading
from kiosk.services.certificates import page_certificate
from kiosk.services.changes import listen
from kiosk.services.check_page import CheckStaff
from kiosk.services.directory import seoul_now
from kiosk.services.door_codes import DoorCodes, DoorScreens
from kiosk.services.fleet_page import FleetStaff
from kiosk.services.following import FollowingService
from kiosk.services.office.charts import LARGEST
from kiosk.services.office.services import OfficeServices
from kiosk.services.phone import PhoneService
from kiosk.services.phone_places import PhonePlaces
from kiosk.services.refused import Refused
from kiosk.services.survey import CitySurvey
from kiosk.services.trial_phone import TrialPhoneService
from kiosk.services.upkeep import leave_notice
from kiosk.storage.errors import StorageError
from kiosk.storage.opened import mark_of, opened_storage
from kiosk.storage.visits import StoredVisits
from kiosk.ui.shell.logbook import close_logbook, open_logbook
from kiosk.visits.clock import MachineClock
from kiosk.web.app import make_app
from kiosk.web.checks.routes import CheckPages
from kiosk.web.flash import Flashes
from kiosk.web.fleet.routes import FleetPages
from kiosk.web.front import routes as front
from kiosk.web.guard import FORM_BYTES
from kiosk.web.live import News
from kiosk.web.office.browsers import Browsers
from kiosk.web.office.door import DoorScreenPages
from kiosk.web.office.personal import CHART, PersonalPages
from kiosk.web.office.routes import OfficePages
from kiosk.web.pages import PageTemplates
from kiosk.web.people import People
from kiosk.web.phone.draws import DrawPages
from kiosk.web.phone.routes import PhonePages, may_look
from kiosk.web.phone.trial import TrialPages
from kiosk.web.server import WebServer, listening_socket

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from starlette.applications import Starlette
    from starlette.routing import BaseRoute

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.web.guard import Listening

ROLE: Final = "serve"
A_DAY_S: Final = 86_400.0
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
ROOMS: Final = ("office", "phone", "fleet", "checks")  # folders of kiosk/web with templates of their own
PLAIN: Final = (
    "인증서(--cert, --key)나 앞단 프록시(--behind-proxy)가 없어 이 기기에서만 열립니다. "
    "암호화하지 않으면 번호와 비밀번호를 같은 망에서 누구나 읽을 수 있기 때문입니다."
)


@contextmanager
def web_app(data: Path, settings: Settings, listening: Listening) -> Iterator[Starlette]:
    """Open a data folder beside its other windows, and make the application on it."""
    with opened_storage(data, settings, role=ROLE) as storage:
        pages = PageTemplates(ROOMS, settings.city_name, mark_of(settings))
        services = OfficeServices(storage, settings)
        flashes = Flashes()
        browsers = Browsers(services, People(services.staff), flashes)
        office, personal = OfficePages(pages, browsers), PersonalPages(pages, browsers)
        news = office.news = News(office.draw, services.boards.mark, lambda: listen(data))
        places, codes = PhonePlaces(storage, settings, services.directory), DoorCodes()
        door = DoorScreenPages(pages, browsers, DoorScreens(places, codes, settings), settings)
        fleet = _fleet(storage, settings, pages, flashes)
        checks = CheckPages(pages, People(lambda: CheckStaff(storage, settings, services.directory)), flashes)
        offices = [*office.routes(), *door.routes(), *personal.routes()]
        phones = _phones(storage, pages, (places, codes), settings)
        routes = [*front(pages), *offices, *phones, *fleet.routes(), *checks.routes()]
        listening = replace(listening, large={CHART: LARGEST + FORM_BYTES})
        app = make_app(
            pages, routes, listening, problem=services.problem, lifespan=_hearing(news, fleet.news)
        )
        app.state.watch_certificate = partial(_tell_of_certificate, storage)
        app.state.warm = places.warm  # reads the venues, lest the first phone wait for them
        yield app


def _phones(
    storage: Storage, pages: PageTemplates, doors: tuple[PhonePlaces, DoorCodes], settings: Settings
) -> Sequence[BaseRoute]:
    """Return the routes of visitors' phones, and before them those of testers'."""
    told = StoredVisits(storage.database), MachineClock(), settings
    tester = TrialPhoneService(*told)
    places, codes = doors
    survey = CitySurvey(storage, settings)
    phone = PhonePages(pages, PhoneService(*told), tester, places, survey, codes, settings)
    draws = DrawPages(pages, FollowingService(storage, settings), settings, seoul_now, may_look)
    return [*TrialPages(pages, tester).routes(), *draws.routes(), *phone.routes()]


def _fleet(storage: Storage, settings: Settings, pages: PageTemplates, flashes: Flashes) -> FleetPages:
    """Return the booths' page; a booth's sign is not announced, so that only looking finds it."""
    reading = FleetReading(storage)
    fleet = FleetPages(pages, People(lambda: FleetStaff(storage, settings, reading)), reading, flashes)
    fleet.news = News(fleet.draw, fleet.mark, lambda: None)
    return fleet


def _hearing(*all_news: News | None) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for news in all_news:
                if news is not None:
                    await stack.enter_async_context(news.running(app))
            yield

    return running


@dataclass(frozen=True, slots=True)
class Serving:
    """Where to listen, with which certificate, and how browsers reach it."""

    host: str
    port: int
    listening: Listening
    tls: tuple[Path, Path] | None = None
    proxy_ca: Path | None = None  # who signs the proxy's certificate; without one of its own nobody is let in


def run_server(data: Path, settings: Settings, serving: Serving, ready: Callable[[str], None]) -> None:
    """Serve until a signal ends it; `ready` hears the address. Raises Refused where it cannot listen."""
    logbook = open_logbook(data / "logs", ROLE)
    try:
        with _socket(serving) as waiting, web_app(data, settings, serving.listening) as app:
            server = WebServer(app, serving.tls, serving.proxy_ca)
            if serving.tls is not None:
                app.state.watch_certificate(serving.tls[0])
            app.state.warm()
            ready(_address(waiting, serving))
            server.run(sockets=[waiting])
    finally:
        close_logbook(logbook)


def _tell_of_certificate(storage: Storage, file: Path) -> None:
    """Tell the admin today, and each day from now on, when the pages' certificate ends within a month."""
    with suppress(StorageError):  # the next day tells it
        if (until := page_certificate(file, seoul_now())) is not None:
            detail = {"what": "부서 화면(kiosk serve)", "day": f"{until.astimezone(SEOUL):%Y-%m-%d}"}
            leave_notice(storage, "certificate_ends", seoul_now(), **detail)
    again = threading.Timer(A_DAY_S, _tell_of_certificate, (storage, file))
    again.daemon = True
    again.start()


def names_of(host: str, more: tuple[str, ...]) -> frozenset[str]:
    """Return the names by which browsers may call this server; any other is another's page that lies."""
    own = {socket.gethostname(), socket.getfqdn(), *more, *({"[::1]"} | LOOPBACK)}
    return frozenset(_bracketed(name).lower() for name in {*own, host} if name not in {"0.0.0.0", "::"})  # noqa: S104 # no name


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name and not name.startswith("[") else name


def _socket(serving: Serving) -> socket.socket:
    try:
        if serving.tls is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*serving.tls)
            if serving.proxy_ca is not None:
                context.load_verify_locations(serving.proxy_ca)
    except OSError as error:  # SSLError is one
        raise Refused(f"인증서와 열쇠를 쓸 수 없습니다: {error}") from error
    try:
        return listening_socket(serving.host, serving.port)
    except OSError as error:
        told = f"{serving.host}의 {serving.port}번 포트를 열 수 없습니다: {error.strerror}"
        raise Refused(f"{told}. 다른 번호를 --port로 주십시오.") from error


def _address(waiting: socket.socket, serving: Serving) -> str:
    port = waiting.getsockname()[1]
    return f"{'http' if serving.tls is None else 'https'}://{_bracketed(serving.host)}:{port}"
