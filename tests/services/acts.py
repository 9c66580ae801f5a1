# SPDX-License-Identifier: GPL-3.0-or-later
"""Every act of every desk with arguments that are right, for a small demo city with one of everything."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from functools import cache, cached_property
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from argon2 import PasswordHasher
from PIL import Image

from kiosk.cases.opened import ListedCase
from kiosk.cases.posting import LetterKind
from kiosk.cases.states import CaseMove
from kiosk.cases.urgency import urgency
from kiosk.charter.calendar import Declared
from kiosk.charter.clock import StatutoryClock
from kiosk.charter.hours import WorkingHours
from kiosk.directory.cards import CardLines
from kiosk.directory.charts.chart import Doubt
from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite
from kiosk.directory.reorganising import OfficeRename
from kiosk.reports.spot_checks import monday
from kiosk.reports.year_end import Published, Survey
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.admin.drawing_editions import WouldBeLost
from kiosk.services.admin.drawing_session import OpenDrawing
from kiosk.services.admin.improvements import NewImprovement
from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.results.accounts import LogFilter
from kiosk.services.admin.results.cases import CaseExport, CaseQuery, TableForm, ToldTimes
from kiosk.services.admin.results.checks import SpotCheckKind
from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.services.admin.results.words import Joined
from kiosk.services.admin.rooms import Rooms
from kiosk.services.authorisation import gated
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.guide import GuideService
from kiosk.services.office.staff import OfficeStaff
from kiosk.services.spot_draws import SpotDraws
from kiosk.services.survey import CitySurvey
from kiosk.services.visits import open_visit_log
from kiosk.storage.account_rules import ROLES
from kiosk.storage.accounts import AccountRepository
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.lockout import SystemClock
from kiosk.storage.notices import tell_admin
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables import new_key
from kiosk.visits.duty import Guide
from kiosk.visits.measure.publishing import SMALL_CELL
from kiosk.visits.taps import OfficeTaps
from tests.fake_microphone import memo
from tests.ui.admin.city_cases import answers
from tests.visitor import demo_settings
from tests.wayfinding.drafting.test_export import hall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.reports.improvements import Improvement
    from kiosk.services.admin.results.accounts import Person
    from kiosk.services.admin.results.cards import CardEntry
    from kiosk.services.admin.results.drawing import EditionEntry
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount

PASSWORD: Final = "walking-the-hall-9"  # noqa: S105 # of accounts in this test
PASSPHRASE, OTHER = "파도 소나무 안개 부두 은하수", "바람결 돌담길 등대 물결 갈매기"
PAGE: Final = "https://www.city.example/charter/2026"
OFFICE, HALL = "감사실", "교통행정과"
GAON = DEMO_CONFIG.parents[1] / "gaon"
SEATING = DEMO_CONFIG.parent / "seating"
DAY: Final = timedelta(days=1)

type Act = tuple[tuple[Any, ...], Mapping[str, Any]]


@dataclass
class World:
    """One open city, the admin's desk and the guide's console of it, and how its people are called."""

    storage: Storage
    folder: Path
    seconds: float = 0.0
    _open: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def admin(self) -> AdminServices:
        """The admin's desk."""
        desk = AdminServices(self.storage, demo_settings(), _closed, seoul_now, lambda: self.seconds)
        desk._drawings._city = self.folder  # what is drawn and published here is no part of the demo
        return desk

    @cached_property
    def counter(self) -> GuideService:
        """The guide's console."""
        log = self._open.enter_context(open_visit_log(self.storage, demo_settings(), role="guide"))
        return GuideService(self.storage, demo_settings(), log, lambda: self.seconds)

    @cached_property
    def guide(self) -> GuideService:
        """The console behind its gate, as the window has it."""
        return gated(self.counter, "guide", self.counter.session.check)

    @cached_property
    def office(self) -> OfficeStaff:
        """The office's page of somebody who has signed in."""
        directory = open_directory(self.storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        staff = OfficeStaff(
            self.storage, demo_settings(), directory, Rooms(demo_settings()), lambda: self.seconds
        )
        staff.office = OFFICE
        return staff

    def close(self) -> None:
        """Let the visit log and the drawing go."""
        if "admin" in self.__dict__:
            self.admin._drawings.close()
        self._open.close()

    def account(self, name: str) -> StaffAccount:
        """Return an open account."""
        return next(one for one in self.storage.accounts.all() if one.name == name)

    def enter(self, account: StaffAccount) -> None:
        """Let somebody in at both desks."""
        self.admin._session.begin(account)
        self.counter.session.begin(account)
        self.office.session.begin(account)

    def leave(self) -> None:
        """Let nobody be in."""
        self.admin._session.end()
        self.counter.session.end()
        self.office.session.end()

    def call(self, act: str, given: Act) -> object:
        """Do an act by its name in the table."""
        room, _, rest = act.partition(".")
        at: Any = {"guide": self.guide, "office": self.office}.get(room, self.admin)
        for part in (act if at is self.admin else rest).split("."):
            at = getattr(at, part)
        done = at(*given[0], **given[1])
        if isinstance(done, OpenDrawing):
            done.close()
        return done

    # -- what acts are about -----------------------------------------------------------------------
    @cached_property
    def numbers(self) -> dict[str, str]:
        """The receipts by kind."""
        rows = bootstrap.untouched_cases(self.storage, demo_settings()).rows(closed=False)
        return {one.kind: one.number for one in rows}

    def person(self, name: str) -> Person:
        """Return somebody as the page of the accounts shows them."""
        account = self.account(name)
        return _person(account.id, account.name, account.roles)


def _person(key: UUID, name: str, roles: frozenset[str]) -> Person:
    from kiosk.services.admin.results.accounts import Person as Shown  # noqa: PLC0415 # a name used as a type above

    return Shown(key, name, roles, {})


def _closed(_work: Callable[[], object]) -> Any:  # noqa: ANN401 # what the desk would be
    return None, None


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """Open a copy of the city."""
    shutil.copytree(_city().name, folder)
    with opened_storage(folder, demo_settings(), role="admin") as storage:
        opened = World(storage, folder)
        try:
            yield opened
        finally:
            opened.close()


@cache
def _city() -> TemporaryDirectory[str]:
    kept = TemporaryDirectory(prefix="acts-")
    known = Path(kept.name) / "known"
    known.mkdir()
    shutil.copy(SEATING / f"{OFFICE}.xlsx", known)
    settings = demo_settings(seating=str(known))
    with opened_storage(Path(kept.name), settings, role="admin") as storage:
        open_directory(storage.database, settings, TRANSLATIONS, seoul_now).ensure_charts()
        _people(storage)
        _cases(storage)
        with storage.database.write() as connection:
            tell_admin(connection, "review_due", {}, seoul_now())
    shutil.rmtree(known)
    shutil.copy(SEATING / f"{HALL}.xlsx", Path(kept.name) / "inbox")
    return kept


def quick(storage: Storage) -> AccountRepository:
    """Return what makes accounts whose passwords are cheap to check."""
    return AccountRepository(storage.database, SystemClock(), "A", PasswordHasher(1, 8, 1))


def _people(storage: Storage) -> None:
    """Make one account a role, one of all and one of none; whoever keeps cases belongs somewhere."""
    rules, accounts = bootstrap.case_rules(storage, demo_settings()), quick(storage)
    for name, roles in {**{role: (role,) for role in ROLES}, "everybody": ROLES, "nobody": ()}.items():
        made = accounts.make(name, PASSWORD, roles, by=None)
        rules.tie(str(made.id), OFFICE, "member", "admin", seoul_now() - 400 * DAY)
    accounts.make("spare", PASSWORD, ("cases", "guide"), by=None)


def _cases(storage: Storage) -> None:
    intake = bootstrap.intake_service(storage, demo_settings(), seoul_now() - DAY)
    intake.has_room = lambda: True
    for at, kind in enumerate(("inconvenience", "unkind", "praise", "callback")):
        said = {"memo": memo()} if kind == "inconvenience" else {}
        intake.submit(answers(at, kind, HALL, **said), seoul_now() - DAY)
    keyring = city_keys.city_keyring(storage, demo_settings())
    demo = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, seoul_now())
    for name in ("cases", "everybody"):
        keyring.add_keeper(demo, name, PASSPHRASE, seoul_now())


