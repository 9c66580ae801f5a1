# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever holds a booth's file or the server tries to find out whose an answer was."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
import json
from pathlib import Path
from secrets import randbelow
import sqlite3
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy.engine import make_url

from kiosk.storage.database import Database
from kiosk.storage.server.projector import Projector
from kiosk.storage.surveys import StoredSurvey, empty_box
from kiosk.surveys.answers import SurveyAnswer, SurveyAsked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

DAY: Final = date(2019, 7, 3)  # on which no other test's visitor answers
VISITS: Final = 24  # by chance they come in their order once in 6 · 10²³ times
# Faces by which the attacker knows afterwards whose an answer was.
FACES: Final = [
    {"found": 1 + number % 5, "again": 1 + number // 5 % 5, "legible": 1 + number // 25}
    for number in range(VISITS)
]


def visited(booth: Booth) -> StoredSurvey:
    """Have visitors come one after the other, each of whom answers, and let the night pass."""
    stored = StoredSurvey(booth.database)
    for faces in FACES:
        booth.write(1)
        stored.add(
            [SurveyAnswer("2026-1", "booth", "ko", DAY, faces)], [SurveyAsked("2026-1", "booth", "ko", DAY)]
        )
    with booth.database.write() as connection:
        empty_box(connection, DAY + timedelta(days=1))
    return stored


def betrayed(order: Sequence[dict[str, int]]) -> bool:
    """Whether an order is that in which the visitors came, or its reverse."""
    told, given = ([json.dumps(faces, sort_keys=True) for faces in some] for some in (order, FACES))
    assert sorted(told) == sorted(given), "all answers are there"
    return list(order) in (FACES, FACES[::-1])


def test_a_booth_s_file_tells_of_no_answer_whose_it_was(booth_of: Callable[[], Booth]) -> None:
    booth = booth_of()
    visited(booth)
    with closing(sqlite3.connect(_file_of(booth))) as thief:
        lane = thief.execute("SELECT seq, kind, body, sent_at FROM outbox ORDER BY seq").fetchall()
        rows = [
            json.loads(row[0]) for row in thief.execute("SELECT faces FROM survey_answers ORDER BY rowid")
        ]
        digests = thief.execute(
            "SELECT row FROM row_digests WHERE of = 'survey_answers' ORDER BY rowid"
        ).fetchall()
        placed = dict(thief.execute("SELECT rowid, faces FROM survey_answers").fetchall())
        assert thief.execute("SELECT count(*) FROM survey_box").fetchone() == (0,)
        assert thief.execute("SELECT count(*) FROM row_digests WHERE of = 'survey_box'").fetchone() == (0,)
    kinds = [kind for _, kind, _, _ in lane]
    first = kinds.index("survey_answers")
    assert kinds[first : first + VISITS] == ["survey_answers"] * VISITS, "one batch, among which no visit is"
    bodies = [json.loads(body) for _, kind, body, _ in lane if kind == "survey_answers"]
    assert not betrayed([body["faces"] for body in bodies])
    assert not betrayed(rows)
    assert not betrayed([json.loads(placed[row]) for (row,) in digests])
    assert {key for body in bodies for key in body} == {
        *("id", "edition", "channel", "language", "day", "faces", "instead_of")
    }


def test_the_server_tells_of_no_answer_whose_it_was_and_has_all_of_them(
    booth_of: Callable[[], Booth], city_url: str
) -> None:
    booth = booth_of()
    visited(booth)
    booth.forwarder.drain()
    with closing(Projector(make_url(city_url))) as projector:
        projector.drain()
    kinds = booth.at_the_centre("SELECT kind, body FROM events WHERE {mine} ORDER BY seq")
    assert not betrayed([body["faces"] for kind, body in kinds if kind == "survey_answers"])
    names = [kind for kind, _ in kinds]
    assert "visit_events" not in names[names.index("survey_answers") :], "no visit among the answers"
    kept = booth.at_the_centre(
        "SELECT faces FROM survey_answers WHERE day = %s ORDER BY ctid", DAY.isoformat()
    )
    assert not betrayed([faces for (faces,) in kept])


def test_no_transaction_at_the_server_joins_an_answer_to_the_case_whose_code_it_burnt(
    server: CityServer, city_url: str
) -> None:
    """Whoever opens a case can tell its code's hash; its row must not lead on to the answer."""
    del server
    # Not over yet, or the server's own night would empty the box between two statements of a slow test.
    day, codes = date(2999, 7, 4), [f"{randbelow(10**8):08}" for _ in range(5)]
    joined = "SELECT count(*) FROM survey_codes c JOIN {} a ON a.xmin = c.xmin WHERE a.day = %s AND c.burnt"
    with closing(Database.open(city_url)) as database, psycopg.connect(city_url, autocommit=True) as thief:
        stored = StoredSurvey(database)
        for number, code in enumerate(codes):
            assert stored.issue(code, day + timedelta(days=30))
            assert stored.add_once(SurveyAnswer("2026-1", "case", "ko", day, {"polite": 1 + number}), code)
        assert thief.execute(joined.format("survey_box"), [day.isoformat()]).fetchone() == (5,), (
            "an attack that works"
        )
        with database.write() as connection:
            empty_box(connection, day + timedelta(days=1))
        assert thief.execute(joined.format("survey_answers"), [day.isoformat()]).fetchone() == (0,)
        assert thief.execute(
            "SELECT count(*) FROM survey_answers WHERE day = %s", [day.isoformat()]
        ).fetchone() == (5,)


def _file_of(booth: Booth) -> Path:
    with booth.database.read() as connection:
        found = connection.exec_driver_sql("PRAGMA database_list")
        return Path(next(row[2] for row in found if row[1] == "main"))
