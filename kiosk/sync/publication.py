# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city publishes to its booths: one signed whole, of which a booth has all or what it had before."""

from __future__ import annotations

import base64
from dataclasses import dataclass
import json
from typing import TYPE_CHECKING, Any, Final
import zlib

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SCHEMA: Final = 1  # raised when a booth of before could not read what is sent
SEED_BYTES: Final = 32
_MARK: Final = b"kiosk publication\n"

type DayFaces = Sequence[tuple[str, str]]


class NotPublished(ValueError):  # noqa: N818 # it says what is the case
    """What came is not what the city's key has signed; the sentence is for the admin."""


class NewerPublication(NotPublished):
    """A newer program published it than this booth's."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What stands from a number on.

    `days` has each office's public face by the day from which it holds; `rows` whole tables of settings.
    """

    number: int
    days: Mapping[str, DayFaces]
    photos: Mapping[str, bytes]
    rows: Mapping[str, Sequence[Mapping[str, Any]]]

    def packed(self) -> bytes:
        """Return the whole in one spelling, compressed."""
        plain = {
            "schema": SCHEMA,
            "number": self.number,
            "days": {day: list(faces) for day, faces in self.days.items()},
            "photos": {digest: base64.b64encode(data).decode() for digest, data in self.photos.items()},
            "rows": self.rows,
        }
        return zlib.compress(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode())


@dataclass(frozen=True, slots=True)
class SignedPublication:
    """A publication as it travels."""

    number: int
    content: bytes
    signature: bytes

    @classmethod
    def signed(cls, publication: Publication, seed: bytes) -> SignedPublication:
        """Sign with the city's publication key."""
        content = publication.packed()
        return cls(publication.number, content, SigningKey(seed).sign(_MARK + content).signature)

    def opened(self, public: str) -> Publication:
        """Return what it says if the key signed it; raises `NotPublished`."""
        try:
            VerifyKey(bytes.fromhex(public)).verify(_MARK + self.content, self.signature)
        except (CryptoError, ValueError, TypeError) as error:
            raise NotPublished("시의 게시 열쇠로 서명되지 않았습니다.") from error
        plain = json.loads(zlib.decompress(self.content))
        if plain["schema"] > SCHEMA:
            raise NewerPublication("더 새로운 프로그램이 게시했습니다. 이 부스의 프로그램을 올려 주십시오.")
        if plain["number"] != self.number:
            raise NotPublished("게시 번호가 맞지 않습니다.")
        return Publication(
            plain["number"],
            {day: [(name, face) for name, face in faces] for day, faces in plain["days"].items()},
            {digest: base64.b64decode(data) for digest, data in plain["photos"].items()},
            plain["rows"],
        )


def public_half(seed: bytes) -> str:
    """Return by which a booth knows what the key has signed."""
    return bytes(SigningKey(seed).verify_key).hex()
