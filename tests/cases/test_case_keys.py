# SPDX-License-Identifier: GPL-3.0-or-later
"""A key store of its own: a destroyed case is gone from journal and backups, and no dead disk takes one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
import os
import shutil
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from kiosk.cases.model import CaseEvent
from kiosk.cases.records import CaseAct, CaseNotKept
from kiosk.cases.sealing import CASES, Unreadable, WrappedKey, unwrap
from kiosk.cases.states import CaseMove
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.services.cases.key_stores import case_keys as case_keys_of
from kiosk.services.key_health import case_key_problems
from kiosk.services.upkeep import back_up_now, restore_now, upkeep
from kiosk.storage.backup import listed
from kiosk.storage.case_keys import BARE, NAME, CaseKeys
from kiosk.storage.database import sqlite_driver
from kiosk.storage.key_upkeep import care_for
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.cases import case_keys, cases
from tests.cases.conftest import NOW, _Account, answers

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from tests.cases.conftest import House


def store_of(house: House) -> CaseKeys:
    """Return the key store of the house."""
    return case_keys_of(house.storage, house.settings)


def id_of(storage: Storage, number: str) -> UUID:
    """Return the id of a case."""
    with storage.database.read() as connection:
        found: UUID = connection.execute(select(cases.c.id).where(cases.c.number == number)).scalar_one()
    return found


def numbers_of(storage: Storage) -> list[str]:
    """Return the numbers of all cases."""
    with storage.database.read() as connection:
        return list(connection.scalars(select(cases.c.number).order_by(cases.c.number)))


def words_at(storage: Storage, settings: Settings, number: str) -> str:
    """Read a case as the desk does, with the city's keys."""
    desk = office.case_desk(storage, settings, _Account())  # type: ignore[arg-type] # what it reads of one
    desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    return str(desk.open(number, NOW).content["words"])


def destroyed(house: House, number: str) -> None:
    """Let the keeping of a case end, whatever its term."""
    store = bootstrap.untouched_cases(house.storage, house.settings)
    stored = store.load(number)
    assert stored is not None
    withdrawn = house.desk.withdraw(number, "그만두겠습니다.", NOW)
    store.announce([withdrawn.opened.id], NOW)
    event = CaseEvent(at=NOW, actor="system", move=CaseMove.DESTROY)
    store.destroy(withdrawn, event, CaseAct("system", "case.destroyed", number))


def test_a_destroyed_case_opens_from_no_backup_and_no_journal_whoever_has_the_citys_keys(
    house: House,
) -> None:
    number, other = house.submit(words="지울 말").number, house.submit(words="남을 말").number
    case = id_of(house.storage, number)
    secret = store_of(house).secrets([case])[case]
    backup = back_up_now(house.storage, house.settings, NOW).file
    destroyed(house, number)
    assert store_of(house).secrets([case]) == {}
    assert secret not in house.on_the_disk(), "not in the key store's free pages either"
    assert not any(secret in one.read_bytes() for one in house.storage.folder.anchor.iterdir())

    aside = house.folder.with_name("attacked")
    shutil.copytree(house.folder, aside)
    shutil.copytree(house.storage.folder.anchor, aside.with_name("attacked-anchor"))
    restore_now(aside, house.settings, aside / "backups" / backup.name, NOW)
    with opened_storage(aside, house.settings) as storage:
        assert case_key_problems(storage, house.settings, NOW) == [], (
            "what was destroyed on purpose is not lost"
        )
        assert words_at(storage, house.settings, other) == "남을 말"
        with pytest.raises(Unreadable, match="보관소"):
            words_at(storage, house.settings, number)
        # Not by hand either: the private keys open no box of it.
        half = next(
            half
            for half in city_keys.city_keyring(storage, house.settings)
            .unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
            .halves.values()
            if half.role == CASES
        )
        with storage.database.read() as connection:
            boxes = connection.scalars(select(case_keys.c.box).where(case_keys.c.case == case)).all()
        assert boxes
        for box in boxes:
            with pytest.raises(Unreadable):
                unwrap(box, half.private)


def test_every_case_has_a_secret_of_its_own(house: House) -> None:
    made = [id_of(house.storage, house.submit().number) for _ in range(3)]
    assert len(set(store_of(house).secrets(made).values())) == 3


