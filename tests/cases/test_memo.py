# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice memo lies under the seal of its case: whole, heard by who may, nowhere in plain, gone with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from nacl.public import PrivateKey
import pytest
from sqlalchemy import select

from kiosk.cases.actors import NotYours, Sealed
from kiosk.cases.answers import Unacceptable
from kiosk.cases.memo import MOST_BYTES, OGG, VoiceMemo, length_words
from kiosk.cases.sealing import CASES, RECOVERY, Recipient, Unreadable, decrypt, decrypt_memo, seal, unwrap
from kiosk.services.cases.booth import intake_journal
from kiosk.services.upkeep import back_up_now
from kiosk.storage.intake_journal import unpack
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import case_records
from tests.cases.conftest import NOW
from tests.cases.test_case_keys import destroyed, id_of
from tests.fake_microphone import memo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cases.conftest import House

SAID = memo()


def plays_of(house: House, number: str) -> int:
    """Count how often the access log saw a memo played."""
    with house.storage.database.read() as connection:
        rows = connection.execute(access_log.select().where(access_log.c.action == "case.played"))
        return sum(row.object == number for row in rows)


def test_a_case_of_a_memo_alone_is_taken_in_and_heard_by_who_may_open_it(house: House) -> None:
    receipt = house.submit("inconvenience", words="", memo=SAID)
    assert receipt.memo_s == SAID.seconds
    opened = house.desk.open(receipt.number, NOW)
    assert (opened.content["memo"], opened.content.get("words")) == (SAID.seconds, None)
    assert house.desk.memo(receipt.number, NOW) == SAID
    assert plays_of(house, receipt.number) == 1
    with pytest.raises(Unacceptable):
        house.submit("inconvenience", words="")
    with pytest.raises(Unreadable):
        house.desk.memo(house.submit("inconvenience").number, NOW)


def test_who_may_not_open_a_case_does_not_hear_it(house: House) -> None:
    number = house.submit("unkind", memo=SAID, office="교통행정과").number
    theirs = house.desk_of("account-07", "교통행정과")
    with pytest.raises(NotYours):
        theirs.memo(number, NOW)
    house.desk.lock()
    with pytest.raises(Sealed):
        house.desk.memo(number, NOW)
    assert plays_of(house, number) == 0


def test_no_plain_byte_of_it_reaches_the_disk_or_a_backup(house: House) -> None:
    house.submit("inconvenience", memo=SAID)
    back_up_now(house.storage, house.settings, NOW)
    disk = house.on_the_disk()
    assert SAID.sound[:12] not in disk
    assert b"OpusHead" not in disk
    parts = [SAID.sound[at : at + 24] for at in range(0, len(SAID.sound) - 24, 24)]
    telling = [one for one in parts if len(set(one)) > 12]  # no filling
    assert len(telling) > 20  # most of it
    assert not any(one in disk for one in telling)


def test_what_is_too_large_or_too_long_or_no_sound_is_refused_at_the_door(house: House) -> None:
    large = replace(SAID, sound=SAID.sound + bytes(MOST_BYTES))
    for wrong in (large, replace(SAID, seconds=121), VoiceMemo(b"RIFF....", 3), VoiceMemo(b"", 3)):
        with pytest.raises(Unacceptable) as error:
            house.submit("inconvenience", memo=wrong)
        assert [one.field for one in error.value.problems] == ["memo"]
    with pytest.raises(ValueError, match="larger"):
        seal(uuid4(), {}, _recipients(PrivateKey.generate()), bytes(MOST_BYTES + 1))


def test_the_largest_there_may_be_goes_through_journal_and_database_whole(house: House) -> None:
    large = VoiceMemo(OGG + bytes(range(256)) * 2734, 120)
    assert MOST_BYTES - 256 < len(large.sound) <= MOST_BYTES
    number = house.submit("inconvenience", memo=large).number
    for at in range(3):  # shorter lines after it
        house.submit("inconvenience", words=f"{at}번째")
    assert house.desk.memo(number, NOW) == large
    journal = intake_journal(house.storage, house.settings)
    entries = {one["number"]: unpack(one["content"]) for one in journal.entries()}
    assert len(entries[number]) > MOST_BYTES
    assert house.desk.store.replay() == 0


def test_memo_and_words_open_with_the_record_s_key_and_no_box_stands_for_another() -> None:
    private, case = PrivateKey.generate(), uuid4()
    sealed = seal(case, {"words": "하나"}, _recipients(private), SAID.sound)
    key = unwrap(sealed.keys[0].box, bytes(private))
    assert decrypt(key, case, sealed.content) == {"words": "하나"}
    assert decrypt_memo(key, case, sealed.content) == SAID.sound
    with pytest.raises(Unreadable):
        decrypt_memo(key, uuid4(), sealed.content)
    for broken in (sealed.content[:-1] + b"x", sealed.content[:40], sealed.content[:-20_000]):
        with pytest.raises(Unreadable):
            decrypt_memo(key, case, broken)
    bare = seal(case, {"words": "하나"}, _recipients(private))
    with pytest.raises(Unreadable):
        decrypt_memo(unwrap(bare.keys[0].box, bytes(private)), case, bare.content)


def test_the_size_of_what_is_kept_tells_little_of_how_long_was_spoken() -> None:
    private = PrivateKey.generate()
    sizes = {len(seal(uuid4(), {}, _recipients(private), bytes(size)).content) for size in (1, 9_000, 16_000)}
    assert len(sizes) == 1


def test_a_memo_is_destroyed_with_its_case(house: House) -> None:
    number = house.submit("inconvenience", memo=SAID).number
    case = id_of(house.storage, number)
    content, _ = house.desk.store.record(case) or (b"", ())
    assert len(content) > len(SAID.sound)
    destroyed(house, number)
    with pytest.raises(Unreadable):
        house.desk.memo(number, NOW)
    with house.storage.database.read() as connection:
        assert connection.scalar(select(case_records.c.content).where(case_records.c.case == case)) is None


def test_how_long_it_is_is_said_in_words() -> None:
    assert [length_words(one) for one in (0, 5, 60, 84)] == ["", "5초", "1분", "1분 24초"]


def _recipients(private: PrivateKey) -> Iterator[Recipient]:
    public = bytes(private.public_key)
    yield from (Recipient(uuid4(), role, public) for role in (CASES, RECOVERY))
