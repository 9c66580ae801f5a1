# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen where no other can be drawn: every office in a list, where it is, the way, the telephone.

It needs no file of ours: its page is a text of this module, and so are its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.search.hangul import initials
from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

type BarestRow = dict[str, str]  # key, name, place, phone

LEADS: Final = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_DOUBLED: Final = str.maketrans("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ")
TOLD: Final = (
    "지금은 부서의 위치와 전화번호만 안내합니다.\nOnly offices, places and telephones can be shown now."
)
CALL: Final = "도움이 필요하시면 / For help: {}"
_PAGE: Final = """
import QtQuick

Window {
    id: root
    required property QtObject barest
    property real unit: Math.min(width / 1080, height / 1500)
    color: "white"
    flags: Qt.FramelessWindowHint | Qt.Window
    height: 1920
    width: 1080
    title: barest.city

    function turn(by: real): void {
        const end = list.originY + Math.max(0, list.contentHeight - list.height);
        list.contentY = Math.max(list.originY, Math.min(end, list.contentY + by));
    }

    component Words: Text {
        color: "#1b1b1f"
        font.pixelSize: 34 * root.unit
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
    component Key: Rectangle {
        id: key
        property alias words: label.text
        signal pressed
        Accessible.name: words
        Accessible.role: Accessible.Button
        Accessible.onPressAction: pressed()
        border.color: "#1b1b1f"
        border.width: 2
        color: hand.pressed ? "#d8d8e0" : "white"
        height: 96 * root.unit
        radius: 12 * root.unit
        Words { id: label; anchors.centerIn: parent; font.bold: true }
        MouseArea { id: hand; anchors.fill: parent; onClicked: key.pressed() }
    }
    Column {
        id: top
        spacing: 16 * root.unit
        width: parent.width - 96 * root.unit
        x: 48 * root.unit
        y: 48 * root.unit
        Words { font.bold: true; font.pixelSize: 52 * root.unit; text: root.barest.city; width: parent.width }
        Words { text: root.barest.told; width: parent.width }
        Words { font.bold: true; text: root.barest.call; visible: text; width: parent.width }
        Rectangle {
            color: "#eef0fa"
            height: chosen.height + 48 * root.unit
            radius: 12 * root.unit
            visible: chosen.text
            width: parent.width
            Words {
                id: chosen
                font.pixelSize: 40 * root.unit
                text: root.barest.chosen
                width: parent.width - 48 * root.unit
                x: 24 * root.unit
                y: 24 * root.unit
            }
        }
    }
    ListView {
        id: list
        Accessible.role: Accessible.List
        anchors { bottom: keys.top; bottomMargin: 24 * root.unit; left: top.left; right: top.right }
        anchors { top: top.bottom; topMargin: 24 * root.unit }
        clip: true
        model: root.barest.rows
        delegate: Rectangle {
            id: row
            required property int index
            required property var modelData
            Accessible.name: modelData.name + ", " + modelData.place + ", " + modelData.phone
            Accessible.role: Accessible.ListItem
            Accessible.onPressAction: root.barest.choose(modelData.key)
            color: touch.pressed ? "#d8d8e0" : index % 2 ? "#f6f6fa" : "white"
            height: 92 * root.unit
            width: ListView.view.width
            Words {
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                font.bold: true
                text: row.modelData.name
                width: parent.width * 0.42
                wrapMode: Text.NoWrap
                x: 12 * root.unit
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                text: row.modelData.place
                width: parent.width * 0.28
                wrapMode: Text.NoWrap
                x: parent.width * 0.44
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.phone
                x: parent.width * 0.73
            }
            MouseArea { id: touch; anchors.fill: parent; onClicked: root.barest.choose(row.modelData.key) }
        }
    }
    Flow {
        id: keys
        anchors { bottom: parent.bottom; bottomMargin: 48 * root.unit; left: top.left; right: top.right }
        spacing: 12 * root.unit
        Repeater {
            model: root.barest.leads
            Key {
                required property string modelData
                width: 110 * root.unit
                words: modelData
                onPressed: { root.barest.narrow(modelData); list.positionViewAtBeginning() }
            }
        }
        Key { width: 232 * root.unit; words: "전체 · All"; onPressed: root.barest.narrow("") }
        Key { width: 110 * root.unit; words: "▲"; onPressed: root.turn(-list.height) }
        Key { width: 110 * root.unit; words: "▼"; onPressed: root.turn(list.height) }
    }
}
"""


class Barest(QObject):
    """What the page shows: the offices, of which a visitor chooses one."""

    changed = Signal()
    touched = Signal()

    def __init__(self, city: str, phone: str) -> None:
        super().__init__()
        self._city, self._phone = city, phone
        self._offices: Sequence[BarestRow] = ()
        self._way: Callable[[str], str] = lambda _: ""
        self._lead = self._chosen = ""

    def serve(self, offices: Sequence[BarestRow], way: Callable[[str], str]) -> None:
        """List the offices; `way` tells how to get to one."""
        self._offices, self._way = sorted(offices, key=lambda one: one["name"]), way
        self.changed.emit()

    @Slot(str)
    def narrow(self, lead: str) -> None:
        """List the offices whose names begin so."""
        self._lead, self._chosen = lead, ""
        self.changed.emit()
        self.touched.emit()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Tell where an office is and how to get there."""
        row = next((one for one in self._offices if one["key"] == key), None)
        if row is not None:
            lines = (" · ".join(filter(None, (row["name"], row["place"], row["phone"]))), self._way(key))
            self._chosen = "\n".join(filter(None, lines))
        self.changed.emit()
        self.touched.emit()

    def reset(self) -> None:
        """Be as before the last visitor."""
        self.narrow("")

    def _rows(self) -> list[BarestRow]:
        return [one for one in self._offices if not self._lead or _lead(one["name"]) == self._lead]

    city = shown(str)(lambda self: self._city)
    told = shown(str)(lambda _: TOLD)
    call = shown(str)(lambda self: CALL.format(self._phone) if self._phone else "")
    leads = shown("QVariantList")(lambda _: list(LEADS))
    rows = shown("QVariantList", changed)(_rows)
    chosen = shown(str, changed)(lambda self: self._chosen)


def _lead(name: str) -> str:
    return initials(name[:1]).translate(_DOUBLED)


def barest_window(barest: Barest) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Return the window and the engine that must outlive it; raise RuntimeError where even this fails."""
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"barest": barest})
    engine.loadData(_PAGE.encode(), QUrl("barest.qml"))
    for root in engine.rootObjects():
        if isinstance(root, QQuickWindow):
            return engine, root
    raise RuntimeError("no screen can be drawn; the lines above tell why")
