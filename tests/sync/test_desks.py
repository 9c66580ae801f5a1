# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks that work on the city's server: what booths tell rings there, and what a guide does travels back."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, false
from sqlalchemy.engine import make_url

from kiosk.services.admin.office import AdminServices
from kiosk.services.city_demo.cable import Cable
from kiosk.services.city_directory import look_up
from kiosk.services.fleet import join_desk
from kiosk.services.guide import open_guide
from kiosk.services.refused import Refused
from kiosk.services.staff_session import signed_in
from kiosk.storage.accounts import AccountRepository
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.changes import EVERYTHING
from kiosk.storage.database import CHANGES, Database
from kiosk.storage.duty import StoredDuty
from kiosk.storage.errors import NewerSchema, ServerAway
from kiosk.storage.folder import DataFolder
from kiosk.storage.lockout import SystemClock
from kiosk.storage.messages import take_messages
from kiosk.storage.opened import opened_storage
from kiosk.storage.server import desk_line
from kiosk.storage.server.line import join_file_of
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables.base import installation
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.tokens import fresh_token, hashed_of_tester
from tests.ldap_server import PASSWORD as CITYS
from tests.ldap_server import ldap_server

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.server.city_server import CityServer
    from kiosk.visits.duty import Guide
    from kiosk.visits.events import Value
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]
type Desk = tuple[Path, Settings]

PASSWORD = "긴 비밀번호 하나 둘 셋"  # noqa: S105 # of a test's account
PATIENCE_S = 60.0  # however busy the machine is


@pytest.fixture
def guide(server: CityServer, city_url: str) -> str:
    """Return the name of an account that may stand at a desk."""
    del server
    name = f"안내 {datetime.now(UTC):%H%M%S%f}"
    with closing(Database.open(city_url)) as database:
        AccountRepository(database, SystemClock(), "test").make(name, PASSWORD, ["guide"], by=None)
    return name


def test_a_call_rings_at_a_desk_and_its_answer_is_at_the_booth(
    booth_of: TakeIn, desk_of: Callable[..., Desk], guide: str, city_url: str
) -> None:
    booth = booth_of()
    with closing(Projector(make_url(city_url))) as projector, open_guide(*desk_of(booth.letters)) as desk:
        me = _enter(desk.enter, guide)
        desk.take_over(me)
        booth.call()
        booth.forwarder.drain()
        projector.drain()
        seen = desk.look(again=True)
        assert seen is not None
        assert [one.kiosk for one in seen.waiting] == [f"{booth.letters} k"]
        desk.visits.call_accepted(seen.waiting[0].id, guide)
        assert desk.visits.stored(PATIENCE_S)
        heard = booth.centre.messages()
        assert sorted(kind for _, kind, _ in heard) == ["duty_changes", "visit_events"]
        for _ in range(2):  # an answer that was lost: heard again, kept once
            take_messages(booth.database, [(kind, body) for _, kind, body in heard], CaseKeys(()))
        booth.centre.strike_off([number for number, _, _ in heard])
        assert booth.centre.messages() == []
        store = StoredVisits(booth.database)
        assert store.waiting_calls(MachineClock().now()) == ()
        assert [one.accepted_by for one in store.calls(None, None)] == [guide]
        midnight = datetime.now(UTC) - timedelta(hours=1)
        there = StoredDuty(booth.database, f"{booth.letters} k").present_since(midnight)
        assert [one.guide for one in there] == [me]
        # What the booth sends back of it is known, and no false word of another's place.
        booth.forwarder.drain()
        assert projector.drain().aside == 0


def test_a_desk_rings_for_the_booths_it_serves(
    booth_of: TakeIn, desk_of: Callable[..., Desk], city_url: str
) -> None:
    mine, other = booth_of(), booth_of()
    for booth in (mine, other):
        booth.call()
        booth.forwarder.drain()
    with closing(Projector(make_url(city_url))) as projector:
        projector.drain()
    with ExitStack() as stack:
        one, all_of_them = (
            stack.enter_context(open_guide(*desk_of(*serves))) for serves in ((mine.letters,), ())
        )
        pictures = [desk.look() for desk in (one, all_of_them)]
    kiosks = [{call.kiosk for call in picture.waiting} for picture in pictures if picture]
    assert kiosks[0] == {f"{mine.letters} k"}
    assert {f"{mine.letters} k", f"{other.letters} k"} <= kiosks[1]


