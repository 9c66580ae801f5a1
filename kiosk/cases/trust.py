# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a public key is the city's: signed by the recovery key, whose fingerprint the settings hold.

Whoever can write the data folder can put a key of their own in place of the city's, and would read every case
taken in from then on. So each key carries an Ed25519 signature, made with what only the sheet in the safe can
tell, and the fingerprint of that signer stands in `kiosk.toml`, outside the data folder.
"""

from __future__ import annotations

from dataclasses import dataclass
import hashlib
from typing import TYPE_CHECKING, Final

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from kiosk.cases.paper import on_paper
from kiosk.cases.sealing import NoCityKey, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.cases.keys import PrivateHalf
    from kiosk.cases.sealing import Recipient

_DOMAIN: Final = b"kiosk city key 1\0"
_SEED: Final = b"kiosk recovery signer 1\0"
FINGERPRINT_BYTES: Final = 20  # 160 bits: no second sheet with the same fingerprint can be searched for


class NotTrusted(NoCityKey):
    """A key in the city's place is not signed by the recovery key, so nothing may be sealed to it."""


@dataclass(frozen=True, slots=True)
class Trust:
    """The fingerprints that the settings hold; without any, the city's keys are taken as they lie."""

    fingerprints: frozenset[str] = frozenset()

    @property
    def demands(self) -> bool:
        """Return whether keys must be signed at all."""
        return bool(self.fingerprints)

    def admits(self, key: Recipient) -> bool:
        """Return whether something may be sealed to this key."""
        return not self.demands or any(
            fingerprint(one.signer) in self.fingerprints and _fits(key, one) for one in key.signatures
        )

    def check(self, keys: Iterable[Recipient]) -> None:
        """Raise NotTrusted when one of the keys is not the city's."""
        if not all(map(self.admits, keys)):
            raise NotTrusted(
                "시의 열쇠가 복구 용지의 서명과 맞지 않아 봉인하지 않았습니다. 전산 담당에게 알려 주십시오."
            )


def sign(key: Recipient, sheet: PrivateHalf) -> Signature:
    """Sign a public key with what the sheet in the safe tells."""
    signer = _signer(sheet)
    return Signature(bytes(signer.verify_key), signer.sign(_message(key)).signature)


def signer_of(sheet: PrivateHalf) -> bytes:
    """Return the public half of a sheet's signer."""
    return bytes(_signer(sheet).verify_key)


def fingerprint(signer: bytes) -> str:
    """Write a signer as the settings hold it: eight groups of four letters and digits."""
    return on_paper(hashlib.sha256(signer).digest()[:FINGERPRINT_BYTES])


def signers(key: Recipient) -> list[str]:
    """Return the fingerprints of those who have signed a key."""
    return [fingerprint(one.signer) for one in key.signatures if _fits(key, one)]


def signer_of_all(keys: Iterable[Recipient]) -> str:
    """Return the fingerprint of one who has signed all of these keys, nothing where there is none."""
    common = [set(signers(one)) for one in keys]
    return min(set.intersection(*common), default="") if common else ""


def _signer(sheet: PrivateHalf) -> SigningKey:
    """Derive the signer from the sheet, so that a sheet from before can sign too."""
    return SigningKey(hashlib.sha256(_SEED + sheet.private).digest())


def _message(key: Recipient) -> bytes:
    return _DOMAIN + key.key.bytes + bytes([key.demo]) + key.public + key.role.encode()


def _fits(key: Recipient, made: Signature) -> bool:
    try:
        VerifyKey(made.signer).verify(_message(key), made.value)
    except (BadSignatureError, ValueError):
        return False
    return True
