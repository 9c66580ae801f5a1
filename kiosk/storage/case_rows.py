# SPDX-License-Identifier: GPL-3.0-or-later
"""A case's rows and its line in the journal: how each becomes the other."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import delete, insert, or_, select, update

from kiosk.cases.actors import JUDGED
from kiosk.cases.model import Case, CaseEvent
from kiosk.cases.numbers import is_scattered, receipt_number, scattered_numbers
from kiosk.cases.opening import Opened
from kiosk.cases.states import CaseMove, State
from kiosk.charter.promises import UNANSWERED
from kiosk.storage.intake_journal import unpack
from kiosk.storage.outbox import enqueue_cases
from kiosk.storage.tables import cases as table
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Table

    from kiosk.cases.records import Submission
    from kiosk.cases.sealing import WrappedKey


def entry_of(
    submission: Submission, opened: Opened, dues: tuple[datetime, datetime | None], code: bytes
) -> dict[str, Any]:
    """Write a submission as its journal line and its rows will hold it."""
    return {
        "number": opened.number,
        "opened": _plain(opened),
        "due": dues[0].astimezone(UTC).isoformat(),
        "law_due": dues[1].astimezone(UTC).isoformat() if dues[1] else None,
        "verifier": code,
        "content": submission.sealed.content,
        "digest": submission.sealed.digest,
        "keys": [[str(one.key), one.role, one.box] for one in submission.sealed.keys],
        "contact": _contact(submission.sealed.contact),
        "excluded": sorted(submission.excluded),
    }


def insert_entries(connection: Connection, entries: Sequence[dict[str, Any]]) -> None:
    """Insert submissions, fresh from the booth or read back from the journal."""
    for rows_of in (_case_rows, _record_rows, _code_rows, _key_rows, _contact_rows, _exclusion_rows):
        into, rows = rows_of(entries)
        if rows:
            connection.execute(insert(into), rows)
    enqueue_cases(connection, entries)


def existing_entries(connection: Connection) -> list[dict[str, Any]]:
    """Write every case as the journal's line of its submission would be."""
    cases, records, codes = table.cases, table.case_records, table.case_codes
    query = (
        select(cases, records.c.content, records.c.digest, codes.c.verifier)
        .join(records, records.c.case == cases.c.id)
        .join(codes, codes.c.case == cases.c.id)
        .order_by(cases.c.id)
    )
    return [_existing(connection, row) for row in connection.execute(query)]


def _existing(connection: Connection, row: Any) -> dict[str, Any]:  # noqa: ANN401 # a row of the query above
    keys, shut = table.case_keys, table.case_exclusions
    boxes = connection.execute(select(keys.c.key, keys.c.role, keys.c.box).where(keys.c.case == row.id))
    told = table.callback_contacts
    contact = connection.execute(select(told.c.key, told.c.box).where(told.c.case == row.id)).first()
    excluded = connection.scalars(select(shut.c.account).where(shut.c.case == row.id))
    return {
        "number": row.number,
        "opened": row.opened,
        "due": row.due.isoformat(),
        "law_due": row.law_due.isoformat() if row.law_due else None,
        "verifier": row.verifier,
        "content": row.content,
        "digest": row.digest,
        "keys": [[str(key), role, box] for key, role, box in boxes],
        "contact": None if contact is None else [str(contact.key), contact.box],
        "excluded": sorted(excluded),
    }


type _TableRows = tuple[Table, list[dict[str, Any]]]


def _case_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    return table.cases, [_case_row(entry) for entry in entries]


def _case_row(entry: dict[str, Any]) -> dict[str, Any]:
    opened = opened_from_plain(entry["opened"])
    law_due = datetime.fromisoformat(entry["law_due"]) if entry["law_due"] else None
    row = {"id": opened.id, "number": opened.number, "booth": opened.booth, "kind": opened.kind}
    row["channel"] = opened.channel
    times = {"due": datetime.fromisoformat(entry["due"]), "law_due": law_due}
    return row | times | view_of(Case.fresh(opened)) | {"opened": entry["opened"]}


def _record_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    return table.case_records, [
        {"case": _id(one), "content": _bytes(one["content"]), "digest": _bytes(one["digest"])}
        for one in entries
    ]


def _code_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    codes = [{"case": _id(one), "verifier": _bytes(one["verifier"])} for one in entries]
    return table.case_codes, codes


def _key_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    return table.case_keys, [
        {"case": _id(one), "key": UUID(key), "role": role, "box": _bytes(box)}
        for one in entries
        for key, role, box in one["keys"]
    ]


def _contact_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    sealed = [(_id(one), *one["contact"]) for one in entries if one.get("contact")]
    return table.callback_contacts, [
        {"case": case, "key": UUID(key), "box": _bytes(box)} for case, key, box in sealed
    ]


def _contact(sealed: WrappedKey | None) -> list[Any] | None:
    return None if sealed is None else [str(sealed.key), sealed.box]


def _exclusion_rows(entries: Sequence[dict[str, Any]]) -> _TableRows:
    shut = [{"case": _id(one), "account": account} for one in entries for account in one["excluded"]]
    return table.case_exclusions, shut


def _id(entry: dict[str, Any]) -> UUID:
    return UUID(entry["opened"]["id"])


def view_of(case: Case) -> dict[str, Any]:
    """Return the columns that follow from a case's history."""
    return {
        "received": case.charter.received,
        "office": case.office,
        "state": str(case.state),
        "stopped": case.stopped,
        "assigned": case.assigned,
        "closed_at": case.closed_at,
        "version": case.version,
    }


