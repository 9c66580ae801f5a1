# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk city-demo` as it is started: what it prints, and that nothing of it is left behind."""

from __future__ import annotations

from contextlib import closing
import json
import os
from pathlib import Path
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.engine import make_url

from kiosk.cli import main
from kiosk.services.city_demo import postgresql
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.server.arrivals import Arrivals, arrivals
from kiosk.storage.tables import new_key
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.events import VisitEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visits.events import Origin

PATIENCE_S = 300.0  # however busy the machine is


@pytest.fixture
def temporary() -> Iterator[Path]:
    """Make a folder for temporary files that a server's own account can reach, and look at it afterwards."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o711)
    yield folder
    left = list(folder.iterdir())
    shutil.rmtree(folder)
    assert left == []


def _play(temporary: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--json", "city-demo", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(temporary)},
    )


@pytest.mark.usefixtures("postgresql_server")
def test_all_of_a_morning_arrives_once_though_a_cable_is_pulled(temporary: Path) -> None:
    with _play(temporary, "--minutes", "1", "--booths", "2") as running:
        out, told = running.communicate(timeout=PATIENCE_S)
    assert running.returncode == 0, told
    row = json.loads(out)
    assert row.keys() == {"booths", "sent", "received", "twice", "lost", "call_ms", "cut_s"}
    assert (row["booths"], row["twice"], row["lost"]) == (2, 0, 0)
    assert row["received"] == row["sent"] > 20  # two or three visitors at each booth, and a call answered
    assert 0 < row["call_ms"]["p50"] <= row["call_ms"]["p99"]
    assert row["cut_s"] >= 1.8
    assert "케이블을 뽑았습니다" in told


@pytest.mark.usefixtures("postgresql_server")
def test_whoever_ends_it_early_finds_nothing_left(temporary: Path) -> None:
    with _play(temporary, "--minutes", "240", "--booths", "1") as running:
        assert running.stderr is not None
        assert any("열 배" in line for line in running.stderr)
        server = next(temporary.glob("kiosk-postgresql-*/cluster/postmaster.pid"))
        port = int(server.read_text().splitlines()[3])  # as PostgreSQL writes its own file
        running.send_signal(signal.SIGTERM)
        running.send_signal(signal.SIGTERM)  # impatience leaves no server behind
        out, told = running.communicate(timeout=PATIENCE_S)
    assert (running.returncode, out) == (130, ""), told
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_without_postgresql_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgresql, "server_programs", lambda: None)
    assert main(["--json", "city-demo"]) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["hint"]) == ("no_postgresql", "apt-get install postgresql")
    assert main(["--json", "city-demo", "--booths", "25"]) == 2


def test_what_is_lost_and_what_nobody_sent_is_counted(postgresql_migrated: str, tmp_path: Path) -> None:
    with (
        closing(Database.open(tmp_path / "kiosk.db")) as booth,
        closing(Database.open(postgresql_migrated)) as city,
    ):
        migrate(booth)
        up, down = [_event("booth") for _ in range(3)], [_event("console") for _ in range(2)]
        StoredVisits(booth).append([*up, down[0]])
        StoredVisits(city).append([*up[1:], *down, _event("booth")])
        assert arrivals([booth], make_url(postgresql_migrated)) == Arrivals(sent=5, received=3, twice=1)


def _event(origin: Origin) -> VisitEvent:
    now = MachineClock().now()
    return VisitEvent(new_key(), "call", new_key(), "call_pressed", now, "k", {}, origin)
