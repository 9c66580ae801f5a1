# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's keys: a pair a role, the private halves sealed to the people who keep them."""

from __future__ import annotations

from dataclasses import dataclass, field
import hashlib
from typing import TYPE_CHECKING, Final
import unicodedata

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from kiosk.cases.paper import off_paper, on_paper
from kiosk.cases.sealing import Recipient

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

SHORTEST_PASSPHRASE: Final = 16
_CHECK: Final = 3


class WrongPassphrase(Exception):  # noqa: N818 # it says what is the case
    """The passphrase does not open this keeper's box."""


class WeakPassphrase(Exception):  # noqa: N818 # it says what is the case
    """The passphrase could be guessed from a stolen disk."""


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is (argon2id); MODERATE is 256 MiB and about 0.6 s."""

    operations: int = argon2id.OPSLIMIT_MODERATE
    memory: int = argon2id.MEMLIMIT_MODERATE


@dataclass(frozen=True, slots=True)
class Keeper:
    """A person who keeps the city's keys: a pair of their own, whose private half only they can open."""

    name: str
    public: bytes
    salt: bytes
    cost: Cost
    box: bytes


@dataclass(frozen=True, slots=True)
class PrivateHalf:
    """An opened private key; it lives in the desk's memory and nowhere else."""

    key: UUID
    role: str
    private: bytes = field(repr=False)

    @property
    def recipient(self) -> Recipient:
        """Return the public half."""
        return Recipient(self.key, self.role, bytes(PrivateKey(self.private).public_key))


def new_key(key: UUID, role: str) -> PrivateHalf:
    """Make a fresh pair for a role."""
    return PrivateHalf(key, role, bytes(PrivateKey.generate()))


def make_keeper(name: str, passphrase: str, cost: Cost | None = None) -> Keeper:
    """Return a person a pair of their own, locked under their passphrase."""
    return _locked(name, bytes(PrivateKey.generate()), passphrase, cost or Cost())


def open_keeper(keeper: Keeper, passphrase: str) -> bytes:
    """Open a keeper's own private key."""
    try:
        return SecretBox(derive(passphrase, keeper.salt, keeper.cost)).decrypt(keeper.box)
    except CryptoError as error:
        raise WrongPassphrase("비밀 문구가 맞지 않습니다.") from error


def change_passphrase(keeper: Keeper, old: str, new: str) -> Keeper:
    """Lock the keeper's key under another passphrase; the city's keys need not be touched."""
    return _locked(keeper.name, open_keeper(keeper, old), new, keeper.cost)


def _locked(name: str, private: bytes, passphrase: str, cost: Cost) -> Keeper:
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE or len(set(passphrase)) < SHORTEST_PASSPHRASE // 3:
        raise WeakPassphrase(f"비밀 문구는 {SHORTEST_PASSPHRASE}자 이상, 낱말 다섯 개쯤으로 정해 주십시오.")
    salt = random(argon2id.SALTBYTES)
    box = SecretBox(derive(passphrase, salt, cost)).encrypt(private)
    return Keeper(name, bytes(PrivateKey(private).public_key), salt, cost, bytes(box))


def recovery_sheet(half: PrivateHalf) -> str:
    """Write a private key for paper: groups of four letters and digits, the last ones a check."""
    return on_paper(half.private + hashlib.sha256(half.private).digest()[:_CHECK])


def read_sheet(text: str, known: Iterable[Recipient]) -> PrivateHalf:
    """Read a private key back from paper, and find which of the city's keys it is."""
    try:
        whole = off_paper(text)
    except ValueError as error:
        raise WrongPassphrase("복구 용지의 글자를 다시 확인해 주십시오.") from error
    private, check = whole[:-_CHECK], whole[-_CHECK:]
    if len(private) != PrivateKey.SIZE or hashlib.sha256(private).digest()[:_CHECK] != check:
        raise WrongPassphrase("복구 용지의 글자를 다시 확인해 주십시오.")
    public = bytes(PrivateKey(private).public_key)
    for one in known:
        if one.public == public:
            return PrivateHalf(one.key, one.role, private)
    raise WrongPassphrase("이 복구 용지는 이 시의 열쇠가 아닙니다.")


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key of a box (argon2id) from what a person knows, however it was spaced and composed."""
    text = " ".join(unicodedata.normalize("NFC", passphrase).split()).encode()
    return argon2id.kdf(SecretBox.KEY_SIZE, text, salt, cost.operations, cost.memory)
