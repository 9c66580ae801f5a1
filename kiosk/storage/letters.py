# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave, in the database: each taken by one desk at a time, every change in the access log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, insert, select, update

from kiosk.cases.posting import (
    HANGS_AFTER,
    LONGEST_WAIT,
    ONCE,
    OPEN,
    OWED,
    Letter,
    LetterChannel,
    LetterKind,
    LetterState,
)
from kiosk.cases.records import CaseAct
from kiosk.storage.access_log import log_deed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.case_database import CaseDatabase
from kiosk.storage.conduct import seen_by
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Row

    from kiosk.storage.database import Database

_LETTERS: Final = table.letters.c
_KEPT: Final = (
    *(_LETTERS.id, _LETTERS.case, _LETTERS.kind, _LETTERS.channel, _LETTERS.state, _LETTERS.message_id),
    *(_LETTERS.made_at, _LETTERS.made_by, _LETTERS.tries, _LETTERS.next_at, _LETTERS.sent_at, _LETTERS.code),
    *(_LETTERS.why, _LETTERS.digest, _LETTERS.settled_at, _LETTERS.settled_by, _LETTERS.how),
    *(table.cases.c.number, table.cases.c.due, table.cases.c.closed_at),
)
_QUERY: Final = select(*_KEPT).join(table.cases, table.cases.c.id == _LETTERS.case)


