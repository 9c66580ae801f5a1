# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk due` as its contract says."""

from __future__ import annotations

from datetime import date, datetime
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.charter.calendar import Declared
from kiosk.charter.hours import SEOUL
from kiosk.cli import main
from kiosk.services.cases.booth import case_rules
from kiosk.storage.opened import opened_storage, settings_of
from tests.charter.vectors import VECTORS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def no_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the days that this machine's own data may declare out of the answers."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "none"))


def due(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, Any]]]:
    code = main(["--json", "due", *words])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_due_time_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert due(capsys, "--received", "2026-11-27T16:00", "--within", "3d") == (
        0,
        [{"received": "2026-11-27T16:00:00+09:00", "within": "3d", "due": "2026-12-02T16:00:00+09:00"}],
    )


def test_an_offset_is_honoured(capsys: pytest.CaptureFixture[str]) -> None:
    _, rows = due(capsys, "--received", "2026-11-24T02:00:00Z", "--within", "3wh")
    assert rows[0]["received"] == "2026-11-24T11:00:00+09:00"
    assert rows[0]["due"] == "2026-11-24T15:00:00+09:00"


def test_closed_days_may_be_added(capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "--received",
        "2026-11-24T10:00",
        "--within",
        "1d",
        "--closed",
        "2026-11-25",
        "--closed",
        "2026-11-26",
    ]
    _, rows = due(capsys, *words)
    assert rows[0]["due"] == "2026-11-27T10:00:00+09:00"


def test_days_the_city_has_declared_count_as_closed_and_no_data_folder_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data, settings = tmp_path / "data", settings_of(None)
    asked = ("--data", str(data), "--received", "2026-11-24T10:00", "--within", "1d")
    assert due(capsys, *asked)[1][0]["due"] == "2026-11-25T10:00:00+09:00"
    assert not data.exists()
    with opened_storage(data, settings) as storage:
        rules, now = case_rules(storage, settings), datetime(2026, 11, 24, tzinfo=SEOUL)
        rules.declare(date(2026, 11, 25), Declared(closed=True, name="임시 공휴일"), "test", now)
        rules.declare(date(2026, 11, 28), Declared(closed=False, name="토요일 근무"), "test", now)
    assert due(capsys, *asked)[1][0]["due"] == "2026-11-26T10:00:00+09:00"
    more = ("--closed", "2026-11-26", "--closed", "2026-11-27")
    assert due(capsys, *asked, *more)[1][0]["due"] == "2026-11-28T10:00:00+09:00"


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "UTC"])
def test_a_file_of_all_vectors_holds_under_foreign_zones(zone: str, tmp_path: Path) -> None:
    file = tmp_path / "vectors.txt"
    file.write_text("".join(f"{received} {within}\n\n" for within, received, _ in VECTORS), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "due", "--from-file", str(file), "--json"],
        env=os.environ | {"TZ": zone, "KIOSK_DATA": str(tmp_path / "data")},
        capture_output=True,
        check=True,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["due"] for row in rows] == [f"{expected}:00+09:00" for _, _, expected in VECTORS]


@pytest.mark.parametrize(
    ("received", "within", "code"),
    [
        ("2026-11-24T10:00", "0d", "bad_period"),
        ("2026-11-24T10:00", "-3d", "bad_period"),
        ("2026-11-24T10:00", "3", "bad_period"),
        ("2026-11-24T10:00", "three days", "bad_period"),
        ("2026-11-24T10:00", "٣d", "bad_period"),
        ("2026-11-24T10:00", "999999999d", "bad_period"),
        ("2099-11-24T10:00", "20y", "bad_period"),
        ("tomorrow", "3d", "bad_time"),
        ("2026-02-30T10:00", "3d", "bad_time"),
        ("9999-12-31T23:59", "3d", "bad_time"),
        ("0001-01-01T00:00+12:00", "3d", "bad_time"),
    ],
)
def test_nonsense_is_refused_with_an_error_object(
    capsys: pytest.CaptureFixture[str], received: str, within: str, code: str
) -> None:
    exit_code, rows = due(capsys, "--received", received, f"--within={within}")
    assert exit_code == 2
    assert rows[0]["error"]["code"] == code


def test_a_bad_line_is_named_and_nothing_else_is_answered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "asked.txt"
    file.write_text("2026-11-24T10:00 3d\n2026-11-24 10:00 3d\nhello\n", encoding="utf-8")
    exit_code, rows = due(capsys, "--from-file", str(file))
    assert exit_code == 2
    assert [list(row) for row in rows] == [["error"]]
    assert ":3:" in rows[0]["error"]["message"]


@pytest.mark.parametrize("words", [[], ["--received", "2026-11-24"], ["--from-file", "missing.txt"]])
def test_a_question_without_its_halves_is_refused(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    exit_code, rows = due(capsys, *words)
    assert exit_code == 2
    assert set(rows[0]["error"]) == {"code", "message", "hint"}
