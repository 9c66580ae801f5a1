# SPDX-License-Identifier: GPL-3.0-or-later
"""The QML engine as every window of ours wants it: it knows our QML, and no network."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
import shiboken6

from kiosk.ui.places import ROOT, UI

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QScreen

TITLE_BAR: Final = 37  # pixels; the highest of what usual desktops put above a window, with its frame
_open: list[QQmlApplicationEngine] = []  # in the order of their making
_kept: list[tuple[QQmlEngine, QObject]] = []  # the input context of a window that is closed


def local_engine() -> QQmlApplicationEngine:
    """Return an engine whose pictures, files and requests all stay on this machine."""
    _leave_the_network()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ROOT))
    engine.addImportPath(str(UI / "shell" / "keyboard"))
    _open.append(engine)
    return engine


def end_engine(engine: QQmlApplicationEngine) -> None:
    """Delete an engine with all that lives in it, and leave Qt an input context while others are open.

    A process has one: that of the newest engine. Where it is gone, the first keyboard that an older window
    opens ends the process (QVirtualKeyboardInputContext::priv is called on nothing).
    """
    newest = _open[-1] is engine
    _open.remove(engine)
    shiboken6.delete(engine)
    if newest and _open:
        _kept[:] = [_input_context()]


def _input_context() -> tuple[QQmlEngine, QObject]:
    """Return an engine that holds nothing but a context."""
    engine = QQmlEngine()
    holder = QQmlComponent(engine)
    holder.setData(
        b"import QtQml; import QtQuick.VirtualKeyboard; QtObject { property var context: InputContext }",
        QUrl(),
    )
    return engine, holder.create()


def load_window(engine: QQmlApplicationEngine, file: str, **properties: object) -> QQuickWindow:
    """Load a window with its properties and return it; raise RuntimeError when it could not be drawn."""
    engine.setInitialProperties(properties)
    engine.load(QUrl.fromLocalFile(str(UI / file)))
    for root in engine.rootObjects():
        if isinstance(root, QQuickWindow):
            return root
    raise RuntimeError(f"{file} could not be drawn; the lines above tell why")


def fill(window: QQuickWindow, screen: QScreen | None = None) -> None:
    """Show a window on the whole of a screen; without a window manager nobody else gives it that size."""
    window.setGeometry((screen or window.screen()).geometry())
    window.showFullScreen()


def fit(window: QQuickWindow, room: QSize) -> None:
    """Make a window with its title no larger than the room of its screen, where that holds its smallest size.

    Sizes are pixels; the room is what a task bar leaves.
    """
    title = ceil(TITLE_BAR / window.devicePixelRatio())
    room, least = QSize(room.width(), room.height() - title), window.minimumSize()
    if room == room.expandedTo(least):
        window.resize(window.size().boundedTo(room))


def _leave_the_network() -> None:
    """Send whatever Qt would ask of another machine to a proxy that cannot be reached.

    A factory of access managers would be the usual way, but Qt calls one written in Python on its own
    threads, where it waits for the interpreter while the window's thread waits for it: the screen froze at
    the first picture. So does a QQmlAbstractUrlInterceptor, which the loader of QML calls on its own thread
    (measured: no screen within a minute). Literal loopback addresses go round every proxy of Qt: where there
    is Landlock the process may not connect to them either (kiosk.bootstrap.connections), and no source of a
    picture or a page comes from data (tests/ui/test_plain_text.py).
    """
    nowhere = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", 0)
    QNetworkProxy.setApplicationProxy(nowhere)
