# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desk on the city's server publishes every booth of the city shows, or what it showed before."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
import shutil
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import insert, select
from sqlalchemy.engine import make_url

from kiosk.directory.model import Directory
from kiosk.directory.office_names import OfficeNameRow
from kiosk.directory.reorganising import OfficeMerger, decided
from kiosk.reports.measured import MayBeSaid, may_be_said
from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.office_rooms import CityRooms
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.measured import CityMeasure
from kiosk.services.publishing import CityPublisher
from kiosk.services.refused import Refused
from kiosk.services.reseating import draft_of, following, reseating, unreseating
from kiosk.storage.database import Database
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.figures import StoredFigures
from kiosk.storage.public_keys import public_keys
from kiosk.storage.publication import StoredPublication, photos_of
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.projector import projectors_database
from kiosk.storage.server.publisher import OtherKey
from kiosk.storage.server.taking_over import CityNotEmpty
from kiosk.storage.tables import new_key
from kiosk.storage.tables.cases import city_keys
from kiosk.storage.tables.directory import directory_offices
from kiosk.storage.visits import StoredVisits
from kiosk.sync import publication
from kiosk.sync.publication import NewerPublication, NotPublished, SignedPublication, public_half
from kiosk.visits.clock import MachineClock
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.figures import figures_of
from kiosk.wayfinding.sites import Sites
from tests.demo_city import city_folder
from tests.visitor import demo_settings
from tests.visits.test_following import MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kiosk.directory.names import NameGate
    from kiosk.directory.reorganising import Reseating
    from kiosk.services.directory import DirectoryService
    from kiosk.services.directory_work import DirectoryWork

_NO_ROOMS = CityRooms(Sites({}, {}), Directory("", date.min, 0, ()))
SEED = b"a seed of thirty-two bytes, once."[:32]
NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def city(postgresql_server: str) -> str:
    """Found a city of its own that begins with the demo's directory; return its owner's line."""
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS published_city WITH (FORCE)")
        connection.execute("DROP ROLE IF EXISTS kiosk_booth_xp")
        connection.execute("CREATE DATABASE published_city")
    url = make_url(postgresql_server).set(database="published_city")
    with (
        closing(CityServer(url)) as server,
        closing(Database.open(city_folder() / "kiosk.db")) as booth,
    ):
        server.found(NOW, public_half(SEED))
        assert server.take_over(booth) > 100
        with pytest.raises(CityNotEmpty):
            server.take_over(booth)
    return url.render_as_string(hide_password=False)


@pytest.fixture(scope="module")
def publisher(city: str) -> Iterator[CityPublisher]:
    """Publish what stands at the centre, once."""
    with closing(projectors_database(make_url(city))) as database:
        made = CityPublisher(database, demo_settings(), SEED)
        made.look(seoul_now())
        yield made


@pytest.fixture(scope="module")
def centre(city: str) -> Iterator[PostgresCentre]:
    """Be one booth of that city."""
    with closing(CityServer(make_url(city))) as server:
        login = server.add_booth("XP", "별관")
    line = make_url(city).set(username=login.name, password=login.password)
    with closing(PostgresCentre(line, "XP", new_key())) as made:
        yield made


@pytest.fixture
def booth(empty_file: Path, tmp_path: Path) -> Iterator[Database]:
    """Open a booth that has nothing of its own."""
    with closing(Database.open(shutil.copy(empty_file, tmp_path / "kiosk.db"))) as database:
        yield database


def _directory(database: Database) -> DirectoryService:
    return open_directory(database, demo_settings(), TRANSLATIONS, seoul_now)


def _take(booth: Database, centre: PostgresCentre) -> int:
    found = centre.publication(0)
    assert found is not None
    with booth.write() as connection:
        StoredPublication(connection).take(found.opened(public_half(SEED)), NOW)
    return found.number


def test_a_booth_shows_what_the_centre_has_and_no_more(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database, city: str
) -> None:
    del publisher
    number = _take(booth, centre)
    today = seoul_now().date()
    with closing(Database.open(city)) as database:
        theirs = _directory(database).load_public(today)
        shown = {seat.photo for seat in theirs.seats() if seat.photo}
        with database.read() as there, booth.read() as here:
            assert photos_of(here, sorted(shown)) == photos_of(there, sorted(shown))
            assert photos_of(here, sorted(shown)).keys() == shown != set()
    mine = _directory(booth)
    assert mine.load_public(today).offices == theirs.offices
    assert len(theirs.offices) > 40
    assert mine.edition(today)[1:3] == (number, 0)
    assert mine.ensure_charts() is None
    with booth.read() as connection:
        assert connection.execute(select(directory_offices)).all() == []