type Proof = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class StoredLetters:
    """The queue of one installation."""

    database: Database
    place: str

    def add(self, letter: Letter, box: bytes, since: datetime, now: datetime) -> bool:
        """Put a letter into the queue; False where one of its kind was made since, and may have left."""
        values = {
            "id": letter.id, "case": letter.case, "kind": letter.kind, "channel": letter.channel,
            "state": LetterState.WAITING, "message_id": letter.message_id, "box": box, "made_at": now,
            "made_by": letter.made_by, "tries": 0, "next_at": now, "why": "", "digest": "",
            "settled_by": "", "how": "", "warned": False,
        }  # fmt: skip
        alike = (_LETTERS.case == letter.case) & (_LETTERS.kind == letter.kind) & (_LETTERS.made_at >= since)
        with CaseDatabase(self.database).write() as connection:
            # Two desks at once: the second waits here until the first one's letter is there to be seen.
            connection.execute(
                select(table.cases.c.id).where(table.cases.c.id == letter.case).with_for_update()
            )
            if connection.scalar(select(_LETTERS.id).where(alike, _LETTERS.state.in_(list(ONCE))).limit(1)):
                return False
            self._replace(connection, letter, now)
            connection.execute(insert(table.letters).values(values))
            self._log(connection, letter, "letter.queued", letter.made_by, now, {})
        return True

    def _replace(self, connection: Connection, letter: Letter, now: datetime) -> None:
        """Let go of letters of its kind that have not left: what they tell was said anew."""
        left = _LETTERS.state.in_([LetterState.WAITING, LetterState.REFUSED])
        older = (_LETTERS.case == letter.case) & (_LETTERS.kind == letter.kind) & left
        gone = {"state": LetterState.SETTLED, "box": None, "settled_at": now, "settled_by": letter.made_by}
        for old in list(_letters(connection.execute(_QUERY.where(older)))):
            connection.execute(update(table.letters).where(_LETTERS.id == old.id).values(gone))
            self._log(connection, old, "letter.settled", letter.made_by, now, {})

    def box(self, letter: Letter) -> bytes | None:
        """Read what is sealed of a letter; None once it was taken, or its case destroyed."""
        with CaseDatabase(self.database).read() as connection:
            box: bytes | None = connection.scalar(select(_LETTERS.box).where(_LETTERS.id == letter.id))
        return box

    def take(self, letter: Letter, now: datetime) -> int | None:
        """Take a waiting letter, to be sent by whoever asks first; return the number of this try.

        None where another desk has it.
        """
        mine = (_LETTERS.id == letter.id) & (_LETTERS.state == LetterState.WAITING)
        taken = {"state": LetterState.SENDING, "tries": _LETTERS.tries + 1, "tried_at": now, "next_at": None}
        with CaseDatabase(self.database).write() as connection:
            taking = update(table.letters).where(mine).values(taken).returning(_LETTERS.tries)
            tries: int | None = connection.scalar(taking)
        return tries

    def change(
        self,
        letter: Letter,
        was: Collection[LetterState],
        becomes: LetterState,
        actor: str,
        now: datetime,
        **more: Any,  # noqa: ANN401 # columns of many types
    ) -> bool:
        """Let a letter come to another state; False where it was none of those any more, or is tried anew."""
        mine = (_LETTERS.id == letter.id) & _LETTERS.state.in_(list(was)) & (_LETTERS.tries == letter.tries)
        with CaseDatabase(self.database).write() as connection:
            values = {"state": becomes, **more}
            if connection.execute(update(table.letters).where(mine).values(values)).rowcount != 1:
                return False
            proof = {key: more[key] for key in ("code", "digest", "why", "how") if more.get(key)}
            self._log(connection, letter, f"letter.{becomes}", actor, now, proof)
        return True

    def postpone(self, channel: LetterChannel, until: datetime) -> None:
        """Let every waiting letter of a channel that reaches nobody wait as long as the one just tried."""
        waiting = (_LETTERS.channel == channel) & (_LETTERS.state == LetterState.WAITING)
        sooner = waiting & (_LETTERS.next_at < until)
        with CaseDatabase(self.database).write() as connection:
            connection.execute(update(table.letters).where(sooner).values(next_at=until))

    def end_hanging(self, now: datetime) -> None:
        """Say of letters whose sending was cut off, as by a power cut, that nobody knows what came of it."""
        # A clock that was set back, or another PC's, may say that a try begins only tomorrow.
        long_ago, ahead = _LETTERS.tried_at < now - HANGS_AFTER, _LETTERS.tried_at > now + HANGS_AFTER
        hanging = (_LETTERS.state == LetterState.SENDING) & (long_ago | ahead)
        for letter in self._read(hanging):
            self.change(letter, {LetterState.SENDING}, LetterState.UNKNOWN, "system", now)

    def warn(self, now: datetime) -> None:
        """Tell the admin once of every letter whose case's term has passed before anybody was told."""
        cases = table.cases.c
        late = _LETTERS.state.in_(list(OWED)) & cases.closed_at.is_(None) & (cases.due < now)
        for letter in self._read(late & ~_LETTERS.warned):
            with self.database.write() as connection:
                mine = update(table.letters).where(_LETTERS.id == letter.id)
                connection.execute(mine.values(warned=True))
                tell_admin(connection, "letter_late", {"number": letter.number}, now)

    def due(self, now: datetime) -> Sequence[Letter]:
        """List what may be tried now, the oldest first."""
        # Further off than anything is put: the clock was set back since.
        due = (_LETTERS.next_at <= now) | (_LETTERS.next_at > now + LONGEST_WAIT)
        found = self._read((_LETTERS.state == LetterState.WAITING) & due)
        return sorted(found, key=lambda one: one.made_at)

    def seen_by(self, account: str, most: int | None = None) -> Sequence[Letter]:
        """List the letters of cases that an account may know of: first what is open, then the latest."""
        return self._read(seen_by(account), most=most)

    def waiting(self, account: str) -> int:
        """Count the letters whose petitioner may have heard nothing, of cases that an account may know of."""
        mine = _LETTERS.state.in_(list(OWED)) & seen_by(account)
        query = select(func.count()).select_from(table.letters.join(table.cases)).where(mine)
        with CaseDatabase(self.database).read() as connection:
            return connection.scalar(query) or 0

    def of_case(self, case: UUID) -> Sequence[Letter]:
        """List a case's letters, the oldest first."""
        return sorted(self._read(_LETTERS.case == case), key=lambda one: one.made_at)

    def find(self, letter: UUID) -> Letter | None:
        """Read one letter as it stands."""
        return next(iter(self._read(_LETTERS.id == letter)), None)

    def _read(self, wanted: ColumnElement[bool], most: int | None = None) -> Sequence[Letter]:
        open_first = _LETTERS.state.not_in(list(OPEN))
        query = _QUERY.where(wanted).order_by(open_first, _LETTERS.made_at.desc()).limit(most)
        with CaseDatabase(self.database).read() as connection:
            return list(_letters(connection.execute(query)))

    def _log(  # noqa: PLR0913, PLR0917 # as a row of the log: in what, of which, what, who, when, and the proof
        self, connection: Connection, letter: Letter, act: str, actor: str, now: datetime, proof: Proof
    ) -> None:
        detail = {"kind": str(letter.kind), "channel": str(letter.channel), "id": letter.message_id}
        deed = log_deed(CaseAct(actor, act, letter.number, detail={**detail, **proof}), letter.number)
        write_log(connection, deed, place=self.place, now=now)


def doubt_waiting(connection: Connection, place: str, now: datetime) -> None:
    """Say of what waits in data of an earlier moment that nobody knows: it may have left since."""
    waits = _LETTERS.state.in_([LetterState.WAITING, LetterState.SENDING])
    for row in connection.execute(_QUERY.where(waits)).all():
        mine = update(table.letters).where(_LETTERS.id == row.id)
        connection.execute(mine.values(state=LetterState.UNKNOWN, why=""))
        deed = CaseAct("system", "letter.unknown", row.number, detail={"id": row.message_id})
        write_log(connection, log_deed(deed, row.number), place=place, now=now)


def _letters(rows: Iterable[Row[Any]]) -> Iterable[Letter]:
    for row in rows:
        kept = row._asdict()
        kept["closed"] = kept.pop("closed_at") is not None
        kept |= {
            "kind": LetterKind(row.kind), "channel": LetterChannel(row.channel),
            "state": LetterState(row.state),
        }  # fmt: skip
        yield Letter(**kept)
