# SPDX-License-Identifier: GPL-3.0-or-later
"""What an account may be called, whose it is, what it may do, and what its password must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
import unicodedata

from kiosk.plain_text import cleaned
from kiosk.settings.city_accounts import STAFF_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable

ROLES: Final = STAFF_ROLES
SHORTEST_PASSWORD: Final = 10
LONGEST_NAME: Final = 40
MARK: Final = "!city:"  # of an account that the city's directory vouches for; begins no hash


class AccountError(ValueError):
    """The account cannot be made or changed so; the sentence says why."""


def plain(name: str) -> str:
    """Return a name as it is compared."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def person_of(text: str) -> str:
    """Return what a person is known by: the letters and digits alone, so that `홍 길동` is `홍길동`."""
    shown = checked_name(text)
    return "".join(sign for sign in shown if sign.isalnum()) or shown


def checked_name(name: str) -> str:
    """Return an account's name; raise AccountError for one that cannot be read on one line."""
    found = plain(cleaned(name))  # whoever reads the access log sees every letter of it
    if not found or len(found) > LONGEST_NAME or not found.isprintable():
        told = f"한 줄로 1자부터 {LONGEST_NAME}자까지 쓸 수 있습니다. 지금은 {len(found):,}자입니다."
        raise AccountError(f"계정 이름은 {told}")
    return found


def checked_roles(roles: Iterable[str]) -> frozenset[str]:
    """Return the roles; raise AccountError for one that nobody knows."""
    wanted = frozenset(roles)
    if wanted - set(ROLES):
        raise AccountError(f"모르는 권한입니다: {', '.join(sorted(wanted - set(ROLES)))}")
    return wanted


def check_password(name: str, password: str) -> None:
    """Raise AccountError for a password that is soon guessed."""
    if len(password) < SHORTEST_PASSWORD:
        raise AccountError(f"비밀번호는 {SHORTEST_PASSWORD}자 이상이어야 합니다.")
    if name in password.casefold():
        raise AccountError("비밀번호에 계정 이름을 넣을 수 없습니다.")
    if len(set(password)) < SHORTEST_PASSWORD // 2:
        raise AccountError("비밀번호에 같은 글자가 너무 많습니다.")
