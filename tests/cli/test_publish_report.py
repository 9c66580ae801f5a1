# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk publish-report YEAR --out DIR`: the folder that homepage, gazette and press are given."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from kiosk.cli import main
from kiosk.services.admin.publication import WRITTEN
from kiosk.services.directory import OPERATOR, seoul_now
from kiosk.services.visits import fill_demo_visits
from kiosk.services.year_end import YearEnds
from kiosk.storage.decisions import Decision
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import opened_storage, settings_of

if TYPE_CHECKING:
    import pytest


def close_survey(data: Path) -> int:
    """Let visitors have come, and write down that this year's survey was closed today."""
    settings, now = settings_of(None), seoul_now()
    with opened_storage(data, settings) as storage:
        fill_demo_visits(storage, settings, 30, Random(5))  # noqa: S311 # invented data
        value = {"closed": now.date().isoformat(), "respondents": 612, "result": 83.5, "note": ""}
        surveys = YearEnds(storage, settings).surveys
        surveys.decide(Decision(str(now.year), value, now.date(), "who", now), seen=None)
    return now.year


def test_a_year_is_written_as_a_folder_that_the_audit_agrees_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> tuple[int, dict[str, Any]]:
        code = main(["--data", str(tmp_path / "data"), "--json", *words])
        return code, json.loads(capsys.readouterr().out)

    out, year = tmp_path / "out", str(close_survey(tmp_path / "data"))
    code, none = told("publish-report", str(int(year) - 1), "--out", str(out))
    assert (code, none["files"], list(none)) == (1, [], ["files", "problem"])
    assert "만족도 조사를 먼저 마쳐" in none["problem"]
    code, made = told("publish-report", year, "--out", str(out))
    assert (code, made["problem"]) == (0, None)
    files = [Path(one) for one in made["files"]]
    assert {
        "index.html",
        "gazette.txt",
        "press-release.txt",
        "figures.csv",
        "dictionary.csv",
        "report.pdf",
    } <= {one.name for one in files}
    (folder,) = {one.parent for one in files}
    assert folder.parent == out
    assert told("audit", str(folder)) == (0, {"agrees": True, "differs": []})
    assert told("publish-report", year, "--out", str(out))[1] == made, "the same figures are the same folder"
    with opened_storage(tmp_path / "data", settings_of(None)) as storage, storage.database.read() as reading:
        log = entries(reading, LogQuery(actions=(WRITTEN,)), most=None)
    assert {one.actor for one in log} == {OPERATOR}
    (tmp_path / "file").write_text("no folder")
    code, refused = told("publish-report", year, "--out", str(tmp_path / "file"))
    assert (code, refused["error"]["code"]) == (2, "no_output")
