# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys change hands, passphrases and themselves, and no case is lost on the way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
import unicodedata

import pytest
from sqlalchemy import select

from kiosk.cases.keys import WrongPassphrase
from kiosk.cases.sealing import CALLBACKS, CASES, RECOVERY, Unreadable
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import city_keys as keyring_module
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases.city_keys import PSEUDONYMS
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables.base import access_log
from tests.cases.conftest import NOW, answers

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.cases.unlocked import Unlocked
    from kiosk.services.cases.city_keys import CityKeyring
    from tests.cases.conftest import House

OTHER = "파도 소나무 안개 부두 은하수"
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def keyring(house: House) -> CityKeyring:
    house.storage.accounts.ensure_demo()
    house.staff("담당 02", "담당 09", "안내 01")
    return city_keys.city_keyring(house.storage, house.settings)


@pytest.fixture
def demo(keyring: CityKeyring) -> Unlocked:
    return keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)


def reads(house: House, keeper: str, passphrase: str) -> list[str]:
    house.desk.unlock(keeper, passphrase, NOW)
    numbers = [one.row.number for one in house.desk.cases(NOW)]
    return [house.desk.open(number, NOW).content["words"] for number in numbers]


def test_a_second_keeper_reads_what_the_first_one_reads(
    house: House, keyring: CityKeyring, demo: Unlocked
) -> None:
    house.submit("inconvenience", words="하나")
    keyring.add_keeper(demo, "담당 02", OTHER, NOW)
    house.submit("inconvenience", words="둘")
    assert reads(house, "담당 02", OTHER) == ["하나", "둘"]
    with pytest.raises(ValueError, match="이미"):
        keyring.add_keeper(demo, "담당 02", OTHER, NOW)


def test_a_changed_passphrase_opens_old_cases(house: House, keyring: CityKeyring) -> None:
    house.submit("inconvenience", words="하나")
    keyring.change_passphrase(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, OTHER, NOW)
    assert reads(house, city_keys.DEMO_KEEPER, OTHER) == ["하나"]
    with pytest.raises(WrongPassphrase):
        house.desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    with house.storage.database.read() as connection:
        asked = select(access_log.c.action).order_by(access_log.c.seq.desc())
        assert connection.scalar(asked) == "keys.refused"


def test_a_dropped_keeper_reads_nothing(house: House, keyring: CityKeyring, demo: Unlocked) -> None:
    keyring.add_keeper(demo, "담당 02", OTHER, NOW)
    keyring.drop_keeper(demo, "담당 02", NOW)
    with pytest.raises(WrongPassphrase):
        reads(house, "담당 02", OTHER)


def test_rotation_reaches_every_keeper_and_may_be_broken_off_and_resumed(
    house: House, keyring: CityKeyring, demo: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring_module, "BATCH", 2)
    for count in range(5):
        house.submit("inconvenience", words=f"말 {count}")
    keyring.add_keeper(demo, "담당 02", OTHER, NOW)
    old = next(one.key for one in keyring.store.recipients() if one.role == CASES)
    keyring.rotate(demo, CASES, LATER)
    work = keyring.rekey(demo, CASES, LATER)
    assert next(work) == 2
    del work  # broken off
    everything = [f"말 {count}" for count in range(5)]
    assert reads(house, "담당 02", OTHER) == everything
    assert sum(keyring.rekey(demo, CASES, LATER)) == 3
    assert keyring.store.wrapped_to(old, 9) == []
    assert reads(house, "담당 02", OTHER) == everything


def test_whoever_rings_back_never_gets_the_secret_behind_the_pseudonyms(
    keyring: CityKeyring, demo: Unlocked
) -> None:
    keyring.secret(demo, PSEUDONYMS)
    keyring.add_keeper(demo, "안내 01", OTHER, NOW, roles=[CALLBACKS])
    keyring.rotate(demo, CALLBACKS, NOW)
    assert list(keyring.rekey(demo, CALLBACKS, NOW)) == []
    with pytest.raises(Unreadable):
        keyring.secret(keyring.unlock("안내 01", OTHER, NOW), PSEUDONYMS)


def test_whoever_rings_back_makes_no_new_key_for_cases_and_no_sheet(
    keyring: CityKeyring, demo: Unlocked
) -> None:
    keyring.add_keeper(demo, "안내 01", OTHER, NOW, roles=[CALLBACKS])
    guide = keyring.unlock("안내 01", OTHER, NOW)
    before = keyring.store.recipients()
    with pytest.raises(Unreadable):
        keyring.rotate(guide, CASES, LATER)
    with pytest.raises(Unreadable):
        keyring.rotate_recovery(guide, LATER)
    assert keyring.store.recipients() == before


