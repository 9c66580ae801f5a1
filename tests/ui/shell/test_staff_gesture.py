# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff call the admin's desk by a sign at the real kiosk; nobody else does, and no visitor's words stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.bootstrap.admin_process import AdminProcess
from kiosk.resources import ASSETS
from kiosk.ui.shell.keymap import read_keymap
from kiosk.ui.shell.staff_gesture import CORNERS, HOLD_S, WITHIN_S

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.visitor import Visitor

LEFT, KEYMAP = Qt.MouseButton.LeftButton, ASSETS / "keymap" / "keypad.toml"
KEYS = ("louder", "softer") * 3


class Launcher:
    """Stands in for starting a process."""

    def __init__(self) -> None:
        self.started: list[list[str]] = []
        self.environment: Mapping[str, str] = {}
        self.code: int | None = None

    def __call__(self, command: list[str], environment: Mapping[str, str]) -> Callable[[], int | None]:
        """Note what would be started."""
        self.started.append(command)
        self.environment = environment
        return lambda: self.code


@pytest.fixture
def launcher(visitor: Visitor) -> Launcher:
    """Let the visitor's kiosk open the desk."""
    started = Launcher()
    visitor.desk = AdminProcess(visitor.app, Path("data"), Path("city.toml"), started)  # type: ignore[attr-defined] # kept as long as the kiosk
    return started


def hold(visitor: Visitor, side: str, seconds: float = HOLD_S) -> None:
    """Hold a finger in an upper corner."""
    at = QPoint(10 if side == "left" else visitor.window.width() - 10, 10)
    QTest.mousePress(visitor.window, LEFT, Qt.KeyboardModifier.NoModifier, at)
    visitor.clock.forward(seconds)
    QTest.mouseRelease(visitor.window, LEFT, Qt.KeyboardModifier.NoModifier, at)
    visitor.clock.forward(1)
    visitor.settle()


def knock(visitor: Visitor, seconds: float = HOLD_S) -> None:
    """Give the whole sign."""
    for side in CORNERS:
        hold(visitor, side, seconds)


def test_the_sign_opens_the_desk_as_a_process_of_its_own_and_ends_the_session(
    visitor: Visitor, launcher: Launcher
) -> None:
    visitor.wake()
    knock(visitor)
    [command] = launcher.started
    assert command[-6:] == ["--data", "data", "--config", "city.toml", "admin", "--booth"]
    assert visitor.kiosk.pages.name == "attract"


def test_a_portrait_screen_draws_the_desk_smaller(visitor: Visitor, launcher: Launcher) -> None:
    knock(visitor)
    assert float(launcher.environment["QT_SCALE_FACTOR"]) == pytest.approx(1080 / 1440)


def test_a_desk_that_is_open_is_not_opened_again_and_one_that_ended_is(
    visitor: Visitor, launcher: Launcher
) -> None:
    knock(visitor)
    knock(visitor)
    assert len(launcher.started) == 1
    launcher.code = 0
    knock(visitor)
    assert len(launcher.started) == 2


def test_taps_in_the_corners_another_order_and_a_slow_sign_open_nothing(
    visitor: Visitor, launcher: Launcher
) -> None:
    knock(visitor, seconds=0.2)
    for side in ("left", "left", "right", "right"):
        hold(visitor, side)
    for side in CORNERS:
        hold(visitor, side)
        visitor.clock.forward(WITHIN_S)
    assert not launcher.started


def test_a_touch_elsewhere_begins_the_sign_anew(visitor: Visitor, launcher: Launcher) -> None:
    for side in CORNERS[:3]:
        hold(visitor, side)
    visitor.touch(QPoint(500, 900))
    hold(visitor, CORNERS[3])
    assert not launcher.started


def test_the_keypad_gives_the_sign_too(visitor: Visitor, launcher: Launcher) -> None:
    key = {action: Qt.Key(code) for code, action in read_keymap(KEYMAP).names.items()}
    for action in KEYS:
        QTest.keyClick(visitor.window, key[action])
        visitor.clock.forward(1)
    assert not launcher.started
    QTest.keyClick(visitor.window, key["stop"])
    assert len(launcher.started) == 1
