# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with one word on it, as large as the screen: what its twin without OpenGL lacks is Mesa's.

    python -m tests.real_window.bare

Prints what it holds, in MB, once it has drawn for a while. `QT_QUICK_BACKEND=software` makes the twin.
"""

from __future__ import annotations

from itertools import count
import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from tests.real_window.held import held_mb

WINDOW = b"""
import QtQuick
Window {
    visible: true
    visibility: Window.FullScreen
    Text {
        font.pixelSize: 60
        text: "word"
        NumberAnimation on x { to: 900; duration: 1500; loops: Animation.Infinite }
    }
}
"""
DRAWN = 60  # frames, however long a busy machine takes for them: before that Mesa has not all of its buffers


def main() -> None:
    """Draw, measure, and end."""
    application = QGuiApplication([])
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(WINDOW, "")
    window = component.create()
    assert isinstance(window, QQuickWindow)

    drawn = count()

    def tell() -> None:
        if next(drawn) == DRAWN:
            print(held_mb(os.getpid()), flush=True)  # noqa: T201 # the figure
            application.quit()

    window.frameSwapped.connect(tell, Qt.ConnectionType.QueuedConnection)
    application.exec()


if __name__ == "__main__":
    main()
