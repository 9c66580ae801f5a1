"""What is drawn with strokes, where a list or page is scrolled and there is no graphics card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtQml import QQmlApplicationEngine
import pytest

import kiosk
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication, QImage
    from PySide6.QtQuick import QQuickWindow

WINDOW = """
import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

Window {
    property alias at: view.contentY

    color: "#ffffff"
    height: 240
    visible: true
    width: 160

    Flickable {
        id: view

        clip: true
        contentHeight: 800
        height: 120
        width: 160
        y: 60

        MARK
    }
}
"""
MARKS = (
    'Icon { name: "phone"; y: 60 }',
    'StatusMark { shape: "near"; y: 60 }',
    'TimeRing { seconds: 30; text: "30"; y: 60 }',
    "Ring { secondsLeft: 40; y: 60 }",
    "DashedOutline { height: 40; width: 60; x: 4; y: 60 }",
)


@pytest.fixture
def engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    """Nothing is loaded yet."""
    start_qt(qapp)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(Path(kiosk.__file__).parent.parent))
    yield engine
    engine.deleteLater()


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_drawn_within_what_clips_it_and_nowhere_else(
    engine: QQmlApplicationEngine, mark: str
) -> None:
    engine.loadData(WINDOW.replace("MARK", mark).encode())
    window = cast("QQuickWindow", engine.rootObjects()[0])
    assert _inked(window.grabWindow(), 60, 180)
    for at in range(0, 400, 20):
        window.setProperty("at", float(at))
        picture = window.grabWindow()
        assert not _inked(picture, 0, 60)
        assert not _inked(picture, 180, 240)
    assert not _inked(picture, 60, 180)


def _inked(picture: QImage, top: int, bottom: int) -> bool:
    """Whether anything but white stands between two rows of a picture."""
    rows = picture.copy(0, top, picture.width(), bottom - top)
    white = rows.copy()
    white.fill("#ffffff")
    return rows != white
