# SPDX-License-Identifier: GPL-3.0-or-later
"""A complaint goes to the city whole and sealed, with what the booth held before it joined."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
import json
import shutil
from typing import TYPE_CHECKING

from kiosk.cli import main
from kiosk.storage.database import Database
from kiosk.storage.intake_journal import IntakeJournal
from kiosk.storage.joining import join
from kiosk.storage.outbox import StoredOutbox
from kiosk.sync.wire import CASE, REST
from tests.house import city_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
