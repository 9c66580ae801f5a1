# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is at the admin's desk, and what stands behind each of its pages."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
import threading
import time
from typing import TYPE_CHECKING, Final

from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.accounts import AccountService
from kiosk.services.admin.calendar import CalendarService
from kiosk.services.admin.callbacks import CallBackService
from kiosk.services.admin.cards import CardService
from kiosk.services.admin.cases import CaseService
from kiosk.services.admin.charter import CharterService
from kiosk.services.admin.charts import ChartService
from kiosk.services.admin.checks import SpotCheckService
from kiosk.services.admin.drawing import DrawingService
from kiosk.services.admin.keys import KeyService
from kiosk.services.admin.letters import LetterService
from kiosk.services.admin.notices import AnnouncementService
from kiosk.services.admin.places import PlaceService
from kiosk.services.admin.reorganisation import ReorganisationService
from kiosk.services.admin.report import ReportService
from kiosk.services.admin.results.desk import SignInResult
from kiosk.services.admin.seal import Seal
from kiosk.services.admin.seats import SeatService
from kiosk.services.admin.setup import SetupService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.admin.system import SystemService
from kiosk.services.admin.tasks import TaskService
from kiosk.services.admin.visibility import VisibilityService
from kiosk.services.admin.words import SearchWordService
from kiosk.services.authorisation import DESK, gated
from kiosk.services.cases.nightly import NightlyWork
from kiosk.services.city_directory import LookUp
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.staff_session import LONGEST_S, PasswordGiven, StaffSession, refusal_of, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from kiosk.services.admin.system import Meanwhile
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount

LOOK_UP: Final = timedelta(hours=1)  # whom the city's directory has let go keeps no key or desk for longer
FIRST: Final = ("directory", "reports")  # whoever keeps cases is named by name, never by coming first
WAITING: Final = (
    *("callbacks", "cases", "letters", "accounts", "places", "setup", "system", "tasks", "words"),
)
NO_ROLE: Final = "이 계정에는 관리 화면에서 할 수 있는 일이 없습니다."


class _PageService[Service](cached_property[Service]):
    """What stands behind a page, opened when it is first asked for, behind the gate that bears its name."""

    def __set_name__(self, owner: type[object], name: str) -> None:
        opened = self.func

        def open_once(desk: AdminServices) -> Service:
            with desk._opening:  # noqa: SLF001 # the class below's: a page and a count may ask at once
                if name not in desk.__dict__:
                    desk.__dict__[name] = gated(opened(desk), name, desk._session.check)  # noqa: SLF001 # the same
                page: Service = desk.__dict__[name]
                return page

        self.func = open_once
        super().__set_name__(owner, name)


