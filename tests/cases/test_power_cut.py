# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug is pulled while the receipt stands on the screen: what the visitor holds stays good."""

from __future__ import annotations

from dataclasses import replace
import json
import subprocess
import sys
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import func, select

from kiosk.cases.receipt import StateView
from kiosk.services.cases.booth import intake_service, stored_cases
from kiosk.storage.intake_journal import IntakeJournal, answer
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables.cases import cases
from tests.cases.conftest import NOW, answers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cases.conftest import House

MARK = "뷁나래"
# Takes one case in, shows its receipt as a booth would, and stays standing there.
BOOTH = f"""
import json, signal, sys
from pathlib import Path
from kiosk.services.cases.booth import intake_service
from kiosk.storage.opened import opened_storage, settings_of
from tests.cases.conftest import NOW, answers
with opened_storage(Path(sys.argv[1]), settings_of(None)) as storage:
    given = answers(name="{MARK}", words="{MARK}")
    receipt = intake_service(storage, settings_of(None), NOW).submit(given, NOW)
    print(json.dumps([receipt.number, receipt.code, str(given.submission)]), flush=True)
    signal.pause()
"""


@pytest.fixture
def cut(tmp_path: Path) -> tuple[Path, str, str, UUID]:
    """Return the data of a booth that lost its power on the receipt page, and what was on that page."""
    booth = subprocess.Popen([sys.executable, "-c", BOOTH, str(tmp_path / "data")], stdout=subprocess.PIPE)
    assert booth.stdout is not None
    number, code, submission = json.loads(booth.stdout.readline())
    booth.kill()
    booth.wait()
    booth.stdout.close()
    return tmp_path / "data", number, code, UUID(submission)


def test_number_and_code_copied_before_the_cut_open_the_case_after_it(
    cut: tuple[Path, str, str, UUID],
) -> None:
    data, number, code, submission = cut
    with opened_storage(data, settings_of(None)) as storage:
        intake = intake_service(storage, settings_of(None), NOW)
        shown = intake.lookup(number, code)
        assert isinstance(shown, StateView)
        assert shown.state == "접수했습니다"
        again = intake.submit(replace(answers(), submission=submission), NOW)
    # The same submission stays one case; its code was on the screen only, so it cannot be shown again.
    assert (again.number, again.repeated, again.code) == (number, True, None)


def test_a_cut_leaves_nothing_of_the_visitor_on_the_disk(cut: tuple[Path, str, str, UUID]) -> None:
    files = [file for file in cut[0].rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if MARK.encode() in file.read_bytes()]


def test_a_refused_case_is_taken_out_however_many_were_refused_after_it(house: House) -> None:
    """SQLite can find a refused commit whole in its log at the next start."""
    house.submit()
    journal = IntakeJournal(house.folder / "journal")
    (entry,) = journal.entries()
    (file,) = journal.folder.iterdir()
    refused = [
        {**entry, "attempt": f"{number}", "opened": {"id": str(UUID(int=number))}} for number in range(100)
    ]
    said = [answer(one["attempt"], "no") for one in [entry, *refused]]
    journal.write(file, [said[0], *refused, *said[1:]])
    assert cases_in(house) == 1
    stored_cases(house.storage, house.settings)
    assert cases_in(house) == 0


def cases_in(house: House) -> int:
    """Count the cases in the database."""
    with house.storage.database.read() as connection:
        return int(connection.scalar(select(func.count()).select_from(cases)) or 0)
