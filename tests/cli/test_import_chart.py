# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-chart` and `kiosk export-chart` keep the contract of the command line."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from tests.directory.charts.clerks import Clerk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that the demo city was loaded into once."""
    return tmp_path_factory.mktemp("data")


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return the one object on stdout."""
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_a_checked_chart_is_printed_as_read_and_changes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth = Clerk(11).draw(tmp_path / "chart.xlsx")
    call = [
        "--data",
        str(data),
        "import-chart",
        str(tmp_path / "chart.xlsx"),
        "--check",
        "--parsed",
        "--json",
    ]
    main(call)
    first = told(capsys)
    main(call)
    assert told(capsys) == first
    assert first["offices"] == [truth.office]
    assert first["revision"] is None
    (chart,) = first["charts"]
    assert (chart["office"], chart["room"], chart["floor"]) == (truth.office, truth.room, truth.floor)
    keys = {"team", "title", "name", "phone", "duties", "empty", "away", "desk", "x", "y"}
    assert all(keys <= seat.keys() for seat in chart["seats"])
    assert [seat["phone"] for seat in chart["seats"]] == [person.phone for person in truth.seats]
    assert [seat["order"] for seat in chart["seats"]] == list(range(len(truth.seats)))


def test_an_exported_chart_imports_without_a_change(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.xlsx"
    assert main(["--data", str(data), "--json", "export-chart", "감사실", "--out", str(out)]) == 0
    assert told(capsys) == {"files": [str(out)]}
    main(["--data", str(data), "--json", "import-chart", str(out), "--check"])
    answer = told(capsys)
    assert answer["offices"] == ["감사실"]
    assert answer["problems"] == []


def test_an_unknown_office_is_answered_with_no(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["--data", str(data), "--json", "export-chart", "없는과", "--out", str(tmp_path / "a.xlsx")])
        == 1
    )
    assert told(capsys) == {"files": []}


def test_a_damaged_file_is_a_problem_and_publishes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")
    assert main(["--data", str(data), "--json", "import-chart", str(tmp_path / "bad.xlsx")]) == 1
    answer = told(capsys)
    assert (answer["revision"], answer.get("charts")) == (None, None)
    assert [problem["severity"] for problem in answer["problems"]] == ["error"]


@pytest.mark.parametrize("words", [["none.xlsx"], [__file__, "--valid-from", "2026-13-01"]])
def test_a_missing_file_and_a_wrong_day_are_usage_errors(
    words: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(data), "--json", "import-chart", *words]) == 2
    assert set(told(capsys)["error"]) == {"code", "message", "hint"}


def test_a_new_office_is_published_with_accept_and_a_name_in_a_text_never(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "없던과.csv"
    call = ["--data", str(data), "--json", "import-chart", str(file)]
    file.write_text("부서,직급,전화,업무\n없던과,주무관,061-000-0001,체납 관리 담당 심가람\n", "utf-8")
    assert main([*call, "--accept"]) == 1
    (named,) = [one for one in told(capsys)["problems"] if one["severity"] == "error"]
    assert set(named) == {"severity", "file", "sheet", "cell", "message"}
    assert named["cell"] == "A2"
    file.write_text("부서,직급,전화,업무\n없던과,주무관,061-000-0001,체납 관리\n", "utf-8")
    assert main(call) == 1
    assert told(capsys)["revision"] is None
    assert main([*call, "--accept"]) == 0
    assert told(capsys)["revision"] == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a matter of POSIX")
def test_a_pipe_is_a_problem_and_not_waited_for(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert main(["--data", str(data), "--json", "import-chart", str(tmp_path / "pipe.csv")]) == 1
    assert "보통 파일이 아닙니다" in told(capsys)["problems"][0]["message"]
