# SPDX-License-Identifier: GPL-3.0-or-later
"""What is sealed can be opened by the city alone, and a lost or changed key loses no case."""

from __future__ import annotations

from dataclasses import replace
import unicodedata
from uuid import UUID, uuid4

from nacl.pwhash import argon2id
import pytest

from kiosk.cases.keys import (
    Cost,
    PrivateHalf,
    WeakPassphrase,
    WrongPassphrase,
    change_passphrase,
    derive,
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
    Recipient,
    Unreadable,
    decrypt,
    encrypt,
    office_role,
    open_contact,
    seal,
    seal_contact,
    sheathe,
    unsheathe,
    unwrap,
    wrap,
)
from kiosk.cases.trust import NotTrusted, Trust, fingerprint, sign, signer_of, signer_of_all, signers
from kiosk.cases.unlocked import Unlocked

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


def test_whom_to_ring_back_is_opened_by_its_office_s_key_alone_and_for_its_own_case_alone() -> None:
    office, other, case = (*keys(office_role("세정과"), office_role("감사실")).values(), uuid4())
    assert office.recipient.role != other.recipient.role
    wrapped = seal_contact(case, SECRET, office.recipient)
    assert (wrapped.key, wrapped.role) == (office.key, "office 세정과")
    assert open_contact(office.private, case, wrapped.box) == SECRET
    with pytest.raises(Unreadable):
        open_contact(other.private, case, wrapped.box)
    with pytest.raises(Unreadable):
        open_contact(office.private, uuid4(), wrapped.box)


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


SHEET = PrivateHalf(UUID(int=7), RECOVERY, bytes(range(32)))
CITY = Recipient(UUID(int=9), CASES, bytes(range(1, 33)))


def test_sheet_signature_and_fingerprint_are_the_same_for_ever() -> None:
    assert recovery_sheet(SHEET) == ("AAAQ-EAYE-AUDA-OCAJ-BIFQ-YDIO-B4IB-CEQT-CQKR-MFYY-DENB-WHA5-DYPW-GDON")
    public = "8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f"
    assert SHEET.recipient == Recipient(SHEET.key, RECOVERY, bytes.fromhex(public))
    made = sign(CITY, SHEET)
    assert made.signer.hex() == "6460f2584c42ebcf035cba3e23869234014661e3e8e601895f336d53cb16f493"
    assert made.value.hex() == (
        "f424aa0b87f2005960f01d4aa8e6eef0a11c88877fcb53ea22a7b0b9610e9948"
        "c8d5c153c8591ba76251ddcf07a3020d6f5dc45f7d79dbd295b57da8798a600a"
    )
    assert signer_of(SHEET) == made.signer
    assert fingerprint(made.signer) == "XMWS-355T-5BZ7-EO64-RPMM-A7MZ-KJKA-KTWN"


def test_a_key_is_admitted_only_with_a_fitting_signature_of_a_known_signer() -> None:
    made, stranger = sign(CITY, SHEET), replace(SHEET, private=bytes(32))
    signed, known = replace(CITY, signatures=(made,)), Trust(frozenset({fingerprint(made.signer)}))
    foreign = replace(CITY, signatures=(sign(CITY, stranger),))
    for trust, key, admitted in [
        (Trust(), CITY, True),
        (known, CITY, False),
        (known, signed, True),
        (known, foreign, False),
        (known, replace(foreign, signatures=(*foreign.signatures, made)), True),
        (known, replace(signed, public=bytes(32)), False),
        (known, replace(signed, role=RECOVERY), False),
        (known, replace(signed, demo=True), False),
        (known, replace(signed, key=UUID(int=10)), False),
        (known, replace(CITY, signatures=(replace(made, value=b"short"),)), False),
        (Trust(frozenset({"AAAA"})), signed, False),
    ]:
        assert (trust.admits(key), trust.demands) == (admitted, bool(trust.fingerprints))
        if admitted:
            trust.check([key, key])
        else:
            with pytest.raises(NotTrusted, match="전산 담당"):
                trust.check([signed, key])
    assert signers(replace(signed, public=bytes(32))) == []
    both = replace(CITY, signatures=(made, *foreign.signatures))
    assert signers(both) == [fingerprint(made.signer), fingerprint(foreign.signatures[0].signer)]
    assert signer_of_all([]) == signer_of_all([signed, foreign]) == signer_of_all([signed, CITY]) == ""
    assert signer_of_all([signed, both]) == fingerprint(made.signer)


