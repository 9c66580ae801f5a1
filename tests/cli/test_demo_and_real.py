# SPDX-License-Identifier: GPL-3.0-or-later
"""Demo and real never mix, from whichever entry; and whatever leaves the demo city says what it is."""

from __future__ import annotations

import json
from pathlib import Path
import re
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from kiosk.cli import main
from kiosk.resources import DEMO_CONFIG
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.settings import DEMO_MARK
from kiosk.storage.accounts import DEMO_PASSWORD
from tests.demo_city import demo_services

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
CASE = {
    "submission": "018f0000-0000-7000-8000-000000000001",
    "kind": "칭찬",
    "office": "세정과",
    "words": "고맙습니다.",
}
DATA_COMMANDS = (
    ["search", "여권"], ["route", "--to", "세정과"], ["import-chart", "없음.xlsx", "--check"],
    ["export-chart", "세정과", "--out", "out.xlsx"], ["posters", "--out", "posters"], ["visits"],
    ["arrive", "0427"], ["cases"], ["backup"], ["doctor"],
    ["demo-data", "--visits", "1", "--cases", "0", "--seed", "1"],
)  # fmt: skip

type Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command, and return its code and the first object that it printed."""

    def run(data: Path, *words: str) -> tuple[int, Any]:
        code = main(["--data", str(data), "--json", *words])
        return code, json.loads(capsys.readouterr().out.splitlines()[0])

    return run


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Write the settings of a real booth, whose city has no charts yet."""
    return _settings(tmp_path / "city", demo="false")


def _settings(folder: Path, *, demo: str) -> Path:
    folder.mkdir()
    text = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", f"demo = {demo}")
    (folder / "kiosk.toml").write_text(text, encoding="utf-8")
    return folder / "kiosk.toml"


@pytest.mark.parametrize("words", DATA_COMMANDS, ids=lambda words: words[0])
def test_no_command_opens_a_folder_of_the_other_kind(
    ask: Ask, real: Path, tmp_path: Path, words: list[str]
) -> None:
    data, demo = tmp_path / "data", tmp_path / "demo"
    assert ask(data, "--config", str(real), "visits")[0] == 0
    assert ask(demo, "visits")[0] == 0
    for folder, chosen in ((data, []), (data, ["--demo"]), (demo, ["--config", str(real)])):
        before = (folder / "kiosk.db").read_bytes()
        code, answer = ask(folder, *chosen, *words)
        assert code == 2
        assert answer["error"]["code"] in {"demo_and_real", "not_a_demo", "no_file"}
        assert answer["error"]["hint"]
        assert (folder / "kiosk.db").read_bytes() == before


def test_no_window_writes_a_word_into_a_folder_of_the_other_kind(
    ask: Ask, real: Path, tmp_path: Path
) -> None:
    data, demo = tmp_path / "data", tmp_path / "demo"
    assert ask(data, "--config", str(real), "visits")[0] == 0
    assert ask(demo, "visits")[0] == 0
    for folder, chosen in ((data, []), (demo, ["--config", str(real)])):
        before = {file: file.stat().st_mtime_ns for file in folder.rglob("*")}
        assert {ask(folder, *chosen, one)[0] for one in ("run", "guide", "admin", "serve")} == {2}
        assert {file: file.stat().st_mtime_ns for file in folder.rglob("*")} == before


def test_settings_that_are_named_are_never_a_demos(ask: Ask, tmp_path: Path) -> None:
    config = _settings(tmp_path / "city", demo="true")
    code, answer = ask(tmp_path / "data", "--config", str(config), "search", "여권")
    assert (code, answer["error"]["code"]) == (2, "settings")
    line = (
        config.read_text(encoding="utf-8")
        .splitlines()
        .index(
            next(one for one in config.read_text(encoding="utf-8").splitlines() if one.startswith("demo ="))
        )
    )
    assert f"{config}:{line + 1}" in answer["error"]["message"]
    assert not (tmp_path / "data").exists()


