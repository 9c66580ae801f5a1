# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk run` on good and bad days, the real program without a display: a clear sentence, no lost data."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
import errno
import json
import os
from pathlib import Path
import shutil
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from pysqlite3 import dbapi2 as sqlite
import pytest

from kiosk.cli.display import display_problem
from kiosk.directory.photos import sync_derived
from kiosk.resources import DEMO_CONFIG
from kiosk.services.upkeep import back_up_now
from kiosk.storage.opened import opened_storage, settings_of, single_instance

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
CHARTED = frozenset({"감사실", "교통행정과", "세정과"})  # each first start reads them


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended, and what it said."""

    code: int
    said: str
    row: dict[str, Any]

    @property
    def error(self) -> dict[str, str]:
        """The error object of a refusal."""
        error: dict[str, str] = self.row["error"]
        return error


def kiosk(data: Path, *words: str, command: str = "run", **environment: str) -> Ended:
    """Run `kiosk run --json` or another window without a display, elsewhere than in the checkout."""
    inherited = {key: value for key, value in os.environ.items() if key not in DISPLAYS}
    program = [sys.executable, "-m", "kiosk", command, "--json", "--data", str(data), *words]
    done = subprocess.run(
        program,
        cwd=data.parent,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    lines = done.stdout.splitlines()
    return Ended(done.returncode, done.stderr, json.loads(lines[-1]) if lines else {})


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """Give the settings of a city of one's own with three charted offices."""

    def uncharted(_folder: str, names: list[str]) -> list[str]:
        return [name for name in names if name.endswith(".xlsx") and Path(name).stem not in CHARTED]

    shutil.copytree(DEMO_CONFIG.parent, tmp_path / "city", ignore=uncharted)
    config = tmp_path / "city" / DEMO_CONFIG.name
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("demo = true", "demo = false"), encoding="utf-8")
    return config