def _today() -> date:
    return seoul_now().date()


def _with(*given: Any, **named: Any) -> Callable[[World], Act]:  # noqa: ANN401 # arguments of any act
    return lambda _world: (given, named)


def _of(make: Callable[[World], tuple[Any, ...]], **named: Any) -> Callable[[World], Act]:  # noqa: ANN401 # the same
    return lambda world: (make(world), named)


def _sketch(at: World) -> Sketch:
    standing = at.admin.seats.standing(OFFICE, at.admin.seats.today())
    base = Sketch(standing.office, standing.latest)
    return base.after(Rewrite(standing.office.seats[0].desk, "phone", "061-044-1999"))


def _desk(at: World) -> str:
    return at.admin.seats.standing(OFFICE, at.admin.seats.today()).office.seats[0].desk


def _colleagues(at: World) -> tuple[str, str]:
    """Return who goes away, and who stands in."""
    return str(at.account("cases").id), str(at.account("spare").id)


def _away(at: World) -> tuple[str]:
    """Let somebody be away, who then comes back."""
    account, deputy = _colleagues(at)
    said = Decision(account, {"deputy": deputy, "last": _today().isoformat()}, _today(), account, seoul_now())
    kept = StoredDecisions(at.storage.database, "A", "case_leave")
    kept.decide(said, seen=next((one.id for one in reversed(kept.history(account))), None))
    return (account,)


