# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealing: a fresh key a record, and that key sealed to the city's public keys; the booth keeps neither."""

from __future__ import annotations

from dataclasses import dataclass
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.utils import random

from kiosk.cases.memo import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

CASES: Final = "cases"
CALLBACKS: Final = "callbacks"
RECOVERY: Final = "recovery"
OFFICE: Final = "office "  # of an office's own key; its name follows
_BLOCK: Final = 256  # lengths are rounded up to this, so that a record's size does not tell its words
_MEMO_BLOCK: Final = 1 << 14  # some five seconds
# Before a record that holds a memo: a box begins with 24 random bytes, never by chance with these twelve.
_WITH_MEMO: Final = b"\0kiosk memo\1"
_LENGTH: Final = 4  # bytes of a length


class Unreadable(Exception):  # noqa: N818 # it says what is the case
    """The record or its key does not open with this key."""


class NoCityKey(Exception):  # noqa: N818 # it says what is the case
    """There is no key to seal to, so nothing may be taken in."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who vouches for a public key (an Ed25519 key), and their signature of it."""

    signer: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public key of the city, and the role whose private key opens it."""

    key: UUID
    role: str
    public: bytes
    demo: bool = False
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A record's key, sealed to one recipient."""

    key: UUID
    role: str
    box: bytes


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """What is stored: nothing in it can be read without a private key of the city."""

    content: bytes
    keys: tuple[WrappedKey, ...]
    contact: WrappedKey | None = None  # whom to ring back, once more, for the office alone

    @property
    def digest(self) -> bytes:
        """Return the hash by which a nightly check sees damage without opening anything."""
        return hashlib.sha256(self.content).digest()


def seal(
    case: UUID, content: Mapping[str, Any], recipients: Iterable[Recipient], memo: bytes = b""
) -> SealedRecord:
    """Seal a record; cases and recovery must both be among the recipients, or a lost key loses the case.

    A memo lies under the record's own key in a box of its own: what is done with the record is done with it.
    """
    chosen = tuple(recipients)
    missing = {CASES, RECOVERY} - {one.role for one in chosen}
    if missing:
        raise NoCityKey(f"no public key for {', '.join(sorted(missing))}")
    key = random(SecretBox.KEY_SIZE)
    wrapped = tuple(WrappedKey(one.key, one.role, wrap(key, one.public)) for one in chosen)
    record = encrypt(key, case, content)
    return SealedRecord(_beside(record, _memo_box(key, case, memo)) if memo else record, wrapped)


def office_role(office: str) -> str:
    """Return the role of an office's own key."""
    return OFFICE + office


def wrap(record_key: bytes, public: bytes) -> bytes:
    """Seal a record's key to a public key."""
    return SealedBox(PublicKey(public)).encrypt(record_key)


def unwrap(box: bytes, private: bytes) -> bytes:
    """Open a record's key."""
    try:
        return SealedBox(PrivateKey(private)).decrypt(box)
    except CryptoError as error:
        raise Unreadable("this key does not open the record") from error


def sheathe(secret: bytes, box: bytes) -> bytes:
    """Put a sealed key under a case's secret: without it no key of the city opens the case any more."""
    return bytes(SecretBox(secret).encrypt(box))


def unsheathe(secret: bytes, sheathed: bytes) -> bytes:
    """Take a sealed key out from under a case's secret."""
    try:
        return SecretBox(secret).decrypt(sheathed)
    except CryptoError as error:
        raise Unreadable("the case's secret does not open its key") from error


def encrypt(record_key: bytes, case: UUID, content: Mapping[str, Any]) -> bytes:
    """Encrypt a record or a note; the case's id goes inside, so that boxes cannot be swapped unnoticed."""
    return bytes(SecretBox(record_key).encrypt(_packed(case, content)))


def decrypt(record_key: bytes, case: UUID, box: bytes) -> dict[str, Any]:
    """Open a record or a note, and refuse one that belongs to another case."""
    return _unpacked(case, _unboxed(record_key, _parts(box)[0]))


def decrypt_memo(record_key: bytes, case: UUID, box: bytes) -> bytes:
    """Open the memo in a record; raise Unreadable where there is none, or one too large to be ours."""
    memo = _parts(box)[1]
    if not memo:
        raise Unreadable("the record holds no memo")
    packed = _unboxed(record_key, memo)
    size = int.from_bytes(packed[16 : 16 + _LENGTH])
    if packed[:16] != case.bytes or size > min(MOST_BYTES, len(packed) - 16 - _LENGTH):
        raise Unreadable("the memo belongs to another case or is damaged")
    return packed[16 + _LENGTH :][:size]


def _memo_box(record_key: bytes, case: UUID, memo: bytes) -> bytes:
    """Encrypt a memo with its case's id and its length, filled up so that its size tells little."""
    if len(memo) > MOST_BYTES:
        raise ValueError(f"a memo of {len(memo):,} bytes is larger than {MOST_BYTES:,}")
    packed = case.bytes + len(memo).to_bytes(_LENGTH) + memo
    return bytes(SecretBox(record_key).encrypt(packed + bytes(-len(packed) % _MEMO_BLOCK)))


def _beside(record: bytes, memo: bytes) -> bytes:
    return _WITH_MEMO + len(record).to_bytes(_LENGTH) + record + memo


def _parts(box: bytes) -> tuple[bytes, bytes]:
    """Return the box of the words and that of the memo, empty where there is none."""
    if not box.startswith(_WITH_MEMO):
        return box, b""
    begin = len(_WITH_MEMO) + _LENGTH
    end = begin + int.from_bytes(box[len(_WITH_MEMO) : begin])
    return box[begin:end], box[end:]


def _unboxed(record_key: bytes, box: bytes) -> bytes:
    try:
        return SecretBox(record_key).decrypt(box)
    except (CryptoError, ValueError) as error:
        raise Unreadable("the record is damaged or not sealed with this key") from error


def seal_contact(case: UUID, content: Mapping[str, Any], office: Recipient) -> WrappedKey:
    """Seal to an office's own key whom it is to ring back; the record itself it cannot open."""
    return WrappedKey(office.key, office.role, wrap(_packed(case, content), office.public))


def open_contact(private: bytes, case: UUID, box: bytes) -> dict[str, Any]:
    """Open it with the private half of the office's key."""
    return _unpacked(case, unwrap(box, private))


def _packed(case: UUID, content: Mapping[str, Any]) -> bytes:
    text = json.dumps({"case": str(case), "content": dict(content)}, ensure_ascii=False).encode()
    return text + b" " * (-len(text) % _BLOCK)


def _unpacked(case: UUID, packed: bytes) -> dict[str, Any]:
    try:
        opened = json.loads(packed)
    except ValueError as error:
        raise Unreadable("the record is damaged") from error
    if opened["case"] != str(case):
        raise Unreadable("the record belongs to another case")
    content: dict[str, Any] = opened["content"]
    return content
