# SPDX-License-Identifier: GPL-3.0-or-later
"""Folds what booths have forwarded into the tables that a booth has too, by the booth's own code.

Every row is taken from the queue, folded and struck off in one transaction, so that a stop anywhere repeats
nothing and loses nothing. Two projectors at once take turns. What cannot be folded is set aside with the
reason, and does not hold up what comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import batched
import json
import logging
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError, StatementError

from kiosk.storage.case_rows import insert_entries, is_same, is_there
from kiosk.storage.database import Database, take_lanes
from kiosk.storage.facilities import stopped_by
from kiosk.storage.failures import is_of_a_row
from kiosk.storage.notices import TOLD_BY, tell_admin
from kiosk.storage.plain_rows import typed
from kiosk.storage.server.booth_states import clock_ahead
from kiosk.storage.server.rights import PROJECTOR
from kiosk.storage.tables.base import admin_notices
from kiosk.storage.tables.decisions import spot_checks
from kiosk.storage.tables.duty import duty_changes
from kiosk.storage.tables.facilities import facility_changes
from kiosk.storage.tables.surveys import SURVEYS
from kiosk.storage.tables.visits import visit_events
from kiosk.storage.visit_appending import append_events, new_among, tell_anew
from kiosk.storage.withdrawing import case_booth, withdraw
from kiosk.surveys.answers import are_faces
from kiosk.surveys.questions import CHANNELS
from kiosk.sync.wire import CASE, WITHDRAWAL
from kiosk.visits.events import Correction, from_record
from kiosk.visits.vouching import forwarded_by

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Table
    from sqlalchemy.engine import URL

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


MOST: Final = 500  # rows folded in one transaction
TURN: Final = frozenset({"projector"})
_log = logging.getLogger(__name__)
_NEXT: Final = text("SELECT id, sealed FROM waiting_rows ORDER BY urgent DESC, id LIMIT :most")
_EVENTS: Final = text(
    "SELECT id, booth, kind, CAST(body AS text), offset_s, offset_error_s, taken_at FROM events "
    "WHERE id = ANY(CAST(:ids AS uuid[]))"
)
_CASES: Final = text(
    "SELECT id, booth, 'case' AS kind, CAST(body AS text), 0 AS offset_s, 0 AS offset_error_s, taken_at "
    "FROM sealed_cases WHERE id = ANY(CAST(:ids AS uuid[]))"
)
_DONE: Final = text("DELETE FROM waiting_rows WHERE id = ANY(CAST(:ids AS uuid[]))")
_ASIDE: Final = text(
    "INSERT INTO unfolded_rows (id, booth, kind, why, sealed) VALUES (:id, :booth, :kind, :why, :sealed) "
    "ON CONFLICT DO NOTHING"
)
# What a row can be that no program of ours wrote, or a newer one did.
UNREADABLE: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)


@dataclass(frozen=True, slots=True)
class Folded:
    """What one step has come to: rows taken off the queue, and how many of them were set aside."""

    rows: int = 0
    aside: int = 0


class Projector:
    """The centre's one writer of what booths tell; it acts in the name of its group, which owns nothing."""

    def __init__(self, url: URL) -> None:
        self._database = projectors_database(url)

    def step(self) -> Folded:
        """Fold the next rows of the queue, calls first; raises `ServerAway`."""
        with self._database.write(TURN) as connection:
            waiting = connection.execute(_NEXT, {"most": MOST}).all()
            if not waiting:
                return Folded()
            # A case first: among the events may be the word that it was taken back.
            aside = 0
            for sealed, query, fold in ((True, _CASES, fold_cases), (False, _EVENTS, _fold)):
                rows, bad = _read(connection, query, [one.id for one in waiting if one.sealed == sealed])
                for row, error in bad:
                    _set_aside(connection, row, error, sealed=sealed)
                aside += len(bad) + _each(connection, rows, fold, sealed=sealed)
            connection.execute(_DONE, {"ids": [one.id for one in waiting]})
        return Folded(len(waiting), aside)

    def drain(self) -> Folded:
        """Fold until nothing waits."""
        rows = aside = 0
        while (step := self.step()).rows:
            rows, aside = rows + step.rows, aside + step.aside
        return Folded(rows, aside)

    def rebuild(self) -> int:
        """Tell every visit, call and report anew from its events; return how many subjects those were."""
        with self._database.read() as connection:
            found = select(visit_events.c.subject).where(visit_events.c.stream != "booth").distinct()
            subjects = connection.scalars(found).all()
        for some in batched(subjects, MOST):
            with self._database.write(TURN) as connection:
                take_lanes(connection, map(str, some))
                last = select(visit_events.c.subject, visit_events.c.stream, func.max(visit_events.c.seq))
                last = last.where(visit_events.c.subject.in_(some))
                rows = connection.execute(last.group_by(visit_events.c.subject, visit_events.c.stream)).all()
                tell_anew(connection, {subject: (stream, seq) for subject, stream, seq in rows})
        return len(subjects)

    def close(self) -> None:
        """Close every connection to the server."""
        self._database.close()


