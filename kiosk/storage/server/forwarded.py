# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's rows as they arrived, and how each goes into the table that it was written to at the booth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from kiosk.storage.case_rows import insert_entries, is_same, is_there
from kiosk.storage.database import take_lanes
from kiosk.storage.facilities import stopped_by
from kiosk.storage.notices import TOLD_BY, tell_admin
from kiosk.storage.plain_rows import typed
from kiosk.storage.server.booth_states import clock_ahead
from kiosk.storage.tables.base import admin_notices
from kiosk.storage.tables.decisions import spot_checks
from kiosk.storage.tables.duty import duty_changes
from kiosk.storage.tables.facilities import facility_changes
from kiosk.storage.tables.surveys import SURVEYS
from kiosk.storage.visit_appending import append_events, new_among, tell_anew
from kiosk.storage.withdrawing import case_booth, withdraw
from kiosk.surveys.answers import are_faces
from kiosk.surveys.questions import CHANNELS
from kiosk.sync.wire import CASE, WITHDRAWAL
from kiosk.visits.events import Correction, from_record
from kiosk.visits.vouching import forwarded_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

    from kiosk.visits.events import VisitEvent

# What a booth may say for the whole city. Its words on settings, rooms and sayings stay its own: a stolen
# booth must not decide for others, and what a city decides it decides at a desk.
_FOLDED: Final[Mapping[str, Table]] = {
    one.name: one for one in (duty_changes, facility_changes, spot_checks, admin_notices, *SURVEYS)
}
_LONGEST: Final = 1000  # letters of a text; names and places have fewer than a hundred
_MOST: Final = 10_000
_TOLD: Final = text("SELECT id FROM events WHERE booth = :booth AND id = ANY(CAST(:ids AS uuid[]))")
_PLACE: Final = text("SELECT place FROM booths WHERE letters = :booth")
OFF: Final = timedelta(minutes=2)  # further off than that a booth's clock dates no case
KEPT_ONLY: Final = frozenset({"access_log", "saying_changes", "decisions"})


class ForwardedRow(NamedTuple):
    """One row as a booth's login brought it, and how far the booth's clock was behind the server's."""

    id: UUID
    booth: str
    kind: str
    body: dict[str, Any]
    offset_s: float
    error_s: float
    taken_at: datetime  # when it came, by the server's clock


class OtherBooth(ValueError):  # noqa: N818 # it says what is the case
    """A row speaks of what another booth, or a desk, has said."""


class NumberTaken(ValueError):  # noqa: N818 # the same
    """Another case has this receipt number."""


class UnknownKind(ValueError):  # noqa: N818 # the same
    """A newer booth's program wrote it; it is folded after the server's upgrade."""


def is_folded(kind: str) -> bool:
    """Return whether rows of this kind go into a table; raises `UnknownKind`."""
    if kind not in _FOLDED and kind not in KEPT_ONLY and kind != WITHDRAWAL:
        raise UnknownKind(kind)
    return kind not in KEPT_ONLY


def look_through(row: ForwardedRow) -> None:
    """Raise what folding a row would raise whatever else the centre knows, so that it holds up no other."""
    if row.kind == "visit_events":
        _event(row)
    elif row.kind in _FOLDED:
        _values(row)
    elif row.kind != CASE:
        is_folded(row.kind)


def fold_events(connection: Connection, rows: Sequence[ForwardedRow]) -> None:
    """Append events that are not there yet, and tell their visits, calls and reports anew."""
    events = [_event(row) for row in rows]
    take_lanes(connection, {str(event.subject) for event in events})
    changed = append_events(connection, new_among(connection, events))
    tell_anew(connection, changed)


def fold_row(connection: Connection, row: ForwardedRow) -> None:
    """Put a row into its table, once."""
    if row.kind == WITHDRAWAL:
        _fold_withdrawal(connection, row)
        return
    table = _FOLDED[row.kind]
    values = _values(row)
    if isinstance(values.get("at"), datetime):
        # The last word of a lift is told by when it was said, and nothing was said after it had come.
        values["at"] = min(values["at"] + timedelta(seconds=row.offset_s), row.taken_at)
    if connection.scalar(select(table.c.id).where(table.c.id == values["id"])) is not None:
        return  # it is known already; a booth also sends back what a desk here has told it
    if not str(values.get("place", f"{row.booth} ")).startswith(f"{row.booth} "):
        raise OtherBooth(str(values["place"]))
    _refuse_others(connection, row, values)
    if table is admin_notices:  # at the one desk of many booths: whose voice, whose printer
        place = connection.scalar(_PLACE, {"booth": row.booth})
        values["detail"] = {**values["detail"], TOLD_BY: f"{row.booth}({place})"}
    connection.execute(insert(table).values(values).on_conflict_do_nothing())


