# SPDX-License-Identifier: GPL-3.0-or-later
"""backup, restore and doctor: what was checked, each problem, and the three exit codes."""

from __future__ import annotations

from dataclasses import replace
import json
import os
from pathlib import Path
import shutil
import sqlite3
import subprocess
import sys
from typing import Any

import pytest

from kiosk.cli import main
from kiosk.storage.database import OLDEST_SQLITE
from kiosk.storage.opened import opened_storage, settings_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder that was used once."""
    with opened_storage(tmp_path / "data", settings_of(None)):
        pass
    return tmp_path / "data"


def ask(capsys: pytest.CaptureFixture[str], data: Path, *words: str | Path) -> tuple[int, dict[str, Any]]:
    """Run a command and read its one object."""
    code = main(["--data", str(data), "--json", *map(str, words)])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, answer


def test_a_backup_tells_what_is_in_it(capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path) -> None:
    code, answer = ask(capsys, data, "backup", "--out", tmp_path / "mine.db")
    assert code == 0
    assert answer["ok"]
    assert answer["file"] == str(tmp_path / "mine.db")
    assert answer["bytes"] == (tmp_path / "mine.db").stat().st_size
    assert answer["rows"]["installation"] == 1
    assert answer["problems"] == []


def test_without_a_name_backups_go_into_the_data_folder(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    _, answer = ask(capsys, data, "backup")
    assert [str(one) for one in (data / "backups").iterdir()] == [answer["file"]]


def test_a_backup_that_cannot_be_written_is_refused(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    code, answer = ask(capsys, data, "backup", "--out", tmp_path / "nowhere" / "mine.db")
    assert code == 2
    assert answer["error"]["code"] == "read_only"
    assert "nowhere" in answer["error"]["message"]


def test_a_restore_brings_the_saved_state_back(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.db"
    ask(capsys, data, "backup", "--out", file)
    harmed = sqlite3.connect(data / "kiosk.db")
    harmed.execute("UPDATE installation SET booth = 'Z'")
    harmed.commit()
    harmed.close()
    code, checked = ask(capsys, data, "restore", file, "--check")
    assert (code, checked["ok"], checked["restored"]) == (0, True, False)
    assert booth(data) == "Z"
    code, answer = ask(capsys, data, "restore", file)
    assert (code, answer["restored"], answer["rows"]["installation"]) == (0, True, 1)
    assert booth(data) == "A"
    assert os.listdir(answer["set_aside"])  # noqa: PTH208 # a path as printed
    code, health = ask(capsys, data, "doctor", "--audit")
    assert (code, health["notices"]) == (0, 1)


def booth(data: Path) -> str:
    """Read one value as anyone could."""
    connection = sqlite3.connect(data / "kiosk.db")
    found: str = connection.execute("SELECT booth FROM installation").fetchone()[0]
    connection.close()
    return found


def test_a_restore_into_an_empty_folder_works(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    ask(capsys, data, "backup", "--out", tmp_path / "mine.db")
    code, answer = ask(capsys, tmp_path / "other", "restore", tmp_path / "mine.db")
    assert (code, answer["problems"][0]["code"]) == (1, "tampered")
    # It is another installation's, and whoever restores it must say so.
    code, answer = ask(capsys, tmp_path / "other", "restore", "--accept-unvouched", tmp_path / "mine.db")
    assert (code, answer["set_aside"]) == (0, None)
    assert booth(tmp_path / "other") == "A"


@pytest.mark.parametrize("check", [[], ["--check"]])
@pytest.mark.parametrize(
    ("content", "code"),
    [(b"hello", "not_a_kiosk_database"), (None, "damaged"), (b"", "not_a_kiosk_database")],
)
def test_a_file_that_cannot_be_trusted_is_answered_with_no(  # noqa: PLR0913, PLR0917 # fixtures and cases
    capsys: pytest.CaptureFixture[str],
    data: Path,
    tmp_path: Path,
    content: bytes | None,
    code: str,
    check: list[str],
) -> None:
    file = tmp_path / "mine.db"
    ask(capsys, data, "backup", "--out", file)
    file.write_bytes(file.read_bytes()[:-5000] if content is None else content)
    before = (data / "kiosk.db").read_bytes()
    status, answer = ask(capsys, data, "restore", file, *check)
    assert (status, answer["ok"]) == (1, False)
    assert [one["code"] for one in answer["problems"]] == [code]
    assert (data / "kiosk.db").read_bytes() == before


def test_a_missing_backup_is_refused(capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path) -> None:
    code, answer = ask(capsys, data, "restore", tmp_path / "none.db")
    assert (code, answer["error"]["code"]) == (2, "no_file")


def test_a_restore_is_refused_while_a_kiosk_uses_the_data(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(capsys, data, "backup", "--out", tmp_path / "mine.db")
    monkeypatch.setattr("kiosk.storage.locks.PATIENCE_S", 0.0)
    with opened_storage(data, settings_of(None)):
        code, answer = ask(capsys, data, "restore", tmp_path / "mine.db")
    assert (code, answer["error"]["code"]) == (2, "busy")


def test_doctor_finds_a_sound_folder_sound(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    ask(capsys, data, "backup")
    code, answer = ask(capsys, data, "doctor")
    assert code == 0
    checked = [
        "database",
        "rows",
        "sealed cases",
        "city keys",
        "case keys",
        "newest backup",
        "installation",
        "rights",
        "anchor",
        "disk",
        "matters",
    ]
    assert answer["checked"] == checked
    assert tuple(map(int, answer["sqlite"].split("."))) >= OLDEST_SQLITE
    assert answer["revision"]
    assert (answer["problems"], answer["backups"], answer["audit"]) == ([], 1, None)


def test_doctor_reports_a_damaged_database_and_leaves_it_alone(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    (data / "kiosk.db").write_bytes(b"x" * 9000)
    code, answer = ask(capsys, data, "doctor")
    assert (code, [one["check"] for one in answer["problems"]]) == (1, ["database"])
    assert (data / "kiosk.db").read_bytes() == b"x" * 9000


def test_doctor_names_a_full_disk_on_which_the_database_cannot_be_opened(data: Path, tmp_path: Path) -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("this machine lets no test mount a small disk")
    (tmp_path / "disk").mkdir()
    full = (
        f"mount -t tmpfs -o size=100m tmpfs {tmp_path / 'disk'} && cp -a {data} {tmp_path / 'disk'}/data && "
        f"head -c 200M /dev/zero >{tmp_path / 'disk'}/filler 2>&-; "
        f"exec {sys.executable} -m kiosk --json --data {tmp_path / 'disk'}/data doctor"
    )
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", full], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 1, done.stderr
    assert "the disk is full" in json.loads(done.stdout)["problems"][0]["message"]


def test_doctor_names_a_case_whose_sealed_record_was_changed(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    case = {"kind": "칭찬", "words": "고맙습니다."}
    (tmp_path / "case.json").write_text(json.dumps(case), encoding="utf-8")
    _, receipt = ask(capsys, data, "intake", tmp_path / "case.json")
    harmed = sqlite3.connect(data / "kiosk.db")
    harmed.execute("UPDATE case_records SET content = zeroblob(length(content))")
    harmed.commit()
    harmed.close()
    code, answer = ask(capsys, data, "doctor")
    assert (code, [one["check"] for one in answer["problems"]]) == (1, ["rows", "sealed cases"])
    assert receipt["receipt"] in answer["problems"][-1]["message"]


def test_doctor_reports_a_damaged_backup(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    _, made = ask(capsys, data, "backup")
    with open(made["file"], "r+b") as file:  # noqa: PTH123 # a path as printed
        file.truncate(9000)
    code, answer = ask(capsys, data, "doctor")
    assert (code, [one["check"] for one in answer["problems"]]) == (1, ["newest backup"])


def test_doctor_finds_an_edit_of_the_access_log(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    harmed = sqlite3.connect(data / "kiosk.db")
    harmed.execute("DROP TRIGGER access_log_no_update")
    harmed.execute("UPDATE access_log SET actor = 'nobody' WHERE seq = 1")
    harmed.commit()
    harmed.close()
    assert ask(capsys, data, "doctor")[0] == 0
    code, answer = ask(capsys, data, "doctor", "--audit")
    # The schema too, for the trigger is gone.
    assert (code, [one["check"] for one in answer["problems"]]) == (1, ["access log", "schema"])


def test_a_printed_head_proves_the_log_and_a_strange_one_does_not(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    _, answer = ask(capsys, data, "doctor", "--audit")
    head = answer["audit"]["head"]
    assert ask(capsys, data, "doctor", "--head", head)[0] == 0
    strange = head[:-1] + ("0" if head[-1] != "0" else "1")
    assert ask(capsys, data, "doctor", "--head", strange)[0] == 1
    assert ask(capsys, data, "doctor", "--head", "seven")[0] == 2


def test_data_of_a_newer_program_are_refused(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    newer = sqlite3.connect(data / "kiosk.db")
    newer.execute("UPDATE alembic_version SET version_num = '9999_future'")
    newer.commit()
    newer.close()
    for words in (["doctor"], ["backup"]):
        code, answer = ask(capsys, data, *words)
        assert (code, answer["error"]["code"]) == (2, "newer_version")
        assert answer["error"]["hint"]


def test_wrong_settings_are_refused_with_file_and_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[city]\ncity_name = "예시시"\nguide_phone = 7\n', encoding="utf-8")
    code, answer = ask(capsys, tmp_path / "data", "doctor", "--config", config)
    assert (code, answer["error"]["code"]) == (2, "settings")
    assert f"{config}:3: guide_phone must be" in answer["error"]["message"]
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "words",
    [["search", "여권"], ["route", "--to", "세정과"], ["visits"], ["cases"], ["backup"], ["arrive", "0427"]],
    ids=lambda words: words[0],
)
def test_a_data_folder_that_cannot_be_made_is_refused_by_every_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "file").touch()
    code, answer = ask(capsys, tmp_path / "file" / "data", *words)
    assert (code, answer["error"]["code"]) == (2, "read_only")
    assert str(tmp_path / "file" / "data") in answer["error"]["message"]


def test_doctor_names_a_voice_that_was_half_copied(
    capsys: pytest.CaptureFixture[str], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = replace(settings_of(None), speech_engine="voices", recogniser=Path("ears"))
    monkeypatch.setattr("kiosk.cli.doctor.settings_for", lambda _: chosen)
    (data / "voices" / "ko").mkdir(parents=True)
    code, answer = ask(capsys, data, "doctor")
    told = {one["check"]: one["message"] for one in answer["problems"]}
    assert code == 1
    assert told["voices"] == f"ko: SHA256SUMS is missing or damaged: copy {data / 'voices'} again, whole"
    assert told["recogniser"].endswith("ears holds no model: copy one folder a language there")