def _own_desk(at: World) -> str:
    return at.office.absences.seats()[0].desk


def _own_call(at: World) -> str:
    """Hand the call over to the office of whoever is in, where it is not there already."""
    calls, number = bootstrap.call_backs(at.storage, demo_settings()), at.numbers["callback"]
    stored = calls.store.load(number)
    if stored is not None and stored.case.office != OFFICE:
        calls.hand_over(number, OFFICE, "system", seoul_now())
    return number


def _office_phrase(at: World) -> str:
    """Return the passphrase of the office's key, which is made by whoever may."""
    if at.office.session.may("office.contacts.make"):
        at.office.contacts.make(PASSPHRASE)
    return PASSPHRASE


def _own_contact(at: World) -> str:
    """Ask the office for a call once it has a key."""
    _office_phrase(at)
    intake = bootstrap.intake_service(at.storage, demo_settings(), seoul_now())
    intake.has_room = lambda: True
    return intake.submit(answers(77, "callback", OFFICE), seoul_now()).number


def _own_chart(at: World) -> date:
    if at.office.session.may("office.charts.read"):
        at.office.charts.read(f"{OFFICE}.xlsx", (SEATING / f"{OFFICE}.xlsx").read_bytes())
    return _today()


def _end(at: World, survey: bool) -> Any:  # noqa: ANN401, FBT001 # a year's end, closed or not
    end = at.admin.report.year_end.of(_today().year)
    if survey and end.survey is None:
        at.admin.report.year_end.record_survey(end, Survey(_today(), 100, 91.0, "", ""))
        end = at.admin.report.year_end.of(_today().year)
    return end


def _answered(at: World) -> tuple[Any]:
    survey = CitySurvey(at.storage, demo_settings())
    for _ in range(SMALL_CELL):
        survey.answer("booth", "ko", {survey.asked_at("booth")[0].id: 5})
    return (_end(at, survey=False),)


def _finding() -> NewImprovement:
    return NewImprovement("표지가 작다", "설문 23명", "두 배로", _today())


def _noted(at: World) -> Improvement:
    at.admin.report.improvements.note(_finding())
    return at.admin.report.improvements.listed()[-1]


def _mended(at: World) -> tuple[Improvement]:
    at.admin.report.improvements.finish(_noted(at), _today())
    return (at.admin.report.improvements.listed()[-1],)


def _published(at: World) -> tuple[Any, str]:
    end = _end(at, survey=True)
    channel = end.publications[0].channel
    at.admin.report.year_end.publish(end, channel, Published(_today(), PAGE, ""))
    return at.admin.report.year_end.of(_today().year), channel


