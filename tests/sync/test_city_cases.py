# SPDX-License-Identifier: GPL-3.0-or-later
"""A case of a booth is opened and answered at a desk on the server, and its booth knows how it stands."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
import shutil
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
from psycopg import sql
import pytest
from sqlalchemy.engine import make_url

from kiosk.cases.answers import Answers
from kiosk.cases.memo import OGG, VoiceMemo
from kiosk.cases.posting import LetterKind
from kiosk.cases.receipt import WITHDRAWING, IntakeRefusal, StateView
from kiosk.cases.states import State
from kiosk.charter.deadline import NotAllowed
from kiosk.resources import DEMO_CONFIG
from kiosk.services.cases.booth import case_rules, enter_case, intake_service, stored_cases
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.letters import LetterSending, text_of
from kiosk.services.cases.staff import case_desk
from kiosk.services.cases.times import case_clocks
from kiosk.services.directory import seoul_now
from kiosk.services.fetching import CityFetcher
from kiosk.services.fleet import join_desk
from kiosk.services.gateways import gateways
from kiosk.services.office.services import OfficeServices
from kiosk.services.sending import begin_anew, line_of
from kiosk.services.upkeep import examine
from kiosk.storage import clock_marks
from kiosk.storage.folder import DataFolder
from kiosk.storage.letters import StoredLetters
from kiosk.storage.opened import opened_storage
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.publication import StoredPublication, settings_rows
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.line import keep_join_file
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log
from kiosk.sync.forwarder import Forwarder
from kiosk.sync.join_file import JoinFile
from kiosk.sync.publication import Publication
from tests.cases.worked import done
from tests.lived import live_until
from tests.mail_server import SENDER, mail_server
from tests.services.acts import PASSPHRASE, PASSWORD, quick
from tests.sync.city import next_letters
from tests.ui.admin.city_cases import answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.engine import URL

    from kiosk.cases.receipt import Receipt
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from tests.mail_server import MailServer

WORDS = "창구에서 말이 거칠었습니다."


@dataclass(frozen=True)
class _Account:
    id: str = "account-04"
    name: str = "담당 04"
    roles: frozenset[str] = frozenset({"cases"})


@dataclass(frozen=True, slots=True)
class City:
    """A booth, a desk on the server, and what goes between them."""

    booth: Storage
    desk: Storage
    settings: Settings
    url: URL
    forwarder: Forwarder
    fetcher: CityFetcher

    def submit(self) -> str:
        """Take a complaint in at the booth; return its number."""
        return self.taken().number

    def taken(self, **more: Any) -> Receipt:  # noqa: ANN401 # what a visitor may say
        """Take a complaint in at the booth; return its receipt."""
        whole: dict[str, Any] = {"submission": uuid4(), "kind": "unkind", "words": WORDS}
        whole |= {"office": "교통행정과", "name": "한나래", "address": "목포시 용당동 000"}
        whole |= {"contact": "061-000-1234", "tell_by": "문자", "claim": None} | more
        intake = intake_service(self.booth, self.settings, datetime.now(UTC))
        intake.has_room = lambda: True
        return intake.submit(Answers(**whole), datetime.now(UTC))

    def submit_unbrought(self) -> UUID:
        """Take a complaint in at the booth, send it, and leave its secret there; return the case."""
        stored = stored_cases(self.booth, self.settings).load(self.submit())
        assert stored is not None
        self.forwarder.drain()
        return stored.case.opened.id

    def unlocked(self, now: datetime, at: Storage | None = None) -> CaseHandling:
        """Return a desk on the server, unlocked by somebody of another office than the case is about."""
        storage = at or self.desk
        rules = case_rules(storage, self.settings)
        for account in (_Account.id, "account-07"):
            rules.tie(account, "감사실", "member", "admin", now - timedelta(days=400))
        desk = case_desk(storage, self.settings, _Account())  # type: ignore[arg-type] # what it reads of one
        desk.colleagues = lambda: frozenset({_Account.id, "account-07"})
        desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, now)
        return desk

    def send(self) -> None:
        """Bring what the booth has to the server's tables."""
        self.forwarder.drain()
        with closing(Projector(self.url)) as projector:
            assert projector.drain().aside == 0


