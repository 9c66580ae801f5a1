# SPDX-License-Identifier: GPL-3.0-or-later
"""The browsers of offices in the database: a code given out, a token in its place, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
import hashlib
import secrets
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select, update

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.office import office_browsers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.storage.database import Database

VALID: Final = timedelta(minutes=10)
LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is read as another
LENGTH: Final = 8  # 39 bits, for ten minutes and a few tries a minute


@dataclass(frozen=True, slots=True)
class OfficeBrowser:
    """A browser that shows an office who comes to it."""

    id: UUID
    office: str
    paired_at: datetime


class StoredBrowsers:
    """Offers, pairs and ends browsers; each is in the access log, by its number."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = database
        self._place = place

    def offer(self, office: str, actor: str, now: datetime) -> str:
        """Return a code that pairs one browser with an office within ten minutes."""
        code, key = "".join(secrets.choice(LETTERS) for _ in range(LENGTH)), new_key()
        values = {"id": key, "office": office, "offered_at": now, "offered_by": actor}
        with self._database.write() as connection:
            connection.execute(insert(office_browsers).values(code=_code_digest(code), **values))
            deed = LoggedAct(actor, "office.offered", str(key), detail={"office": office})
            record(connection, deed, place=self._place, now=now)
        return code

    def pair(self, code: str, now: datetime) -> tuple[OfficeBrowser, str] | None:
        """Return the browser that a code pairs, and the token by which it is known from then on."""
        token, mine = secrets.token_urlsafe(32), office_browsers.c.code == _code_digest(code)
        fresh = (office_browsers.c.offered_at > now - VALID) & office_browsers.c.closed_at.is_(None)
        with self._database.write() as connection:
            row = connection.execute(select(office_browsers).where(mine, fresh)).first()
            if row is None:
                return None
            paired = {"code": None, "token": _digest(token), "paired_at": now}
            connection.execute(update(office_browsers).where(office_browsers.c.id == row.id).values(paired))
            deed = LoggedAct("unknown", "office.paired", str(row.id), detail={"office": row.office})
            record(connection, deed, place=self._place, now=now)
        return OfficeBrowser(row.id, row.office, now), token

    def known(self, token: str) -> OfficeBrowser | None:
        """Return the browser with this token, unless it was let go of."""
        mine = office_browsers.c.token == _digest(token)
        query = select(office_browsers).where(mine, office_browsers.c.closed_at.is_(None))
        with self._database.read() as connection:
            row = connection.execute(query).first()
        return None if row is None else OfficeBrowser(row.id, row.office, row.paired_at)

    def all(self) -> Sequence[OfficeBrowser]:
        """Return the browsers in use, oldest first."""
        there = office_browsers.c.token.is_not(None) & office_browsers.c.closed_at.is_(None)
        query = select(office_browsers).where(there).order_by(office_browsers.c.paired_at)
        with self._database.read() as connection:
            return [OfficeBrowser(row.id, row.office, row.paired_at) for row in connection.execute(query)]

    def close(self, browser: UUID, actor: str, now: datetime) -> None:
        """Let go of a browser: it shows nobody any more."""
        mine = (office_browsers.c.id == browser) & office_browsers.c.closed_at.is_(None)
        ended = {"closed_at": now, "closed_by": actor, "code": None}
        with self._database.write() as connection:
            if connection.execute(update(office_browsers).where(mine).values(ended)).rowcount:
                deed = LoggedAct(actor, "office.closed", str(browser))
                record(connection, deed, place=self._place, now=now)


def _code_digest(code: str) -> bytes:
    """Return the digest of a code as it may be typed: in small letters, with blanks and strokes."""
    return _digest("".join(letter for letter in code.upper() if letter in LETTERS))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
