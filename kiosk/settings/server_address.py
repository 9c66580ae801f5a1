# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a server is, as settings write it: a host with its port, or the address of the city's PostgreSQL.

Light enough for the way to a window's first frame; who connects reads the address with SQLAlchemy.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

POSTGRESQL: Final = 5432
_HERE: Final = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])?(:\d+)?|/.*")
_PORT: Final = re.compile(r":(\d+)$")
_NAME: Final = re.compile(r"(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?)(?::(?P<port>\d{1,5}))?")
_LAST_PORT: Final = 65535


def checked(value: object) -> str:
    """Return an address that holds no secret and leads out of this machine only under a known certificate.

    Raises ValueError, which says what it must be instead.
    """
    parts = urlsplit(value if isinstance(value, str) else "")
    asked = parse_qs(parts.query)
    hosts = _hosts(str(value))
    if parts.scheme != "postgresql" or not hosts or len(parts.path) < 2:  # noqa: PLR2004 # a slash and a name
        raise ValueError('an address such as "postgresql://db.city.example/kiosk?sslmode=verify-full"')
    if parts.password or {"password", "sslpassword"} & asked.keys():
        raise ValueError(
            "an address without a password; that lies in the file of server_secret or was brought by join"
        )
    if not all(map(_HERE.fullmatch, hosts)) and asked.get("sslmode") != ["verify-full"]:
        raise ValueError("an address with sslmode=verify-full, since it leads out of this machine")
    return str(value)


def ports(server: str) -> list[int]:
    """Return the port of each host; an address may name several hosts, for when one is down."""
    hosts = _hosts(server)
    named = ",".join(parse_qs(urlsplit(server).query).get("port", []))
    if named:
        listed = [int(one) for one in named.split(",") if one.isdigit()]
        # Unlike in number, they lead nowhere, as the forwarder says.
        return listed if len(listed) == len(hosts) else [POSTGRESQL]
    return [int(found[1]) if (found := _PORT.search(host)) else POSTGRESQL for host in hosts]


def _hosts(server: str) -> list[str]:
    """Return every host, perhaps with its port: those before the path, and those asked for by name."""
    parts = urlsplit(server)
    asked = parse_qs(parts.query)
    listed = [parts.netloc.rpartition("@")[2], *asked.get("host", []), *asked.get("hostaddr", [])]
    return [host for one in listed for host in one.split(",") if host]


def is_server(text: str) -> bool:
    """Return whether a text names a host, with a port that there is or none."""
    found = _NAME.fullmatch(text)
    return found is not None and 0 < int(found["port"] or 1) <= _LAST_PORT


def host_and_port(server: str, usual: int) -> tuple[str, int]:
    """Return where a server listens; where it names no port, at the `usual` one."""
    host, _, port = server.partition(":")
    return host, int(port) if port else usual