def _doubtful(at: World) -> Any:  # noqa: ANN401 # a period in which an office taps what is not true
    account = at.admin.report.account(_today(), _today())
    return replace(account, report=replace(account.report, taps=[OfficeTaps(OFFICE, 20, 0, 0, 20, 6)]))


def _doubted(at: World) -> tuple[str]:
    at.admin.report.doubt_taps(_doubtful(at), OFFICE)
    return (OFFICE,)


def _notice(at: World) -> AnnouncementEntry:
    today = at.admin.notices.today()
    at.admin.notices.keep(AnnouncementEntry({"ko": "점검합니다."}, today, today))
    return at.admin.notices.notices()[0]


def _reorganised(at: World) -> str:
    desk, told = at.admin.reorganisation, [OfficeRename(HALL, "교통정책과")]
    return desk.publish(told, _today(), seen=desk.weigh(told, _today()).seen).id


def _card(at: World) -> CardEntry:
    return next(one for one in at.admin.cards.cards().cards if one.matter == "인감증명")


def _check(at: World) -> SpotCheckKind:
    promise = next(iter(at.admin.checks.checks().promises))
    return SpotCheckKind(_today(), promise, OFFICE, 3, 2)


def _this_week(at: World) -> str:
    """Draw this week's offices, as somebody did before it began, and return one of them."""
    draws, week = SpotDraws(at.storage, demo_settings()), monday(_today())
    plan = draws.of(week) or draws.commit([OFFICE, HALL], "system", seoul_now() - timedelta(days=7))
    return plan.drawn(week)[0]


def _kept_check(at: World) -> SpotCheckKind:
    at.admin.checks.add(_check(at))
    return at.admin.checks.checks().made[0]


def _place(at: World, kind: str) -> Any:  # noqa: ANN401 # a place
    return next(one for one in at.admin.places.places() if one.kind == kind and not one.whole)


def _drawn(at: World) -> None:
    """Open a drawing of one hall, with this booth in it."""
    drawing = hall()
    kiosk = replace(drawing.kiosks[1], name=demo_settings().kiosk_id)
    at.admin._drawings.open("main").keep("그림", replace(drawing, kiosks={1: kiosk}))


def _open_drawing(*given: str) -> Callable[[World], Act]:
    def make(at: World) -> Act:
        _drawn(at)
        return given, {}

    return make


def _bringing(at: World, plan: Path) -> tuple[list[Path], dict[str, str]]:
    at.admin._drawings.open("yard")
    return [plan], {}


def _plan_file(at: World) -> Path:
    file = at.folder / "1층.png"
    Image.new("L", (40, 30)).save(file)
    return file


def _tried_way(at: World) -> Act:
    _drawn(at)
    drawing = at.admin._drawings._drawn()
    return (drawing, next(iter(drawing.floors[0].rooms.values())).uid), {"step_free": False}


def _published_drawing(at: World) -> int:
    _drawn(at)
    return _publish(at).number


def _publish(at: World, since: date | None = None) -> EditionEntry:
    """Publish the hall, whatever of an earlier one goes: each has ids of its own."""
    try:
        return at.admin._drawings.publish("첫 도면", since)
    except WouldBeLost as asked:
        return at.admin._drawings.publish("첫 도면", since, asked.losses)


def _scheduled_drawing(at: World) -> Act:
    _drawn(at)
    _publish(at, seoul_now().date() + DAY)
    return ("main",), {}


def _backup(at: World) -> str:
    at.admin.system.back_up()
    return at.admin.system.backups()[0].name


def _visit(at: World) -> UUID:
    return at.counter.visits.begin(by="guide").id


def _unlocked(make: Callable[[World], tuple[Any, ...]], **named: Any) -> Callable[[World], Act]:  # noqa: ANN401 # the same
    def given(at: World) -> Act:
        at.admin.cases.unlock(PASSPHRASE)
        return make(at), named

    return given


def _last_listed(at: World) -> ListedCase:
    """Return a case as the list ends with it."""
    row = bootstrap.untouched_cases(at.storage, demo_settings()).rows(closed=False)[-1]
    return ListedCase(row, urgency(row, StatutoryClock(), seoul_now()))


