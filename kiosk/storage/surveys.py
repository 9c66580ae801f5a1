# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to the survey as rows that only grow, and the codes that let somebody answer once.

Between midnights answers lie in a box (`survey_box`). Once a day is over its box is emptied in one
transaction and in the order of the answers' names, which are drawn by lot: from then on nothing tells which
came when, not the place of a row, not its number in the outbox, not its transaction at the city's server.
"""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import delete, func, insert, select, update

from kiosk.charter.hours import in_seoul
from kiosk.storage.clock_marks import last_confirmed
from kiosk.storage.outbox import is_joined
from kiosk.storage.tables.surveys import survey_answers, survey_asked, survey_box, survey_codes
from kiosk.surveys.answers import SurveyCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Select, Table

    from kiosk.storage.database import Database
    from kiosk.surveys.answers import SurveyAnswer, SurveyAsked


class StoredSurvey:
    """Keeps what was answered; no row holds a visit, a case, a person or a time of day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, answers: Iterable[SurveyAnswer], asked: Iterable[SurveyAsked] = ()) -> list[UUID]:
        """Keep answers and how often was asked; returns the answers' names, for taking one back."""
        with self._database.write() as connection:
            return _put(connection, answers, asked)

    def add_once(self, answer: SurveyAnswer, code: str) -> bool:
        """Keep the one answer that a code allows; False where it was used, has lapsed or never was."""
        with self._database.write() as connection:
            burnt = update(survey_codes).where(_usable(code, answer.day)).values(burnt=True)
            if connection.execute(burnt).rowcount != 1:
                return False
            _put(connection, [answer], ())
        return True

    def take_back(self, answer: UUID, day: date) -> bool:
        """Take an answer out of the day's box, or back by a row of its own.

        False where there is none, or it is taken back.
        """
        with self._database.write() as connection:
            boxed = (survey_box.c.id == answer) & survey_box.c.faces.is_not(None)
            if connection.execute(delete(survey_box).where(boxed)).rowcount:
                return True
            corrected = survey_answers.c.instead_of == answer
            found = connection.execute(select(survey_answers).where(survey_answers.c.id == answer)).first()
            if found is None or connection.execute(select(survey_answers).where(corrected)).first():
                return False
            values = dict(found._mapping) | {"id": uuid4(), "instead_of": answer, "faces": {}}  # noqa: SLF001 # SQLAlchemy's public name
            connection.execute(insert(survey_answers).values(values | {"day": day.isoformat()}))
        return True

    def issue(self, code: str, until: date) -> bool:
        """Let a code be used once until a day; its hash alone is kept. False where it was issued before."""
        with self._database.write() as connection:
            known = select(survey_codes).where(survey_codes.c.hash == _hash(code))
            if connection.execute(known).first() is not None:
                return False
            connection.execute(insert(survey_codes).values(hash=_hash(code), until=until.isoformat()))
        return True

    @property
    def elsewhere(self) -> bool:
        """Return whether cases, and so their codes, are kept at the city's server and not here."""
        with self._database.read() as connection:
            return connection.dialect.name == "sqlite" and is_joined(connection)

    def is_open(self, code: str, today: date) -> bool:
        """Return whether a code that was issued can still be used."""
        with self._database.read() as connection:
            return connection.execute(select(survey_codes).where(_usable(code, today))).first() is not None

    def counts(self, first: date, last: date) -> Sequence[SurveyCounts]:
        """Count each edition between two days, both included, the oldest name first."""
        found: dict[str, SurveyCounts] = {}
        with self._database.read() as connection:
            for query in (_answered(survey_answers, first, last), _answered(survey_box, first, last)):
                for edition, *key, faces, many in connection.execute(query):
                    counts = found.setdefault(edition, SurveyCounts(edition))
                    counts.answered[*key] += many
                    for question, face in faces.items():
                        counts.faces[question, *key, face] += many
            for table in (survey_asked, survey_box):
                for edition, *key, many in connection.execute(_asked(table, first, last)):
                    found.setdefault(edition, SurveyCounts(edition)).asked[*key] += int(many)
        return [found[edition] for edition in sorted(found)]


def empty_box(connection: Connection, today: date) -> int:
    """Put the answers of days that are over among all others, by lot; return how many rows left the box.

    How often was asked becomes one row a day, channel and language.
    """
    over = delete(survey_box).where(survey_box.c.day < today.isoformat()).returning(survey_box)
    rows = sorted(connection.execute(over).mappings(), key=lambda row: str(row["id"]))
    kinds = ("edition", "channel", "language", "day")
    answers = [
        {name: row[name] for name in ("id", *kinds, "faces")} for row in rows if row["faces"] is not None
    ]
    asked: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        asked[tuple(row[name] for name in kinds)] += row["many"]
    times = [
        {"id": uuid4(), **dict(zip(kinds, kind, strict=True)), "many": many}
        for kind, many in sorted(asked.items())
        if many
    ]
    if answers:
        connection.execute(insert(survey_answers), answers)
    if times:
        connection.execute(insert(survey_asked), times)
    return len(rows)


def let_codes_go(connection: Connection, today: date) -> int:
    """Delete codes that have lapsed."""
    return connection.execute(delete(survey_codes).where(survey_codes.c.until < today.isoformat())).rowcount


def _answered(table: Table, first: date, last: date) -> Select[Any]:
    """Count alike what counts of the answers between two days: none that was taken back, on whatever day."""
    stands, alike = table.c, (table.c.edition, table.c.channel, table.c.language, table.c.faces)
    query = select(*alike, func.count()).where(*_days(table, first, last), stands.faces.is_not(None))
    if table is survey_answers:
        taken_back = select(stands.instead_of).where(stands.instead_of.is_not(None))
        query = query.where(stands.instead_of.is_(None), stands.id.not_in(taken_back))
    return query.group_by(*alike)


def _asked(table: Table, first: date, last: date) -> Select[Any]:
    alike = table.c.edition, table.c.channel, table.c.language
    return select(*alike, func.sum(table.c.many)).where(*_days(table, first, last)).group_by(*alike)


def _days(table: Table, first: date, last: date) -> list[ColumnElement[bool]]:
    return [table.c.day.between(first.isoformat(), last.isoformat())]


def _put(connection: Connection, answers: Iterable[SurveyAnswer], asked: Iterable[SurveyAsked]) -> list[UUID]:
    """Put answers into the box of their day; the first of a day that is confirmed empties those before."""
    rows = [_row(one) | {"faces": dict(one.faces), "many": 0} for one in answers]
    times = [_row(one) | {"faces": None, "many": one.many} for one in asked]
    if rows or times:
        if confirmed := last_confirmed(connection):
            empty_box(connection, in_seoul(confirmed).date())
        connection.execute(insert(survey_box), [*rows, *times])
    return [row["id"] for row in rows]


def _row(one: SurveyAnswer | SurveyAsked) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "edition": one.edition,
        "channel": one.channel,
        "language": one.language,
        "day": one.day.isoformat(),
    }


def _usable(code: str, today: date) -> Any:  # noqa: ANN401 # a condition
    return (
        (survey_codes.c.hash == _hash(code))
        & ~survey_codes.c.burnt
        & (survey_codes.c.until >= today.isoformat())
    )


def _hash(code: str) -> bytes:
    """Return a code's hash, which is all that is kept of it."""
    return blake2b(code.encode(), digest_size=32, person=b"survey").digest()
