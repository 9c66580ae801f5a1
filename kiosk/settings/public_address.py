# SPDX-License-Identifier: GPL-3.0-or-later
"""Where visitors' phones find the city: its public address, the pages behind QR codes, the house's networks.

A page's address says what is public, a way or a room, and nothing of who asks. What proves a visit stands
behind the `#`: no browser sends that part, so no server and no proxy on the way can write it down.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from ipaddress import IPv6Address, ip_address, ip_network
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 120  # letters of the address, which every QR code must carry
DRAWS: Final = "/w/draws"  # the page of hashes and seeds of followed visits
CODE: Final = 480  # letters of a page's address that a QR code on a screen can still show
_HERE: Final = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")
# A network wider than these holds half a country; evidence from it would prove nothing.
_WIDEST: Final = {4: 8, 6: 32}


def checked(value: object) -> str:
    """Return the address without a slash at its end; raises ValueError, which says what it must be instead.

    Without TLS only this very machine is taken: a token read off the air would prove another's visit.
    """
    text = value.strip().rstrip("/") if isinstance(value, str) else ""
    parts = urlsplit(text)
    safe = parts.scheme == "https" or (parts.scheme == "http" and _HERE.fullmatch(parts.netloc))
    whole = parts.netloc and not (parts.path or parts.query or parts.fragment or "@" in parts.netloc)
    if not (safe and whole and text.isascii() and len(text) <= LONGEST and not re.search(r"\s", text)):
        raise ValueError(
            'an address such as "https://way.city.example", with https and nothing after the path'
        )
    return text


def is_web_address(text: str) -> bool:
    """Return whether a text is one whole address of a page, such as a browser takes."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in parts.netloc and not re.search(r"\s", text)


def networks(value: object) -> tuple[str, ...]:
    """Return the networks as they are written in full; raises ValueError, which says what is wanted."""
    listed = value if isinstance(value, list) and value else [None]
    found = []
    for one in listed:
        try:
            network = ip_network(one if isinstance(one, str) else "")
        except ValueError:
            raise ValueError('a list of networks such as ["10.20.0.0/16"]') from None
        if network.prefixlen < _WIDEST[network.version]:
            raise ValueError("a list of the house's own networks, none wider than a /8")
        found.append(str(network))
    return tuple(dict.fromkeys(found))


def is_within(address: str, inside: Iterable[str]) -> bool:
    """Return whether an address lies in one of these networks; what is no address lies in none."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(known, IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    return any(known in ip_network(one) for one in inside)


def way_page(  # noqa: PLR0913 # what a way is asked for by; all named
    public_url: str, *, kiosk: str, target: str, language: str, step_free: bool = False, inside: str = "",
    secret: str = "",
) -> str:  # fmt: skip
    """Return the page of a way from a kiosk; `secret` is read by the phone alone that opens it.

    `inside` is the team, or the numbers of the windows, that one looks for behind the office's door.
    """
    free, there = {"free": "1"} if step_free else {}, {"in": inside} if inside else {}
    asked = urlencode({"lang": language} | free | there)
    page = f"{public_url}/w/{quote(kiosk, safe='')}/{quote(target)}?{asked}"
    return f"{page}#{secret}" if secret else page


def carried(lines: Iterable[str], room: int) -> str:
    """Return the lines that fit into so many letters, as letters that may stand in an address."""
    kept = ""
    for line in lines:
        longer = f"{kept}\n{line}" if kept else line
        if len(_plain(longer)) > room:
            break
        kept = longer
    return _plain(kept)


def _plain(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def trial_page(public_url: str, secret: str) -> str:
    """Return the page of a tester's walk; which walk it is stands in `secret`, for that phone alone."""
    return f"{public_url}/w/trial#{secret}"


def door_page(public_url: str, unit: str, code: str = "") -> str:
    """Return the page of a room's door; a poster may hang for years, so it says the unit's id alone.

    `code` is what a screen at the door shows for a moment.
    """
    page = f"{public_url}/w/door/{quote(unit, safe='')}"
    return f"{page}?now={quote(code, safe='')}" if code else page
