# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window leaves in its process when it is closed: nothing, or each one opened later is slower."""

from __future__ import annotations

import ast
import gc
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import ref

import pytest

from kiosk.ui.visitor.recorder import VisitRecorder
from tests.demo_city import demo_services
from tests.ui.admin.case_clerk import CaseClerk
from tests.ui.guide.person import Desk
from tests.visitor import Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

MADE_HERE = (ast.Lambda, ast.Call)  # a partial is a call


def open_booth(data: Path, _qtbot: QtBot) -> ref[QObject]:
    """Have somebody wake a booth and leave; return what it hangs on."""
    with demo_services(data) as services:
        visitor = Visitor(services=services)
        VisitRecorder(visitor.kiosk, services.visits)
        visitor.wake()
        kiosk: ref[QObject] = ref(visitor.kiosk)
        visitor.leave_for_good()
    return kiosk


def open_console(data: Path, _qtbot: QtBot) -> ref[QObject]:
    """Have a guide come on duty and close the console; return what it hangs on."""
    desk = Desk(data)
    desk.sign_on()
    console: ref[QObject] = ref(desk.console)
    desk.leave_for_good()
    return console


def open_desk(data: Path, qtbot: QtBot) -> ref[QObject]:
    """Have somebody open the admin's desk and close it; return what it hangs on."""
    clerk = CaseClerk(data, qtbot)
    desk: ref[QObject] = ref(clerk.desk)
    clerk.admin.close()
    return desk


@pytest.mark.parametrize("opened_and_closed", [open_booth, open_console, open_desk])
def test_a_closed_window_leaves_none_of_its_objects(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, opened_and_closed: Callable[..., ref[QObject]]
) -> None:
    start_qt(qapp)
    held = opened_and_closed(tmp_path, qtbot)

    def gone() -> bool:
        gc.collect()
        return held() is None

    qtbot.waitUntil(gone)  # a worker may still be letting go of what it did last


def test_no_signal_of_a_window_holds_a_function() -> None:
    """A signal keeps a lambda or a partial while its sender lives, and no collector sees it."""
    kept = [
        f"{file}:{call.lineno}"
        for file in sorted(Path("kiosk/ui").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and call.args
        and isinstance(call.args[0], MADE_HERE)
    ]
    assert kept == []


def test_whatever_has_the_focus_is_asked_for_by_its_name() -> None:
    """What these methods return PySide makes a child of the window's wrapper, and keeps it when it has gone.

    The next collection then crashed, within some thousand gestures. `property("activeFocusItem")` does not.
    """
    asked = [
        f"{file}:{call.lineno}"
        for file in sorted(Path("kiosk/ui").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"activeFocusItem", "focusObject", "nextItemInFocusChain"}
    ]
    assert asked == []