def _read(
    connection: Connection,
    query: Any,  # noqa: ANN401 # SQLAlchemy's text
    ids: Sequence[object],
) -> tuple[list[ForwardedRow], list[tuple[ForwardedRow, Exception]]]:
    """Return rows with their bodies read, and those that nobody here can read, with the reason.

    PostgreSQL keeps what Python does not read, as a number of 5,000 digits; it must hold up no other row. Nor
    must what is no event, for whose sake a whole batch would be folded by halves.
    """
    rows: list[ForwardedRow] = []
    bad: list[tuple[ForwardedRow, Exception]] = []
    for key, booth, kind, body, *clock in connection.execute(query, {"ids": ids}) if ids else ():
        try:
            row = ForwardedRow(key, booth, kind, json.loads(body), *clock)
            look_through(row)
            rows.append(row)
        except (*UNREADABLE, RecursionError) as error:
            bad.append((ForwardedRow(key, booth, kind, {}, *clock), error))
    return rows, bad


def projectors_database(url: URL) -> Database:
    """Open the centre's database in the name of the group that folds and publishes.

    Folding waits for no standby: what one lacks is folded there again from the events.
    """
    options = f"-c role={PROJECTOR} -c synchronous_commit=local -c search_path=public"
    line = url.update_query_dict({"options": options})
    return Database.open(line.render_as_string(hide_password=False))


def _fold(connection: Connection, rows: Sequence[ForwardedRow]) -> None:
    """Fold rows of every kind; what no program of today folds is left as it is kept."""
    fold_events(connection, [row for row in rows if row.kind == "visit_events"])
    for row in rows:
        if row.kind != "visit_events" and is_folded(row.kind):
            fold_row(connection, row)


def _each(
    connection: Connection,
    rows: Sequence[ForwardedRow],
    fold: Callable[[Connection, Sequence[ForwardedRow]], None],
    *,
    sealed: bool,
) -> int:
    """Fold rows together, and by halves where one of them cannot be; return how many were set aside."""
    if not rows:
        return 0
    try:
        with connection.begin_nested():
            fold(connection, rows)
    except (*UNREADABLE, StatementError) as error:
        if isinstance(error, DBAPIError) and not is_of_a_row(error):
            raise
        if len(rows) > 1:
            half = len(rows) // 2
            return sum(_each(connection, some, fold, sealed=sealed) for some in (rows[:half], rows[half:]))
        _set_aside(connection, rows[0], error, sealed=sealed)
        return 1
    return 0


def _set_aside(connection: Connection, row: ForwardedRow, error: Exception, *, sealed: bool) -> None:
    state = getattr(error.orig, "sqlstate", "") if isinstance(error, DBAPIError) else str(error)
    why = f"{type(error).__name__}: {state}"[:200]
    _log.warning("set aside %s %s of booth %s: %s", row.kind, row.id, row.booth, why)
    values = {"id": row.id, "booth": row.booth, "kind": row.kind, "why": why, "sealed": sealed}
    connection.execute(_ASIDE, values)
    if sealed:  # a citizen has its receipt; which it is stays unsaid, since nobody knows yet who may see it
        tell_admin(connection, "case_set_aside", {"booth": row.booth}, datetime.now(UTC))
