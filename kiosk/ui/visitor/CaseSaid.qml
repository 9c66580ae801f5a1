// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// What the keys have written, as it is passed on; a touch opens room to write.
Pressable {
    id: root

    required property string label
    property string problem: ""

    // As tall as it will ever be: what comes behind it does not move with each sentence.
    readonly property int lineCount: 3

    Accessible.name: label + " " + (text === "" ? qsTrId("case.write_own") : text) + (problem === "" ? "" : ", " + problem)
    implicitHeight: lines.implicitHeight + Theme.dp(36)

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.down ? Theme.colors.lit : Theme.colors.chosen
        radius: root.corner
    }
    contentItem: Item {
        Column {
            id: lines

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(4)
            width: pen.x - x - Theme.dp(16)
            x: Theme.dp(32)

            // What is wrong stands in the place of the label, which stays as high.
            Words {
                color: root.problem === "" ? Theme.colors.softInk : Theme.colors.warning
                fontSizeMode: Text.Fit
                height: first.implicitHeight
                minimumPixelSize: Theme.fixed(Theme.smallest)
                text: root.problem === "" ? root.label : root.problem
                width: parent.width
            }
            Words {
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                fontSizeMode: Text.Fit
                height: Math.ceil(root.lineCount * 1.2 * size)
                minimumPixelSize: Theme.fixed(Theme.smallest)
                text: root.text === "" ? qsTrId("case.write_own") : root.text
                width: parent.width
            }
        }
        Words {
            id: first

            Accessible.ignored: true
            text: root.label
            visible: false
            width: lines.width
        }
        Icon {
            id: pen

            anchors.verticalCenter: parent.verticalCenter
            name: "pen"
            size: Theme.dp(52)
            x: parent.width - width - Theme.dp(28)
        }
    }
}
