# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing uncaught is silent, nothing logged is personal, and a hung screen ends."""

from __future__ import annotations

from configparser import ConfigParser
from decimal import Decimal
import json
import logging
import os
from pathlib import Path
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING
from unittest.mock import Mock
from uuid import UUID

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal
import pytest

from kiosk.ui.shell.errors import RESTART_CODE, TOO_MANY, ErrorHooks
from kiosk.ui.shell.logbook import FILES, close_logbook, open_logbook, redact
from kiosk.ui.shell.watchdog import HANG_S, QUIET_S, Watchdog, notify
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME, _PHONE, _MAIL = "홍길동", "010-1234-5678", "hong@example.org"


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Path]:
    """Log into a folder and give the log's file."""
    handler = open_logbook(tmp_path / "logs", "kiosk")
    yield tmp_path / "logs" / "kiosk.log"
    close_logbook(handler)


class Counted:
    """Counts what the hooks asked for, at a time that the test sets."""

    def __init__(self) -> None:
        self.broke = self.too_many = 0
        self.now = 0.0
        self.hooks = ErrorHooks(self._broke, self._too_many, lambda: self.now)

    def _broke(self) -> None:
        self.broke += 1

    def _too_many(self) -> None:
        self.too_many += 1


@pytest.fixture
def counted() -> Iterator[Counted]:
    """Install hooks that count."""
    counts = Counted()
    counts.hooks.install()
    yield counts
    counts.hooks.remove()


def _raise(error: BaseException) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def test_an_uncaught_error_is_logged_with_its_place_and_without_its_message(
    lines: Path, counted: Counted
) -> None:
    _raise(ValueError(f"{_NAME} {_PHONE}"))
    text = lines.read_text()
    logged = json.loads(text.splitlines()[-1])
    assert counted.broke == 1
    assert logged["error"] == "builtins.ValueError"
    assert "test_errors.py" in logged["frames"][-1]
    assert _NAME not in text
    assert _PHONE not in text


def test_an_error_in_a_thread_is_apologised_for_too(lines: Path, counted: Counted) -> None:
    def work() -> None:
        raise LookupError(_NAME)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert counted.broke == 1
    assert "builtins.LookupError" in lines.read_text()


def test_an_error_in_a_script_of_the_screen_is_apologised_for_and_other_remarks_are_not(
    lines: Path, counted: Counted
) -> None:
    context = QMessageLogContext()
    remark = f"Home.qml:3: Binding loop for {_MAIL} 100%"
    counted.hooks.qt_says(QtMsgType.QtWarningMsg, context, remark)
    assert counted.broke == 0
    counted.hooks.qt_says(QtMsgType.QtWarningMsg, context, "Home.qml:3: ReferenceError: x is not defined")
    assert counted.broke == 1
    for _ in range(TOO_MANY):  # the same fault, in every control that is drawn: it ends no visit again
        counted.hooks.qt_says(QtMsgType.QtWarningMsg, context, "Home.qml:3: ReferenceError: x is not defined")
    assert (counted.broke, counted.too_many) == (1, 0)
    assert _MAIL not in lines.read_text()
    assert "Home.qml:3" in lines.read_text()


def test_five_errors_in_a_minute_ask_for_a_restart_and_five_in_an_hour_do_not(counted: Counted) -> None:
    for _ in range(TOO_MANY):
        counted.now += 600
        _raise(ValueError())
    assert (counted.broke, counted.too_many) == (TOO_MANY, 0)
    for _ in range(TOO_MANY - 1):
        counted.now += 1
        _raise(ValueError())
    assert counted.too_many == 1


def test_removed_hooks_leave_no_trace() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    counts = Counted()
    counts.hooks.install()
    counts.hooks.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


@pytest.mark.parametrize(
    ("template", "args", "written"),
    [
        ("visit %s of kind %s", (UUID(int=1), "began"), f"visit {UUID(int=1)} of kind began"),
        ("asked for %s", (_NAME,), "asked for …"),
        ("asked for %s", ("Nguyen Van An",), "asked for …"),
        ("rang %s", (_PHONE,), "rang …"),
        (f"rang {_PHONE} at {_MAIL}", (), "rang … at …"),
        ("%(n)d rows in %(file)s", ({"n": 3, "file": "/srv/kiosk.db"},), "3 rows in /srv/kiosk.db"),
        ("%d rows", (Decimal(3),), "%d rows"),
        ("failed: %s", (ValueError(_NAME),), "failed: ValueError"),
        ("100% of it", (), "100% of it"),
    ],
)
def test_log_lines_keep_what_an_engineer_needs_and_hide_what_could_be_a_persons(
    lines: Path, template: str, args: tuple[object, ...], written: str
) -> None:
    logging.getLogger("kiosk.test").warning(template, *args)
    assert json.loads(lines.read_text().splitlines()[-1])["what"] == written


def test_redaction_leaves_plain_sentences_alone() -> None:
    assert redact("no frame for 10 s: the screen is dead") == "no frame for 10 s: the screen is dead"


def test_the_log_rotates_and_is_for_this_account_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.shell.logbook.SIZE", 2000)
    handler = open_logbook(tmp_path, "guide")
    for number in range(200):
        logging.getLogger("kiosk.test").warning("line %d", number)
    close_logbook(handler)
    files = sorted(tmp_path.iterdir())
    assert len(files) == FILES
    assert all(file.stat().st_size <= 2000 for file in files)
    assert os.name == "nt" or all(file.stat().st_mode & 0o077 == 0 for file in files)


