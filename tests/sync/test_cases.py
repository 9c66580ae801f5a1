# SPDX-License-Identifier: GPL-3.0-or-later
"""A complaint goes to the city whole and sealed, with what the booth held before it joined."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
import json
import shutil
from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import select
from sqlalchemy.engine import make_url

from kiosk.cli import main
from kiosk.storage.case_rows import existing_entries
from kiosk.storage.database import Database
from kiosk.storage.intake_journal import IntakeJournal
from kiosk.storage.joining import join
from kiosk.storage.outbox import StoredOutbox, begin, enqueue_cases
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.cases import cases
from kiosk.sync.wire import CASE, REST
from tests.demo_city import city_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer

_TIMES = select(
    cases.c.id, cases.c.number, cases.c.kind, cases.c.office, cases.c.received, cases.c.due, cases.c.state
).order_by(cases.c.id)


def test_submissions_before_and_after_joining_leave_as_their_lines_in_the_journal(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(city_folder(), data)
    _submit(data, tmp_path, "고맙습니다, 앞.")
    with closing(Database.open(data / "kiosk.db")) as database:
        join(database, "A", 41, place="A 본관", now=datetime.now(UTC))
    _submit(data, tmp_path, "고맙습니다, 뒤.")
    with closing(Database.open(data / "kiosk.db")) as database:
        sent = [json.loads(row) for row in _cases(StoredOutbox(database))]
    journal = list(IntakeJournal(data / "journal").entries())
    numbers = [one["number"] for one in journal]
    assert [one["number"] for one in sent] == numbers
    assert numbers[-1].startswith("A-000042-")  # above what the city has given out under this letter
    for one, line in zip(sent, journal, strict=True):
        assert sorted(one["keys"]) == sorted(line["keys"])
        assert one["content"] == line["content"]
        assert datetime.fromisoformat(one["due"]) == datetime.fromisoformat(line["due"])
        others = {"due": None, "keys": None, "attempt": None}
        assert one | others == line | others
    assert "고맙습니다" not in str(sent)


def test_a_sealed_submission_is_a_case_at_the_centre_with_the_times_it_has_at_its_booth(
    tmp_path: Path, server: CityServer, city_url: str
) -> None:
    data = tmp_path / "data"
    shutil.copytree(city_folder(), data)
    _submit(data, tmp_path, "고맙습니다.")
    with closing(Database.open(data / "kiosk.db")) as database:
        with database.write() as connection:
            begin(connection, new_key(), "A", datetime.now(UTC))
            enqueue_cases(connection, existing_entries(connection))
        sent = [json.loads(row) for row in _cases(StoredOutbox(database))]
        with database.read() as connection:
            mine = connection.execute(_TIMES).all()
    taken = {**sent[-1], "opened": {**sent[-1]["opened"], "id": str(new_key())}}
    others = {**taken, "number": "B-000001-7", "opened": {**taken["opened"], "id": str(new_key())}}
    with psycopg.connect(city_url, autocommit=True) as city, closing(Projector(make_url(city_url))) as one:
        one.drain()
        for entry in (*sent, taken):
            given = [entry["opened"]["id"], entry["number"], json.dumps(entry)]
            city.execute(
                "INSERT INTO sealed_cases (id, booth, seq, number, body) VALUES (%s, 'A', 1, %s, %s)", given
            )
        assert one.drain().aside == 1  # another case has its number
        given = [others["opened"]["id"], "A-000099-7", json.dumps(others)]
        city.execute(
            "INSERT INTO sealed_cases (id, booth, seq, number, body) VALUES (%s, 'A', 2, %s, %s)", given
        )
        assert one.drain().aside == 1  # its number is one of another booth's
        told = city.execute("SELECT detail FROM admin_notices WHERE kind = 'case_set_aside'").fetchall()
        assert [{"booth": "A"}] in [list(one) for one in told]  # a receipt is in somebody's hands
    why = "NumberTaken: " + str(taken["number"])
    assert ("A", "case", why, 1) in server.look().unfolded
    with closing(Database.open(city_url)) as centre, centre.read() as connection:
        theirs = connection.execute(_TIMES.where(cases.c.id.in_([row.id for row in mine]))).all()
    assert theirs == mine
    assert theirs


def _submit(data: Path, folder: Path, words: str) -> None:
    file = folder / "case.json"
    file.write_text(json.dumps({"kind": "칭찬", "office": "세정과", "words": words}), encoding="utf-8")
    assert main(["--data", str(data), "intake", str(file)]) == 0


def _cases(outbox: StoredOutbox) -> Iterator[str]:
    seq = 1
    while (row := outbox.find(REST, seq)) is not None:
        if row.kind == CASE:
            yield row.body
        seq += 1
