# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's own directory of accounts (LDAP): what settings may say of it, and what it answers.

Settings may also name a proxy that vouches. The directory answers who somebody is, or why nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
import re
from typing import TYPE_CHECKING, Final

from kiosk.settings.server_address import is_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STAFF_ROLES: Final = ("guide", "directory", "cases", "reports", "audit", "system", "office")
PORTS: Final = {"implicit": 636, "starttls": 389}
TYPED: Final = "{}"  # where the name that was typed stands in `ldap_user`, without a search account
LONGEST: Final = 400
_WHO_ASKS: Final = (
    "ldap_user에 찾는 계정을 적고 그 비밀번호 파일을 ldap_secret에 적거나, ldap_secret 없이 "
    '"uid={},ou=people,dc=example"처럼 로그인하는 사람의 이름이 들어갈 자리를 적으십시오.'
)
_ROLE: Final = re.compile(r"(?P<role>[a-z]+): *(?P<group>\S.*=.*)")
_SIGNED: Final = re.compile(r"[\w.@-]+")


def line(value: object) -> str:
    """Return a line of text, as long as names in a directory are."""
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST or not value.isprintable():
        raise ValueError(f"a line of at most {LONGEST} letters")
    return value.strip()


def attribute(value: object) -> str:
    """Return the name of an attribute."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,60}", value):
        raise ValueError("the name of an attribute such as uid or sAMAccountName")
    return value


def role_groups(value: object) -> tuple[tuple[str, str], ...]:
    """Return which group of the directory gives which role; a role may have several groups."""
    found = [_ROLE.fullmatch(one) if isinstance(one, str) else None for one in _listed(value)]
    pairs = tuple((one["role"], one["group"].strip()) for one in found if one and one["role"] in STAFF_ROLES)
    if not pairs or len(pairs) != len(found):
        roles = ", ".join(STAFF_ROLES)
        raise ValueError(f'a list such as ["guide: cn=guides,ou=groups,dc=example"] of the roles {roles}')
    return pairs


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [None]


def mistakes(
    server: str | None, tls: str, base: str | None, user: str | None, secret: Path | None
) -> Iterator[tuple[str, str]]:
    """Name what keeps the directory from being asked, by the key that is to be mended."""
    if tls not in PORTS:
        yield (
            "ldap_tls",
            f"계정 서버에는 TLS로만 묻습니다. ldap_tls는 implicit나 starttls입니다. 지금은 {tls!r}입니다.",
        )
    if server is None:
        if base or user or secret:
            key = "ldap_base" if base else "ldap_user" if user else "ldap_secret"
            yield (
                key,
                'ldap_server가 없습니다. "ldap.example.kr"처럼 적거나 [city_accounts]를 모두 지우십시오.',
            )
        return
    if not is_server(server):
        yield (
            "ldap_server",
            f'계정 서버를 "ldap.example.kr"이나 "ldap.example.kr:636"처럼 적으십시오: {server!r}',
        )
    if base is None:
        yield "ldap_server", 'ldap_base에 사람들이 있는 자리를 "ou=people,dc=example"처럼 적으십시오.'
    if user is None or (user.count(TYPED) == 1) != (secret is None):
        yield "ldap_server" if user is None else "ldap_user", _WHO_ASKS


def address(value: object) -> str:
    """Return an address of a machine, as its connections show it."""
    try:
        return str(ip_address(line(value)))
    except ValueError:
        raise ValueError("an address such as 127.0.0.1 or 10.0.0.5, no name") from None


def header(value: object) -> str:
    """Return a header's name in small letters, without an underscore: some servers take one for a hyphen."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{1,60}", value):
        raise ValueError("the name of a header such as X-Remote-User, without an underscore")
    return value.lower()


def is_loopback(proxy: str) -> bool:
    """Return whether an address is this machine's own."""
    return ip_address(proxy).is_loopback


def proxy_mistakes(
    proxy: str | None, named: str | None, ca: Path | None, secret: Path | None
) -> Iterator[tuple[str, str]]:
    """Name what keeps a proxy's word from counting, by the key that is to be mended."""
    if (proxy is None) != (named is None):
        yield (
            "user_proxy" if named is None else "user_header",
            "user_proxy(어느 프록시)와 user_header(어느 머리글)는 함께 적어야 합니다.",
        )
    elif proxy is not None and secret is None:
        yield (
            "user_proxy",
            "프록시가 알린 사람의 권한은 계정 서버에서 찾습니다. ldap_secret과 그 계정을 적으십시오.",
        )
    if proxy is not None and not is_loopback(proxy) and ca is None:
        yield (
            "user_proxy",
            f"다른 기기의 프록시({proxy})는 서로 확인하는 TLS로만 믿습니다. user_proxy_ca를 적으십시오.",
        )


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