@pytest.fixture(scope="module")
def first_journey(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """Play a journey on an empty data folder, and back the folder up afterwards."""
    data = tmp_path_factory.mktemp("run") / "data"
    ended = kiosk(data, XDG_CACHE_HOME=str(data.parent / "cache"))
    settings = settings_of(None)
    with opened_storage(data, settings) as storage:
        back_up_now(storage, settings, datetime.now(UTC))
    return data, ended


@pytest.fixture
def data(first_journey: tuple[Path, Ended], tmp_path: Path) -> Path:
    """Give a copy of the data folder after the first journey."""
    return Path(shutil.copytree(first_journey[0], tmp_path / "data"))


def visits(data: Path) -> int:
    """Count the visits in the database."""
    with closing(sqlite.connect(data / "kiosk.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM visits").fetchone()[0])


def test_without_a_display_one_visitor_knows_the_way_and_is_counted(
    first_journey: tuple[Path, Ended],
) -> None:
    data, ended = first_journey
    assert ended.code == 0, ended.said
    assert (ended.row["outcome"], ended.row["knew_s"] > 0) == ("open", True)
    assert visits(data) == 1
    assert len(list((data / "journey").glob("*.png"))) == 6
    assert "no display" in ended.said
    assert "make screens" in ended.said
    assert "vnc" in ended.said


def test_qml_is_never_cached_on_disk_where_damage_would_crash_every_start(
    first_journey: tuple[Path, Ended],
) -> None:
    assert not list(first_journey[0].parent.rglob("*.qmlc"))


def test_a_display_that_does_not_answer_is_named(tmp_path: Path) -> None:
    ended = kiosk(tmp_path / "data", DISPLAY=":4711", XDG_RUNTIME_DIR=str(tmp_path), WAYLAND_DISPLAY="none")
    assert ended.code == 75  # it may be there a second later: whoever starts the booth tries again
    assert ended.error["code"] == "no_display"
    assert "DISPLAY=:4711" in ended.error["message"]
    assert "WAYLAND_DISPLAY=none" in ended.error["message"]
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", ["run", "guide", "admin"])
def test_a_platform_that_qt_does_not_have_is_named_and_qt_does_not_abort(
    tmp_path: Path, command: str
) -> None:
    ended = kiosk(tmp_path / "data", command=command, QT_QPA_PLATFORM="nonsense")
    assert ended.code == 2
    assert "'nonsense'" in ended.error["message"]
    assert "offscreen" in ended.error["message"]
    assert not (tmp_path / "data").exists()


def test_a_platform_whose_display_is_missing_is_refused_and_one_of_several_is_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert "does not answer" in display_problem()
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland-egl;vnc:port=5900")
    assert display_problem() == ""


def test_a_second_kiosk_on_the_same_data_is_refused(data: Path) -> None:
    with single_instance(data, "kiosk"):
        ended = kiosk(data)
    assert ended.code == 75  # a killed one may not have let go yet: the unit tries again
    assert str(os.getpid()) in ended.error["message"]
    assert visits(data) == 1


def test_broken_settings_are_named_with_file_and_line_before_anything_starts(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    lines = DEMO_CONFIG.read_text(encoding="utf-8").splitlines()
    config.write_text("\n".join([*lines, "[booth", ""]), encoding="utf-8")
    ended = kiosk(tmp_path / "data", "--config", str(config))
    assert ended.code == 2
    assert f"{config}:{len(lines) + 1}" in ended.error["message"]
    assert not (tmp_path / "data").exists()


def test_a_kiosk_that_stands_nowhere_is_named_and_nobody_is_led_astray(city: Path, tmp_path: Path) -> None:
    text = city.read_text(encoding="utf-8")
    city.write_text(text.replace('"본관 앞"', '"없는 곳"'), encoding="utf-8")
    ended = kiosk(tmp_path / "fresh", "--config", str(city))
    assert ended.code == 2
    assert ended.error["message"].startswith(f"{city}:")
    assert "본관 로비" in ended.error["message"]
    assert "Traceback" not in ended.said


def test_a_real_booth_never_opens_on_the_demo_citys_folder(data: Path) -> None:
    config = data.parent / "real.toml"
    text = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", "demo = false")
    config.write_text(text, encoding="utf-8")
    before = visits(data)
    ended = kiosk(data, "--config", str(config))
    assert (ended.code, ended.error["code"]) == (2, "demo_and_real")
    assert visits(data) == before


def test_a_wrong_key_map_is_named_before_there_is_a_window(tmp_path: Path) -> None:
    config, keys = tmp_path / "kiosk.toml", tmp_path / "keys.toml"
    text = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", "demo = false")
    config.write_text(text.replace("[screen]", '[screen]\nkeymap = "keys.toml"'), encoding="utf-8")
    keys.write_text('[keys]\nnext = ["Dwon"]\n', encoding="utf-8")
    ended = kiosk(tmp_path / "data", "--config", str(config))
    assert ended.code == 2
    assert f"{keys}:2" in ended.error["message"]
    assert "Traceback" not in ended.said


@pytest.fixture
def heard_hang_up() -> Iterator[None]:
    """Let programs hear a hang-up, which those below `nohup` ignore from their birth."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(os.name != "posix", reason="systemd is Linux's")
@pytest.mark.usefixtures("heard_hang_up")
@pytest.mark.parametrize(("command", "told"), [("run", signal.SIGTERM), ("guide", signal.SIGHUP)])
def test_a_window_tells_systemd_that_it_is_ready_and_ends_in_peace_when_told_to(
    data: Path, command: str, told: signal.Signals
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(data / "notify"))
        systemd.settimeout(300)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "NOTIFY_SOCKET": str(data / "notify")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        program = [sys.executable, "-m", "kiosk", command, "--data", str(data)]
        with subprocess.Popen(program, env=environment, cwd=data) as window:
            try:
                heard = {systemd.recv(100), systemd.recv(100)}
                window.send_signal(told)
                assert window.wait(300) == 0
            finally:
                window.kill()  # or a window that does not end would be waited for without end
    assert heard == {b"READY=1", b"WATCHDOG=1"}


def test_a_damaged_database_is_set_aside_and_the_visitor_still_served(data: Path) -> None:
    harmed = b"\xff" * 5000
    (data / "kiosk.db").write_bytes(harmed)
    ended = kiosk(data)
    assert ended.code == 0, ended.said
    assert (ended.row["outcome"], ended.row["knew_s"] > 0) == ("open", True)
    assert visits(data) == 2
    kept = [file for file in data.rglob("kiosk.db") if file != data / "kiosk.db"]
    assert [file.read_bytes() for file in kept] == [harmed]


@pytest.mark.parametrize("room", ["300k", "700k"])
def test_over_a_full_disk_the_way_is_shown_and_the_disk_is_named_in_one_sentence(
    tmp_path: Path, city: Path, room: str
) -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("this machine lets no test mount a small disk")
    small = tmp_path / "small"
    small.mkdir()
    mount = f"mount -t tmpfs -o size={room} tmpfs {small} && cd {small} && exec "
    program = f"{sys.executable} -m kiosk run --json --config {city} --data {small / 'data'}"
    environment = {key: value for key, value in os.environ.items() if key not in DISPLAYS}
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount + program],
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["knew_s"] > 0
    assert "only the way is shown: the disk is full" in done.stderr
    assert "Traceback" not in done.stderr


def test_portraits_that_a_full_disk_does_not_take_keep_no_visitor_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def full(file: Path, data: bytes) -> int:
        if file.stem == "1":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    sync_derived(tmp_path, ["1", "2"], lambda digest: digest.encode())
    assert [file.name for file in tmp_path.iterdir()] == ["2.jpg"]


def test_data_of_a_newer_program_are_left_alone(data: Path) -> None:
    with closing(sqlite.connect(data / "kiosk.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_tomorrow'")
        connection.commit()
    before = (data / "kiosk.db").read_bytes()
    ended = kiosk(data)
    assert (ended.code, ended.row["knew_s"] > 0) == (0, True), ended.said
    assert "9999_tomorrow" in ended.said
    assert (data / "kiosk.db").read_bytes() == before


def test_the_data_folder_may_come_from_the_environment(data: Path) -> None:
    environment = {**os.environ, "KIOSK_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "visits", "--json"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["open"] == 1
