# SPDX-License-Identifier: GPL-3.0-or-later
"""A server as settings name it: a host, and perhaps a port behind a colon."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = re.compile(r"(?P<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?)(?::(?P<port>\d{1,5}))?")
_LAST_PORT: Final = 65535


def is_server(text: str) -> bool:
    """Return whether a text names a host, with a port that there is or none."""
    found = _NAME.fullmatch(text)
    return found is not None and 0 < int(found["port"] or 1) <= _LAST_PORT


def host_and_port(server: str, usual: int) -> tuple[str, int]:
    """Return where a server listens; where it names no port, at the `usual` one."""
    host, _, port = server.partition(":")
    return host, int(port) if port else usual
