# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk intake` and `kiosk cases` as their contracts say, and the kills that must lose nothing."""

from __future__ import annotations

from contextlib import closing
import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from pysqlite3 import dbapi2 as sqlite
import pytest

from kiosk.cli import main
from tests.soak.kill_intake import soak

if TYPE_CHECKING:
    from pathlib import Path

CASE = {
    "kind": "불친절",
    "office": "교통행정과",
    "words": "창구에서 말이 거칠었습니다.",
    "name": "한나래",
    "address": "목포시 용당동 000",
    "contact": "010-0000-1234",
}


class Shell:
    """Runs commands on a data folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def run(self, *words: str) -> tuple[int, list[dict[str, Any]]]:
        """Run a command under --json."""
        code = main(["--data", str(self.folder / "data"), "--json", *words])
        return code, [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def intake(self, case: object) -> tuple[int, list[dict[str, Any]]]:
        """Take a case in from a file."""
        file = self.folder / "case.json"
        file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        return self.run("intake", str(file))


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def test_a_damaged_key_of_receipt_codes_is_set_aside_and_told(shell: Shell) -> None:
    data = shell.folder / "data"
    shell.intake(CASE)
    (data / "receipt-codes.key").write_bytes(b"x")
    code, (receipt,) = shell.intake(CASE)
    assert (code, len((data / "receipt-codes.key").read_bytes())) == (0, 32)
    assert [one.read_bytes() for one in data.glob("quarantine/*.key")] == [b"x"]
    assert receipt["code"]
    with closing(sqlite.connect(data / "kiosk.db")) as connection:
        assert connection.execute("SELECT kind FROM admin_notices").fetchall() == [("receipt_codes_lost",)]


def test_a_case_from_a_file_is_listed_without_personal_data(shell: Shell) -> None:
    code, (receipt,) = shell.intake(CASE)
    assert (code, receipt["office"], receipt["phone"]) == (0, "자치행정과", "061-270-8340")
    code, rows = shell.run("cases", "--open")
    assert code == 0
    assert [list(row) for row in rows] == [["receipt", "kind", "office", "received", "due", "state"]]
    assert rows[0]["receipt"] == receipt["receipt"]
    assert rows[0]["due"] == receipt["due"]
    assert "한나래" not in json.dumps(rows, ensure_ascii=False)


def test_overdue_lists_only_what_is_late(shell: Shell) -> None:
    _, (late,) = shell.intake(CASE | {"received": "2026-01-05T10:00", "channel": "letter"})
    shell.intake(CASE)
    _, rows = shell.run("cases", "--overdue")
    assert [row["receipt"] for row in rows] == [late["receipt"]]


def test_standard_input_and_english_names_are_taken(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    case = {"kind": "praise", "text": "고맙습니다.", "about": "건축행정과"}
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps(case).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    code, (receipt,) = shell.run("intake", "-")
    assert (code, receipt["kind"]) == (0, "praise")


def test_the_same_submission_twice_is_one_case(shell: Shell) -> None:
    case = CASE | {"submission": str(uuid4())}
    _, (first,) = shell.intake(case)
    code, (second,) = shell.intake(case)
    assert (code, second["receipt"], second["code"], second["repeated"]) == (0, first["receipt"], None, True)
    assert len(shell.run("cases")[1]) == 1


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ([], "JSON 객체"),
        ({}, "kind"),
        ({"kind": "없음"}, "없는 종류"),
        ({"kind": "compensation", "words": "x"}, "없는 종류"),
        ({"kind": "불친절"}, "words"),
        (CASE | {"words": 5}, "words"),
        (CASE | {"words": "번호 900101-1234567"}, "주민등록번호"),
        (CASE | {"office": "없는과"}, "없는과"),
        (CASE | {"extra": 1}, "extra"),
        (CASE | {"received": "어제"}, "received"),
        (CASE | {"consents": "survey"}, "consents"),
        (CASE | {"over_14": "yes"}, "over_14"),
        (CASE | {"submission": "x"}, "submission"),
        (CASE | {"seat": "900101-1234567"}, "주민등록번호"),
        (CASE | {"seat": "감사실/3"}, "고르신 부서의 자리가 아닙니다"),
        (CASE | {"entered_by": "누구"}, "entered_by"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(shell: Shell, case: object, said: str) -> None:
    code, (row,) = shell.intake(case)
    assert (code, row["error"]["code"]) == (2, "invalid_case")
    assert said in row["error"]["message"]
    assert shell.run("cases")[1] == []


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"{", "bad_file"), (b"\xff\xfe{}", "bad_file"), (b"9" * 5000, "bad_file"), (None, "no_file")],
)
def test_a_file_that_is_no_case_is_refused(shell: Shell, content: bytes | None, code: str) -> None:
    file = shell.folder / "broken.json"
    if content is not None:
        file.write_bytes(content)
    exit_code, (row,) = shell.run("intake", str(file))
    assert (exit_code, row["error"]["code"]) == (2, code)


def test_25_kills_lose_no_acknowledged_receipt_and_leave_nothing_half(tmp_path: Path) -> None:
    outcome = soak(tmp_path / "data", kills=25, seed=25)
    assert outcome.problems == []
    assert len(outcome.acknowledged) > 5


def test_the_booths_side_never_loads_what_could_open_a_case() -> None:
    program = (
        "import sys; import kiosk.services.cases.booth, kiosk.services.cases.nightly, kiosk.cases.form; "
        "secret = {'kiosk.cases.keys', 'kiosk.services.cases.city_keys'}; "
        "print([name for name in sys.modules if name in secret])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
