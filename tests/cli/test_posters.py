# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk posters`: one file an office, and a plain no where there is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import main
from tests.exported import unmarked

if TYPE_CHECKING:
    import pytest


def test_the_poster_of_one_office_is_written_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "posters"
    call = ["--data", str(tmp_path / "data"), "--json", "posters", "--out", str(out)]
    assert main([*call, "--office", "감사실"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert Path(file) == out / "감사실.pdf"
    assert unmarked(Path(file)) == []
    assert main([*call, "--office", "없는과"]) == 1
    assert json.loads(capsys.readouterr().out) == {"files": []}
    assert [left.name for left in out.iterdir()] == ["감사실.pdf"]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    out = str(tmp_path / "file" / "posters")
    code = main(["--data", str(tmp_path / "data"), "--json", "posters", "--office", "감사실", "--out", out])
    assert code == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "no_output"
