# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom the city's directory has let go gets no new key, though they never try to sign in again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import socket
from typing import TYPE_CHECKING, Final, NoReturn

import pytest
from sqlalchemy import select

from kiosk.services import city_directory
from kiosk.services.admin import seal
from kiosk.services.admin.keys import Unasked
from kiosk.services.admin.office import LOOK_UP, AdminServices
from kiosk.services.cases.keys_opened import DEMO_COST, city_keyring
from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, signed_in
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.ldap_server import PASSWORD, SEARCHER, ldap_server
from tests.services.acts import quick
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from tests.ldap_server import LdapServer

HERE, LOCAL = "여기 담당", "walking-the-hall-9"
PASSPHRASE, THEIRS = "파도 소나무 안개 부두 은하수", "삼호 압해 임자 증도 자은 팔금"
PATIENCE_S: Final = 60.0
NOW: Final = datetime(2026, 11, 27, 1, tzinfo=UTC)


def _never(_work: object) -> NoReturn:
    raise AssertionError("no test closes the folder")


class Desk:
    """The desk of a real city with keys, whose first keeper has an account made here."""

    def __init__(self, storage: Storage, settings: Settings, server: Iterable[str]) -> None:
        self.storage, self.settings, self.now, self.server = storage, settings, NOW, server
        self.office = AdminServices(storage, settings, _never, lambda: self.now)
        assert not self.office.sign_in(HERE, LOCAL).problem
        self.sheet = self.office.keys.found(PASSPHRASE)

    def entrust(self, name: str) -> str:
        """Let somebody of the directory in once, and entrust them with all keys."""
        assert signed_in(self.storage.accounts, self.settings, name, PASSWORD, "").account is not None
        self.office.keys.add_keeper(name, THEIRS, all_cases=True)
        return name

    def away(self, **settings: object) -> AdminServices:
        """Open the desk anew over a directory that is set up otherwise."""
        office = AdminServices(self.storage, replace(self.settings, **settings), _never, lambda: self.now)  # type: ignore[arg-type] # what settings may say
        assert not office.sign_in(HERE, LOCAL).problem
        office.keys.unlock(PASSPHRASE)
        return office

    def newest(self) -> set[str]:
        """Return who holds every key in force."""
        store = city_keyring(self.storage, self.settings).store
        force = {one.key for one in store.recipients() if one.role != "recovery"}
        return {one.name for one in store.keepers() if force <= {key.key for key in store.kept_by(one.name)}}

    def open(self) -> set[str]:
        """Return the open accounts."""
        return {one.name for one in self.storage.accounts.all()}


@pytest.fixture(scope="module")
def server() -> Iterator[LdapServer]:
    """Run the city's directory for all of these tests."""
    with ldap_server() as running:
        yield running


