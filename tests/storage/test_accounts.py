# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts: rights with a history, wrong passwords counted before they are checked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NoReturn

from argon2 import PasswordHasher
import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage.access_log import verify
from kiosk.storage.account_rules import ROLES, AccountError
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD, AccountRepository
from kiosk.storage.first_use import FirstUse
from kiosk.storage.lockout import SystemClock, wait_after
from kiosk.storage.notices import unseen_notices
from kiosk.storage.tables.base import access_log, installation, right_changes
from kiosk.storage.tables.base import accounts as accounts_table

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.database import Database

PASSWORD = "바다-등대-고양이-7"  # noqa: S105 # opens nothing
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class SetClock(SystemClock):
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 25, 9, tzinfo=UTC)
        self.up = 1000.0
        self.run = "first"

    def now(self) -> datetime:
        """Tell the set time."""
        return self.wall

    def uptime(self) -> float:
        """Tell the set uptime."""
        return self.up

    def boot(self) -> str:
        """Name the set run."""
        return self.run

    def pass_s(self, seconds: float) -> None:
        """Let time pass as it does."""
        self.wall += timedelta(seconds=seconds)
        self.up += seconds


@pytest.fixture
def clock() -> SetClock:
    """Give a clock to turn."""
    return SetClock()


@pytest.fixture
def people(database: Database, clock: SetClock) -> AccountRepository:
    """Give the accounts of an installation with real data and one administrator."""
    with database.write() as connection:
        values = {"id": 1, "booth": "A", "demo": False, "made_at": clock.now()}
        connection.execute(insert(installation).values(values))
    made = AccountRepository(database, clock, "A 본관 앞", QUICK)
    made.make("관리자", PASSWORD, ["system"], by=None)
    return made


def guess(people: AccountRepository, times: int, name: str = "관리자") -> None:
    """Try wrong passwords."""
    for _ in range(times):
        assert people.sign_in(name, "틀린 비밀번호").account is None


def test_the_right_password_opens_the_account(people: AccountRepository) -> None:
    account = people.sign_in(" 관리자 ", PASSWORD).account
    assert account is not None
    assert (account.name, account.roles) == ("관리자", frozenset({"system"}))


def test_the_hash_is_argon2id_with_its_parameters(
    database: Database, people: AccountRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.storage.accounts.PasswordHasher", PasswordHasher)
    AccountRepository(database, SystemClock(), "A").make("둘째", PASSWORD, [], by=None)
    with database.read() as connection:
        hashes = connection.scalars(select(accounts_table.c.password)).all()
    assert sum(one.startswith("$argon2id$v=19$m=65536,t=3,p=4$") for one in hashes) == 1
    assert not any(PASSWORD in one for one in hashes)
    assert people.sign_in("둘째", PASSWORD).account is not None


def test_a_password_that_somebody_else_has_set_is_changed_when_it_is_first_used(
    database: Database, people: AccountRepository
) -> None:
    admin = people.sign_in("관리자", PASSWORD).account
    people.make("안내 07", PASSWORD, ["guide"], by=admin)
    own = "나만-아는-바람-23"
    for new in ("", PASSWORD):
        answer = people.sign_in("안내 07", PASSWORD, new)
        assert (answer.account, answer.given) == (None, True)
    assert people.sign_in("안내 07", "틀린 비밀번호", own).given is False
    with pytest.raises(AccountError, match="10자 이상"):
        people.sign_in("안내 07", PASSWORD, "짧다")
    assert people.sign_in("안내 07", PASSWORD, own).account is not None
    assert people.sign_in("안내 07", PASSWORD).account is None, "the given one opens nothing more"
    answer = people.sign_in("안내 07", own, "ignored-once-it-is-own")
    assert answer.account is not None
    assert people.sign_in("안내 07", own).account is not None
    with database.read() as connection:
        changes = connection.scalars(
            select(access_log.c.actor).where(access_log.c.action == "account.password")
        )
        assert list(changes) == [str(answer.account.id)]


def test_right_tries_with_a_given_password_count_as_no_failures(people: AccountRepository) -> None:
    people.make("안내 07", PASSWORD, ["guide"], by=people.sign_in("관리자", PASSWORD).account)
    assert all(people.sign_in("안내 07", PASSWORD).given for _ in range(9))


def test_five_wrong_tries_are_free_and_the_sixth_must_wait(
    people: AccountRepository, clock: SetClock
) -> None:
    left = [people.sign_in("관리자", "x").tries_left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    answer = people.sign_in("관리자", PASSWORD)
    assert answer.account is None
    assert answer.wait_s == pytest.approx(30)
    clock.pass_s(30)
    assert people.sign_in("관리자", PASSWORD).account is not None
    guess(people, 4)
    assert people.sign_in("관리자", PASSWORD).account is not None


def test_each_further_try_doubles_the_wait_up_to_half_an_hour() -> None:
    waits = [wait_after(failures) for failures in range(4, 14)]
    assert waits == [0, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800]
    assert wait_after(10_000) == 1800


def test_waiting_is_not_prolonged_by_trying(people: AccountRepository, clock: SetClock) -> None:
    guess(people, 5)
    for _ in range(29):
        clock.pass_s(1)
        assert people.sign_in("관리자", PASSWORD).account is None
    clock.pass_s(1)
    assert people.sign_in("관리자", PASSWORD).account is not None


def test_setting_the_clock_forward_does_not_shorten_the_wait(
    people: AccountRepository, clock: SetClock
) -> None:
    guess(people, 5)
    clock.wall += timedelta(days=3650)
    assert people.sign_in("관리자", PASSWORD).wait_s == pytest.approx(30)


@pytest.mark.parametrize("run", ["second", "first"])  # a platform that names no run gives both the same
def test_a_restart_does_not_shorten_the_wait(people: AccountRepository, clock: SetClock, run: str) -> None:
    clock.pass_s(50)
    guess(people, 5)
    clock.pass_s(10)
    clock.run, clock.up = run, 3.0
    assert people.sign_in("관리자", PASSWORD).wait_s == pytest.approx(27)  # what has surely passed since


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=3650), timedelta(days=-3650)])
def test_neither_does_a_restart_with_the_clock_set(
    people: AccountRepository, clock: SetClock, ahead: timedelta
) -> None:
    guess(people, 5)
    for boot in range(6):
        clock.run, clock.up = f"boot {boot}", 3.0
        clock.wall += ahead
        assert people.sign_in("관리자", PASSWORD).wait_s == pytest.approx(28.5, abs=1.5)
        clock.pass_s(20)
        assert people.sign_in("관리자", PASSWORD).wait_s == pytest.approx(8.5, abs=1.5)
    clock.pass_s(10)
    assert people.sign_in("관리자", PASSWORD).account is not None


