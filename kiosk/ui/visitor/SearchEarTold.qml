// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// While it hears, how loud it is; what becomes of what was said; what was wrong, in amber.
Block {
    id: root

    required property EarModel ear
    required property SearchField input

    readonly property string told: ear.hears ? qsTrId("ear.hears") : ear.thinks ? qsTrId("ear.thinks") : ear.problem

    implicitHeight: column.implicitHeight
    // Over the keys there is room for the field, and for one line at most.
    pane: Theme.typing && Theme.keysBeside ? 1 : 0
    wanted: ear.busy || ear.problem !== ""

    Column {
        id: column

        spacing: Theme.dp(14)
        width: parent.width

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.dp(12)
            visible: root.ear.hears

            Repeater {
                model: root.ear.levels

                Rectangle {
                    required property int index

                    border.color: Theme.colors.accent
                    border.width: Theme.fixed(3)
                    color: index < root.ear.level ? Theme.colors.accent : Theme.colors.ground
                    height: Theme.fixed(56)
                    radius: Theme.fixed(10)
                    width: Theme.fixed(44)
                }
            }
        }
        Notice {
            glyph: root.ear.busy ? "mic" : "warning"
            height: visible ? implicitHeight : 0
            text: root.ear.busy && !Theme.roomy && !root.input.empty ? root.input.written : root.told
            visible: root.ear.busy || root.ear.problem !== ""
            warning: !root.ear.busy
            width: parent.width
        }
    }
}
