# SPDX-License-Identifier: GPL-3.0-or-later
"""Visitors' words in the database: which duty an admin joined them to, or that there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.sayings import saying_changes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.storage.database import Database


@dataclass(frozen=True, slots=True)
class JoinedWords:
    """What visitors say, and the duty it means; without a duty the words were looked at and set aside."""

    words: str
    duty: str = ""
    office: str = ""


class StoredSayings:
    """Keeps what admins joined; the last word on a saying counts."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = database
        self._place = place

    def all(self) -> Sequence[JoinedWords]:
        """Return what holds now, the newest first."""
        query = select(saying_changes).order_by(saying_changes.c.at, saying_changes.c.id)
        kept: dict[str, JoinedWords] = {}
        with self._database.read() as connection:
            for row in connection.execute(query):
                kept.pop(row.words, None)
                if not row.dropped:
                    kept[row.words] = JoinedWords(row.words, row.duty, row.office)
        return tuple(reversed(kept.values()))

    def version(self) -> int:
        """Return how many changes there were, for noticing one without reading them."""
        with self._database.read() as connection:
            return int(connection.scalar(select(func.count()).select_from(saying_changes)) or 0)

    def keep(self, saying: JoinedWords, by: str, now: datetime) -> None:
        """Join words to a duty, or set them aside."""
        self._change(saying, LoggedAct(by, "saying.keep", saying.duty or "-"), now)

    def drop(self, saying: JoinedWords, by: str, now: datetime) -> None:
        """Let words mean again what the city's own tables say."""
        self._change(saying, LoggedAct(by, "saying.drop", saying.duty or "-"), now, dropped=True)

    def _change(self, saying: JoinedWords, deed: LoggedAct, now: datetime, *, dropped: bool = False) -> None:
        values = {
            "id": new_key(),
            "words": saying.words,
            "duty": saying.duty,
            "office": saying.office,
            "dropped": dropped,
            "by": deed.actor,
            "at": now,
        }
        with self._database.write() as connection:
            connection.execute(insert(saying_changes).values(values))
            record(connection, deed, place=self._place, now=now)
