# SPDX-License-Identifier: GPL-3.0-or-later
"""A list at a desk while its rows change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
import pytest

from kiosk.ui.places import ROOT
from kiosk.ui.rows import Rows

LIST = b"""
import QtQuick
import kiosk.ui.staff

Loader {
    required property var rows

    sourceComponent: DeskList {
        height: 300
        model: rows
        width: 300

        delegate: Column {
            Repeater {
                model: 40

                Text {
                    height: 1
                    text: index
                }
            }
        }
    }
}
"""


@dataclass(frozen=True)
class Line:
    """A row of the list."""

    word: str


@pytest.mark.usefixtures("qapp")
def test_a_list_that_gets_shorter_and_goes_leaves_no_row_half_made() -> None:
    rows, every = Rows(Line), [Line(str(number)) for number in range(200)]
    rows.show(every)
    view = QQuickView()
    view.engine().addImportPath(str(ROOT))
    component = QQmlComponent(view.engine())
    component.setData(QByteArray(LIST), QUrl())
    part = component.createWithInitialProperties({"rows": rows})
    view.setContent(QUrl(), component, part)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    rows.show(every[:4])
    QTest.qWait(50)
    assert part.property("item").property("count") == 4
    part.setProperty("active", 0)
    QTest.qWait(10)