@pytest.fixture
def desk(server: LdapServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Found a city whose passphrases are quickly tried."""
    monkeypatch.setattr(city_directory, "BRIEFLY_S", PATIENCE_S)
    monkeypatch.setattr(seal, "city_keyring", lambda *of: replace(city_keyring(*of), cost=DEMO_COST))
    settings = demo_settings(demo=False, seating="none", **server.settings)
    with opened_storage(tmp_path / "data", settings) as storage:
        people = quick(storage)
        people.make(HERE, LOCAL, ["cases", "directory"], by=None)
        monkeypatch.setattr(type(storage), "accounts", people, raising=False)
        yield Desk(storage, settings, server.settings)


def test_who_was_removed_gets_no_new_key_and_who_stays_gets_one(desk: Desk, server: LdapServer) -> None:
    gone, moved, stays = (
        desk.entrust(server.add(stem, "cases", "guide")) for stem in ("gone", "moved", "stays")
    )
    server.remove(gone)
    server.join(moved, "cases", leaves=True)
    desk.office.keys.rotate("")
    assert desk.newest() == {HERE, stays}
    assert desk.open() == {HERE, stays, moved}
    with desk.storage.database.read() as connection:
        done = [(one.actor, one.action) for one in connection.execute(select(access_log))]
    assert ("system", "account.closed") in done
    assert not any(action.startswith("sign_in.") for _actor, action in done)


def test_within_the_hour_a_leaver_keeps_no_key_and_rotation_is_demanded(
    desk: Desk, server: LdapServer
) -> None:
    gone, guide = desk.entrust(server.add("gone", "cases")), server.add("guide", "guide")
    account = signed_in(desk.storage.accounts, desk.settings, guide, PASSWORD, "").account
    assert account is not None
    console = StaffSession(desk.storage.accounts, 600)
    console.begin(account)
    begun = desk.now = datetime.now(UTC)  # as the log has it that the guide came in
    list(desk.office.minute())
    server.remove(gone)
    server.remove(guide)
    desk.now = begun + LOOK_UP - timedelta(seconds=1)
    list(desk.office.minute())
    assert gone in desk.newest()
    assert console.holder() == account
    desk.now = begun + LOOK_UP
    list(desk.office.minute())
    with pytest.raises(Refused):
        console.holder()
    assert desk.newest() == {HERE}
    assert desk.office.keys.look().rotation_due


def test_a_silent_directory_holds_nobody_up_and_is_heard_when_it_answers(
    desk: Desk, server: LdapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = desk.entrust(server.add("gone", "cases"))
    server.remove(gone)
    monkeypatch.setattr(city_directory, "BRIEFLY_S", 0.0)
    with server.silent():
        list(desk.office.minute())
        assert desk.newest() == {HERE, gone}
    monkeypatch.setattr(city_directory, "BRIEFLY_S", PATIENCE_S)
    list(desk.office.minute())
    assert desk.newest() == {HERE}


def test_silence_closes_nobody_and_a_second_press_vouches(desk: Desk, server: LdapServer) -> None:
    gone = desk.entrust(server.add("gone", "cases"))
    server.remove(gone)
    with socket.create_server(("127.0.0.1", 0)) as dead:
        port = dead.getsockname()[1]
    for told, wrong in (
        ("닿지 않습니다", {"ldap_server": f"localhost:{port}"}),
        ("찾게 하지", {"ldap_base": f"cn=nobody,{SEARCHER}"}),
        ("설정되어 있지 않습니다", {"ldap_secret": None, "ldap_user": "uid={},dc=city,dc=example"}),
        ("설정되어 있지 않습니다", dict.fromkeys(desk.server, None)),
    ):
        office = desk.away(**wrong)
        with pytest.raises(Unasked, match=f"{gone}님: .*{told}.*한 번 더") as unasked:
            office.keys.rotate("")
        list(office.minute())
        assert desk.open() == desk.newest() == {HERE, gone}, told
    office.keys.rotate("", unasked.value.names)
    assert desk.newest() == {HERE, gone}
    with desk.storage.database.read() as connection:
        vouched = connection.execute(select(access_log).where(access_log.c.action == "keys.vouched")).one()
    assert (vouched.actor, vouched.object) == (HERE, gone)


def test_a_name_that_is_somebody_else_s_now_gets_none_and_a_lock_of_wrong_passwords_takes_none(
    desk: Desk, server: LdapServer
) -> None:
    other, locked = (desk.entrust(server.add(stem, "cases")) for stem in ("other", "locked"))
    server.remove(other)
    server.again(other, "cases")
    server.mark(locked, lockoutTime=134_000_000_000_000_000)
    with pytest.raises(Unasked, match=f"{locked}님: .*잠가.*새 열쇠를 받습니다") as unasked:
        desk.office.keys.rotate("")
    assert f"{other}님" in str(unasked.value)
    assert "새 열쇠를 받지 않습니다" in str(unasked.value)
    desk.office.keys.rotate("", unasked.value.names)
    assert desk.newest() == {HERE, locked}


def test_the_only_keeper_who_has_left_gets_no_key_of_who_begins_anew_from_the_sheet(
    desk: Desk, server: LdapServer
) -> None:
    gone = desk.entrust(server.add("gone", "cases"))
    desk.office.sign_out(idle=False)
    assert not desk.office.sign_in(gone, PASSWORD).problem
    desk.office.keys.unlock(THEIRS)
    desk.office.keys.drop_keeper(HERE)
    desk.office.sign_out(idle=False)
    server.remove(gone)
    assert not desk.office.sign_in(HERE, LOCAL).problem
    with pytest.raises(Unasked, match="새 열쇠를 받지 않습니다") as unasked:
        desk.office.keys.recover(desk.sheet, PASSPHRASE)
    desk.office.keys.recover(desk.sheet, PASSPHRASE, unasked.value.names)
    assert desk.newest() == desk.open() == {HERE}


def test_whom_the_directory_knows_no_more_is_entrusted_with_nothing(desk: Desk, server: LdapServer) -> None:
    name = server.add("gone", "cases")
    assert signed_in(desk.storage.accounts, desk.settings, name, PASSWORD, "").account is not None
    server.remove(name)
    with pytest.raises(Exception, match="열린 계정이 없어"):
        desk.office.keys.add_keeper(name, THEIRS, all_cases=True)
