# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks hold between processes, and a killed process holds none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.guarding import gives_way
from kiosk.storage.errors import AlreadyRunning, Busy
from kiosk.storage.locks import alone, asked_out, asking_others_out, beside_others, role_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from kiosk.storage import locks
folder = Path(sys.argv[1])
with {what}:
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a data folder."""
    (tmp_path / "locks").mkdir()
    return tmp_path


@pytest.fixture
def other(folder: Path, request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    """Start another process that holds what the test asks for."""
    program = [sys.executable, "-c", HOLD.format(what=request.param), str(folder)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_damaged_lock_file_keeps_nobody_out_and_still_locks(folder: Path) -> None:
    for name in ("kiosk", "data"):
        (folder / "locks" / f"{name}.lock").write_bytes(b"\xff" * 5000)
    with beside_others(folder, 0), role_lock(folder, "kiosk"):
        with pytest.raises(AlreadyRunning), role_lock(folder, "kiosk"):
            pass
        with pytest.raises(Busy), alone(folder, 0):
            pass


@pytest.mark.parametrize("other", ["locks.role_lock(folder, 'kiosk')"], indirect=True)
def test_a_second_kiosk_is_refused_and_told_by_whom(folder: Path, other: subprocess.Popen[str]) -> None:
    with pytest.raises(AlreadyRunning, match=f"process {other.pid}"), role_lock(folder, "kiosk"):
        pass
    with role_lock(folder, "guide"), role_lock(folder, "admin"):
        pass


@pytest.mark.parametrize("other", ["locks.role_lock(folder, 'kiosk')", "locks.alone(folder)"], indirect=True)
def test_a_killed_process_holds_nothing(folder: Path, other: subprocess.Popen[str]) -> None:
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    with role_lock(folder, "kiosk"), alone(folder, patience_s=0):
        pass


@pytest.mark.parametrize("other", ["locks.beside_others(folder)"], indirect=True)
def test_commands_run_beside_but_nobody_gets_the_folder_alone(
    folder: Path, other: subprocess.Popen[str]
) -> None:
    assert other.poll() is None
    with beside_others(folder, patience_s=0), pytest.raises(Busy, match="others use it"), alone(folder, 0):
        pass
    with pytest.raises(Busy), alone(folder, patience_s=0):
        pass


@pytest.mark.parametrize("other", ["locks.alone(folder)"], indirect=True)
def test_while_one_is_alone_the_others_wait_outside(folder: Path, other: subprocess.Popen[str]) -> None:
    assert other.poll() is None
    with pytest.raises(Busy, match="migrated, checked or restored"), beside_others(folder, patience_s=0):
        pass


def test_a_released_lock_can_be_taken_again_at_once(folder: Path) -> None:
    for _ in range(3):
        with role_lock(folder, "kiosk"), alone(folder, patience_s=0):
            pass
        with beside_others(folder, 0), beside_others(folder, 0):
            pass
    assert not list((folder / "locks").glob("*.pid"))


def test_whoever_uses_the_folder_hears_that_somebody_must_be_alone_and_can_let_go(folder: Path) -> None:
    assert not asked_out(folder)

    def use() -> None:
        with beside_others(folder):
            using.set()
            while not asked_out(folder):
                pass

    using = Event()
    polite = Thread(target=use)
    polite.start()
    using.wait()
    with asking_others_out(folder), alone(folder):
        assert asked_out(folder)
    polite.join()
    assert not asked_out(folder)


def test_a_program_gives_way_only_where_it_is_started_again_and_when_it_is_idle(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asking_others_out(folder):
        monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
        assert not gives_way(folder, lambda: True)
        monkeypatch.setenv("NOTIFY_SOCKET", "/run/nobody")
        assert gives_way(folder, lambda: True)
        assert not gives_way(folder, lambda: False)
    assert not gives_way(folder, lambda: True)
