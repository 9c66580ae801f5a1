# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to the survey on both databases: counted, taken back, once a code, naming nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import delete, insert, inspect, select
from sqlalchemy.exc import DatabaseError

from kiosk.storage.surveys import StoredSurvey, empty_box, let_codes_go
from kiosk.storage.tables.base import clock_marks
from kiosk.storage.tables.surveys import SURVEYS, survey_answers, survey_asked, survey_box, survey_codes
from kiosk.surveys.answers import SurveyAnswer, SurveyAsked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.storage.database import Database

DAY = date(2026, 11, 27)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def answer(
    faces: Mapping[str, int], channel: str = "booth", language: str = "ko", day: date = DAY
) -> SurveyAnswer:
    return SurveyAnswer("2026-1", channel, language, day, faces)


def confirm(database: Database, day: date) -> None:
    """Let noon of a day be confirmed."""
    noon = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    values = {"place": "A", "at": noon, "confirmed": noon, "boot": "1", "uptime": 1.0}
    with database.write() as connection:
        connection.execute(delete(clock_marks))
        connection.execute(insert(clock_marks).values(values))


def test_faces_are_counted_by_question_channel_and_language_with_both_days_included(
    database: Database,
) -> None:
    stored = StoredSurvey(database)
    stored.add(
        [
            answer({"found": 5}),
            answer({"found": 5, "again": 1}, language="vi"),
            answer({"polite": 3}, "case"),
        ],
        [SurveyAsked("2026-1", "booth", "ko", DAY, 7), SurveyAsked("2026-1", "booth", "vi", DAY)],
    )
    stored.add([answer({"found": 1}, day=YEAR[0]), answer({"found": 1}, day=YEAR[0] - timedelta(days=1))])
    (counts,) = stored.counts(*YEAR)
    assert counts.edition == "2026-1"
    assert counts.of("found") == (1, 0, 0, 0, 2)
    assert counts.of("found", language="vi") == (0, 0, 0, 0, 1)
    assert counts.of("found", "case") == (0, 0, 0, 0, 0)
    assert (counts.times_asked("booth"), counts.times_answered("booth")) == (8, 3)
    assert (counts.times_asked("case"), counts.times_answered("case")) == (1, 1)
    assert counts.questions == ("again", "found", "polite")


def pass_midnight(database: Database, day: date = DAY) -> None:
    """Let the day be over."""
    with database.write() as connection:
        empty_box(connection, day + timedelta(days=1))


def test_an_answer_of_before_midnight_is_taken_back_by_a_row_and_stays(database: Database) -> None:
    stored = StoredSurvey(database)
    one, other = stored.add([answer({"found": 5}), answer({"found": 4})])
    pass_midnight(database)
    assert stored.take_back(one, DAY)
    assert not stored.take_back(one, DAY)
    (counts,) = stored.counts(*YEAR)
    assert (counts.of("found"), counts.times_answered()) == ((0, 0, 0, 1, 0), 1)
    with database.read() as connection:
        assert len(connection.execute(select(survey_answers)).all()) == 3
    assert stored.take_back(other, DAY)
    assert [one.times_answered() for one in stored.counts(*YEAR)] in ([], [0])


def test_on_its_day_an_answer_is_taken_out_of_the_box_and_leaves_nothing(database: Database) -> None:
    stored = StoredSurvey(database)
    one, _ = stored.add(
        [answer({"found": 5}), answer({"found": 4})], [SurveyAsked("2026-1", "booth", "ko", DAY, 2)]
    )
    assert stored.take_back(one, DAY)
    assert not stored.take_back(one, DAY)
    for _ in range(2):
        (counts,) = stored.counts(*YEAR)
        assert (counts.of("found"), counts.times_answered(), counts.times_asked()) == ((0, 0, 0, 1, 0), 1, 2)
        pass_midnight(database)