def test_what_a_keeper_has_opened_opens_its_records_until_it_is_locked() -> None:
    ring, case = keys(CASES, RECOVERY), uuid4()
    sealed = seal(case, SECRET, [half.recipient for half in ring.values()])
    opened = Unlocked("담당 01", {ring[RECOVERY].key: ring[RECOVERY]})
    assert opened.is_open
    assert decrypt(opened.open(sealed.keys), case, sealed.content) == SECRET
    assert "private" not in repr(opened)
    with pytest.raises(Unreadable):
        opened.open(sealed.keys[:1])
    opened.lock()
    assert not opened.is_open
    with pytest.raises(Unreadable):
        opened.open(sealed.keys)


def test_a_passphrase_is_derived_from_its_words_however_they_are_spaced_or_composed() -> None:
    keeper = make_keeper("담당 01", PASSPHRASE, CHEAP)
    assert (keeper.name, keeper.cost, len(keeper.salt)) == ("담당 01", CHEAP, argon2id.SALTBYTES)
    for typed in (f"  {PASSPHRASE.replace(' ', '   ')} ", unicodedata.normalize("NFD", PASSPHRASE)):
        assert open_keeper(keeper, typed) == open_keeper(keeper, PASSPHRASE)
    changed = change_passphrase(keeper, PASSPHRASE, PASSPHRASE[::-1])
    assert (changed.name, changed.public, changed.cost) == (keeper.name, keeper.public, keeper.cost)
    assert changed.salt != keeper.salt
    assert Cost() == Cost(argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)
    known = {"operations": 1, "memory": 8192}
    derived = "54e243d14fac073937134c2a114fcdd13ad13600d140bcb304ad62c0d9d8979d"
    assert derive(" a  b ", bytes(16), Cost(**known)).hex() == derived


def test_a_passphrase_has_sixteen_letters_and_five_different_ones() -> None:
    for passphrase, fits in [
        ("abcde" * 3 + "a", True),
        ("abcd" * 4, False),
        ("abcde" * 3, False),
        (f" {'abcde' * 3} ", False),
    ]:
        if fits:
            make_keeper("담당 01", passphrase, CHEAP)
        else:
            with pytest.raises(WeakPassphrase, match="16자 이상"):
                make_keeper("담당 01", passphrase, CHEAP)


def test_a_sheet_is_read_as_people_copy_it_and_every_refusal_says_why() -> None:
    sheet = recovery_sheet(SHEET)
    known = [CITY, SHEET.recipient]
    for typed in (sheet, sheet.replace("O", "0").replace("I", "1").replace("B", "8"), f"{sheet.lower()}."):
        assert read_sheet(typed, known) == SHEET
    for typed, among, why in [
        ("AAA", known, "글자를 다시"),
        (sheet.replace("GDON", "GDOM"), known, "글자를 다시"),
        (sheet, [CITY], "이 시의 열쇠가 아닙니다"),
        (sheet, [], "이 시의 열쇠가 아닙니다"),
    ]:
        with pytest.raises(WrongPassphrase, match=why):
            read_sheet(typed, among)


def test_what_lacks_for_sealing_is_named_and_padding_is_whole_blocks() -> None:
    for roles, lacks in (((), "cases, recovery"), ((CASES,), "recovery"), ((RECOVERY,), "cases")):
        with pytest.raises(NoCityKey, match=f"^no public key for {lacks}$"):
            seal(uuid4(), SECRET, [half.recipient for half in keys(*roles).values()])
    key, case = bytes(32), uuid4()
    sizes = {len(encrypt(key, case, {"words": "x" * n})) for n in range(600)}
    assert {(size - 40) % 256 for size in sizes} == {0}
    assert len(sizes) == 3
    with pytest.raises(Unreadable):
        decrypt(bytes(31) + b"1", case, encrypt(key, case, SECRET))