def test_a_demo_is_said_aloud_or_not_at_all(ask: Ask, real: Path, tmp_path: Path) -> None:
    assert ask(tmp_path / "data", "--demo", "visits")[0] == 0
    code, answer = ask(tmp_path / "data", "--demo", "--config", str(real), "visits")
    assert (code, answer["error"]["code"]) == (2, "usage")


def test_the_unit_and_the_windows_loop_name_a_config_and_the_readme_opens_the_demos_cases() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    packaging = ROOT / "assets" / "packaging"
    unit = (packaging / "kiosk.service").read_text(encoding="utf-8")
    session = (packaging / "deb" / "kiosk-session").read_text(encoding="utf-8")
    assert re.search(r"^ExecStart=/opt/kiosk/kiosk-session$", unit, re.MULTILINE)
    assert re.search(r'^booth="/opt/kiosk/kiosk --config \S+ run"$', session, re.MULTILINE)
    assert re.search(r"`:again`, `kiosk --config \S+ run`", readme)
    assert DEMO_PASSPHRASE in readme
    assert DEMO_PASSWORD in readme


@pytest.mark.parametrize(
    ("unit", "command"), [("kiosk-server", "server run"), ("kiosk-serve", "serve $SERVE")]
)
def test_the_city_servers_units_run_a_command_on_a_folder_that_they_own(unit: str, command: str) -> None:
    text = (ROOT / "assets" / "packaging" / f"{unit}.service").read_text(encoding="utf-8")
    assert re.search(rf"^ExecStart=/usr/bin/kiosk --config \S+ {re.escape(command)}$", text, re.MULTILINE)
    folder = re.search(r"^Environment=KIOSK_DATA=/var/lib/(\S+)$", text, re.MULTILINE)
    assert folder is not None
    assert re.search(rf"^StateDirectory={folder[1]} {folder[1]}-anchor$", text, re.MULTILINE)
    deb = (ROOT / "assets" / "packaging" / "deb" / "prerm").read_text(encoding="utf-8")
    assert f"{unit}.service" in deb


def test_what_leaves_the_demo_city_says_that_it_is_one(ask: Ask, tmp_path: Path) -> None:
    data, case = tmp_path / "data", tmp_path / "case.json"
    with demo_services(data):
        pass
    case.write_text(json.dumps(CASE), encoding="utf-8")
    code, receipt = ask(data, "intake", str(case))
    assert (code, receipt["demo"]) == (0, True)
    assert ask(data, "export-chart", "세정과", "--out", str(tmp_path / "chart.xlsx"))[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "chart.xlsx").worksheets[0]
    assert DEMO_MARK in [cell.value for row in sheet.iter_rows() for cell in row]
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.center.text == DEMO_MARK


def test_a_demos_figures_and_lists_say_so_in_their_first_line_and_a_real_citys_do_not(
    capsys: pytest.CaptureFixture[str], real: Path, tmp_path: Path
) -> None:
    data = str(tmp_path / "data")
    assert main(["--data", data, "demo-data", "--visits", "3", "--cases", "2", "--seed", "1"]) == 0
    for words in (["visits"], ["visits", "--rows"], ["cases"]):
        capsys.readouterr()
        assert main(["--data", data, *words]) == 0
        first, *rest = capsys.readouterr().out.splitlines()
        assert first == DEMO_MARK
        assert rest
        assert main(["--data", data, "--json", *words]) == 0
        assert all(isinstance(json.loads(line), dict) for line in capsys.readouterr().out.splitlines())
        assert main(["--data", str(tmp_path / "real"), "--config", str(real), *words]) == 0
        assert DEMO_MARK not in capsys.readouterr().out


def test_settings_that_are_not_there_yet_lead_to_the_command_that_writes_them(
    ask: Ask, tmp_path: Path
) -> None:
    code, answer = ask(tmp_path / "data", "--config", str(tmp_path / "kiosk.toml"), "visits")
    assert code == 2
    assert "kiosk new-city" in str(answer["error"])