def test_a_keeper_whom_a_power_cut_left_without_keys_is_entrusted_anew(
    house: House, keyring: CityKeyring, demo: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.submit("inconvenience", words="하나")
    with monkeypatch.context() as cut:
        cut.setattr(type(keyring.store), "entrust", _cut)
        with pytest.raises(KeyboardInterrupt):
            keyring.add_keeper(demo, "담당 02", "처음 정한 문구 하나 둘 셋 넷", NOW)
    keyring.add_keeper(demo, "담당 02", OTHER, NOW)
    assert reads(house, "담당 02", OTHER) == ["하나"]


def _cut(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_rotation_broken_off_survives_wrong_passphrases_and_goes_on(
    house: House, keyring: CityKeyring, demo: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring_module, "BATCH", 1)
    for words in ("하나", "둘", "셋"):
        house.submit("inconvenience", words=words)
    keyring.rotate(demo, CASES, NOW)
    next(keyring.rekey(demo, CASES, NOW))
    with pytest.raises(WrongPassphrase):
        keyring.unlock(city_keys.DEMO_KEEPER, OTHER, NOW)
    assert reads(house, city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE) == ["하나", "둘", "셋"]
    again = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    assert sum(keyring.rekey(again, CASES, LATER)) == 2
    assert keyring.left(CASES) == (0, 3)


def test_a_passphrase_opens_however_the_keyboard_composes_it(keyring: CityKeyring) -> None:
    apart = unicodedata.normalize("NFD", city_keys.DEMO_PASSPHRASE)
    assert keyring.unlock(city_keys.DEMO_KEEPER, apart, NOW).is_open


def test_rotation_leaves_the_pseudonyms_as_they_were(
    house: House, keyring: CityKeyring, demo: Unlocked
) -> None:
    before = keyring.secret(demo, keyring_module.PSEUDONYMS)
    keyring.rotate(demo, CASES, LATER)
    list(keyring.rekey(demo, CASES, LATER))
    fresh = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, LATER)
    assert keyring.secret(fresh, keyring_module.PSEUDONYMS) == before
    assert house.desk.unlocked


def test_the_sheet_in_the_safe_saves_every_case_when_all_passphrases_are_lost(tmp_path: Path) -> None:
    demo_file = settings_of(None).folder / "kiosk.toml"
    real = tmp_path / "kiosk.toml"
    real.write_text(demo_file.read_text("utf-8").replace("demo = true", "demo = false"), "utf-8")
    settings = settings_of(real)
    with opened_storage(tmp_path / "data", settings) as storage:
        keyring = city_keys.city_keyring(storage, settings)
        keyring = type(keyring)(keyring.store, keyring.new_id, city_keys.DEMO_COST)
        sheet = keyring.found("담당 01", city_keys.DEMO_PASSPHRASE, NOW)
        desk = bootstrap.intake_service(storage, settings, NOW)
        desk.has_room = lambda: True
        number = desk.submit(answers(words="남은 말"), NOW).number
        storage.accounts.make("담당 09", "walking-the-hall-9", ["cases"], by=None)
        saved = keyring.recover(sheet, "담당 09", OTHER, LATER)
        assert sum(keyring.rekey_from_recovery(saved, LATER)) == 1
        fresh = keyring.unlock("담당 09", OTHER, LATER)
        store = bootstrap.stored_cases(storage, settings)
        case = store.load(number)
        assert case is not None
        record = store.record(case.case.opened.id)
        assert record is not None
        assert len(fresh.open(record[1])) == 32


def test_a_new_sheet_saves_old_cases_too_and_the_one_before_opens_nothing(
    house: House, keyring: CityKeyring, demo: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring_module, "BATCH", 2)
    first = keyring.rotate_recovery(demo, NOW)
    for count in range(3):
        house.submit("inconvenience", words=f"말 {count}")
    keyring.secret(demo, keyring_module.PSEUDONYMS)
    second = keyring.rotate_recovery(demo, LATER)
    assert keyring.left(RECOVERY) == (3, 3)
    work = keyring.rekey_recovery(demo, LATER)
    assert next(work) == 2
    del work  # broken off, and gone on with
    assert list(keyring.rekey_recovery(demo, LATER)) == [1]
    assert keyring.left(RECOVERY) == (0, 3)
    with pytest.raises(WrongPassphrase, match="옛 복구 용지"):
        keyring.recover(first, "담당 09", OTHER, LATER)
    saved = keyring.recover(second, "담당 09", OTHER, LATER)
    assert sum(keyring.rekey_from_recovery(saved, LATER)) == 3
    assert reads(house, "담당 09", OTHER) == [f"말 {count}" for count in range(3)]


def test_the_demos_key_opens_nothing_in_a_real_installation(house: House, keyring: CityKeyring) -> None:
    house.submit()
    keyring.store.is_demo = lambda: False  # type: ignore[method-assign] # as if these data were real
    assert not keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW).is_open
