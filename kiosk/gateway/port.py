# SPDX-License-Identifier: GPL-3.0-or-later
"""What a gateway is given, and the three things that can come of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One letter to one person; the same letter has the same `message_id` at every try."""

    message_id: str
    to: str
    subject: str
    text: str
    file_name: str = ""
    pdf: bytes = b""


class NotSent(Exception):  # noqa: N818 # it says what is the case
    """The letter was surely not taken: the same one may be tried again, unless that is `lasting`.

    `why` is a word of `REASONS`, never what the server wrote, which may hold an address.
    """

    def __init__(self, why: str, code: int | None = None, *, lasting: bool = False) -> None:
        super().__init__(REASONS[why])
        self.why = why
        self.code = code
        self.lasting = lasting


class Unanswered(Exception):  # noqa: N818 # it says what is the case
    """The letter was given away whole, and no answer came: it may have been taken."""


class Gateway(Protocol):
    """One way out of the house."""

    def send(self, letter: Outgoing) -> int:
        """Hand a letter over and return the code it was taken with; raises `NotSent` or `Unanswered`."""
        ...


UNOPENED = "unopened"  # no gateway's word: the letter never came to one
REASONS = {
    "unset": "보낼 길이 설정에 없습니다",
    "unreachable": "메일 서버에 닿지 않습니다",
    "tls": "메일 서버가 TLS를 하지 않아 보내지 않았습니다",
    "certificate": "메일 서버의 인증서를 믿을 수 없어 보내지 않았습니다",
    "password": "메일 서버가 계정과 비밀번호를 받지 않습니다",
    "secret": "메일 비밀번호 파일을 읽을 수 없거나, 다른 계정도 읽을 수 있습니다",
    "busy": "메일 서버가 나중에 다시 하라고 했습니다",
    "address": "메일 서버가 받는 주소를 받지 않습니다",
    "refused": "메일 서버가 편지를 받지 않습니다",
    "unopened": "지금 열린 봉인 열쇠로는 이 편지를 열 수 없습니다",
    "command": "문자 명령을 돌릴 수 없습니다",
    "command_later": "문자 명령이 나중에 다시 하라고 했습니다",
    "command_refused": "문자 명령이 보내지 않겠다고 했습니다",
}