def test_a_folder_that_cannot_be_written_costs_the_log_and_not_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    close_logbook(open_logbook(tmp_path / "file", "kiosk"))


_HANGS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.ui.shell.watchdog import Watchdog
app = QGuiApplication([])
watchdog = Watchdog(Path(sys.argv[1]), hang_s=0.5)
watchdog.start()
def hang():
    while True:
        pass
QTimer.singleShot(0, hang)
app.exec()
"""


def test_a_hung_screen_is_written_down_and_ended(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    ended = subprocess.run(
        [sys.executable, "-c", _HANGS, tmp_path], env=environment, timeout=300, check=False
    )
    assert ended.returncode == 1
    assert "in hang" in (tmp_path / "crash.log").read_text()


@pytest.fixture
def crashes_stay_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the last words of this process to pytest: a watchdog that stops would end them."""
    monkeypatch.setattr("kiosk.ui.shell.watchdog.faulthandler", Mock())


class StillWindow(QObject):
    """A window that paints only when the test says so."""

    frameSwapped = Signal()  # noqa: N815 # Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self.exposed = True
        self.asked = 0

    def isExposed(self) -> bool:  # noqa: N802 # Qt's own name
        """Say whether anybody could see it."""
        return self.exposed

    def update(self) -> None:
        """Count how often a frame is asked for."""
        self.asked += 1


@pytest.mark.usefixtures("qapp", "crashes_stay_told")
def test_a_loop_that_runs_behind_a_black_screen_is_no_life(tmp_path: Path) -> None:
    now = [0.0]
    window = StillWindow()
    watchdog = Watchdog(tmp_path, hang_s=30, clock=lambda: now[0])
    watchdog.start(window)  # type: ignore[arg-type] # as much of a window as is watched
    now[0] = 29.0
    assert watchdog.beat()
    window.frameSwapped.emit()
    now[0] = 30.0
    assert watchdog.beat()
    now[0] = 60.0
    assert watchdog.beat()
    now[0] = 61.0
    assert not watchdog.beat()
    window.exposed = False
    assert watchdog.beat()
    assert window.asked > 0
    watchdog.stop()


@pytest.mark.usefixtures("qapp", "crashes_stay_told")
def test_a_screen_that_nobody_uses_is_asked_for_a_frame_a_minute_and_ended_without_it(tmp_path: Path) -> None:
    now = [0.0]
    window = StillWindow()
    watchdog = Watchdog(tmp_path, idle=lambda: True, hang_s=30, clock=lambda: now[0])
    watchdog.start(window)  # type: ignore[arg-type] # as much of a window as is watched
    for minute in range(1, 4):
        while now[0] < QUIET_S * minute:
            assert window.asked == minute - 1
            now[0] += 5
            assert watchdog.beat()
        window.frameSwapped.emit()
    now[0] += QUIET_S
    assert watchdog.beat()
    now[0] += 31
    assert not watchdog.beat()
    watchdog.stop()


_RESTS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
from kiosk.ui.shell.watchdog import Watchdog
app = QGuiApplication([])
window = QQuickView()
window.resize(200, 200)
window.show()
watchdog = Watchdog(Path(sys.argv[1]))
watchdog.start(window)
frames = []
window.frameSwapped.connect(lambda: frames.append(1))
def ask():
    if len(frames) >= 8:
        os._exit(0)
    watchdog.beat()
QTimer.singleShot(0, ask)
asking = QTimer(interval=50)
asking.timeout.connect(ask)
asking.start()
app.exec()
"""


@pytest.mark.parametrize("loop", [{"QT_QUICK_BACKEND": "software"}, {"QSG_RENDER_LOOP": "basic"}])
def test_a_screen_at_rest_paints_when_the_watchdog_asks(tmp_path: Path, loop: dict[str, str]) -> None:
    """As a booth without a graphics card draws: nothing on it changes, and each beat brings a frame."""
    root = Path(__file__).parents[3]
    with Screen(tmp_path / "screen", (400, 400)) as screen:
        environment = screen.environment | {"PYTHONPATH": str(root)}
        environment.pop("QSG_RENDER_LOOP")
        ended = subprocess.run(
            [sys.executable, "-c", _RESTS, tmp_path], env=environment | loop, timeout=90, check=False
        )
    assert ended.returncode == 0


@pytest.mark.usefixtures("qapp", "crashes_stay_told")
def test_systemd_hears_that_the_kiosk_is_ready_lives_and_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        watchdog = Watchdog(tmp_path, hang_s=30)
        watchdog.start()
        watchdog.beat()
        watchdog.stop()
        heard = [systemd.recv(100) for _ in range(4)]
    assert heard == [b"WATCHDOG=1", b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    notify("WATCHDOG=1")  # nobody listens any more, and nothing happens


def test_a_deaf_systemd_never_holds_the_screen_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as deaf:
        deaf.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        for _ in range(2000):
            notify("WATCHDOG=1")


def test_the_unit_file_starts_the_kiosk_again_after_whatever_it_asks_for() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign] # systemd's keys are what they are
    unit.read(Path(__file__).parents[3] / "assets" / "packaging" / "kiosk.service", encoding="utf-8")
    service = unit["Service"]
    assert (service["Type"], service["Restart"]) == ("notify", "always")
    assert str(RESTART_CODE) not in service["RestartPreventExitStatus"].split()
    assert int(service["WatchdogSec"]) > HANG_S  # first the kiosk writes down where it hung