@pytest.fixture(scope="module")
def city(postgresql_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Found a city that begins with a booth's own keys, and let that booth and a desk in.

    Each test has a case of its own, and leaves no message unheard.
    """
    folder_of = tmp_path_factory.mktemp("city")
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS city_of_cases WITH (FORCE)")
        connection.execute("DROP ROLE IF EXISTS kiosk_booth_xc, kiosk_desk_xd, kiosk_desk_xw, kiosk_desk_xg")
        connection.execute("CREATE DATABASE city_of_cases")
    url = make_url(postgresql_server).set(database="city_of_cases")
    address = url.set(username=None).render_as_string()
    mine = replace(demo_settings(), server=address, booth_letter="XC")
    theirs = replace(mine, booth_letter="XD")
    with closing(CityServer(url)) as server, opened_storage(folder_of / "booth", mine) as booth:
        intake_service(booth, mine, datetime.now(UTC))  # which makes the demo's keys
        server.found(datetime.now(UTC))
        server.take_over(booth.database)
        login, folder = server.add_booth("XC", "본관"), new_key()
        line = url.set(username=login.name, password=login.password)
        keep_join_file(booth.folder, JoinFile(address, login.name, login.password, "XC", login.slot, "본관"))
        with booth.database.write() as connection:
            begin(connection, folder, "XC", datetime.now(UTC))
        login = server.add_desk("XD", "민원실", "admin")
        joined = JoinFile(address, login.name, login.password, "XD", login.slot, "민원실", desk=True)
        join_desk(DataFolder(folder_of / "desk"), theirs, joined)
        with (
            closing(PostgresCentre(line, "XC", folder)) as centre,
            closing(CityFetcher(booth, mine)) as fetcher,
            opened_storage(folder_of / "desk", theirs) as desk,
        ):
            centre.greet()
            forwarder = Forwarder(StoredOutbox(booth.database), centre, folder)
            yield City(booth, desk, mine, url, forwarder, fetcher)


def test_a_case_goes_its_way_at_the_server_and_its_booth_follows(city: City) -> None:
    number = city.submit()
    city.send()
    assert city.fetcher.bring_secrets() >= 1
    assert city.fetcher.bring_secrets() == 0
    now = datetime.now(UTC)
    desk = city.unlocked(now)
    assert desk.open(number, now).content["words"] == WORDS
    desk.assign(number, "account-04", now)
    desk.answer(number, "사과드립니다.", now, upheld=True, staff="A-77")
    desk.notify(number, "문자", now, now)
    assert city.fetcher.hear() == 3
    there, here = (stored_cases(one, city.settings).load(number) for one in (city.desk, city.booth))
    assert there is not None
    assert here is not None
    assert (here.case.state, here.case.closed_at) == (State.NOTIFIED, there.case.closed_at)
    assert here.case.version == there.case.version == 3
    assert all(event.note is None for event in here.events)  # notes stay at the server


def test_a_case_taken_back_at_its_booth_is_closed_at_the_server_and_comes_home(city: City) -> None:
    receipt = city.taken()
    intake, now = intake_service(city.booth, city.settings, datetime.now(UTC)), datetime.now(UTC)
    for _ in range(2):  # a second press sends no second word
        seen = intake.withdraw(receipt.number, str(receipt.code), now)
        assert isinstance(seen, StateView)
        assert (seen.closed, seen.withdrawing, seen.steps[-1].state) == (False, now, WITHDRAWING)
    city.send()  # with the case itself in the same batch
    assert city.fetcher.hear() == 1
    there, here = (stored_cases(one, city.settings).load(receipt.number) for one in (city.desk, city.booth))
    assert there is not None
    assert here is not None
    assert here.case.state is there.case.state is State.WITHDRAWN
    assert there.case.closed_at == here.case.closed_at
    assert here.case.closed_at is not None
    assert abs(here.case.closed_at - now) < timedelta(seconds=2)  # the clocks' difference is taken out
    seen = intake.lookup(receipt.number, str(receipt.code))
    assert isinstance(seen, StateView)
    assert (seen.state, seen.closed, seen.withdrawing) == ("취하하셨습니다", True, None)


def test_a_case_that_the_server_has_closed_meanwhile_is_not_taken_back(city: City) -> None:
    receipt = city.taken()
    city.send()
    city.fetcher.bring_secrets()
    now = datetime.now(UTC)
    desk = city.unlocked(now)
    desk.assign(receipt.number, "account-04", now)
    desk.answer(receipt.number, "사과드립니다.", now, upheld=True, staff="A-77")
    desk.notify(receipt.number, "문자", now, now)
    intake = intake_service(city.booth, city.settings, now)
    intake.withdraw(receipt.number, str(receipt.code), now)  # the booth has not heard of it yet
    city.send()
    assert city.fetcher.hear() == 3
    seen = intake.lookup(receipt.number, str(receipt.code))
    assert isinstance(seen, StateView)
    assert (seen.state, seen.closed, seen.withdrawing) == ("결과를 알려 드렸습니다", True, None)


def test_a_message_that_a_booth_cannot_read_holds_up_no_other(city: City) -> None:
    number = city.submit()
    city.send()
    with psycopg.connect(city.url.render_as_string(hide_password=False), autocommit=True) as owner:
        told = "INSERT INTO for_booths (booth, kind, body) VALUES ('XC', %s, %s)"
        owner.execute(told, ["visit_events", '{"kind": "of_tomorrow"}'])
        owner.execute(told, ["case_events", '{"case": 7}'])
    now = datetime.now(UTC)
    city.unlocked(now).assign(number, "account-04", now)
    assert city.fetcher.hear() == 3
    here = stored_cases(city.booth, city.settings).load(number)
    assert here is not None
    assert here.case.state is State.ASSIGNED
    assert city.fetcher.hear() == 0


def test_a_desk_on_the_server_examines_what_it_works_on(city: City) -> None:
    city.submit()
    city.send()
    assert city.fetcher.bring_secrets() >= 1
    health = examine(city.desk, city.settings, audit=True)
    assert [one.message for one in health.problems if one.check in {"case keys", "sealed cases"}] == []


def test_what_is_destroyed_at_the_server_is_destroyed_at_its_booth(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = city.submit()
    city.send()
    city.fetcher.bring_secrets()
    keys = case_keys(city.booth, city.settings)
    stored = stored_cases(city.booth, city.settings).load(number)
    assert stored is not None
    case = stored.case.opened.id
    assert set(keys.secrets([case])) == {case}
    now = datetime.now(UTC)
    desk = city.unlocked(now)
    desk.assign(number, "account-04", now)
    desk.answer(number, "사과드립니다.", now, upheld=True, staff="A-77")
    desk.notify(number, "문자", now, now)
    works, later = case_clocks(city.desk, city.settings), now + timedelta(days=366 * 12)
    assert done(works.end_expired(later)) == []  # the desk's clock is years ahead, the server's is not
    assert works.cases.announced() == []
    works.cases.announce([case], now - timedelta(days=20))
    assert done(works.end_expired(later)) == []  # nor for what is announced
    assert set(case_keys(city.desk, city.settings).secrets([case])) == {case}
    monkeypatch.setattr(clock_marks, "wall_time", lambda _, moment: moment)
    for moment in (later - timedelta(days=20), later):
        live_until(city.desk, city.settings, moment)
        done(works.end_expired(moment))
    live_until(city.desk, city.settings, now)
    monkeypatch.undo()
    assert case_keys(city.desk, city.settings).secrets([case]) == {}
    city.fetcher.hear()
    assert keys.secrets([case]) == {}
    assert stored_cases(city.booth, city.settings).record(case) is None
    assert city.fetcher.bring_secrets() == 0  # a mark says that it is gone for good


@contextmanager
def another_sends(city: City) -> Iterator[None]:
    """Let a copy of the booth send in the block, and the booth itself go on after it."""
    with psycopg.connect(city.url.render_as_string(hide_password=False), autocommit=True) as owner:
        stood = owner.execute(
            "SELECT acked, acked_id, booth, lane FROM cursors WHERE booth = 'XC'"
        ).fetchall()
        folder = owner.execute("SELECT folder FROM booths WHERE letters = 'XC'").fetchone()
        yield
        owner.execute("UPDATE booths SET folder = %s WHERE letters = 'XC'", folder)
        owner.cursor().executemany(
            "UPDATE cursors SET acked = %s, acked_id = %s WHERE booth = %s AND lane = %s", stood
        )


def test_a_restored_booth_leaves_messages_to_who_sends_until_it_goes_on_and_then_hears_all_again(
    city: City, tmp_path: Path
) -> None:
    number, now = city.submit(), datetime.now(UTC)
    city.send()
    city.fetcher.bring_secrets()
    shutil.copytree(city.booth.folder.path, tmp_path / "older")
    city.submit()
    city.send()
    desk = city.unlocked(now)
    desk.assign(number, "account-04", now)
    with opened_storage(tmp_path / "older", city.settings) as older:
        with closing(CityFetcher(older, city.settings)) as fetcher:
            assert fetcher.hear() == 0
        assert city.fetcher.hear() == 1
        desk.answer(number, "사과드립니다.", now, upheld=True, staff="A-77")
        desk.notify(number, "문자", now, now)
        assert city.fetcher.hear() == 2
        with another_sends(city):
            begin_anew(older, city.settings)
            with line_of(older, city.settings) as line:
                assert line.forwarder.drain().stopped is None
            with closing(CityFetcher(older, city.settings)) as fetcher:
                assert fetcher.hear() >= 3
            assert city.fetcher.hear() == 0
        here = stored_cases(older, city.settings).load(number)
        assert here is not None
        assert (here.case.state, here.case.version) == (State.NOTIFIED, 3)


def test_what_a_visitor_tells_a_guide_on_another_pc_is_sealed_there_and_opened_at_the_desk_alone(
    city: City, tmp_path: Path
) -> None:
    settings = replace(city.settings, booth_letter="XG")
    line = let_in(city, tmp_path / "guide", settings, "guide")
    said, now = replace(answers(7, "unkind", HALL), channel="guide"), datetime.now(UTC)
    before = unsound(city, city.settings)
    guide = quick(city.desk).make("안내 07", PASSWORD, ("guide",), by=None)
    with opened_storage(tmp_path / "guide", settings) as console:
        receipts = [enter_case(console, settings, guide, said, now) for _ in range(2)]
        call = replace(answers(8, "callback", "세정과"), channel="guide")
        assert enter_case(console, settings, guide, call, now).number.startswith("XG-")
    first, again = receipts
    assert (first.number[:3], first.code, first.repeated) == ("XG-", None, False)
    assert (again.number, again.repeated) == (first.number, True)
    stored = stored_cases(city.desk, city.settings).load(first.number)
    assert stored is not None
    assert city.unlocked(now).open(first.number, now).content["words"] == said.words
    assert unsound(city, city.settings) == before
    stolen(line, stored.case.opened.id, city.submit_unbrought())


class Sender:
    """One desk of the city, with the way out to a mail server."""

    def __init__(self, city: City, storage: Storage, server: MailServer) -> None:
        self.desk = city.unlocked(datetime.now(UTC), storage)
        self.sending = LetterSending(
            store=StoredLetters(storage.database, "XL"),
            ways=gateways(demo_settings(demo=False, **server.settings)),
            city="예시시", sender=SENDER, mark="", phone_of=lambda _office: "", now=lambda: datetime.now(UTC),
        )  # fmt: skip

    def write(self, number: str) -> bool:
        """Write the letter of an answer, and leave it in the queue; False where there is one."""
        now = datetime.now(UTC)
        case = self.desk.open(number, now)
        text = text_of(case, case, LetterKind.ANSWER, "예시시", now, paid=None)
        try:
            self.sending.queue(self.desk, case, LetterKind.ANSWER, text)
        except NotAllowed:
            return False
        return True

    def send(self) -> int:
        """Send what waits, as the desk's minute does."""
        return self.sending.send_due(self.desk)


def test_two_desks_write_and_send_each_letter_once(city: City, tmp_path: Path) -> None:
    allowed = {"contact": "nara@home.example", "tell_by": "전자우편", "consents": ("mail",)}
    numbers = [city.taken(**allowed).number for _ in range(3)]
    city.send()
    city.fetcher.bring_secrets()
    settings = replace(city.settings, booth_letter=next_letters())
    let_in(city, tmp_path / "second", settings, "admin")
    with mail_server() as server, opened_storage(tmp_path / "second", settings) as second:
        desks, now = [Sender(city, one, server) for one in (city.desk, second)], datetime.now(UTC)
        for number in numbers:
            desks[0].desk.assign(number, "account-04", now)
            desks[0].desk.answer(number, "사과드립니다.", now, upheld=True, staff="A-77")
        with ThreadPoolExecutor(2) as both:
            for number in numbers:
                wrote = [both.submit(one.write, number) for one in desks]
                assert sorted(one.result() for one in wrote) == [False, True]
            sent = [both.submit(one.send) for one in desks]
            assert sum(one.result() for one in sent) == len(numbers)
        assert len({one["Message-ID"] for one in server.taken}) == len(server.taken) == len(numbers)
    city.fetcher.hear()


REFUSED_TO_GUIDES = (
    *(f"SELECT * FROM {one}" for one in ("case_records", "case_keys", "case_codes", "case_secrets")),  # noqa: S608 # names
    *(f"SELECT * FROM {one}" for one in ("callback_contacts", "case_exclusions", "kept_keys")),  # noqa: S608 # the same
    "UPDATE case_records SET content = 'x'",
    "DELETE FROM case_exclusions",
    "INSERT INTO case_secrets (id, secret) VALUES (gen_random_uuid(), 'x')",
    "INSERT INTO city_keys VALUES (gen_random_uuid(), 'x', 'x', false, now())",
)


def stolen(line: str, mine: UUID, booths: UUID) -> None:
    """Look at what was taken in as whoever has taken the guide's PC."""
    with psycopg.connect(line, autocommit=True) as thief:
        for statement in REFUSED_TO_GUIDES:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                thief.execute(statement.encode())
        # Neither told the secret of a case, nor lets one stand before its booth has brought the right one.
        for case in (mine, booths):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                thief.execute("SELECT keep_case_secret(%s, %s)", [case, bytes(32)])


HALL = "교통행정과"
UNSEEN = (
    *("sealed_cases", "case_records", "case_keys", "case_codes", "kept_keys", "key_keepers"),
    *("city_secrets", "events", "refused_rows", "publication_key"),
)


def let_in(city: City, folder: Path, settings: Settings, role: str) -> str:
    """Let a PC work on the server; return its own line."""
    letters = settings.booth_letter
    with closing(CityServer(city.url)) as server:
        login = server.add_desk(letters, role, role)
    address = city.url.set(username=None).render_as_string()
    joined = JoinFile(address, login.name, login.password, letters, login.slot, role, desk=True)
    join_desk(DataFolder(folder), settings, joined)
    return city.url.set(username=login.name, password=login.password).render_as_string(hide_password=False)


@pytest.fixture
def web(city: City, tmp_path: Path) -> Iterator[tuple[Storage, Settings, str]]:
    """Let the web server in; return what it works on, and its own line."""
    settings = replace(city.settings, booth_letter="XW", seating=tmp_path / "no-charts")
    line = let_in(city, tmp_path / "web", settings, "web")
    with opened_storage(tmp_path / "web", settings) as storage:
        yield storage, settings, line


def test_an_office_opens_whom_to_ring_back_by_a_login_that_opens_no_case(
    city: City, web: tuple[Storage, Settings, str]
) -> None:
    storage, settings, line = web
    clerk = quick(city.desk).make("부서 담당", PASSWORD, ("office",), by=None)
    case_rules(city.desk, settings).tie(str(clerk.id), HALL, "member", "system", seoul_now())
    staff = OfficeServices(storage, settings).staff()
    staff.enter("부서 담당", PASSWORD, HALL)
    staff.contacts.make(PASSPHRASE)
    with city.desk.database.read() as there, city.booth.database.write() as here:
        StoredPublication(here).take(Publication(1, {}, {}, settings_rows(there)), datetime.now(UTC))
    said = answers(1, "callback", HALL)
    intake = intake_service(city.booth, city.settings, datetime.now(UTC))
    intake.has_room = lambda: True
    number = intake.submit(said, datetime.now(UTC)).number
    city.submit()  # beside it a case that is none of theirs
    city.send()
    city.fetcher.bring_secrets()
    assert [one.row.number for one, _ in staff.calls.due()] == [number]
    assert staff.contacts.reveal(number)["contact"] == said.contact
    _sees_no_more(line)
    staff.calls.missed(number)
    staff.calls.called(number)
    city.fetcher.hear()
    for side in (city.desk, city.booth):
        with side.database.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM callback_contacts").scalar_one() == 0
    chart = (DEMO_CONFIG.parent / "seating" / f"{HALL}.xlsx").read_bytes()
    asks = sum(one.asks for one in staff.charts.read(f"{HALL}.xlsx", chart).result.asked)
    assert staff.charts.publish(seoul_now().date(), "처음 올림", str(asks)).revision is not None
    desk = staff.absences.seats()[0].desk
    staff.absences.mark(desk, seoul_now().date(), "trip")
    staff.absences.back(desk)
    staff.leave(idle=False)


def _sees_no_more(line: str) -> None:
    """Look at the city as whoever has taken the web server."""
    with psycopg.connect(line, autocommit=True) as taken:
        for table in UNSEEN:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                taken.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))
        assert taken.execute("SELECT * FROM case_exclusions").fetchall() == []
        secrets = taken.execute("SELECT count(*) FROM case_secrets").fetchone()
        assert secrets == (1,)  # of the call that is still to be made
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            taken.execute(
                "INSERT INTO city_keys (id, role, public, demo, made_at) "
                "VALUES (gen_random_uuid(), 'cases', 'x', false, now())"
            )
        retired = taken.execute("UPDATE city_keys SET retired_at = now() WHERE role = 'cases'")
        assert retired.rowcount == 0