def test_a_night_switched_off_ends_the_wait_once_the_machine_has_run_as_long(
    people: AccountRepository, clock: SetClock
) -> None:
    guess(people, 5)
    clock.wall += timedelta(hours=14)
    clock.run, clock.up = "morning", 31.0
    assert people.sign_in("관리자", PASSWORD).account is not None


def test_a_try_counts_before_the_password_is_checked(
    people: AccountRepository, database: Database, clock: SetClock
) -> None:
    class PulledPlug(PasswordHasher):
        def verify(self, *_: object) -> NoReturn:
            raise KeyboardInterrupt

    unplugged = AccountRepository(database, clock, "A", PulledPlug())
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            unplugged.sign_in("관리자", PASSWORD)
    assert people.sign_in("관리자", PASSWORD).wait_s == pytest.approx(30)


def test_an_unknown_name_is_counted_and_answered_like_a_known_one(people: AccountRepository) -> None:
    guess(people, 5, "아무도 아님")
    assert people.sign_in("아무도 아님", "x").wait_s == pytest.approx(30)
    assert people.sign_in("관리자", PASSWORD).account is not None


def test_ten_wrong_tries_alarm_the_admin_once(
    people: AccountRepository, database: Database, clock: SetClock
) -> None:
    for _ in range(12):
        guess(people, 1)
        clock.pass_s(1800)
    with database.read() as connection:
        assert [one.kind for one in unseen_notices(connection)] == ["many_wrong_passwords"]


def test_many_guesses_over_a_day_get_no_more_checks_than_the_schedule_allows(
    people: AccountRepository, clock: SetClock
) -> None:
    checked = 0
    for _ in range(12 * 24):
        checked += people.sign_in("관리자", "x").wait_s == 0
        clock.pass_s(300)
    assert checked <= 5 + 6 + 48


def test_the_demo_account_opens_demo_data_only(people: AccountRepository, database: Database) -> None:
    people.ensure_demo()
    people.ensure_demo()
    assert people.sign_in(DEMO_NAME, DEMO_PASSWORD).account is None
    with database.write() as connection:
        connection.execute(update(installation).values(demo=True))
    account = people.sign_in(DEMO_NAME, DEMO_PASSWORD).account
    assert account is not None
    assert account.roles == frozenset(ROLES)


