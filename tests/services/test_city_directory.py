# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign-in by the city's directory, against a real slapd: who comes in, with which roles, and who no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
import socket
import time
from typing import TYPE_CHECKING, Any

from argon2 import PasswordHasher
import pytest
from sqlalchemy import insert, select

from kiosk.gateway.ldap import _Question
from kiosk.services.city_directory import city_directory
from kiosk.services.refused import Refused
from kiosk.services.staff_session import LONGEST_S, StaffSession, refusal_of, signed_in
from kiosk.settings.city_accounts import NoAnswer, NotThere
from kiosk.storage.account_rules import AccountError
from kiosk.storage.accounts import AccountRepository
from kiosk.storage.lockout import FREE_TRIES, SystemClock
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import settings_of
from kiosk.storage.tables.base import access_log, accounts, installation, right_changes
from tests.ldap_server import PASSWORD, PEOPLE, ldap_server
from tests.mail_server import certificate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.staff_accounts import SignIn
    from tests.ldap_server import LdapServer

LOCAL = "walking-the-hall-9"
SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


class Clock(SystemClock):
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.up = 100.0

    def now(self) -> datetime:
        """Return the wall's time."""
        return datetime(2026, 11, 27, tzinfo=UTC)

    def uptime(self) -> float:
        """Return the seconds since the machine started."""
        return self.up

    def boot(self) -> str:
        """Name this run of the machine."""
        return "one"


@pytest.fixture(scope="module")
def server() -> Iterator[LdapServer]:
    """Run the city's directory for all of these tests; each has people of its own."""
    with ldap_server() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    """Give a clock to turn."""
    return Clock()


@pytest.fixture
def people(database: Database, clock: Clock) -> AccountRepository:
    """Give the accounts of a real city, with one administrator made here."""
    with database.write() as connection:
        values = {"id": 1, "booth": "A", "demo": False, "made_at": clock.now()}
        connection.execute(insert(installation).values(values))
    made = AccountRepository(database, clock, "A 본관", PasswordHasher(1, 8, 1))
    made.make("여기 관리자", LOCAL, ["system"], by=None)
    return made


def of(server: LdapServer, **more: Any) -> Settings:  # noqa: ANN401 # what settings may say
    """Return the settings of a city whose directory this is."""
    return replace(settings_of(None), demo=False, **(server.settings | more))


def enter(people: AccountRepository, settings: Settings, name: str, password: str = PASSWORD) -> SignIn:
    """Sign in as every window and page does."""
    return signed_in(people, settings, name, password, "")


@pytest.mark.parametrize("way", ["implicit", "starttls", "themselves"])
def test_a_name_and_a_password_of_the_directory_come_in_with_the_roles_of_their_groups(
    people: AccountRepository, database: Database, server: LdapServer, way: str
) -> None:
    name = server.add("in", "guide", "cases")
    ways = {
        "implicit": of(server),
        "starttls": of(server, ldap_server=f"localhost:{server.plain}", ldap_tls="starttls"),
        "themselves": of(server, ldap_user=f"uid={{}},{PEOPLE}", ldap_secret=None),
    }
    assert enter(people, ways[way], name, "wrong").account is None
    account = enter(people, ways[way], name.upper()).account
    assert account is not None
    assert (account.name, account.roles, account.citys) == (name, frozenset({"guide", "cases"}), True)
    assert people.present(account) == account
    with database.read() as connection:
        log = connection.execute(select(access_log.c.action, access_log.c.actor, access_log.c.detail)).all()
        kept = str(connection.execute(select(accounts)).all())
    assert [one.detail for one in log if one.action == "sign_in"] == [{"by": "city"}]
    assert ("account.granted", "system") in {(one.action, one.actor) for one in log}
    assert PASSWORD not in kept


def test_a_group_given_or_taken_is_a_right_given_or_taken_at_the_next_sign_in(
    people: AccountRepository, database: Database, server: LdapServer
) -> None:
    name = server.add("moves", "guide", "directory")
    account = enter(people, of(server), name).account
    server.join(name, "guide", leaves=True)
    server.join(name, "cases")
    again = enter(people, of(server), name).account
    assert account is not None
    assert again is not None
    assert (again.id, again.roles) == (account.id, frozenset({"directory", "cases"}))
    with database.read() as connection:
        changes = connection.execute(select(right_changes).where(right_changes.c.account == account.id))
        told = [(one.change, one.role, one.by) for one in changes]
    assert ("revoked", "guide", None) in told
    (admin,) = [one for one in people.all() if not one.citys]
    with pytest.raises(AccountError, match="계정 서버가 정합니다"):
        people.set_roles(again, ["system"], by=admin)
    with pytest.raises(AccountError, match="계정 서버에서 바꿉니다"):
        people.change_password(again, PASSWORD, "a-new-one-of-mine-4")