def test_once_the_day_is_over_the_box_is_emptied_by_lot_and_whole(database: Database) -> None:
    stored, times = StoredSurvey(database), [SurveyAsked("2026-1", "booth", "ko", DAY)]
    given = [stored.add([answer({"found": 1 + number % 5})], times)[0] for number in range(30)]
    with database.write() as connection:
        assert empty_box(connection, DAY) == 0, "the day still lasts"
    confirm(database, DAY + timedelta(days=1))
    stored.add(
        [answer({"found": 5}, day=DAY + timedelta(days=1))]
    )  # whoever is first on a new day empties it
    with database.read() as connection:
        place = "rowid" if connection.dialect.name == "sqlite" else "ctid"
        kept = connection.exec_driver_sql(f"SELECT id FROM survey_answers ORDER BY {place}").scalars().all()  # noqa: S608 # ours
        boxed = connection.scalars(select(survey_box.c.day)).all()
        asked = connection.execute(select(survey_asked.c.many)).scalars().all()
    assert boxed == [(DAY + timedelta(days=1)).isoformat()]
    assert asked == [30]
    order = [UUID(str(one)) for one in kept]
    assert sorted(order) == sorted(given)
    assert order != given
    (counts,) = stored.counts(*YEAR)
    assert (counts.times_answered(), counts.times_asked()) == (31, 31)


def test_a_day_that_only_a_clock_years_ahead_has_seen_empties_no_box(database: Database) -> None:
    stored = StoredSurvey(database)
    confirm(database, DAY)
    (mine,) = stored.add([answer({"found": 5})])
    stored.add([answer({"found": 4}, day=DAY + timedelta(days=4 * 365))])
    with database.read() as connection:
        assert connection.execute(select(survey_answers)).all() == []
        assert len(connection.execute(select(survey_box)).all()) == 2
    assert stored.take_back(mine, DAY)  # and leaves nothing
    with database.read() as connection:
        assert connection.execute(select(survey_answers)).all() == []


def test_a_code_lets_one_answer_in_and_only_until_its_day(database: Database) -> None:
    stored = StoredSurvey(database)
    stored.issue("7KQ2-MPX4", DAY)
    stored.issue("LATE-LATE", DAY - timedelta(days=1))
    assert stored.is_open("7KQ2-MPX4", DAY)
    assert stored.add_once(answer({"polite": 5}, "case"), "7KQ2-MPX4")
    assert not stored.is_open("7KQ2-MPX4", DAY)
    for code in ("7KQ2-MPX4", "LATE-LATE", "NEVER-WAS"):
        assert not stored.add_once(answer({"polite": 1}, "case"), code)
    (counts,) = stored.counts(*YEAR)
    assert counts.of("polite") == (0, 0, 0, 0, 1)


def test_no_row_holds_a_code_a_time_of_day_or_a_way_to_a_person(database: Database) -> None:
    stored = StoredSurvey(database)
    stored.issue("7KQ2-MPX4", DAY)
    stored.add_once(answer({"polite": 5}, "case"), "7KQ2-MPX4")
    pass_midnight(database)
    with database.read() as connection:
        columns = {
            table.name: {one["name"] for one in inspect(connection).get_columns(table.name)}
            for table in (*SURVEYS, survey_box)
        }
        (kept,) = connection.execute(select(survey_answers)).all()
        (code,) = connection.execute(select(survey_codes)).all()
    assert columns["survey_answers"] == {"id", "edition", "channel", "language", "day", "faces", "instead_of"}
    assert columns["survey_asked"] == {"id", "edition", "channel", "language", "day", "many"}
    box = {"id", "edition", "channel", "language", "day", "faces", "many"}
    assert columns["survey_box"] == box
    assert kept.id.version == 4, "a name that tells the time would join the answer to a visit"
    assert b"7KQ2" not in code.hash
    assert len(code.hash) == 32
    with database.write() as connection:
        assert let_codes_go(connection, DAY) == 0
        assert let_codes_go(connection, DAY + timedelta(days=1)) == 1


def test_rows_only_grow(database: Database) -> None:
    StoredSurvey(database).add([answer({"found": 5})], [SurveyAsked("2026-1", "booth", "ko", DAY)])
    pass_midnight(database)
    for table in SURVEYS:
        for statement in (table.delete(), table.update().values(day="2026-01-01")):
            with pytest.raises(DatabaseError, match="append-only"), database.write() as connection:
                connection.execute(statement)
