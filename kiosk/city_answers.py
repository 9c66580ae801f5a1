# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city's directory of accounts answers: who somebody is, or why nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNED: Final = re.compile(r"[\w.@-]+")


@dataclass(frozen=True, slots=True)
class CityPerson:
    """Whom the city's directory knows: by a key that no second person ever has, with these roles."""

    key: str
    roles: frozenset[str]


class NotThere(Exception):  # noqa: N818 # it says what is the case
    """The directory has nobody of this name any more, or has shut them out.

    `proven` where whoever asked has shown that they are this person: anybody can type a name.
    """

    def __init__(self, *, proven: bool = False) -> None:
        super().__init__()
        self.proven = proven


class NoAnswer(Exception):  # noqa: N818 # it says what is the case
    """The directory said nothing of use; `asked` is True where it may have seen the password."""

    def __init__(self, why: str, *, asked: bool = False) -> None:
        super().__init__(REASONS[why])
        self.why = why
        self.asked = asked


REASONS: Final = {
    "unreachable": "시청 계정 서버에 닿지 않습니다",
    "silent": "시청 계정 서버가 제때 답하지 않습니다",
    "tls": "시청 계정 서버가 TLS를 하지 않거나 그 인증서를 믿을 수 없습니다",
    "secret": "시청 계정 서버의 찾는 계정 비밀번호 파일을 읽을 수 없거나, 다른 계정도 읽을 수 있습니다",
    "search": "시청 계정 서버가 찾는 계정을 받지 않거나, 설정한 자리에서 찾게 하지 않습니다",
    "busy": "시청 계정 서버가 지금은 확인하지 못한다고 합니다",
    "locked": "시청 계정 서버가 이 계정을 지금 잠가 두었습니다",
    "unasked": "시청 계정 서버에서 사람을 찾을 계정이 설정되어 있지 않습니다",
    "twice": "시청 계정 서버에 이 이름이 둘 이상 있습니다",
}

# A name and a password: who it is, None for a wrong password. Raises NotThere or NoAnswer.
type CityAccounts = Callable[[str, str], CityPerson | None]


def may_be_asked(name: str) -> bool:
    """Return whether a name is one that every directory compares as it is written.

    Blanks and invisible signs are passed over by some, so that one person would have many counts of tries.
    """
    return _SIGNED.fullmatch(name) is not None