@pytest.mark.parametrize("dead", ["data", "anchor"])
def test_one_dead_copy_loses_no_case_and_is_made_anew(house: House, dead: str) -> None:
    number = house.submit(words="그대로").number
    folder = house.folder if dead == "data" else house.storage.folder.anchor
    (folder / NAME).unlink()
    assert words_at(house.storage, house.settings, number) == "그대로"
    care_for(house.storage.database, store_of(house), NOW)
    assert (folder / NAME).exists()
    for file in store_of(house).files:
        assert len(CaseKeys((file,)).living()) == 1


def test_a_backup_and_the_copy_on_the_second_disk_bring_every_case_back(house: House, tmp_path: Path) -> None:
    settings = replace(house.settings, key_copy=tmp_path / "second")
    house.intake.store = bootstrap.stored_cases(house.storage, settings)
    number = house.submit(words="살아남은 말").number
    backup = back_up_now(house.storage, settings, NOW, tmp_path / "second" / "mine.db").file
    later = house.submit(words="백업 뒤의 말").number
    fresh = tmp_path / "new-machine"  # the first disk is dead: neither its data nor its anchor is there
    restore_now(fresh, settings, backup, NOW, unvouched=True)
    with opened_storage(fresh, settings) as storage:
        assert words_at(storage, settings, number) == "살아남은 말"
        assert words_at(storage, settings, later) == "백업 뒤의 말"
        care_for(storage.database, case_keys_of(storage, settings), NOW)
        shutil.rmtree(tmp_path / "second")
        assert words_at(storage, settings, number) == "살아남은 말"


def test_of_two_booths_on_one_copy_the_first_gets_its_own_cases_back_and_the_second_is_told(
    house: House, tmp_path: Path
) -> None:
    """They used to file each other's cases as their own, and each to destroy what the other kept."""
    copy = tmp_path / "share"
    first = replace(house.settings, key_copy=copy)
    second = replace(first, booth_letter="B", kiosk_id="other")
    house.intake.store = bootstrap.stored_cases(house.storage, first)
    mine = house.submit(words="첫 부스의 말").number
    with opened_storage(tmp_path / "second", second) as storage:
        desk = bootstrap.intake_service(storage, second, NOW)
        desk.has_room = lambda: True
        theirs = desk.submit(answers("praise"), NOW).number
        assert numbers_of(storage) == [theirs]
        care_for(storage.database, case_keys_of(storage, second), NOW)
        assert len(case_keys_of(storage, second).living()) == 1
        told = [one for one in case_key_problems(storage, second, NOW) if "belongs-to.txt" in one]
        assert str(copy) in told[0]
        assert f"{first.booth_letter} {first.kiosk_id}" in told[0]
    with opened_storage(tmp_path / "new-disk", first) as storage:
        bootstrap.stored_cases(storage, first)
        assert numbers_of(storage) == [mine]
        assert not any("belongs-to.txt" in one for one in case_key_problems(storage, first, NOW))


