# SPDX-License-Identifier: GPL-3.0-or-later
"""A list at a desk while its rows change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
import re
from typing import Final

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
import pytest

from kiosk.desk.notices import NOTICES
from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.ui.background import Background
from kiosk.ui.desk.page_model import PageModel
from kiosk.ui.places import ROOT, UI
from kiosk.ui.rows import Rows

ROLES_AT_LEAST: Final = 60

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


def test_every_role_that_a_line_reads_is_a_field_of_a_row() -> None:
    """A line shows nothing for a role that no row has, since it may outlive its row by a frame."""
    fields = {"index", "model"}
    for folder in (UI / "admin", UI.parent / "services" / "admin", UI.parent / "reports"):
        for file in folder.rglob("*.py"):
            fields |= set(re.findall(r"^    (\w+): ", file.read_text(encoding="utf-8"), re.MULTILINE))
    read = {
        (file.name, role)
        for file in (UI / "admin").rglob("*.qml")
        for role in re.findall(r"\bmodel\.(\w+)", file.read_text(encoding="utf-8"))
    }
    assert len(read) > ROLES_AT_LEAST
    assert sorted(one for one in read if one[1] not in fields) == []


@pytest.mark.usefixtures("qapp")
def test_whoever_leaves_a_page_leaves_no_row_on_it() -> None:
    background = Background()
    page = PageModel(NOTICES, background)
    entry = AnnouncementEntry({"ko": "승강기를 고칩니다."}, date(2026, 12, 1), date(2026, 12, 7), "one")
    page._show((date(2026, 12, 3), [entry]))
    assert len(page.lanes[0].blocks[0].rows) == 1
    page.shut()
    background.close()
    assert list(page.lanes[0].blocks[0].rows) == []