def test_whom_the_directory_has_closed_is_closed_here_and_what_they_had_open_ends(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("goes", "guide")
    account = enter(people, of(server), name).account
    assert account is not None
    session = StaffSession(people, 600)
    session.begin(account)
    server.join(name, "guide", leaves=True)
    assert enter(people, of(server), name, "wrong").account is None
    assert session.holder() == account  # whoever typed that has shown nothing
    assert enter(people, of(server), name).account is None
    assert people.present(account) is None
    with pytest.raises(Refused):
        session.holder()
    server.join(name, "guide")
    assert enter(people, of(server), name).account == account


def test_whoever_types_the_name_of_somebody_whom_the_directory_knows_no_more_closes_no_account(
    people: AccountRepository, server: LdapServer, database: Database
) -> None:
    name = server.add("gone", "guide")
    account = enter(people, of(server), name).account
    assert account is not None
    server.remove(name)
    for password in ("anything", PASSWORD):
        assert enter(people, of(server), name, password).account is None
    assert people.present(account) == account
    with database.read() as connection:
        (told,) = unseen_notices(connection)
    assert (told.kind, told.detail) == ("account_unknown", {"account": name})
    server.again(name, "guide")  # another person of the same name is not let into this one's account
    assert "다른 사람의 것" in refusal_of(enter(people, of(server), name))


@SQLITE
@pytest.mark.parametrize(
    ("mark", "closed"), [({"lockoutTime": 1}, False), ({"userAccountControl": 514}, True)]
)
def test_a_lock_that_wrong_passwords_bring_about_lets_nobody_in_and_closes_no_account(
    people: AccountRepository, server: LdapServer, mark: dict[str, int], *, closed: bool
) -> None:
    name, directory = server.add("locked", "guide"), city_directory(of(server))
    assert directory is not None

    def vouched() -> SignIn:
        return people.vouched(name, lambda who, _password: directory.known(who))

    account = vouched().account
    assert account is not None
    server.mark(name, **mark)
    assert vouched().account is None
    assert (people.present(account) is None) is closed


@SQLITE
def test_who_was_closed_here_stays_closed_whatever_the_directory_says(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("closed-here", "guide")
    account = enter(people, of(server), name).account
    (admin,) = [one for one in people.all() if not one.citys]
    assert account is not None
    people.close(account, by=admin)
    for _ in range(FREE_TRIES + 2):  # the password is right: no try is counted
        answer = enter(people, of(server), name)
        assert answer.account is None
        assert "여기에서 닫혀" in refusal_of(answer)


@SQLITE
def test_a_wrong_password_is_tried_once_at_the_directory_and_never_while_one_must_wait(
    people: AccountRepository, server: LdapServer, clock: Clock
) -> None:
    name = server.add("guessed", "guide")
    settings, them = of(server), f"uid={name},{PEOPLE}"
    for tried in range(FREE_TRIES):
        answer = enter(people, settings, name, "wrong")
        assert answer.tries_left == FREE_TRIES - 1 - tried
    for _ in range(4):  # the right one too has to wait, and is not shown to the directory
        assert enter(people, settings, name).wait_s > 0
    assert server.binds.count(them) == FREE_TRIES
    clock.up += 31
    assert enter(people, settings, name).account is not None


@SQLITE
def test_no_other_spelling_opens_or_counts_for_an_account(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("plain", "guide")
    them = f"uid={name},{PEOPLE}"
    for other in (
        "*",
        "plain*",
        "a)(uid=*",
        f"{name}\u00ad",
        f"{name} x",
        f" {name[:2]} {name[2:]}",
        "no-one",
        "",
    ):
        for password in ("", "\u00ad", PASSWORD):
            assert enter(people, of(server), other, password).account is None
    assert enter(people, of(server), name, "").account is None
    assert them not in server.binds
    assert enter(people, of(server), f" {name.upper()} ").account is not None


@SQLITE
def test_a_local_account_is_never_asked_of_the_directory(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("both", "system", password="the-directorys-own-7")  # noqa: S106 # of a test
    people.make(name, LOCAL, ["guide"], by=None)
    before = len(server.binds)
    account = enter(people, of(server), name, LOCAL).account
    assert account is not None
    assert (account.citys, account.roles) == (False, frozenset({"guide"}))
    assert enter(people, of(server), name, "the-directorys-own-7").account is None
    assert len(server.binds) == before


@SQLITE
def test_a_city_account_has_no_password_here(
    people: AccountRepository, server: LdapServer, database: Database
) -> None:
    name = server.add("no-hash", "guide")
    assert enter(people, of(server), name).account is not None
    with database.read() as connection:
        kept = connection.scalar(select(accounts.c.password).where(accounts.c.name == name))
    for settings in (settings_of(None), replace(of(server), demo=True)):
        for password in (PASSWORD, str(kept), ""):
            assert enter(people, settings, name, password).account is None


@SQLITE
def test_a_silent_directory_is_told_within_seconds_and_takes_no_try(
    people: AccountRepository, server: LdapServer, database: Database
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings = of(server, ldap_server=f"localhost:{silent.getsockname()[1]}")
        began = time.monotonic()
        answer = enter(people, settings, "anybody")
        assert time.monotonic() - began < 30  # 3 s for an answer, on a machine that is kept waiting
        assert "따로 만든 계정" in refusal_of(answer)
        assert enter(people, settings, "여기 관리자", LOCAL).account is not None
    for _ in range(FREE_TRIES + 1):
        assert "닿지 않습니다" in refusal_of(enter(people, settings, "anybody"))
    assert enter(people, of(server), "anybody", "wrong").tries_left == FREE_TRIES - 1
    with database.read() as connection:
        told = connection.scalars(select(access_log.c.action)).all()
    assert told.count("sign_in.unanswered") == FREE_TRIES + 2


@SQLITE
def test_a_certificate_of_another_and_a_secret_that_others_read_are_refused(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("careful", "guide")
    before = server.binds.count(f"uid={name},{PEOPLE}")
    for wrong in ({"ldap_ca": certificate() / "other.pem"}, {"ldap_server": f"127.0.0.1:{server.implicit}"}):
        assert "인증서" in refusal_of(enter(people, of(server, **wrong), name))
    open_to_all = server.folder / "read-by-all"
    open_to_all.write_text("looks-people-up-7", encoding="ascii")
    open_to_all.chmod(0o644)
    assert "비밀번호 파일" in refusal_of(enter(people, of(server, ldap_secret=open_to_all), name))
    wrong_base = of(server, ldap_base="ou=nowhere,dc=city,dc=example")
    assert "찾게 하지" in refusal_of(enter(people, wrong_base, name))
    assert server.binds.count(f"uid={name},{PEOPLE}") == before


@SQLITE
def test_a_session_by_the_directory_ends_after_twelve_hours_of_work(
    people: AccountRepository, server: LdapServer
) -> None:
    name = server.add("works-long", "guide")
    account, local = (
        enter(people, of(server), name).account,
        people.sign_in("여기 관리자", LOCAL).account,
    )
    assert account is not None
    assert local is not None
    for one, ends in ((account, True), (local, False)):
        at = 0.0
        session = StaffSession(people, 4 * 3600.0, lambda: at)  # noqa: B023 # read within the round
        session.begin(one)
        while at < LONGEST_S:
            at += 3600
            session.touch()
        assert session.expired is ends
        if ends:
            with pytest.raises(Refused, match="12시간"):
                session.holder()


def test_the_engineer_is_told_what_keeps_people_from_signing_in(server: LdapServer) -> None:
    def told(**more: Any) -> str:  # noqa: ANN401 # what settings may say
        asked = city_directory(of(server, **more))
        assert asked is not None
        return asked.problem()

    assert told() == told(ldap_user=f"uid={{}},{PEOPLE}", ldap_secret=None) == ""
    assert "닿지 않습니다" in told(ldap_server="localhost:1")
    assert "인증서" in told(ldap_ca=certificate() / "other.pem")
    assert "찾는 계정" in told(ldap_user="cn=nobody,dc=city,dc=example")
    assert "설정한 자리" in told(ldap_base="ou=nowhere,dc=city,dc=example")


def test_a_demo_asks_nobody() -> None:
    named = {
        "ldap_server": "x",
        "ldap_base": "dc=x",
        "ldap_user": "uid={},dc=x",
        "ldap_roles": (("guide", "cn=g"),),
    }
    assert city_directory(replace(settings_of(None), demo=True, **named)) is None  # type: ignore[arg-type] # settings
    assert city_directory(replace(settings_of(None), demo=False, **named)) is not None  # type: ignore[arg-type] # the same


class Line:
    """What ldap3 brings of a server that answers so; `seen`: it shows that others are there."""

    def __init__(self, code: int, *kinds: str, seen: bool = True) -> None:
        self.result, self.response = {"result": code}, [{"type": kind} for kind in kinds]
        self._seen = seen

    def search(self, _place: str, words: str, **_how: object) -> None:
        """Answer as it does."""
        if "=*)" in words and self._seen:
            self.response = [{"type": "searchResEntry"}]


@pytest.mark.parametrize("code", [11, 50, 51, 52, 80])
def test_a_directory_that_does_not_answer_for_a_group_takes_no_right(server: LdapServer, code: int) -> None:
    asked = city_directory(of(server))
    assert asked is not None
    with pytest.raises(NoAnswer):
        _Question(asked, Line(code), "kim", lambda: None)._roles(f"uid=kim,{PEOPLE}")
    gone = _Question(asked, Line(32), "kim", lambda: None)._roles(f"uid=kim,{PEOPLE}")
    assert gone == frozenset()  # a group that was emptied is deleted by some servers
    with pytest.raises(NoAnswer):  # and to whom may not read any, they say the same
        _Question(asked, Line(32, seen=False), "kim", lambda: None)._roles(f"uid=kim,{PEOPLE}")


def test_a_directory_that_only_refers_elsewhere_or_shows_nobody_closes_nobody(server: LdapServer) -> None:
    asked = city_directory(of(server))
    assert asked is not None
    with pytest.raises(NoAnswer):
        _Question(asked, Line(0, "searchResRef"), "kim", lambda: None)._entry()
    with pytest.raises(NoAnswer):  # to whom may not read anybody, it says that nobody is there
        _Question(asked, Line(0, seen=False), "kim", lambda: None)._entry()
    with pytest.raises(NotThere):
        _Question(asked, Line(0), "kim", lambda: None)._entry()