def _number(kind: str) -> Callable[[World], str]:
    return lambda at: at.numbers[kind]


NOTHING: Final = _with()
_PLAIN: Final = {
    "tasks": "load waiting", "cases": "waiting lock survey", "callbacks": "waiting lock look",
    "letters": "waiting look send_due",
    "keys": "lock look", "seats": "clerk today offices", "charts": "today inbox revisions",
    "words": "waiting load", "visibility": "load", "places": "waiting places", "notices": "today notices",
    "cards": "waiting cards", "reorganisation": "look",
    "calendar": "today", "charter": "charter", "report": "today decides", "checks": "checks",
    "accounts": "panes waiting people offices actors verify reviewed",
    "setup": "waiting steps", "drawing": "sites close booth",
    "office.absences": "seats", "office.calls": "due", "office.contacts": "state lock",
    "office.charts": "today waiting discard poster",
    "system": "waiting booths backups back_up facts examine notices log told", "guide": "guides finish",
}  # fmt: skip
VALID: Final[Mapping[str, Callable[[World], Act]]] = {
    **{f"{page}.{act}": NOTHING for page, acts in _PLAIN.items() for act in acts.split()},
    "cards.confirm": _of(lambda at: (_card(at), CardLines(bring=("id",)))),
    "cards.propose": _of(lambda at: (_card(at), CardLines(bring=("id",)))),
    "cards.withdraw": _of(lambda at: (_card(at),)),
    "drawing.open": _with("main"),
    "drawing.look_at": _of(lambda at: _bringing(at, GAON / "given" / "plan.osm")),
    "drawing.look_at_standing": _open_drawing(),
    "drawing.stands": _with("main"),
    "drawing.bring_plan": _of(lambda at: ("main", _plan_file(at))),
    "drawing.plan": _of(lambda at: ("main", at.admin._drawings.bring_plan("main", _plan_file(at)).file, 0)),
    "drawing.try_way": _tried_way,
    "drawing.findings": _open_drawing(),
    "drawing.check": _open_drawing(),
    "drawing.publish": _open_drawing("첫 도면"),
    "drawing.editions": _with("main"),
    "drawing.weigh": _of(lambda at: ("main", _published_drawing(at))),
    "drawing.waiting": _with("main"),
    "drawing.withdraw": _scheduled_drawing,
    "drawing.roll_back": _of(lambda at: ("main", _published_drawing(at), "까닭")),
    # cases
    "tasks.endings": _with(),
    "tasks.end": _with(["A-000001-1"], "보존 기간이 끝남", "1"),
    "cases.unlock": _with(PASSPHRASE),
    "cases.look": _with(CaseQuery(), 10),
    "cases.more": _of(lambda at: (CaseQuery(), _last_listed(at))),
    "cases.count": _with(CaseQuery()),
    "cases.leave": _of(lambda at: (*_colleagues(at), _today())),
    "cases.back": _of(_away),
    "cases.keep_view": _with(CaseQuery(office=OFFICE)),
    "cases.drop_view": _with(CaseQuery(office=OFFICE)),
    "cases.export_list": _with(CaseQuery(), CaseExport(TableForm.CSV)),
    "cases.open": _unlocked(lambda at: (at.numbers["unkind"],)),
    "cases.reveal": _unlocked(lambda at: (at.numbers["unkind"],)),
    "cases.play": _unlocked(lambda at: (at.numbers["inconvenience"],)),
    "cases.act": _unlocked(
        lambda at: (
            at.numbers["inconvenience"],
            0,
            CaseMove.ASSIGN,
            ToldTimes(to=str(at.account("cases").id)),
        )
    ),
    "cases.strikes": _unlocked(lambda at: (at.numbers["unkind"], "A-77")),
    "cases.step_back": _unlocked(lambda at: (at.numbers["inconvenience"], "아는 분의 일입니다.")),
    "cases.record_measure": _unlocked(lambda at: (_measure(at), "교육을 받게 했습니다.")),
    "cases.export": _unlocked(lambda at: (at.numbers["praise"], "감사 요청"), masked=True),
    "cases.send": _unlocked(lambda at: (at.numbers["inconvenience"], LetterKind.RECEIPT)),
    "letters.send": _with(UUID(int=1)),
    "letters.bounced": _with(UUID(int=1)),
    "letters.told": _with(UUID(int=1), "전화"),
    "cases.letter": _unlocked(lambda at: (at.numbers["inconvenience"], LetterKind.RECEIPT)),
    "cases.survey_code": _unlocked(lambda at: (at.numbers["inconvenience"],)),
    "cases.take_in": _of(lambda _: (_letter(),)),
    "callbacks.unlock": _with(PASSPHRASE),
    "callbacks.reveal": _unlocked(lambda at: (at.numbers["callback"],)),
    "callbacks.act": _of(lambda at: (at.numbers["callback"], 0, CaseMove.TELL_OFFICE)),
    "callbacks.hand_over": _of(lambda at: (at.numbers["callback"], 0, OFFICE)),
    "office.absences.mark": _of(lambda at: (_own_desk(at), _today())),
    "office.absences.back": _of(lambda at: (_own_desk(at),)),
    "office.calls.called": _of(lambda at: (_own_call(at),)),
    "office.calls.missed": _of(lambda at: (_own_call(at),)),
    "office.contacts.make": _with(PASSPHRASE),
    "office.contacts.unlock": _of(lambda at: (_office_phrase(at),)),
    "office.contacts.change": _of(lambda at: (_office_phrase(at), OTHER)),
    "office.contacts.reveal": _of(lambda at: (_own_contact(at),)),
    "office.charts.read": _with(f"{OFFICE}.xlsx", (SEATING / f"{OFFICE}.xlsx").read_bytes()),
    "office.charts.publish": _of(lambda at: (_own_chart(at), "까닭", "0")),
    # keys
    "keys.unlock": _with(PASSPHRASE),
    "keys.found": _with(PASSPHRASE),
    "keys.add_keeper": _unlocked(lambda _: ("spare", OTHER), all_cases=True),
    "keys.drop_keeper": _unlocked(lambda _: ("demo",)),
    "keys.change_passphrase": _with(PASSPHRASE, OTHER),
    "keys.sign": _unlocked(lambda _: ("AAAA",)),
    "keys.rotate": _unlocked(lambda _: ("",)),
    "keys.rekey": _unlocked(lambda _: ()),
    "keys.new_sheet": _unlocked(lambda _: ("",)),
    "keys.recover": _with("AAAA", OTHER),
    # directory
    "seats.standing": _of(lambda at: (OFFICE, at.admin.seats.today())),
    "seats.publish": _of(lambda at: (_sketch(at), at.admin.seats.today())),
    "seats.mark_away": _of(lambda at: (OFFICE, _desk(at), None)),
    "seats.hide": _of(lambda at: (OFFICE, _desk(at))),
    "seats.show_again": _of(lambda at: (OFFICE, _desk(at))),
    "seats.allow_photo": _of(lambda at: (OFFICE, _desk(at)), consent=True),
    "seats.draw_poster": _with(OFFICE),
    "seats.draw_city": NOTHING,
    "seats.export": _with(OFFICE),
    "charts.bring": _with(SEATING / f"{OFFICE}.xlsx"),
    "charts.read": _of(lambda _: (f"{HALL}.xlsx", _today())),
    "charts.settle_cell": _with(Doubt(HALL, "혈액검사기", "thing"), "seat"),
    "charts.decide_name": _with("주정차 단속 김가온", "김가온", allow=False),
    "charts.publish": _of(lambda at: (at.admin.charts.read(f"{HALL}.xlsx", _today()), "새 부서")),
    "charts.weigh": _of(lambda at: (_revision(at),)),
    "charts.roll_back": _of(lambda at: (*_plan(at), "")),
    "words.try_out": _with("감사"),
    "words.duties": _with("감사"),
    "words.join": _with(Joined("감사 민원", "감사", OFFICE)),
    "words.part": _with(Joined("감사 민원", "감사", OFFICE)),
    "words.handled": _of(lambda at: (str(at.counter.visits.report_wrong("way", {})),)),
    "visibility.preview": _of(lambda at: (at.admin.visibility.load(), *_policy_and_seat(at))),
    "visibility.weigh": _of(lambda at: (at.admin.visibility.load(), _stricter(at))),
    "visibility.apply": _of(lambda at: (at.admin.visibility.load(), _stricter(at), "photo off", "", "")),
    "visibility.weigh_back": _of(lambda at: (_applied(at),)),
    "visibility.take_back": _of(lambda at: (_applied(at), "", "")),
    "places.weigh": _of(lambda at: (_place(at, "elevator"),)),
    "places.stop": _of(lambda at: (_place(at, "elevator"),), stopped=True),
    "places.rename": _of(lambda at: (_place(at, "room"), {"ko": "작은 회의실"})),
    "places.set_hours": _of(lambda at: (_place(at, "office"), WorkingHours(time(10), time(17), None))),
    "places.set_window": _of(lambda at: (_place(at, "office"), 3, ("여권 발급",))),
    "notices.keep": _of(lambda _: (AnnouncementEntry({"ko": "점검합니다."}, _today(), _today()),)),
    "notices.take_away": _of(lambda at: (_notice(at),)),
    "reorganisation.weigh": _of(lambda _: ([OfficeRename(HALL, "교통정책과")], _today())),
    "reorganisation.publish": _of(lambda _: ([OfficeRename(HALL, "교통정책과")], _today()), seen=0),
    "reorganisation.take_back": _of(lambda at: (_reorganised(at),)),
    # calendar, charter, report, checks
    "calendar.month": _of(lambda _: (_today(),)),
    "calendar.preview": _with(date(2027, 3, 3), Declared(closed=True, name="임시")),
    "calendar.declare": _with(date(2027, 3, 3), Declared(closed=True, name="임시"), []),
    "charter.set_limit": _of(lambda at: (_limit(at), _today() + 9 * DAY, "2d", "이틀 안에 답합니다.")),
    "charter.set_amount": _of(lambda at: (at.admin.charter.charter().prices[0], 10_000, "조례 제1조")),
    "charter.set_budget": _of(lambda at: (at.admin.charter.charter().budgets[0], 1_000_000)),
    "report.account": _of(lambda _: (_today(), _today())),
    "report.export": _of(lambda at: (at.admin.report.account(_today(), _today()),)),
    "report.plan_following": NOTHING,
    "report.doubt_taps": _of(lambda at: (_doubtful(at), OFFICE)),
    "report.believe_taps": _of(_doubted),
    "report.print": _of(lambda at: (at.admin.report.account(_today(), _today()),)),
    "report.year_end.of": _of(lambda _: (_today().year,)),
    "report.year_end.record_survey": _of(
        lambda at: (_end(at, survey=False), Survey(_today(), 100, 91.0, "", ""))
    ),
    "report.year_end.close_survey": _of(_answered),
    "report.year_end.take_back_survey": _of(lambda at: (_end(at, survey=True),)),
    "report.year_end.publish": _of(
        lambda at: (
            _end(at, survey=True),
            _end(at, survey=True).publications[0].channel,
            Published(_today(), PAGE, ""),
        )
    ),
    "report.year_end.take_back_publication": _of(_published),
    "report.improvements.listed": NOTHING,
    "report.improvements.note": _of(lambda _: (_finding(),)),
    "report.improvements.finish": _of(lambda at: (_noted(at), _today())),
    "report.improvements.reopen": _of(_mended),
    "report.improvements.take_back": _of(lambda at: (_noted(at),)),
    "report.publication.write": _of(lambda at: (_end(at, survey=True),)),
    "checks.add": _of(lambda at: (_check(at),)),
    "checks.take_back": _of(lambda at: (_kept_check(at),)),
    "checks.round": NOTHING,
    "checks.draw": _of(lambda at: (at.admin.checks.round().coming,)),
    "checks.sheet": _of(lambda at: (_this_week(at) and 0,)),
    "checks.visited": _of(lambda at: (_this_week(at), {"badge": True}, new_key())),
    # first steps, accounts, system
    "setup.tell": _with("devices"),
    "accounts.change_password": _with(PASSWORD, "another-walk-12"),
    "accounts.make": _with("fresh", PASSWORD, ("guide",)),
    "accounts.set_roles": _of(lambda at: (at.person("nobody"), ("reports",))),
    "accounts.close": _of(lambda at: (at.person("spare"),)),
    "accounts.tie": _of(lambda at: (at.person("nobody"), HALL, "member")),
    "accounts.untie": _of(lambda at: (at.person("nobody"), OFFICE)),
    "accounts.log": _with(LogFilter()),
    "accounts.export_log": _with(LogFilter(), "감사 요청"),
    "accounts.review": _with("살펴보았습니다."),
    "system.rehearse": _of(lambda at: (_backup(at),)),
    "system.restore": _of(lambda at: (_backup(at),)),
    "system.tell": _with("A"),
    "system.put_away": _of(lambda at: (at.admin.system.notices()[0].id,)),
    "system.export": _with("directory"),
    # the guide's console
    "guide.take_over": _of(lambda at: (_guide(at, "spare"),)),
    "guide.tell_facility": _with("elevator-1", stopped=True),
    "guide.tell_office": _of(lambda at: (at.numbers["callback"],)),
    "guide.cases.offered": _with("inconvenience", OFFICE),
    "guide.cases.take_in": _of(lambda _: (replace(answers(90, "inconvenience", OFFICE), channel="guide"),)),
    "guide.visits.begin": _with(by="guide"),
    "guide.visits.target_chosen": _of(lambda at: (OFFICE, 40.0, _visit(at))),
    "guide.visits.way_shown": _of(lambda at: (40.0, _visit(at))),
    "guide.visits.left_screen": _of(lambda at: ("given up", _visit(at))),
    "guide.visits.arrived": _of(lambda at: ("guide", _visit(at), "guide")),
    "guide.visits.not_reached": _of(lambda at: ("other", _visit(at))),
    "guide.visits.reopened": _of(lambda at: (_visit(at), "guide")),
    "guide.visits.followed": _of(lambda at: (_visit(at), "arrived", "guide")),
    "guide.visits.trial": _of(lambda at: (_visit(at), "begun", "guide")),
    "guide.visits.understood": _of(lambda at: (_visit(at),)),
    "guide.visits.taken_over": _of(lambda at: (_visit(at), "guide")),
    "guide.visits.call_accepted": _of(lambda at: (at.counter.visits.call_guide().id, "guide")),
}