def _refuse_others(connection: Connection, row: ForwardedRow, values: Mapping[str, Any]) -> None:
    """Let a booth correct what it has said itself, and say of those lifts alone that they work again."""
    corrected = [values["instead_of"]] if values.get("instead_of") else []
    if row.kind == facility_changes.name and not values["stopped"]:
        corrected = stopped_by(connection, values["facility"])
    told = connection.scalars(_TOLD, {"booth": row.booth, "ids": corrected}).all() if corrected else []
    if set(corrected) - set(told):
        raise OtherBooth(f"{row.kind} of another")


def _values(row: ForwardedRow) -> dict[str, Any]:
    """Read a row, and refuse what a program of ours does not write: a desk would stumble over it for ever."""
    values = typed(_FOLDED[row.kind], row.body)
    if values.get("id") != row.id:
        raise ValueError("a row under another id")
    if any(isinstance(one, str) and len(one) > _LONGEST for one in values.values()):
        raise ValueError("a longer text than any of ours")
    if "day" in values:
        day = date.fromisoformat(values["day"])
        if values["day"] != day.isoformat() or day > row.taken_at.date() + timedelta(days=1):
            raise ValueError(f"no day that has come: {values['day']}")
    if not all(0 <= values.get(name, 0) <= _MOST for name in ("checked", "kept", "many")):
        raise ValueError("more than anybody counts in a day")
    if values.get("channel", CHANNELS[0]) not in CHANNELS or not are_faces(values.get("faces", {})):
        raise ValueError("faces that are none")  # one such answer would keep the city from counting any
    if not isinstance(values.get("detail", {}), dict):
        raise TypeError("a notice of nothing")
    return values


def fold_cases(connection: Connection, rows: Sequence[ForwardedRow]) -> None:
    """Put sealed submissions among the cases, each once, and as they were received."""
    for row in rows:
        opened, number = row.body["opened"], str(row.body["number"])
        letters = {opened["booth"], number.partition("-")[0], str(opened["number"]).partition("-")[0]}
        if letters != {row.booth}:
            raise OtherBooth(f"{opened['booth']} {number}")
        if not is_there(connection, row.body):
            insert_entries(connection, [_as_it_came(connection, row)])
        elif not is_same(connection, row.body):
            raise NumberTaken(str(row.body["number"]))


def _as_it_came(connection: Connection, row: ForwardedRow) -> dict[str, Any]:
    """Return a submission with the server's own time of its arrival.

    Where the booth's clock is minutes off, or ahead of the arrival, nobody knows when it came: it is due by
    the arrival, once a desk's next minute has set its time, and what the booth's clock said is kept.
    """
    opened = {**row.body["opened"], "arrived": row.taken_at.isoformat()}
    received = datetime.fromisoformat(opened["received"])
    ahead = timedelta(seconds=clock_ahead(connection, row.booth) or 0.0)
    if opened.get("untimed") or (abs(ahead) <= OFF and received <= row.taken_at + OFF):
        return {**row.body, "opened": opened}
    right = min(received - ahead, row.taken_at)
    opened |= {"untimed": True, "not_before": right.isoformat()}
    tell_admin(connection, "case_untimed", {"booth": row.booth}, row.taken_at)
    return {**row.body, "opened": opened, "due": opened["received"], "law_due": None}


def _fold_withdrawal(connection: Connection, row: ForwardedRow) -> None:
    """Take a case back as of the moment at the booth, by the server's clock; a closed one stays closed."""
    case = UUID(row.body["case"])
    if (booth := case_booth(connection, case)) != row.booth:
        raise OtherBooth(str(booth))
    withdraw(connection, case, datetime.fromisoformat(row.body["at"]) + timedelta(seconds=row.offset_s))


def _event(row: ForwardedRow) -> VisitEvent:
    event = from_record(row.body)
    if event.id != row.id:
        raise ValueError("an event under another id")
    return replace(forwarded_by(row.booth, event), correction=Correction(row.offset_s, row.error_s))