def test_what_is_decided_at_a_desk_is_published_once_and_reaches_a_booth(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database, city: str
) -> None:
    assert publisher.look(seoul_now()) is None
    before = _take(booth, centre)
    said = Decision("로비 공사", {"texts": {"ko": "로비 공사"}}, seoul_now().date(), "desk", NOW)
    with closing(Database.open(city)) as database:
        StoredDecisions(database, "desk", "announcement").decide(said, seen=None)
        StoredDecisions(database, "desk", "survey").decide(replace(said, id=new_key()), seen=None)
    assert publisher.look(seoul_now()) == before + 1
    assert centre.publication(before + 1) is None
    assert _take(booth, centre) == before + 1
    assert _take(booth, centre) == before + 1  # taken again, nothing is there twice
    kept = StoredDecisions(booth, "XP", "announcement").history()
    assert [one.key for one in kept] == ["로비 공사"]
    assert StoredDecisions(booth, "XP", "survey").history() == []  # the desk's own


def test_an_office_that_is_called_otherwise_in_the_city_is_called_so_at_a_booth(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database, city: str
) -> None:
    today, office, name = seoul_now().date(), "교통행정과", "도로교통정책과"
    value = {"name": name, "reorganisation": "a"}
    said = Decision(office, value, today + timedelta(days=1), str(new_key()), NOW)
    with closing(Database.open(city)) as database:
        names = _directory(database).places.offices
        names.decide_together([said], seen=names.version(), action="published")
    assert publisher.look(seoul_now()) is not None
    _take(booth, centre)
    mine = _directory(booth)
    before, after = mine.load_public(today), mine.load_public(today + timedelta(days=1))
    assert before.by_name[office].label == office
    assert (after.by_name[office].label, after.by_name[office].former) == (name, (office,))
    assert mine.places.public_room_names(today + timedelta(days=1), _no_gate).offices[office]["ko"] == name
    with pytest.raises(Refused, match="시 서버"):
        mine.refuse_beside_city()


def test_offices_that_were_merged_in_the_city_are_merged_at_a_booth_and_again_two(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database, city: str
) -> None:
    today, old, into = seoul_now().date(), "감사실", "세정과"
    with closing(Database.open(city)) as database:
        desk = _directory(database)
        before = desk.load_public(today).by_name
        stamp = OfficeNameRow("", "", today, "merged", "", str(new_key()), NOW)
        rows = decided([OfficeMerger(old, into)], desk.places.office_names(today), stamp, _NO_ROOMS)
        _reorganise(desk, rows, lambda work: reseating(work.shelf, rows))
        assert publisher.look(seoul_now()) is not None
        _take(booth, centre)
        mine = _directory(booth).load_public(today)
        assert mine.office(old) is None
        assert len(mine.by_name[into].seats) == len(before[old].seats) + len(before[into].seats)
        assert mine.by_name[into].former == (old,)
        assert _directory(booth).names().office(old) == into
        back = [replace(rows[0], reorganisation="back", restores="merged", into="", gone=False)]
        _reorganise(desk, back, lambda work: unreseating(work.shelf, rows, today))
    assert publisher.look(seoul_now()) is not None
    _take(booth, centre)
    again = _directory(booth).load_public(today).by_name
    for office in (old, into):
        assert {seat.id for seat in again[office].seats} == {seat.id for seat in before[office].seats}


def _reorganise(
    desk: DirectoryService,
    rows: Sequence[OfficeNameRow],
    found: Callable[[DirectoryWork], Reseating],
) -> None:
    seen, base = desk.places.offices.version(), desk.latest()
    with desk.writing() as work:
        charts = found(work)
        draft = draft_of(charts, rows[0].valid_from, base, "admin")
        rules = partial(following, found=charts, rows=rows, now=True)
        work.reorganise(rows, draft, rules, seen=seen, now=NOW)


