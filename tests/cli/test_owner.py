# SPDX-License-Identifier: GPL-3.0-or-later
"""A command about a data folder is its owner's; what it takes out is in the log."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import COMMANDS, main
from kiosk.services.authorisation import ACTS, OPEN
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

WITH_ARGUMENTS = {
    "export-chart": ["감사실", "--out", "out.xlsx"],
    "publish-report": ["2026", "--out", "out"],
    "posters": ["--office", "감사실", "--out", "out"],
    "import-chart": ["chart.xlsx"],
    "arrive": ["0427"],
    "intake": ["case.json"],
    "demo-data": ["--visits", "1", "--cases", "1", "--seed", "1"],
    "backup": ["--out", "copy.db"],
    "restore": ["copy.db"],
    "join": ["A.kiosk-join"],
    "search": ["여권"],
    "card": ["여권 발급"],
}
ON_A_FOLDER = sorted(name for name in COMMANDS if ACTS[f"cli.{name}"] is not OPEN)


def test_every_command_has_a_line_in_the_table() -> None:
    assert {f"cli.{name}" for name in COMMANDS} == {act for act in ACTS if act.startswith("cli.")}


@pytest.mark.parametrize("command", ON_A_FOLDER)
def test_another_account_of_the_machine_is_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: data.stat().st_uid + 1001)
    words = ["--json", "--data", str(data), command, *WITH_ARGUMENTS.get(command, [])]
    assert main(words) == (75 if command == "serve" else 2)  # its unit starts it again
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "not_yours"
    assert list(tmp_path.iterdir()) == [data]
    assert list(data.iterdir()) == []


def test_what_the_owner_takes_out_is_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    data = tmp_path / "data"
    for command in ("export-chart", "posters", "backup"):
        assert main(["--data", str(data), command, *WITH_ARGUMENTS[command]]) == 0
    capsys.readouterr()
    with opened_storage(data, demo_settings()) as storage, storage.database.read() as connection:
        log = {(row.actor, row.action, row.object) for row in connection.execute(access_log.select())}
    assert {
        ("kiosk", "exported", "chart"),
        ("kiosk", "exported", "posters"),
        ("kiosk", "backup.made", ""),
    } <= log
