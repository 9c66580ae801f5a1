# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks an address as markup and pictures do: `python -m tests.ui.curious PORT [open]`."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QNetworkProxy

from kiosk.ui.engine import local_engine
from tests.visitor import open_qt

PATIENCE_MS = 5_000
CURIOUS = """
import QtQuick
Item {
    readonly property bool failed: picture.status === Image.Error
    Text { text: "<img src='http://0.0.0.0:PORT/a.png'>"; textFormat: Text.StyledText }
    Text { text: "<img src='http://0.0.0.0:PORT/b.png'>"; textFormat: Text.RichText }
    Image { id: picture; source: "http://0.0.0.0:PORT/c.png" }
}
"""


def ask(port: str, *, walled: bool) -> None:
    """Load it, leave Qt the time to ask, and end without tidying up threads that are still asking."""
    app = open_qt()
    engine = local_engine()
    if not walled:
        QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    engine.loadData(CURIOUS.replace("PORT", port).encode())
    [root] = engine.rootObjects()
    look, end = QTimer(interval=20), QTimer(singleShot=True, interval=PATIENCE_MS)
    look.timeout.connect(lambda: app.quit() if root.property("failed") else None)
    end.timeout.connect(app.quit)
    look.start()
    end.start()
    app.exec()
    os._exit(0 if root.property("failed") else 1)


if __name__ == "__main__":
    ask(sys.argv[1], walled=len(sys.argv) == len(["curious", "PORT"]))