def test_rights_given_and_taken_are_kept_and_cannot_be_forged(
    people: AccountRepository, database: Database
) -> None:
    (admin,) = people.all()
    clerk = people.make("직원 하나", PASSWORD, ["directory"], by=admin)
    clerk = people.set_roles(clerk, ["cases", "reports"], by=admin)
    assert people.all()[-1].roles == {"cases", "reports"}
    with database.read() as connection:
        theirs = select(right_changes).where(right_changes.c.account == clerk.id).order_by(right_changes.c.id)
        kept = [(row.change, row.role, row.by) for row in connection.execute(theirs)]
    expected = [("made", None), ("granted", "directory"), ("granted", "cases"), ("granted", "reports")]
    assert kept == [(*one, admin.id) for one in [*expected, ("revoked", "directory")]]
    with pytest.raises(DBAPIError, match="append-only"), database.write() as connection:
        connection.execute(update(right_changes).values(role="system"))


def test_a_closed_account_is_shut_and_its_history_stays(people: AccountRepository) -> None:
    (admin,) = people.all()
    clerk = people.make("직원", PASSWORD, ["guide"], by=admin)
    people.close(clerk, by=admin)
    assert people.sign_in("직원", PASSWORD).account is None
    assert [one.name for one in people.all()] == ["관리자"]


def test_the_last_administrator_cannot_be_lost(people: AccountRepository) -> None:
    (admin,) = people.all()
    with pytest.raises(AccountError, match="하나는 남아"):
        people.close(admin, by=admin)
    with pytest.raises(AccountError, match="하나는 남아"):
        people.set_roles(admin, ["guide"], by=admin)
    assert people.sign_in("관리자", PASSWORD).account is not None


@pytest.mark.parametrize(
    ("name", "password", "roles"),
    [
        ("", PASSWORD, []),
        ("이름" * 30, PASSWORD, []),
        ("줄\n바꿈", PASSWORD, []),
        ("직원", "짧다", []),
        ("직원", "우리직원비밀번호12", []),
        ("직원", "1111111111111", []),
        ("직원", PASSWORD, ["root"]),
        ("관리자", PASSWORD, []),
    ],
)
def test_a_weak_account_is_refused(
    people: AccountRepository, name: str, password: str, roles: list[str]
) -> None:
    with pytest.raises(AccountError):
        people.make(name, password, roles, by=None)


def test_a_password_is_changed_only_by_who_knows_the_old_one(people: AccountRepository) -> None:
    (admin,) = people.all()
    assert people.change_password(admin, "틀림", "새로운-비밀번호-8").account is None
    assert people.change_password(admin, PASSWORD, "새로운-비밀번호-8").account is not None
    assert people.sign_in("관리자", PASSWORD).account is None
    assert people.sign_in("관리자", "새로운-비밀번호-8").account is not None


def test_every_entry_and_refusal_stands_in_the_log_without_the_password(
    people: AccountRepository, database: Database
) -> None:
    guess(people, 1)
    account = people.sign_in("관리자", PASSWORD).account
    assert account is not None
    people.sign_out(account, idle=True)
    with database.read() as connection:
        actions = connection.scalars(select(access_log.c.action).order_by(access_log.c.seq)).all()
        assert verify(connection).problem is None
        text = str(connection.execute(select(access_log)).all())
    assert actions == ["account.made", "account.granted", "sign_in.refused", "sign_in", "sign_out.idle"]
    assert PASSWORD not in text
    assert "관리자" not in text


def test_the_first_account_needs_the_code_from_the_data_folder(
    database: Database, clock: SetClock, tmp_path: Path
) -> None:
    people = AccountRepository(database, clock, "A", QUICK)
    first = FirstUse(database, people, tmp_path / "set-up-code.txt", clock)
    file = first.prepare()
    assert file is not None
    assert file.stat().st_mode & 0o777 == 0o600
    code = file.read_text()
    assert first.prepare() == file
    assert file.read_text() == code
    with pytest.raises(AccountError, match="설치 코드"):
        first.make_first("AAAA-AAAA-AAAA-AAAA", "관리자", PASSWORD, [])
    made = first.make_first(code.lower(), "관리자", PASSWORD, ["directory"])
    assert made.roles == {"directory", "system"}
    assert not file.exists()
    assert first.prepare() is None
    with pytest.raises(AccountError, match="이미"):
        first.make_first(code, "다른 이", PASSWORD, [])


def test_guessing_the_set_up_code_is_slowed_like_guessing_a_password(
    database: Database, clock: SetClock, tmp_path: Path
) -> None:
    first = FirstUse(database, AccountRepository(database, clock, "A", QUICK), tmp_path / "code.txt", clock)
    file = first.prepare()
    assert file is not None
    for _ in range(5):
        with pytest.raises(AccountError, match="설치 코드"):
            first.make_first("", "관리자", PASSWORD, [])
    with pytest.raises(AccountError, match="30초"):
        first.make_first(file.read_text(), "관리자", PASSWORD, [])