def test_what_was_destroyed_while_a_copy_was_away_goes_when_it_is_back_and_a_late_copy_is_told(
    house: House, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    settings = replace(house.settings, key_copy=second)
    house.intake.store = bootstrap.stored_cases(house.storage, settings)
    number, other = house.submit().number, house.submit().number
    case = id_of(house.storage, number)
    keys = case_keys_of(house.storage, settings)
    care_for(house.storage.database, keys, NOW)
    assert keys.problems(NOW + timedelta(hours=2)) == []
    second.rename(tmp_path / "unplugged")
    second.write_text("no folder can be made here")
    destroyed(house, number)
    care_for(house.storage.database, keys, NOW + timedelta(days=6))
    (late,) = keys.problems(NOW + timedelta(days=6))
    assert str(second) in late
    assert "may still be opened" in late
    second.unlink()
    (tmp_path / "unplugged").rename(second)
    assert case in CaseKeys((second / NAME,)).secrets([case])
    assert keys.secrets([case]) == {}  # at once, not only when the copies were brought together
    care_for(house.storage.database, keys, NOW + timedelta(days=6))
    assert keys.problems(NOW + timedelta(days=6)) == []
    assert CaseKeys((second / NAME,)).secrets([case]) == {}
    assert keys.living() == {str(id_of(house.storage, other))}


def test_a_flipped_bit_in_one_copy_is_healed_from_the_other(house: House) -> None:
    number = house.submit(words="멀쩡한 말").number
    first = store_of(house).files[0]
    with closing(sqlite_driver().connect(str(first))) as connection:
        connection.execute("UPDATE secrets SET secret = zeroblob(32)")
        connection.commit()
    assert words_at(house.storage, house.settings, number) == "멀쩡한 말"
    care_for(house.storage.database, store_of(house), NOW)
    assert len(CaseKeys((first,)).living()) == 1


def test_boxes_of_an_older_program_go_under_secrets_and_open_before_and_after(house: House) -> None:
    number = house.submit(words="옛 말").number
    case = id_of(house.storage, number)
    keys = store_of(house)
    bare = {one.key: one.box for one in keys.open(case, _stored(house, case))}
    with house.storage.database.write() as connection:
        for key, box in bare.items():
            same = (case_keys.c.case == case) & (case_keys.c.key == key)
            connection.execute(update(case_keys).where(same).values(box=box))
    for file in keys.files:
        file.unlink()
    assert {len(box) for box in bare.values()} == {BARE}
    assert words_at(house.storage, house.settings, number) == "옛 말"
    care_for(house.storage.database, keys, NOW)
    assert all(len(one.box) > BARE for one in _stored(house, case))
    assert words_at(house.storage, house.settings, number) == "옛 말"


def _stored(house: House, case: UUID) -> list[WrappedKey]:
    with house.storage.database.read() as connection:
        rows = connection.execute(select(case_keys).where(case_keys.c.case == case)).all()
    return [WrappedKey(row.key, row.role, row.box) for row in rows]


def test_a_destruction_that_a_kill_cut_off_is_finished(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    number = house.submit().number
    case = id_of(house.storage, number)
    with monkeypatch.context() as killed:
        killed.setattr(CaseKeys, "destroy", lambda *_: None)
        destroyed(house, number)
    assert case in store_of(house).secrets([case])
    care_for(house.storage.database, store_of(house), NOW)
    assert store_of(house).secrets([case]) == {}


def test_cases_whose_secrets_are_in_no_copy_are_named(house: House) -> None:
    house.submit()
    assert case_key_problems(house.storage, house.settings, NOW) == []
    for file in store_of(house).files:
        file.unlink()
    assert "1 cases cannot be opened" in case_key_problems(house.storage, house.settings, NOW)[0]


def test_without_a_store_that_can_be_written_nothing_is_taken_in(house: House) -> None:
    (house.folder / NAME).unlink(missing_ok=True)
    (house.folder / NAME).mkdir()
    with pytest.raises(CaseNotKept):
        house.submit()
    assert house.desk.count() == 0


def test_rotation_seals_anew_what_lies_under_a_secret(house: House) -> None:
    number = house.submit(words="돌려도 같은 말").number
    house.staff(city_keys.DEMO_KEEPER)
    keyring = city_keys.city_keyring(house.storage, house.settings)
    unlocked = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    keyring.rotate(unlocked, CASES, NOW)
    assert sum(keyring.rekey(unlocked, CASES, NOW)) == 1
    assert all(len(one.box) > BARE for one in _stored(house, id_of(house.storage, number)))
    assert words_at(house.storage, house.settings, number) == "돌려도 같은 말"
    house.desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)  # the new key too
    destroyed(house, number)
    assert sum(keyring.rekey(unlocked, CASES, NOW)) == 0


def test_a_store_that_cannot_be_cared_for_is_told_and_the_backup_is_made(house: House) -> None:
    number = house.submit().number
    keys, case = store_of(house), id_of(house.storage, number)
    bare = {one.key: one.box for one in keys.open(case, _stored(house, case))}
    with house.storage.database.write() as connection:
        for key, box in bare.items():
            same = (case_keys.c.case == case) & (case_keys.c.key == key)
            connection.execute(update(case_keys).where(same).values(box=box))
    for file in keys.files:
        file.unlink()
        file.mkdir()
    upkeep(house.storage, house.settings, NOW, night=False)
    assert len(listed(house.storage.folder)) == 1
    with house.storage.database.read() as connection:
        assert "check_failed" in {one.kind for one in unseen_notices(connection)}


def test_what_is_gone_does_not_come_back_and_leaves_no_byte_in_the_file(tmp_path: Path) -> None:
    keys = CaseKeys((tmp_path / "one" / NAME, tmp_path / "two" / NAME))
    secrets = {uuid4(): os.urandom(32) for _ in range(200)}
    keys.put(secrets)
    gone = list(secrets)[::2]
    keys.destroy(gone, NOW)
    keys.put({case: os.urandom(32) for case in gone})
    assert keys.secrets(gone) == {}
    keys.bring_together(NOW)
    assert keys.secrets(secrets).keys() == secrets.keys() - set(gone)
    for file in keys.files:
        left = file.read_bytes()
        assert not [case for case in gone if secrets[case] in left]
        assert not file.with_name(f"{NAME}-journal").exists()
