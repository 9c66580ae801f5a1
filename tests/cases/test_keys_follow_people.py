# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys follow people: who leaves keeps none, what they held is replaced, and nobody drops another alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.cases.keys import WrongPassphrase
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import CALLBACKS, CASES, Unreadable
from kiosk.services.cases import keys_opened as city_keys
from kiosk.storage.account_rules import AccountError
from kiosk.storage.backup import back_up
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from kiosk.cases.unlocked import Unlocked
    from kiosk.services.cases.city_keys import CityKeyring
    from kiosk.storage.staff_accounts import StaffAccount
    from tests.cases.conftest import House

NAME, OTHER = "담당 02", "파도 소나무 안개 부두 은하수"


@pytest.fixture
def keyring(house: House) -> CityKeyring:
    """Return the keys of a city with three people for cases."""
    house.storage.accounts.ensure_demo()
    house.staff(NAME, "담당 03")
    return city_keys.city_keyring(house.storage, house.settings)


@pytest.fixture
def demo(keyring: CityKeyring) -> Unlocked:
    """Open the first keeper's keys."""
    return keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)


def account(house: House, name: str) -> StaffAccount:
    """Return an open account by its name."""
    return next(one for one in house.storage.accounts.all() if one.name == name)


def leave(house: House, name: str, how: str) -> None:
    """Let an account be closed, or lose its role for cases."""
    who, by = account(house, name), account(house, "demo")
    if how == "closed":
        house.storage.accounts.close(who, by=by)
    else:
        house.storage.accounts.set_roles(who, {"reports"}, by=by)


@pytest.mark.parametrize("how", ["closed", "taken"])
def test_who_leaves_keeps_no_key_and_rotation_is_demanded(
    house: House, keyring: CityKeyring, demo: Unlocked, how: str
) -> None:
    keyring.add_keeper(demo, NAME, OTHER, NOW)
    assert not keyring.store.rotation_due()
    leave(house, NAME, how)
    assert {one.name for one in keyring.store.keepers()} == {"demo"}
    assert keyring.store.kept_by(NAME) == []
    assert keyring.store.rotation_due()
    with house.storage.database.read() as connection:
        assert "keys_exposed" in {one.kind for one in unseen_notices(connection)}
    for role in (CALLBACKS, CASES):
        keyring.rotate(demo, role, NOW)
    assert not keyring.store.rotation_due()


def test_a_folder_copied_after_they_left_opens_nothing_with_their_passphrase(
    house: House, keyring: CityKeyring, demo: Unlocked
) -> None:
    """Seen: the newest key was handed to a closed account, whose passphrase then opened the copy."""
    keyring.add_keeper(demo, NAME, OTHER, NOW)
    number = house.submit(words="하나").number
    leave(house, NAME, "closed")
    for role in (CALLBACKS, CASES):
        keyring.rotate(demo, role, NOW)
        list(keyring.rekey(demo, role, NOW))
    copied = house.folder.parent / "copied"
    copied.mkdir()
    back_up(house.storage.folder.database, copied / "kiosk.db")
    with opened_storage(copied, house.settings) as stolen:
        there = city_keys.city_keyring(stolen, house.settings)
        with pytest.raises(WrongPassphrase):
            there.unlock(NAME, OTHER, NOW)
    house.desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    assert house.desk.open(number, NOW).content["words"] == "하나"


def test_a_keeper_row_that_stayed_behind_is_handed_no_new_key(
    house: House, keyring: CityKeyring, demo: Unlocked
) -> None:
    keyring.add_keeper(demo, NAME, OTHER, NOW)
    before = keyring.unlock(NAME, OTHER, NOW)
    row = next(one for one in keyring.store.keepers() if one.name == NAME)
    boxes = {one.key: one.box for one in keyring.store.kept_by(NAME)}
    leave(house, NAME, "closed")
    keyring.store.put_keeper(row, _deed(), NOW)  # as an older backup's rows would be
    keyring.store.entrust(NAME, boxes, _deed(), NOW)
    fresh = keyring.rotate(demo, CASES, NOW)
    assert fresh.key not in {one.key for one in keyring.store.kept_by(NAME)}
    assert fresh.key not in before.halves
    with pytest.raises(ValueError, match="열린 계정이 없어"):
        keyring.rotate(before, CASES, NOW)


def _deed() -> CaseAct:
    return CaseAct("test", "keys.keeper_added", NAME)


def test_nobody_is_entrusted_without_an_open_account_for_cases(
    house: House, keyring: CityKeyring, demo: Unlocked
) -> None:
    house.storage.accounts.make("안내 09", "walking-the-hall-9", ["guide"], by=None)
    for name in ("아무도 아님", "안내 09", f"{NAME}\u200b"):
        with pytest.raises(ValueError, match="열린 계정이 없어"):
            keyring.add_keeper(demo, name, OTHER, NOW)


def test_a_keeper_is_dropped_by_another_person_with_an_equal_key_alone(
    keyring: CityKeyring, demo: Unlocked
) -> None:
    keyring.add_keeper(demo, NAME, OTHER, NOW)
    keyring.add_keeper(demo, "담당 03", OTHER, NOW, roles=[CALLBACKS])
    second, third = (keyring.unlock(name, OTHER, NOW) for name in (NAME, "담당 03"))
    with pytest.raises(ValueError, match="같은 열쇠를 지닌 사람만"):
        keyring.drop_keeper(third, NAME, NOW)
    with pytest.raises(ValueError, match="스스로 거둘 수 없습니다"):
        keyring.drop_keeper(second, NAME, NOW)
    keyring.drop_keeper(second, "담당 03", NOW)
    keyring.drop_keeper(second, "demo", NOW)
    assert {one.name for one in keyring.store.keepers()} == {NAME}


@pytest.mark.parametrize("how", ["closed", "taken"])
def test_the_last_who_opens_all_cases_cannot_leave_before_another_can(
    house: House, keyring: CityKeyring, demo: Unlocked, how: str
) -> None:
    house.storage.accounts.make("시스템 01", "walking-the-hall-9", ["system"], by=None)
    keyring.add_keeper(demo, NAME, OTHER, NOW, roles=[CALLBACKS])  # opens call-backs, and no case
    with pytest.raises(AccountError, match="한 사람"):
        leave(house, "demo", how)
    assert "cases" in account(house, "demo").roles
    keyring.add_keeper(demo, "담당 03", OTHER, NOW)
    leave(house, "demo", how)
    with pytest.raises(Unreadable):
        keyring.rotate(keyring.unlock(NAME, OTHER, NOW), CASES, NOW)