def test_what_is_written_on_the_server_is_heard_also_after_the_line_was_lost(
    server: CityServer, city_url: str
) -> None:
    del server
    heard: list[frozenset[str]] = []
    news = threading.Event()

    def hear(topics: frozenset[str]) -> None:
        heard.append(topics)
        news.set()

    def wait_for(topic: str) -> None:
        while not any(topic in topics for topics in heard):
            assert news.wait(PATIENCE_S), heard
            news.clear()

    with (
        Cable(make_url(city_url).port or 5432) as line,
        NotificationRelay(make_url(city_url).set(port=line.port), [CHANGES], hear),
        closing(Database.open(city_url)) as database,
    ):
        wait_for(EVERYTHING)
        with database.write() as connection:
            connection.execute(delete(installation).where(false()))
        wait_for("installation")
        heard.clear()
        line.reset()
        wait_for(EVERYTHING)  # connected again by itself, and whoever listens looks at everything


def test_a_desk_that_loses_the_server_says_so_and_goes_on(
    desk_of: Callable[..., Desk], city_url: str
) -> None:
    with Cable(make_url(city_url).port or 5432) as line:
        data, settings = desk_of(port=line.port)
        with opened_storage(data, settings) as storage:
            assert storage.accounts.all() is not None
            line.cut()
            with pytest.raises(ServerAway):
                storage.accounts.all()
            line.mend()
            assert storage.accounts.all() is not None


def test_an_admin_on_the_server_has_no_backups_of_the_pc(
    desk_of: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, settings = desk_of(admin=True)
    with opened_storage(data, settings, role="admin") as storage:
        monkeypatch.setattr("kiosk.services.directory.DirectoryService.ensure_charts", lambda _: None)
        services = AdminServices(storage, settings, lambda _: (services, None))
        page = object.__getattribute__(services.system, "_service")
        with pytest.raises(Refused, match="시 서버"):
            page.back_up()
    assert not DataFolder(data).database.exists()


def test_a_server_of_another_version_is_refused_in_words(
    desk_of: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, settings = desk_of()
    monkeypatch.setattr(desk_line, "head", lambda: "9999_tomorrow")
    with pytest.raises(NewerSchema, match="9999_tomorrow"), opened_storage(data, settings):
        pass


def test_a_booths_folder_is_no_desks(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    data, settings = desk_of()
    joined = join_file_of(DataFolder(data))
    assert joined is not None
    folder = DataFolder(tmp_path / "booth")
    folder.prepare()
    folder.database.write_bytes(b"x")
    with pytest.raises(Refused, match="부스의 자료"):
        join_desk(folder, settings, joined)


def _enter(enter: Callable[[str, str], object], name: str) -> Guide:
    guide: Guide | None = getattr(enter(name, PASSWORD), "guide", None)
    assert guide is not None
    return guide


def test_a_guide_on_the_server_begins_a_walk_by_the_token_of_the_testers_phone(
    booth_of: TakeIn, desk_of: Callable[..., Desk], guide: str, city_url: str
) -> None:
    booth, token, key = booth_of(), fresh_token(), new_id()
    touch: dict[str, Value] = {"by": "touch", "code": "0427"}
    began = VisitEvent(new_id(), "visit", key, "began", MachineClock().now(), "k", touch)
    StoredVisits(booth.database).append([began])
    with closing(Projector(make_url(city_url))) as projector, open_guide(*desk_of(booth.letters)) as desk:
        desk.take_over(_enter(desk.enter, guide))
        booth.forwarder.drain()
        projector.drain()
        begun = {"task": "2026-11/1", "office": "세정과", "token": hashed_of_tester(token)}
        desk.visits.trial(key, "begun", guide, **begun)
        assert desk.visits.stored(PATIENCE_S)
        found = StoredVisits(desk.database).with_token(hashed_of_tester(token))
        assert found is not None
        assert (found.id, found.purpose) == (key, "trial")


def test_a_guide_of_the_citys_directory_comes_to_a_console_that_may_not_write_accounts(
    desk_of: Callable[..., Desk], server: CityServer, city_url: str
) -> None:
    del server
    with ldap_server() as city, closing(Database.open(city_url)) as database:
        data, settings = desk_of()
        settings = replace(settings, **city.settings)
        name = city.add(f"guide-{datetime.now(UTC):%H%M%S%f}", "guide")
        city.add("stays", "guide")
        repository = AccountRepository(database, SystemClock(), "test")
        asked = repository, settings, name, CITYS, ""
        with open_guide(data, settings) as desk:
            assert "관리 화면에서 한 번" in desk.enter(name, CITYS).problem
            assert signed_in(*asked).account is not None  # as at an admin's desk
            guide = desk.enter(name, CITYS).guide
            assert guide is not None
            desk.take_over(guide)
            city.join(name, "directory")  # a right more, which the console cannot write, keeps nobody out
            assert desk.enter(name, CITYS).guide == guide
            city.join(name, "guide", leaves=True)
            assert "관리 화면에서 한 번" in desk.enter(name, CITYS).problem  # a right less does
            city.remove(name)
            assert desk.enter(name, CITYS).guide is None
            assert signed_in(*asked).account is None
            assert desk.staffed()  # a name that is typed closes nobody; who looks it up unasked does
            look_up(repository, settings, {name})
            assert not desk.staffed()