class AdminServices:
    """What the admin's window asks, on an open data folder."""

    keys = _PageService(lambda self: KeyService(self._context, self._seal))  # the city's keys
    calendar = _PageService(lambda self: CalendarService(self._context))  # the days that do not count
    callbacks = _PageService(lambda self: CallBackService(self._context, self._seal))  # calls to be made
    cases = _PageService(lambda self: CaseService(self._context, self._seal))  # under their seal
    letters = _PageService(lambda self: LetterService(self._context, self._seal))  # sent to petitioners
    seats = _PageService(lambda self: SeatService(self._context))  # the offices and their seats
    charts = _PageService(lambda self: ChartService(self._context))  # inbox and revisions
    visibility = _PageService(lambda self: VisibilityService(self._context))  # the rules of visibility
    places = _PageService(lambda self: PlaceService(self._context))  # lifts, doors, rooms and hours
    checks = _PageService(lambda self: SpotCheckService(self._context))  # spot checks
    charter = _PageService(lambda self: CharterService(self._context))  # the charter's values
    cards = _PageService(lambda self: CardService(self._context))  # what to bring for a matter
    notices = _PageService(lambda self: AnnouncementService(self._context))  # what stands on the first screen
    reorganisation = _PageService(lambda self: ReorganisationService(self._context))  # offices and names
    accounts = _PageService(lambda self: AccountService(self._context))  # accounts, rights and the access log
    setup = _PageService(lambda self: SetupService(self._context))  # a new city's first steps
    drawing = _PageService[DrawingService](lambda self: self._drawings)  # the drawings of the city's sites
    system = _PageService(
        lambda self: SystemService(self._context, self._closed_for)
    )  # backups, health, notices, log, export
    tasks = _PageService(lambda self: TaskService(self._context, self.charts, self.words))  # to be done
    report = _PageService(lambda self: ReportService(self._context))  # how the city kept its charter
    words = _PageService(lambda self: SearchWordService(self._context))  # visitors' words

    def __init__(  # noqa: PLR0913 # what a desk stands on
        self,
        storage: Storage,
        settings: Settings,
        closed_for: Meanwhile[AdminServices],
        now: Callable[[], datetime] = seoul_now,
        clock: Callable[[], float] = time.monotonic,
        *,
        shows: bool = False,
    ) -> None:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        directory.ensure_charts()  # a first publication here must not stand for the city's own charts
        self._opening = threading.RLock()
        self._storage, self._closed_for = storage, closed_for
        self._session = StaffSession(storage.accounts, settings.idle_staff_s, clock)
        self._context = StaffContext(storage, settings, directory, self._session, now, shows)
        self._seal = Seal(self._context)
        self._nights = NightlyWork(storage, settings)
        self._looked: datetime | None = None
        self._looking: LookUp | None = None
        self._drawings = DrawingService(self._context)

    def code_file(self) -> str:
        """Lay the set-up code out where nobody can administer this installation yet."""
        return str(self._storage.first_use.prepare() or "")

    def sign_in(self, name: str, password: str, new: str = "") -> SignInResult:
        """Let somebody in who has work at the desk; a password that was given is changed to `new`."""
        try:
            answer = signed_in(self._storage.accounts, self._context.settings, name, password, new)
        except PasswordGiven as given:
            return SignInResult(problem=str(given), given=True)
        if answer.account is None:
            return SignInResult(problem=refusal_of(answer))
        return self._let_in(answer.account)

    def make_first(self, code: str, name: str, password: str) -> SignInResult:
        """Make the first account, which administers the installation, and let its owner in."""
        from kiosk.storage.account_rules import AccountError  # noqa: PLC0415 # SQLAlchemy comes after the first frame

        try:
            return self._let_in(self._storage.first_use.make_first(code, name, password, FIRST))
        except AccountError as error:
            return SignInResult(problem=str(error))

    def sign_out(self, *, idle: bool) -> None:
        """Record that whoever was in has left, and let the next one draw."""
        self._seal.lock()
        self._drawings.close()
        self._session.sign_out(idle=idle)

    def touch(self) -> None:
        """Note that whoever is in works."""
        self._session.touch()

    def counts(self) -> Mapping[str, int]:
        """Count what waits on the pages that whoever is in may see, by the page's key."""
        counted = {f"{key}.waiting": key for key in WAITING} | {"charts.inbox": "charts"}
        with self._storage.database.as_of_now():  # all of one moment, and one transaction of a server's
            return {key: self._waiting(key) for act, key in counted.items() if self._session.may(act)}

    def _waiting(self, key: str) -> int:
        waiting: int = len(self.charts.inbox()) if key == "charts" else getattr(self, key).waiting()
        return waiting

    def minute(self) -> Iterator[object]:
        """Do what falls due by itself, step by step."""
        now = self._context.now()
        yield from self._nights.minute(now)
        self._look_up(now)
        if self._session.account is not None and self._session.may("letters.send_due"):
            self.letters.send_due()

    def _look_up(self, now: datetime) -> None:
        if self._looking is None and (self._looked is None or abs(now - self._looked) >= LOOK_UP):
            self._looked = now
            people = self._storage.accounts
            names = {one.name for one in self._seal.keyring.store.keepers()}
            names |= people.came_in(now - timedelta(seconds=LONGEST_S))
            self._looking = LookUp(people, self._context.settings, names)
        if self._looking is not None and self._looking.done():
            self._looking = None

    def _let_in(self, account: StaffAccount) -> SignInResult:
        if not account.roles.intersection(DESK):
            return SignInResult(problem=NO_ROLE)
        self._session.begin(account)
        return SignInResult(account.name, roles=account.roles)
