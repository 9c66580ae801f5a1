// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.ui.desk
import kiosk.ui.staff

// A page that was declared: its seal, where it has one, and its lanes side by side.
DeskPage {
    id: root

    required property PageModel page

    foot.implicitHeight: 56
    said: page.said || page.foot
    title: page.title
    told: page.told

    actions: Repeater {
        model: root.page.acts

        ActButton {
            page: root.page
        }
    }

    Keys.onPressed: event => {
        const by = [Qt.Key_Up, Qt.Key_Down].indexOf(event.key);
        const others = [[Qt.Key_Escape, "Esc"], [Qt.Key_Return, "L"], [Qt.Key_Enter, "L"]];
        const letter = others.find(one => one[0] === event.key)?.[1] ?? event.text.toUpperCase();
        event.accepted = by >= 0 ? root.page.step(2 * by - 1) : root.page.key(letter);
    }

    SealBar {
        id: seal

        asking: false
        height: visible ? implicitHeight : 0
        page: root.page
        visible: root.page.sealable
        width: parent.width

        onDone: root.rest()
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.top: seal.bottom
        spacing: 0
        width: parent.width

        Repeater {
            model: root.page.lanes

            LaneView {
                id: one

                required property LaneModel modelData

                Layout.fillHeight: true
                Layout.fillWidth: lane.width === 0
                Layout.preferredWidth: lane.width === 0 ? 1 : Math.min(lane.width, root.width * lane.width / 1150)
                lane: modelData
                page: root.page
                visible: lane.there

                EdgeLine {
                    edge: Qt.LeftEdge
                    visible: one.x > 0
                }
            }
        }
    }
}