def _revision(at: World) -> int:
    """Publish one seat's new number, and return the revision."""
    at.admin.seats.publish(_sketch(at), at.admin.seats.today())
    return at.admin.charts.revisions()[0].number


def _plan(at: World) -> tuple[Any, str]:
    return at.admin.charts.weigh(_revision(at)), "잘못 적었습니다."


def _guide(at: World, name: str) -> Guide:
    return Guide(at.account(name).id, name)


def _letter() -> Any:  # noqa: ANN401 # answers
    return replace(
        answers(91, "inconvenience", OFFICE), channel="letter", received=seoul_now() - timedelta(hours=2)
    )


def _limit(at: World) -> Any:  # noqa: ANN401 # a promise's row
    rows = at.admin.charter.charter().promises
    return next(one for one in rows if one.promise.id == "complaint-reply")


def _policy_and_seat(at: World) -> tuple[Any, str]:
    loaded = at.admin.visibility.load()
    return loaded.policy, next(one.id for one in loaded.directory.by_name[OFFICE].seats)


def _stricter(at: World) -> Any:  # noqa: ANN401 # a policy
    policy, seat = _policy_and_seat(at)
    return replace(policy, hidden_now=policy.hidden_now | {f"seat:{seat}"})


def _applied(at: World) -> Any:  # noqa: ANN401 # the rules in force
    at.admin.visibility.apply(at.admin.visibility.load(), _stricter(at), "photo off", "", "")
    return at.admin.visibility.load()


def _measure(at: World) -> Any:  # noqa: ANN401 # a measure that nobody demands
    from kiosk.cases.conduct import MeasureDue  # noqa: PLC0415 # only here

    return MeasureDue(b"0" * 32, seoul_now(), (at.numbers["unkind"],))
