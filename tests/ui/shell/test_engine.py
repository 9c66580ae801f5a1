# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows of one process share Qt's input context: one that closes does not end the others with it."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.falling import FELL

SCRIPT = """
from PySide6.QtCore import Q_ARG, QMetaObject, QUrl
from PySide6.QtQml import QQmlComponent
import shiboken6
from kiosk.ui.engine import end_engine, local_engine
from tests.falling import fall_silently
from tests.visitor import open_qt

fall_silently()

KEYBOARD = b'''import QtQml; import QtQuick.VirtualKeyboard
QtObject { function rise(high: real) { InputContext.priv.keyboardRectangle = Qt.rect(0, 0, 10, high); } }'''
app = open_qt()
windows = []
for _ in range(2):
    engine = local_engine()
    holder = QQmlComponent(engine)
    holder.setData(KEYBOARD, QUrl())
    keyboard = holder.create()
    QMetaObject.invokeMethod(keyboard, "rise", Q_ARG(float, 1.0))
    windows.append((engine, holder, keyboard))
older, newer = windows
shiboken6.delete(newer[2])
ENDED(newer[0])
QMetaObject.invokeMethod(older[2], "rise", Q_ARG(float, 2.0))
print("still there")
"""


def code_with(ending: str) -> int:
    """Let the newer of two windows end so and the older one's keyboard rise; return the process's code."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    words = [sys.executable, "-c", SCRIPT.replace("ENDED", ending)]
    return subprocess.run(words, env=environment, capture_output=True, check=False).returncode


def test_an_older_window_s_keyboard_outlives_a_newer_window() -> None:
    assert code_with("end_engine") == 0
    assert code_with("shiboken6.delete") == FELL  # else Qt minds no more, and `end_engine` can go
