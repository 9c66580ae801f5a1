# SPDX-License-Identifier: GPL-3.0-or-later
"""The one file by which a booth is taken into a city: sealed, and opened once with the printed word."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass
import json
import secrets
from typing import Final

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

_MARK: Final = b"kiosk-join 1\n"
_GROUPS: Final = 5
_GROUP: Final = 4  # five bits a letter: 100 bits in all
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class WrongWord(ValueError):  # noqa: N818 # it names what is the case
    """The file does not open with this word, or is no join file."""


@dataclass(frozen=True, slots=True)
class Admission:
    """What a machine needs in order to belong to a city: where the server is, and its own login there."""

    server: str
    login: str
    password: str
    letters: str
    slot: int
    place: str
    authority: str | None = None  # the certificates (PEM) by which the server is known

    @classmethod
    def new_word(cls) -> str:
        """Return a word for one file, to be printed and typed: `ABCD-EFGH-…`."""
        letters = (secrets.choice(_LETTERS) for _ in range(_GROUPS * _GROUP))
        joined = "".join(letters)
        return "-".join(joined[at : at + _GROUP] for at in range(0, len(joined), _GROUP))

    def sealed(self, word: str) -> bytes:
        """Return the content of the file."""
        salt = secrets.token_bytes(argon2id.SALTBYTES)
        box = SecretBox(_key(word, salt)).encrypt(json.dumps(asdict(self)).encode())
        return _MARK + base64.encodebytes(salt + bytes(box))

    @classmethod
    def opened(cls, content: bytes, word: str) -> Admission:
        """Read a file; raises `WrongWord` for another word, and for what is no such file."""
        if not content.startswith(_MARK):
            raise WrongWord("이 파일은 부스 등록 파일(.kiosk-join)이 아닙니다.")
        try:
            packed = base64.decodebytes(content.removeprefix(_MARK))
            salt, box = packed[: argon2id.SALTBYTES], packed[argon2id.SALTBYTES :]
            return cls(**json.loads(SecretBox(_key(word, salt)).decrypt(box)))
        except (CryptoError, ValueError, TypeError) as error:
            raise WrongWord("암호가 이 파일과 맞지 않습니다. 종이에 적힌 그대로 입력하십시오.") from error


def _key(word: str, salt: bytes) -> bytes:
    """Return the key of a word; 100 random bits need no more than the least effort."""
    plain = "".join(word.split()).replace("-", "").upper().encode()
    cost = argon2id.OPSLIMIT_INTERACTIVE, argon2id.MEMLIMIT_INTERACTIVE
    return argon2id.kdf(SecretBox.KEY_SIZE, plain, salt, opslimit=cost[0], memlimit=cost[1])
