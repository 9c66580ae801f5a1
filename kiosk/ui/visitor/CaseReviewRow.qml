// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// One row of the read-back: a part under its name with its own way to mend it, or what of it is too long for one row.
Block {
    id: root

    property bool bare: false
    property bool bold: false
    readonly property bool heads: title !== ""
    readonly property real lead: Theme.roomy ? Theme.dp(Theme.landscape ? 170 : 190) : 0
    property bool masked: false
    required property string text
    required property string title

    signal mended
    signal unmasked

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.dp(12)
        width: parent.width

        Rectangle {
            color: Theme.colors.hairline
            height: Theme.hair
            visible: root.heads
            width: parent.width
        }
        Item {
            height: Math.max(line.y + line.height, root.heads ? label.height : 0, Theme.roomy && root.heads ? buttons.height : 0)
            width: parent.width

            Words {
                id: label

                Accessible.name: text
                soft: true
                text: root.title
                visible: root.heads
                width: root.lead > 0 ? root.lead - Theme.dp(16) : parent.width
            }
            Words {
                id: line

                Accessible.name: text
                font.weight: root.bold ? Font.Bold : Font.Medium
                text: root.text
                width: parent.width - x - (Theme.roomy && root.heads ? buttons.width + Theme.gap : 0)
                wrapMode: Text.Wrap
                x: root.lead
                y: root.heads && !Theme.roomy ? label.height : 0
            }
            Column {
                id: buttons

                anchors.right: parent.right
                spacing: Theme.gap
                visible: Theme.roomy && root.heads

                Mend {
                    anchors.right: parent.right
                }
                Unmask {
                    anchors.right: parent.right
                }
            }
        }
        Row {
            spacing: Theme.gap
            visible: !Theme.roomy && root.heads

            Mend {}
            Unmask {}
        }
    }

    component Mend: BigButton {
        Accessible.name: text + ", " + root.title
        corner: Theme.dp(14)
        implicitHeight: Theme.dp(80)
        primary: false
        size: Theme.base
        text: qsTrId("case.mend")

        onActivated: root.mended()
    }
    component Unmask: BigButton {
        Accessible.name: text + ", " + root.title
        corner: Theme.dp(14)
        implicitHeight: Theme.dp(80)
        primary: false
        size: Theme.base
        text: root.bare ? qsTrId("case.mask") : qsTrId("case.show")
        visible: root.masked

        onActivated: root.unmasked()
    }
}
