# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk serve`, the real program: on loopback with a reason, elsewhere encrypted, beside a kiosk."""

from __future__ import annotations

import json
import os
from pathlib import Path
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any
import urllib.request

import pytest

from kiosk.cli import main
from kiosk.services.office.pairing import Pairing
from kiosk.storage.opened import opened_storage, single_instance
from tests.visitor import demo_settings
from tests.web.office import city

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]


def words(data: Path, *more: str) -> Sequence[str]:
    return ["--json", "--data", str(data), "serve", *more]


@pytest.mark.parametrize(
    ("more", "code", "ended"),
    [
        (["--host", "0.0.0.0"], "not_encrypted", 2),  # noqa: S104 # refused
        (["--host", "10.0.0.5"], "not_encrypted", 2),
        (["--cert", "cert.pem"], "usage", 2),
        (["--cert", "none.pem", "--key", "none.key"], "not_served", 75),
        (["--port", "70000"], "usage", 2),
    ],
)
def test_what_could_be_read_on_its_way_is_not_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], code: str, ended: int
) -> None:
    assert main(words(tmp_path / "data", *more)) == ended
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == code
    assert error["message"]


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk.web.server import listening_socket  # noqa: PLC0415 # only here

    with listening_socket("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        assert main(words(tmp_path / "data", "--port", port)) == 75
    assert f"{port}번 포트를 열 수 없습니다" in json.loads(capsys.readouterr().out)["error"]["message"]


def test_the_server_runs_beside_a_kiosk_answers_and_ends_in_order_on_a_signal(tmp_path: Path) -> None:
    data = city(tmp_path / "data")
    program = [sys.executable, "-m", "kiosk", *words(data, "--port", "0")]
    strict, pipe = os.environ | {"PYTHONWARNINGS": "error"}, subprocess.PIPE
    with (
        single_instance(data, "kiosk"),
        subprocess.Popen(program, cwd=ROOT, env=strict, stdout=pipe, stderr=pipe) as server,
    ):
        assert server.stdout is not None
        try:
            row = json.loads(server.stdout.readline())
            assert row["loopback_only"] is True
            assert "인증서" in row["why"]
            with urllib.request.urlopen(f"{row['url']}/health", timeout=60) as answer:  # noqa: S310 # our own server
                assert json.load(answer) == {"ok": True, "problem": None}
        finally:
            server.send_signal(signal.SIGTERM)
            _, told = server.communicate(timeout=60)
        assert server.returncode == 0, told
    assert not (data / "locks" / "serve.pid").exists()


def test_a_browser_is_paired_listed_and_let_go_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = city(tmp_path / "data")

    def said(*more: str, code: int = 0) -> list[dict[str, Any]]:
        assert main(words(data, *more)) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert said("--pair", "없는과", code=2)[0]["error"]["code"] == "no_such_office"
    (offered,) = said("--pair", "교통행정과")
    assert said("--paired") == []
    with opened_storage(data, demo_settings()) as storage:
        Pairing(storage.database, demo_settings()).pair(offered["code"], "")
    (paired,) = said("--paired")
    assert paired["office"] == "교통행정과"
    assert said("--unpair", paired["id"])[0]["closed"] is True
    assert said("--paired") == []
    assert said("--unpair", paired["id"], code=1)[0]["closed"] is False
