# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log page by page, newest first, for whoever reviews it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from kiosk.storage.conduct import log_seen_by
from kiosk.storage.tables.base import access_log, access_reviews

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Select

PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class LogReader:
    """The account that reads, and whether it is there to audit and for nothing else."""

    account: str
    audits: bool = False


@dataclass(frozen=True, slots=True)
class LogQuery:
    """Which rows: of one actor, of actions that begin with one of these words, from `since` on.

    Without `until` the day from `since` is meant.
    """

    actor: str = ""
    actions: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    reader: LogReader | None = None  # what they may not know of is left out


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """One row of the log."""

    seq: int
    at: datetime
    actor: str
    place: str
    action: str
    object: str
    reason: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Review:
    """That a person has looked through the log, up to which row, and what they said of it."""

    at: datetime
    reviewer: UUID
    last_seq: int
    remark: str


def entries(connection: Connection, wanted: LogQuery, most: int | None = PAGE) -> list[LoggedLine]:
    """Read the newest rows that are wanted, or all of them.

    For the next page name the last row's `seq` as `before`.
    """
    log = access_log.c
    query: Select[Any] = select(
        log.seq, log.at, log.actor, log.place, log.action, log.object, log.reason, log.detail
    )
    if wanted.before is not None:
        query = query.where(log.seq < wanted.before)
    if wanted.actor:
        query = query.where(log.actor == wanted.actor)
    if wanted.actions:
        query = query.where(_begins_with(wanted.actions))
    if wanted.since is not None:
        start = wanted.since.astimezone(UTC)
        end = wanted.until.astimezone(UTC) if wanted.until else start + timedelta(days=1)
        query = query.where(log.at >= start, log.at < end)
    if wanted.reader is not None:
        query = query.where(_readable(wanted.reader))
    return [LoggedLine(*row) for row in connection.execute(query.order_by(log.seq.desc()).limit(most))]


def count_after(connection: Connection, seq: int, reader: LogReader) -> int:
    """Count the rows after one that an account may read."""
    rows = select(func.count()).select_from(access_log).where(access_log.c.seq > seq, _readable(reader))
    return connection.scalar(rows) or 0


def _readable(reader: LogReader) -> ColumnElement[bool]:
    return log_seen_by(reader.account, audits=reader.audits)


def _begins_with(words: tuple[str, ...]) -> Any:  # noqa: ANN401 # SQLAlchemy's condition
    action = access_log.c.action
    first, *rest = [(action >= word) & (action < word + "\x7f") for word in words]
    for one in rest:
        first |= one
    return first


def last_review(connection: Connection) -> Review | None:
    """Read the newest review."""
    reviews = access_reviews.c
    query = select(reviews.at, reviews.reviewer, reviews.last_seq, reviews.remark)
    row = connection.execute(query.order_by(reviews.at.desc()).limit(1)).first()
    return None if row is None else Review(*row)
