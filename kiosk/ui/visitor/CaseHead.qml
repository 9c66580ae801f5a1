// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// How far the form is, in bars and in words, and the one question of the page; large, it leaves room for an answer.
Block {
    id: root

    // Beside an open keyboard on a low screen only the question stays.
    property bool cramped: false
    property string kind: ""
    property string note: ""
    property int step: 0
    property int steps: 0
    required property string title
    readonly property string counted: qsTrId("case.step").arg(step).arg(steps)

    implicitHeight: column.implicitHeight
    keepWithNext: true

    Column {
        id: column

        spacing: Theme.dp(10)
        width: parent.width

        Row {
            spacing: Theme.dp(10)
            visible: root.step > 0 && !root.cramped

            Repeater {
                model: Theme.roomy ? root.steps : 0

                Rectangle {
                    required property int index

                    anchors.verticalCenter: parent.verticalCenter
                    border.color: index < root.step ? Theme.colors.accent : Theme.colors.outline
                    border.width: Theme.hair
                    color: index < root.step ? Theme.colors.accent : "transparent"
                    height: Theme.dp(10)
                    radius: height / 2
                    width: Theme.dp(64)
                }
            }
            Item {
                height: 1
                visible: Theme.roomy
                width: Theme.dp(12)
            }
            Words {
                Accessible.name: text
                font.weight: Font.DemiBold
                size: Theme.caption
                soft: true
                text: root.counted + (root.kind === "" ? "" : "  " + root.kind)
                wrapMode: Text.NoWrap
            }
        }
        Words {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            font.weight: Font.Bold
            size: root.cramped ? Theme.base : (Theme.roomy ? Theme.title : Theme.heading)
            text: root.title
            width: parent.width - (aside.visible ? aside.implicitWidth + Theme.gap : 0)
        }
        Words {
            Accessible.name: text
            soft: true
            text: root.note
            visible: text !== "" && !root.cramped
            width: parent.width
        }
    }
    Words {
        id: aside

        Accessible.name: text
        anchors.right: parent.right
        font.weight: Font.DemiBold
        size: Theme.caption
        soft: true
        text: root.counted
        visible: root.step > 0 && root.cramped && Theme.roomy
        wrapMode: Text.NoWrap
    }
}
