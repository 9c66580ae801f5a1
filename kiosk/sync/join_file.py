# SPDX-License-Identifier: GPL-3.0-or-later
"""The one file by which a booth is taken into a city: sealed, and opened once with the printed word."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass
import json
import secrets
from typing import TYPE_CHECKING, Final

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from kiosk.cases.keys import Cost, derive
from kiosk.cases.paper import on_paper, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK: Final = b"kiosk-join 1\n"
_WORD_BYTES: Final = 15  # 120 random bits: guessing them needs no dear key
_COST: Final = Cost(argon2id.OPSLIMIT_INTERACTIVE, argon2id.MEMLIMIT_INTERACTIVE)


class WrongWord(ValueError):  # noqa: N818 # it names what is the case
    """The file does not open with this word, or is no join file."""


@dataclass(frozen=True, slots=True)
class JoinFile:
    """What a machine needs in order to belong to a city: where the server is, and its own login there."""

    server: str
    login: str
    password: str
    letters: str
    slot: int | None  # its class of visit codes; none where no visit begins
    place: str
    publication: str = ""  # the public half of the city's publication key; files of before have none
    desk: bool = False  # a desk works on the server itself, and keeps no data of its own
    serves: Sequence[str] = ()  # the booths whose calls ring at this desk; none named: all of them

    @classmethod
    def new_word(cls) -> str:
        """Return a word for one file, to be printed and typed: `ABCD-EFGH-…`."""
        return on_paper(secrets.token_bytes(_WORD_BYTES))

    def sealed(self, word: str) -> bytes:
        """Return the content of the file."""
        salt = secrets.token_bytes(argon2id.SALTBYTES)
        box = SecretBox(_key(word, salt)).encrypt(json.dumps(asdict(self)).encode())
        return _MARK + base64.encodebytes(salt + bytes(box))

    @classmethod
    def opened(cls, content: bytes, word: str) -> JoinFile:
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
    return derive(typed(word), salt, _COST)
