# SPDX-License-Identifier: GPL-3.0-or-later
"""What is sealed can be opened by the city alone, and a lost or changed key loses no case."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from nacl.pwhash import argon2id
import pytest

from kiosk.cases.keys import (
    Cost,
    WeakPassphrase,
    WrongPassphrase,
    change_passphrase,
    make_keeper,
    new_key,
    open_keeper,
    read_sheet,
    recovery_sheet,
)
from kiosk.cases.sealing import (
    CALLBACKS,
    CASES,
    RECOVERY,
    NoCityKey,
    Unreadable,
    decrypt,
    encrypt,
    seal,
    sheathe,
    unsheathe,
    unwrap,
    wrap,
)

if TYPE_CHECKING:
    from kiosk.cases.keys import PrivateHalf

CHEAP = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)
PASSPHRASE = "바다 등대 갈매기 항구 유달산 노을"  # noqa: S105 # opens keys of these tests only
SECRET = {"name": "한나래", "words": "비밀 이야기"}


def keys(*roles: str) -> dict[str, PrivateHalf]:
    return {role: new_key(uuid4(), role) for role in roles}


def test_each_recipient_opens_the_record_and_a_stranger_does_not() -> None:
    ring, case = keys(CASES, CALLBACKS, RECOVERY), uuid4()
    sealed = seal(case, SECRET, [half.recipient for half in ring.values()])
    for wrapped in sealed.keys:
        assert decrypt(unwrap(wrapped.box, ring[wrapped.role].private), case, sealed.content) == SECRET
        with pytest.raises(Unreadable):
            unwrap(wrapped.box, new_key(uuid4(), CASES).private)


def test_every_record_has_a_key_of_its_own_that_nobody_could_guess() -> None:
    ring = keys(CASES, RECOVERY)
    recipients = [half.recipient for half in ring.values()]
    made = [seal(uuid4(), SECRET, recipients) for _ in range(20)]
    drawn = {unwrap(one.box, ring[CASES].private) for each in made for one in each.keys if one.role == CASES}
    assert len(drawn) == 20
    assert all(len(set(key)) > 8 for key in drawn), "32 random bytes are never nearly all the same"


def test_a_box_under_a_secret_opens_with_that_secret_alone() -> None:
    box = wrap(bytes(range(32)), keys(CASES)[CASES].recipient.public)
    secret = bytes(range(32))
    under = sheathe(secret, box)
    assert box not in under
    assert unsheathe(secret, under) == box
    with pytest.raises(Unreadable):
        unsheathe(bytes(32), under)


def test_nothing_of_the_text_shows_and_its_length_is_blurred() -> None:
    ring, case = keys(CASES, RECOVERY), uuid4()
    sealed = [seal(case, {"words": "가" * n}, [half.recipient for half in ring.values()]) for n in (1, 20)]
    assert len(sealed[0].content) == len(sealed[1].content)
    assert "가".encode() not in sealed[0].content
    assert sealed[0].digest != sealed[1].digest


def test_without_both_keys_nothing_is_sealed() -> None:
    for roles in ((), (CASES,), (RECOVERY,)):
        with pytest.raises(NoCityKey):
            seal(uuid4(), SECRET, [half.recipient for half in keys(*roles).values()])


def test_a_damaged_or_swapped_record_is_refused() -> None:
    key, case = bytes(32), uuid4()
    box = encrypt(key, case, SECRET)
    with pytest.raises(Unreadable):
        decrypt(key, case, box[:-1] + bytes([box[-1] ^ 1]))
    with pytest.raises(Unreadable):
        decrypt(key, uuid4(), box)


def test_several_keepers_open_the_same_key_each_with_their_own_passphrase() -> None:
    half = new_key(uuid4(), CASES)
    for name, passphrase in (("담당 01", PASSPHRASE), ("담당 02", PASSPHRASE[::-1])):
        keeper = make_keeper(name, passphrase, CHEAP)
        box = wrap(half.private, keeper.public)
        assert unwrap(box, open_keeper(keeper, passphrase)) == half.private
        with pytest.raises(WrongPassphrase):
            open_keeper(keeper, passphrase[1:])


def test_a_changed_passphrase_opens_the_same_keys_and_the_old_one_none() -> None:
    keeper = make_keeper("담당 01", PASSPHRASE, CHEAP)
    changed = change_passphrase(keeper, PASSPHRASE, PASSPHRASE[::-1])
    assert open_keeper(changed, PASSPHRASE[::-1]) == open_keeper(keeper, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        open_keeper(changed, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        change_passphrase(keeper, PASSPHRASE[::-1], PASSPHRASE)


@pytest.mark.parametrize("weak", ["", "123456", "짧은 문구", "aaaaaaaaaaaaaaaaaaaaaaaa"])
def test_a_weak_passphrase_is_refused(weak: str) -> None:
    with pytest.raises(WeakPassphrase):
        make_keeper("담당 01", weak, CHEAP)


def test_the_sheet_in_the_safe_brings_a_lost_key_back() -> None:
    ring, case = keys(CASES, RECOVERY), uuid4()
    sealed = seal(case, SECRET, [half.recipient for half in ring.values()])
    sheet = recovery_sheet(ring[RECOVERY])
    found = read_sheet(sheet.lower().replace("-", " "), [half.recipient for half in ring.values()])
    box = next(one.box for one in sealed.keys if one.key == found.key)
    assert decrypt(unwrap(box, found.private), case, sealed.content) == SECRET


def test_a_misread_sheet_is_noticed() -> None:
    half = new_key(uuid4(), RECOVERY)
    sheet = recovery_sheet(half)
    other = "B" if sheet[0] == "A" else "A"
    for typed in (other + sheet[1:], sheet[:-5], "", recovery_sheet(new_key(uuid4(), RECOVERY))):
        with pytest.raises(WrongPassphrase):
            read_sheet(typed, [half.recipient])


def test_a_rewrapped_key_opens_the_same_record() -> None:
    old, new, case = new_key(uuid4(), CASES), new_key(uuid4(), CASES), uuid4()
    recovery = new_key(uuid4(), RECOVERY)
    sealed = seal(case, SECRET, [old.recipient, recovery.recipient])
    box = wrap(unwrap(sealed.keys[0].box, old.private), new.recipient.public)
    assert decrypt(unwrap(box, new.private), case, sealed.content) == SECRET


def test_a_private_key_is_not_printed_by_accident() -> None:
    half = new_key(uuid4(), CASES)
    assert repr(half.private) not in repr(half)
