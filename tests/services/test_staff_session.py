# SPDX-License-Identifier: GPL-3.0-or-later
"""One session a desk: it ends by itself, by its account's end, and never comes back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession
from kiosk.storage.opened import opened_storage
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.accounts import AccountRepository

IDLE_S = 180.0


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[AccountRepository]:
    """Open a folder with its documented account."""
    with opened_storage(tmp_path / "data", demo_settings()) as storage:
        storage.accounts.ensure_demo()
        yield storage.accounts


class Watch:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time set."""
        return self.now


def test_a_desk_left_alone_signs_its_person_out_for_good(accounts: AccountRepository) -> None:
    watch = Watch()
    session = StaffSession(accounts, IDLE_S, watch)
    session.begin(accounts.all()[0])
    watch.now = 179.0
    session.touch()
    watch.now = 300.0
    assert session.may("system.facts")
    watch.now = 359.0
    assert not session.may("system.facts")
    session.touch()
    with pytest.raises(Refused, match="자리를 비우셔서"):
        session.check("system.facts")


def test_a_session_that_nobody_began_lets_nothing_pass(accounts: AccountRepository) -> None:
    session = StaffSession(accounts, IDLE_S, Watch())
    with pytest.raises(Refused, match="로그아웃"):
        session.check("tasks.load")


def test_rights_are_those_of_the_moment(accounts: AccountRepository) -> None:
    (chief,) = accounts.all()
    made = accounts.make("담당 07", "walking-the-hall-9", ["reports"], by=chief)
    session = StaffSession(accounts, IDLE_S, Watch())
    session.begin(made)
    assert session.may("checks.checks")
    changed = accounts.set_roles(made, ["directory"], by=chief)
    assert not session.may("checks.checks")
    assert session.may("seats.offices")
    accounts.close(changed, by=chief)
    with pytest.raises(Refused, match="로그아웃"):
        session.check("seats.offices")


def test_an_act_without_a_line_in_the_table_is_refused_whoever_asks(accounts: AccountRepository) -> None:
    session = StaffSession(accounts, IDLE_S, Watch())
    session.begin(accounts.all()[0])
    with pytest.raises(Refused, match="정해지지 않은 일"):
        session.check("system.burn")


def test_two_acts_at_once_do_not_sign_each_other_out(accounts: AccountRepository) -> None:
    """Seen under load: the look every tenth of a second and a tap both read the account anew."""
    session = StaffSession(accounts, IDLE_S, Watch())
    session.begin(accounts.all()[0])
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(session.may, ["tasks.load"] * 200))