def running() -> ColumnElement[bool]:
    """Choose what is due at a known time: its clock runs, from a known moment, and an answer is asked for."""
    cases = table.cases.c
    return ~cases.stopped & (cases.due > cases.received) & cases.kind.not_in(UNANSWERED)


def ended_late() -> ColumnElement[bool]:
    """Choose what was closed after its time; what was taken back or stood still had no promise to keep."""
    cases = table.cases.c
    return (cases.state != str(State.WITHDRAWN)) & running() & (cases.closed_at > cases.due)


def _plain(opened: Opened) -> dict[str, Any]:
    kept = asdict(opened)
    for key, value in kept.items():
        if isinstance(value, datetime):
            kept[key] = value.astimezone(UTC).isoformat()
        elif isinstance(value, UUID):
            kept[key] = str(value)
    return kept


def opened_from_plain(plain: dict[str, Any]) -> Opened:
    """Read how a case was opened."""
    kept = dict(plain)
    kept["id"] = UUID(kept["id"])
    kept["received"] = datetime.fromisoformat(kept["received"])
    kept["wished"] = datetime.fromisoformat(kept["wished"]) if kept["wished"] else None
    for key in ("entered", "not_before", "arrived"):  # cases of earlier versions lack them
        kept[key] = datetime.fromisoformat(kept[key]) if kept.get(key) else None
    kept["follows"] = UUID(kept["follows"]) if kept["follows"] else None
    return Opened(**kept)


def event_row(case: Case, event: CaseEvent) -> dict[str, Any]:
    """Return the row of what has just made a case what it is."""
    mine = {"id": new_key(), "case": case.opened.id, "seq": case.version}
    told = {"at": event.at, "actor": event.actor, "move": str(event.move), "plain": dict(event.plain)}
    return {**mine, **told, "note": event.note}


def histories(connection: Connection, cases: Collection[UUID]) -> Mapping[UUID, list[CaseEvent]]:
    """Read what has happened to each of some cases, in order."""
    events, found = table.case_events, dict[UUID, list[CaseEvent]]()
    for row in connection.execute(select(events).where(events.c.case.in_(cases)).order_by(events.c.seq)):
        event = CaseEvent(at=row.at, actor=row.actor, move=CaseMove(row.move), plain=row.plain, note=row.note)
        found.setdefault(row.case, []).append(event)
    return found


def case_told(connection: Connection, row: Any) -> Case:  # noqa: ANN401 # a row of the cases
    """Return a case as its row and its history tell it."""
    return Case.replayed(opened_from_plain(row.opened), histories(connection, [row.id]).get(row.id, ()))


def delete_sealed(connection: Connection, case: UUID) -> None:
    """Delete record, keys, code and praise of a case that is destroyed."""
    for one in (table.case_records, table.case_keys, table.case_codes, table.praise_lines):
        connection.execute(delete(one).where(one.c.case == case))
    letters = table.letters
    connection.execute(update(letters).where(letters.c.case == case).values(box=None))


def forget_contact(connection: Connection, case: Case) -> None:
    """Delete whom an office was to ring back, once there is nobody to ring any more."""
    if case.closed_at is not None:
        contacts = table.callback_contacts
        connection.execute(delete(contacts).where(contacts.c.case == case.opened.id))


def next_number(connection: Connection, submission: Submission) -> str:
    """Draw the booth's next number, or one that tells nothing for a complaint about people."""
    booth = submission.booth
    if submission.kind in JUDGED:
        return next(one for one in scattered_numbers(booth, submission.case) if _free(connection, one))
    last = connection.scalar(select(table.case_counters.c.last).where(table.case_counters.c.booth == booth))
    raise_counter(connection, booth, (last or 0) + 1)
    return receipt_number(booth, (last or 0) + 1)


def _free(connection: Connection, number: str) -> bool:
    return connection.scalar(select(table.cases.c.id).where(table.cases.c.number == number)) is None


def raise_counter(connection: Connection, booth: str, count: int) -> None:
    """Never let a number be given twice, not even after an older database was put back."""
    if is_scattered(count):
        return
    counters = table.case_counters
    last = connection.scalar(select(counters.c.last).where(counters.c.booth == booth))
    if last is None:
        connection.execute(insert(counters).values(booth=booth, last=count))
    elif last < count:
        connection.execute(update(counters).where(counters.c.booth == booth).values(last=count))


def is_there(connection: Connection, entry: dict[str, Any]) -> bool:
    """Return whether the database has the case; a number or an id that is taken means it has."""
    same = or_(table.cases.c.number == entry["number"], table.cases.c.id == UUID(entry["opened"]["id"]))
    return connection.scalar(select(table.cases.c.id).where(same)) is not None


def is_same(connection: Connection, entry: dict[str, Any], *, untouched: bool = False) -> bool:
    """Return whether the database holds the submission of a journal's line."""
    return is_kept(connection, _id(entry), _bytes(entry["digest"]), untouched=untouched)


def is_kept(connection: Connection, case: UUID, digest: bytes, *, untouched: bool = False) -> bool:
    """Return whether the database holds this very submission, not another one of the same visitor."""
    cases, records = table.cases.c, table.case_records.c
    found = select(cases.version).join(table.case_records, records.case == cases.id)
    version = connection.scalar(found.where((cases.id == case) & (records.digest == digest)))
    return version is not None and (version == 0 or not untouched)


def _bytes(value: bytes | str) -> bytes:
    return unpack(value) if isinstance(value, str) else value