def _no_gate() -> NameGate:
    raise AssertionError


def test_only_keys_that_the_city_has_published_stay_in_force_at_a_booth(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database
) -> None:
    del publisher
    slipped_in = {"id": new_key(), "role": "desk", "public": bytes(32), "demo": False, "made_at": NOW}
    with booth.write() as connection:
        connection.execute(insert(city_keys), slipped_in)
    _take(booth, centre)
    with booth.read() as connection:
        in_force = {one.key for one in public_keys(connection)}
    assert in_force
    assert slipped_in["id"] not in in_force


def test_a_booth_of_a_city_does_not_publish_beside_it(
    publisher: CityPublisher, centre: PostgresCentre, booth: Database
) -> None:
    del publisher
    _take(booth, centre)
    with pytest.raises(Refused, match="시 서버"):
        _directory(booth).hide_now("민원여권과/1", "desk")


def test_only_what_the_citys_key_has_signed_is_opened(
    publisher: CityPublisher, centre: PostgresCentre, monkeypatch: pytest.MonkeyPatch
) -> None:
    del publisher
    found = centre.publication(0)
    assert found is not None
    public = public_half(SEED)
    for wrong, key in (
        (replace(found, content=found.content[:-1] + b"x"), public),
        (replace(found, signature=bytes(64)), public),
        (replace(found, number=found.number + 1), public),
        (found, public_half(bytes(32))),
        (found, ""),
    ):
        with pytest.raises(NotPublished):
            wrong.opened(key)
    monkeypatch.setattr(publication, "SCHEMA", publication.SCHEMA + 1)
    newer = SignedPublication.signed(found.opened(public), SEED)
    monkeypatch.undo()
    with pytest.raises(NewerPublication):
        newer.opened(public)


def test_a_key_that_booths_do_not_know_publishes_nothing(publisher: CityPublisher, city: str) -> None:
    del publisher
    with closing(projectors_database(make_url(city))) as database, pytest.raises(OtherKey):
        CityPublisher(database, demo_settings(), bytes(32)).look(seoul_now())


def test_the_first_screen_of_a_booth_says_what_the_city_counted_of_all_booths(
    publisher: CityPublisher, centre: PostgresCentre, city: str, booth: Database
) -> None:
    now = seoul_now()
    last = now.date().replace(day=1) - timedelta(days=1)
    at_booth = CityMeasure(booth)
    assert at_booth.of(last) is None, "it stands alone and counts its own"
    _take(booth, centre)
    assert at_booth.of(last) == MayBeSaid(), "the city has not counted, and nothing is said"
    with closing(Database.open(city)) as database, closing(projectors_database(make_url(city))) as projector:
        chance = Random(4)  # noqa: S311 # invented visits
        targets = [DemoTarget(f"과 {at}", 60.0, f"과 {at}/1", taps=True) for at in range(5)]
        for booth_name in ("A 본관", "B 별관"):
            evening = datetime.combine(last, time(9), UTC)
            some = Inventor(MODEL, targets, chance, booth_name).visits(420, evening)
            StoredVisits(database).append([event for visit in some for event in visit.events])
        measure = CityMeasure(projector)
        measure.look(now)
        measure.look(now)
        assert measure.version() == 1, "said once"
        figures = figures_of(StoredFigures(database).visits(last.replace(day=1), last, MachineClock().now()))
    publisher.look(now)
    _take(booth, centre)
    told = at_booth.of(last)
    assert told == may_be_said(figures)
    assert told is not None
    assert told.knew is not None
    assert told.knew[0] >= 100


def test_nothing_hidden_is_in_what_is_published(
    publisher: CityPublisher, centre: PostgresCentre, city: str
) -> None:
    del publisher
    found = centre.publication(0)
    assert found is not None
    given = found.opened(public_half(SEED))
    assert not {"accounts", "city_secrets", "directory_policies"} & given.rows.keys()
    with closing(Database.open(city)) as database:
        directory = _directory(database)
        offices = directory.load_directory(directory.today()).offices
        shown = {seat.name for seat in directory.load_public(directory.today()).seats()}
    names = {one.occupant.name for office in offices for one in office.seats if one.occupant} - shown
    published = str(given.days) + str(given.rows)
    assert [name for name in names if name and name in published] == []
    assert len(names) > 20
