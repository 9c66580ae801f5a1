# SPDX-License-Identifier: GPL-3.0-or-later
"""Who looked at or changed what, and why: each row bound to the one before, so that no edit goes unseen.

The log holds no personal data: an actor is an account's id, an object a receipt number or another key.
A chain alone does not show that its tail was cut off; an anchored head, kept elsewhere, does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select

from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log, access_reviews

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection, Row

    from kiosk.cases.records import CaseAct

DOMAIN: Final = b"kiosk access log 1"
GENESIS: Final = bytes(32)
SHORTEST_KEPT: Final = timedelta(days=365)
REVIEW_EVERY: Final = timedelta(days=31)
PURGED: Final = "log.purged"
NONE_YOUNG: Final = 2**62  # more rows than there ever are


@dataclass(frozen=True, slots=True)
class LogHead:
    """The newest row's number and hash: whoever knows it can prove what came before."""

    seq: int = 0
    hash: bytes = GENESIS


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many rows were checked, the head found, and the first thing that does not fit."""

    rows: int
    head: LogHead
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """What someone did: `action` to `object`; `reason` where the law asks for one; no personal data."""

    actor: str
    action: str
    object: str = ""
    reason: str = ""
    detail: Mapping[str, str | int | bool | None] | None = None


def log_deed(deed: CaseAct, number: str = "") -> LoggedAct:
    """Return a deed as the access log tells it; one without an object is on the case of this `number`."""
    return LoggedAct(deed.actor, deed.action, deed.object or number, deed.reason, deed.detail)


def record(connection: Connection, deed: LoggedAct, *, place: str, now: datetime) -> LogHead:
    """Add a deed to the log, in the transaction of the deed itself."""
    row = _row(head(connection), deed, place, now)
    connection.execute(insert(access_log).values(row))
    return LogHead(row["seq"], row["hash"])


def record_all(connection: Connection, deeds: Iterable[tuple[LoggedAct, datetime]], *, place: str) -> None:
    """Add many deeds in their order, in the transaction of the deeds themselves."""
    rows, last = [], head(connection)
    for deed, now in deeds:
        rows.append(row := _row(last, deed, place, now))
        last = LogHead(row["seq"], row["hash"])
    if rows:
        connection.execute(insert(access_log), rows)


def _row(before: LogHead, deed: LoggedAct, place: str, now: datetime) -> dict[str, Any]:
    row: dict[str, Any] = {
        "seq": before.seq + 1,
        "at": now.astimezone(UTC),
        "actor": deed.actor,
        "place": place,
        "action": deed.action,
        "object": deed.object,
        "reason": deed.reason,
        "detail": dict(deed.detail or {}),
        "prev": before.hash,
    }
    row["hash"] = _hash(row)
    return row


def head(connection: Connection) -> LogHead:
    """Read the newest row's number and hash."""
    newest = select(access_log.c.seq, access_log.c.hash).order_by(access_log.c.seq.desc()).limit(1)
    row = connection.execute(newest).first()
    return LogHead() if row is None else LogHead(row.seq, row.hash)


def verify(connection: Connection, anchors: Iterable[LogHead] = ()) -> Verdict:
    """Walk the whole chain, and find each anchor in it."""
    known: dict[int, set[bytes]] = {}
    for anchor in anchors:
        if anchor.seq:
            known.setdefault(anchor.seq, set()).add(anchor.hash)
    last, count, problem = LogHead(), 0, None
    for row in connection.execute(select(access_log).order_by(access_log.c.seq)):
        if count == 0 and row.seq > 1:
            last = _purged_before(connection, row.seq)
            known = {seq: one for seq, one in known.items() if seq > last.seq}
        problem = _misfit(row, last, known.pop(row.seq, set()))
        if problem is not None:
            break
        last, count = LogHead(row.seq, row.hash), count + 1
    if problem is None and known:
        problem = f"the log ends at row {last.seq}, but row {max(known)} was once there"
    return Verdict(count, last, problem)


def _misfit(row: Row[Any], last: LogHead, anchored: set[bytes]) -> str | None:
    if row.seq != last.seq + 1:
        return f"rows between {last.seq} and {row.seq} are missing"
    if row.prev != last.hash or row.hash != _hash(row._asdict()):
        return f"row {row.seq} is not what was written"
    if not all(map(row.hash.startswith, anchored)):  # on a receipt it is cut short
        return f"row {row.seq} is not the one that was anchored"
    return None


def _purged_before(connection: Connection, first: int) -> LogHead:
    """Find the record of the lawful purge that ended just before `first`; else nothing explains the gap."""
    for detail in connection.scalars(select(access_log.c.detail).where(access_log.c.action == PURGED)):
        if isinstance(detail, dict) and detail.get("last") == first - 1:
            return LogHead(first - 1, bytes.fromhex(detail["hash"]))
    return LogHead()


def _hash(row: Mapping[str, Any]) -> bytes:
    digest = hashlib.sha256(DOMAIN + row["prev"])
    detail = json.dumps(row["detail"], ensure_ascii=False, sort_keys=True)
    at = row["at"].astimezone(UTC).isoformat(timespec="microseconds")
    plain = [str(row["seq"]), at, *(row[name] for name in ("actor", "place", "action", "object", "reason"))]
    for text in (*plain, detail):
        written = text.encode()
        digest.update(len(written).to_bytes(8) + written)
    return digest.digest()


def purge(connection: Connection, before: datetime, *, place: str, now: datetime) -> int:
    """Destroy rows older than `before`, which no one may set under a year, and record that it was done."""
    if now - before < SHORTEST_KEPT:
        raise ValueError("the access log is kept for a year at least")
    # Only the beginning goes: a row that a clock of long ago has dated stands among young ones.
    young = select(func.min(access_log.c.seq)).where(access_log.c.at >= before).scalar_subquery()
    old = select(access_log.c.seq, access_log.c.hash)
    old = old.where(access_log.c.at < before, access_log.c.seq < func.coalesce(young, NONE_YOUNG))
    last = connection.execute(old.order_by(access_log.c.seq.desc()).limit(1)).first()
    if last is None:
        return 0
    detail = {"last": last.seq, "hash": last.hash.hex()}
    record(connection, LoggedAct("system", PURGED, detail=detail), place=place, now=now)
    return connection.execute(delete(access_log).where(access_log.c.seq <= last.seq)).rowcount


def review(connection: Connection, reviewer: UUID, remark: str, *, place: str, now: datetime) -> LogHead:
    """Record that a person has looked through the log up to its present head, and what they say of it."""
    seen, since = head(connection), _last_review(connection)
    values = {
        "id": new_key(),
        "at": now,
        "reviewer": reviewer,
        "first_seq": 1 if since is None else since.last_seq + 1,
        "last_seq": seen.seq,
        "head": seen.hash,
        "remark": remark,
    }
    connection.execute(insert(access_reviews).values(values))
    deed = LoggedAct(str(reviewer), "log.reviewed", detail={"upto": seen.seq, "head": seen.hash.hex()})
    return record(connection, deed, place=place, now=now)


def review_due(connection: Connection, now: datetime) -> bool:
    """Return whether the monthly review is late; a log that was never reviewed counts from its first row."""
    since = _last_review(connection)
    if since is not None:
        return bool(now - since.at > REVIEW_EVERY)
    first = connection.scalar(select(access_log.c.at).order_by(access_log.c.seq).limit(1))
    return first is not None and now - first > REVIEW_EVERY


def _last_review(connection: Connection) -> Row[Any] | None:
    return connection.execute(select(access_reviews).order_by(access_reviews.c.at.desc()).limit(1)).first()
