# SPDX-License-Identifier: GPL-3.0-or-later
"""What admins set beside the city's files: each word holds from its day, and the last one counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, insert, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import decisions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.storage.database import Database

_IN_ORDER: Final = (decisions.c.at, decisions.c.id)


@dataclass(frozen=True, slots=True)
class Decision:
    """One word on one key: its value (None: taken back), from which day, who said it and when."""

    key: str
    value: Any
    valid_from: date
    by: str
    at: datetime
    id: UUID = field(default_factory=new_key)


class DecidedMeanwhile(Exception):  # noqa: N818 # it says what is the case
    """Somebody else has decided since the key was shown; carries their decision."""

    def __init__(self, other: Decision) -> None:
        super().__init__(other.key)
        self.other = other


class StoredDecisions:
    """The decisions on one subject, such as the names of rooms; `subject` also begins the log's action."""

    def __init__(self, database: Database, place: str, subject: str) -> None:
        self._database = database
        self._place = place
        self._subject = subject

    def version(self) -> int:
        """Return how many decisions there are, for noticing one without reading them."""
        query = select(func.count()).select_from(decisions).where(decisions.c.subject == self._subject)
        with self._database.read() as connection:
            return connection.scalar(query) or 0

    def in_force(self, day: date) -> dict[str, Decision]:
        """Return by key what holds on a day; what was taken back is left out."""
        found: dict[str, Decision] = {}
        for one in self.history():
            before = found.get(one.key)
            if one.valid_from <= day and (before is None or before.valid_from <= one.valid_from):
                found[one.key] = one
        return {key: one for key, one in found.items() if one.value is not None}

    def history(self, key: str | None = None) -> list[Decision]:
        """Return every decision, or those on one key, in the order in which they were made."""
        with self._database.read() as connection:
            return history_in(connection, self._subject, key)

    def decide(self, said: Decision, *, seen: UUID | None, deed: str = "decided") -> None:
        """Keep a decision; `seen` is the newest one on its key that was shown. Raises DecidedMeanwhile.

        The log calls it `deed`, unless it takes back.
        """
        with self._database.write() as connection:
            newest = self._newest(connection, said.key)
            if newest is not None and newest.id != seen:
                raise DecidedMeanwhile(newest)
            keep(connection, self._subject, said)
            action = f"{self._subject}.{'taken_back' if said.value is None else deed}"
            record(connection, LoggedAct(said.by, action, said.key), place=self._place, now=said.at)

    def decide_together(self, said: Sequence[Decision], *, seen: int, action: str) -> None:
        """Keep decisions on several keys, all or none; `seen` is how many there were when they were shown.

        Raise DecidedMeanwhile where somebody else has decided since. `action` and the keys go into the log.
        """
        with self._database.write() as connection:
            decide_in(connection, self._place, self._subject, said, seen=seen, action=action)

    def _newest(self, connection: Connection, key: str) -> Decision | None:
        query = _on(self._subject).where(decisions.c.key == key)
        row = connection.execute(
            query.order_by(decisions.c.at.desc(), decisions.c.id.desc()).limit(1)
        ).first()
        return None if row is None else _decision(row)


def history_in(connection: Connection, subject: str, key: str | None = None) -> list[Decision]:
    """Return every decision on a subject, or those on one key, as one transaction sees them."""
    query = _on(subject).order_by(*_IN_ORDER)
    if key is not None:
        query = query.where(decisions.c.key == key)
    return [_decision(row) for row in connection.execute(query)]


def decide_in(  # noqa: PLR0913 # the facts of one act
    connection: Connection, place: str, subject: str, said: Sequence[Decision], *, seen: int, action: str
) -> None:
    """Do what `decide_together` does, in the transaction of what comes with it."""
    newer = connection.execute(_on(subject).order_by(*_IN_ORDER).offset(seen).limit(1)).first()
    if newer is not None:
        raise DecidedMeanwhile(_decision(newer))
    for one in said:
        keep(connection, subject, one)
        record(connection, LoggedAct(one.by, f"{subject}.{action}", one.key), place=place, now=one.at)


def _on(subject: str) -> Any:  # noqa: ANN401 # SQLAlchemy's query
    table = decisions.c
    columns = (table.key, table.value, table.valid_from, table.by, table.at, table.id)
    return select(*columns).where(table.subject == subject)


def keep(connection: Connection, subject: str, said: Decision) -> None:
    """Keep a decision in the transaction of the deed itself, which also writes the log."""
    values = {name: getattr(said, name) for name in ("id", "key", "value", "by", "at")}
    row = values | {"subject": subject, "valid_from": said.valid_from.isoformat()}
    connection.execute(insert(decisions).values(row))


def _decision(row: Any) -> Decision:  # noqa: ANN401 # a row of six columns
    return Decision(row.key, row.value, date.fromisoformat(row.valid_from), row.by, row.at, row.id)
