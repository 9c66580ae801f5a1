# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line's frame: one way to answer, one way to refuse, nothing heavy on the way."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import COMMANDS, main
from kiosk.cli.call import FOR_A_PERSON, Invocation, failed
from kiosk.settings.toml_file import SettingsError
from kiosk.storage.errors import Busy, Damaged, DemoAndReal

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
HEAVY = {"PySide6", "sqlalchemy", "shapely", "numpy", "openpyxl", "holidays", "reportlab", "pyttsx3", "nacl"}


def refusal(capsys: pytest.CaptureFixture[str], words: Sequence[str]) -> dict[str, str]:
    assert main(words) == 2
    error: dict[str, str] = json.loads(capsys.readouterr().out)["error"]
    return error


def test_an_unknown_command_is_refused_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    error = refusal(capsys, ["fly", "--json"])
    assert "fly" in error["message"]
    assert "--help" in error["hint"]


def test_a_wrong_option_is_refused_as_an_object_under_json(capsys: pytest.CaptureFixture[str]) -> None:
    error = refusal(capsys, ["due", "--json", "--nonsense"])
    assert error["code"] == "usage"
    assert "--nonsense" in error["message"]


def test_without_json_a_refusal_leaves_stdout_empty(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fly"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "fly" in err


def test_a_package_that_an_extra_brings_is_named_with_the_extra() -> None:
    told = failed(ModuleNotFoundError("No module named 'psycopg'", name="psycopg"))
    assert told.code in FOR_A_PERSON
    assert told.hint == "pip install 'kiosk[city]'"


@pytest.mark.parametrize(
    "words",
    [
        "due --from-file",
        "intake",
        "join",
        "measure --from-file",
        "pronounce --from-file",
        "search --from-file",
    ],
)
def test_no_command_opens_what_waits_or_never_ends(capsys: pytest.CaptureFixture[str], words: str) -> None:
    error = refusal(capsys, ["--json", *words.split(), "/dev/null"])  # as a pipe or /dev/zero, but it ends
    assert error["code"] == "no_file"
    assert "a device" in error["message"]


def frame(*words: str, streams: str = "", data: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell does that has closed or redirected its streams."""
    program = f'exec "$0" -m kiosk --data "$1" {" ".join(words)} {streams}'
    return subprocess.run(
        ["sh", "-c", program, sys.executable, str(data)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
@pytest.mark.parametrize(
    "words", [("--help",), ("fly", "--json"), ("due", "--received", "2026-11-27", "--within", "3d")]
)
def test_an_answer_that_cannot_be_written_is_refused_in_one_sentence(words: tuple[str, ...]) -> None:
    done = frame(*words, streams=">/dev/full")
    assert done.returncode == 2
    assert done.stderr.startswith("kiosk: ")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by a shell")
def test_closed_streams_are_empty_ones() -> None:
    done = frame("due", "--from-file", "-", "--json", streams="<&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert frame("due", "--received", "2026-11-27", "--within", "3d", streams=">&- 2>&-").returncode == 0


def test_an_empty_folder_name_is_not_the_present_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no name" in refusal(capsys, ["--data", "", "visits", "--json"])["message"]


def test_a_bug_is_no_answer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("kiosk.cli.due.run", broken)
    error = refusal(capsys, ["due", "--received", "2026-11-27", "--within", "3d", "--json"])
    assert error["code"] == "bug"
    assert "ZeroDivisionError" in error["message"]


@pytest.mark.parametrize(
    ("error", "ended"),
    [
        (MemoryError(), 75),
        (Damaged("the disk answers with errors"), 75),
        (Busy("it is being restored"), 75),
        (DemoAndReal("the demo's folder"), 2),
        (SettingsError(Path("kiosk.toml"), []), 2),
    ],
)
@pytest.mark.parametrize("name", ["run", "serve"])
def test_what_a_supervisor_starts_again_ends_with_2_only_for_what_a_person_must_mend(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, error: Exception, ended: int
) -> None:
    def broken(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(
        {"run": "kiosk.bootstrap.running.run_kiosk", "serve": "kiosk.bootstrap.serve.run_server"}[name],
        broken,
    )
    assert main([name, "--data", str(tmp_path / "data")]) == ended


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


def test_every_listed_command_has_its_module() -> None:
    modules = {name: f"kiosk.cli.{name.replace('-', '_')}" for name in COMMANDS}
    assert [name for name, module in modules.items() if importlib.util.find_spec(module) is None] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", name, "--help"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert f"kiosk {name}" in done.stdout


def test_the_frame_imports_nothing_heavy() -> None:
    script = "import sys, kiosk.cli; print(sorted(m.split('.')[0] for m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not HEAVY & set(json.loads(done.stdout.replace("'", '"')))


def test_results_are_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    call = Invocation(ROOT, None, json=True)
    call.emit({"office": "민원봉사실", "team": None}, "민원봉사실")
    assert json.loads(capsys.readouterr().out) == {"office": "민원봉사실", "team": None}