def unsound(city: City, settings: Settings) -> list[str]:
    """Return what is wrong with sealed cases and their secrets at the server."""
    health = examine(city.desk, settings, audit=True)
    return [one.message for one in health.problems if one.check in {"case keys", "sealed cases"}]


def test_what_was_sent_to_the_city_is_taken_in_at_a_desk_on_the_server(city: City) -> None:
    now, settings = datetime.now(UTC), replace(city.settings, booth_letter="XD")
    before = unsound(city, settings)  # of cases that other tests have left
    clerk = quick(city.desk).make("접수 담당", PASSWORD, ("cases", "guide"), by=None)
    said = replace(answers(90, "unkind", HALL), channel="letter", received=now - timedelta(days=1))
    receipt = enter_case(city.desk, settings, clerk, said, now)
    assert (receipt.number[:3], receipt.code, receipt.repeated) == ("XD-", None, False)
    assert enter_case(city.desk, settings, clerk, said, now).repeated
    looked = intake_service(city.desk, settings, now).lookup(receipt.number, "000000")
    assert isinstance(looked, IntakeRefusal)  # no code opens it
    desk = city.unlocked(now)
    assert desk.open(receipt.number, now).content["words"] == said.words
    desk.assign(receipt.number, "account-04", now)
    assert city.fetcher.hear() == 0  # it is no booth's
    assert unsound(city, settings) == before
    stands = enter_case(city.desk, settings, clerk, answers(91, "unkind", HALL, channel="guide"), now)
    assert (stands.number[:3], stands.code) == ("XD-", None)


def test_what_was_said_at_a_booth_is_heard_at_the_server_however_long_it_is(city: City) -> None:
    begins = OGG + bytes(range(16))  # four bytes alone stand in a megabyte of sealed letters by chance
    said = VoiceMemo(OGG + bytes(range(256)) * 2734, 120)  # as large as one may be
    number = city.taken(words="", memo=said, kind="inconvenience").number
    city.send()
    city.fetcher.bring_secrets()
    now = datetime.now(UTC)
    desk = city.unlocked(now)
    assert desk.memo(number, now) == said
    files = (one.read_bytes() for one in city.booth.folder.path.rglob("*") if one.is_file())
    assert begins not in b"".join(files)
    with city.desk.database.read() as connection:
        log = connection.execute(access_log.select().where(access_log.c.object == number))
        assert [one.action for one in log].count("case.played") == 1
    city.fetcher.hear()
