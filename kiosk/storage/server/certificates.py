# SPDX-License-Identifier: GPL-3.0-or-later
"""Until when certificates hold: those of the city's servers as they show them, and those in files.

Only the date is read here; whether a certificate is to be trusted is libpq's and the browser's question.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
import re
import socket
import ssl
import struct
from typing import TYPE_CHECKING, Final

from kiosk.storage.server.line import server_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy.engine import URL

_ASK_FOR_TLS: Final = struct.pack("!ii", 8, 80877103)  # SSLRequest, before anything else is said
_WITHIN_S: Final = 2.0
_PEM: Final = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_VERSION, _UTC_TIME = 0xA0, 0x17
_VALIDITY: Final = 3  # after serial number, algorithm and issuer


@lru_cache(maxsize=4)
def line_holds_until(url: URL, hour: int) -> Mapping[str, datetime]:
    """Return by what it certifies until when each certificate of a line holds; looked at once an `hour`."""
    del hour
    held = {f"서버 {name}": until for name, until in servers_hold_until(url).items()}
    own = url.query.get("sslcert")
    until = file_holds_until(Path(own)) if isinstance(own, str) else None
    return held if until is None else held | {"이 컴퓨터": until}


def servers_hold_until(url: URL) -> dict[str, datetime]:
    """Return by server until when its certificate holds; one without TLS, or that is away, has none here."""
    found: dict[str, datetime] = {}
    for name, line in server_lines(url):
        with suppress(OSError, ValueError, IndexError):
            shown = _shown(str(line["host"]), int(line.get("port") or 5432))
            if shown is not None:
                found[name] = not_after(shown)
    return found


def file_holds_until(file: Path) -> datetime | None:
    """Return until when the first certificate of a PEM file holds, which is the server's own in a chain."""
    with suppress(OSError, ValueError, IndexError):
        found = _PEM.search(file.read_text(encoding="ascii"))
        return None if found is None else not_after(ssl.PEM_cert_to_DER_cert(found[0]))
    return None


def not_after(certificate: bytes) -> datetime:
    """Return the end of a certificate's validity (RFC 5280, DER); raises ValueError or IndexError."""
    [(_, whole)] = _items(certificate)
    _, body = next(_items(whole))
    fields = [content for tag, content in _items(body) if tag != _VERSION]
    _, (tag, end) = _items(fields[_VALIDITY])
    text = end.decode("ascii")
    if tag == _UTC_TIME:  # two digits of the year: from 50 on the last century
        text = ("19" if text >= "50" else "20") + text
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)


def _items(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Return tag and content of each element of a DER sequence."""
    at = 0
    while at < len(data):
        tag, size, at = data[at], data[at + 1], at + 2
        if size & 0x80:
            count = size & 0x7F
            size, at = int.from_bytes(data[at : at + count]), at + count
        yield tag, data[at : at + size]
        at += size


def _shown(host: str, port: int) -> bytes | None:
    """Return the certificate that a PostgreSQL server shows; None where it speaks no TLS."""
    if host.startswith("/"):
        return None
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection((host, port), _WITHIN_S) as line:
        line.sendall(_ASK_FOR_TLS)
        if line.recv(1) != b"S":
            return None
        with context.wrap_socket(line) as secured:
            return secured.getpeercert(binary_form=True)
