// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Thanks after praise: to whom it goes, the very words, and that nobody asked who it was.
PageFrame {
    id: root

    required property CaseThanksModel model

    readonly property bool airy: Theme.roomy && !Theme.shallow

    heading: qsTrId("case.thanks")

    // What ends stands at the left: it does not come where a finger has just sent.
    actions: [
        BigButton {
            primary: false
            text: qsTrId("receipt.finish")

            onActivated: root.model.finish()
        },
        BigButton {
            glyph: "home"
            text: qsTrId("receipt.more")

            onActivated: root.model.more()
        }
    ]

    Block {
        implicitHeight: Theme.dp(330)
        wanted: root.airy

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.colors.chosen
            height: width
            radius: width / 2
            width: Theme.dp(236)

            Icon {
                anchors.centerIn: parent
                name: "heart"
                size: parent.width * 0.55
            }
        }
    }
    Block {
        implicitHeight: thanks.implicitHeight

        Column {
            id: thanks

            spacing: Theme.dp(8)
            width: parent.width

            Line {
                Accessible.role: Accessible.Heading
                font.weight: Font.Bold
                size: root.airy ? Theme.attract * 0.85 : Theme.title
                text: qsTrId("case.thanks")
            }
            Line {
                size: root.airy ? Theme.heading : Theme.base
                text: root.model.told
            }
        }
    }
    Block {
        implicitHeight: passed.implicitHeight + Theme.dp(Theme.roomy ? 64 : 32)
        pane: 1

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.tile
            radius: Theme.dp(26)
        }
        Column {
            id: passed

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(8)
            width: parent.width - 2 * x
            x: Theme.dp(Theme.roomy ? 44 : 24)

            Words {
                Accessible.name: text
                size: Theme.caption
                soft: true
                text: qsTrId("case.praise_passed")
                width: parent.width
            }
            Words {
                Accessible.name: text
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                maximumLineCount: 8
                text: root.model.words
                width: parent.width
            }
        }
    }
    Block {
        implicitHeight: nameless.implicitHeight
        pane: 1

        Line {
            id: nameless

            size: Theme.caption
            soft: true
            text: qsTrId("case.thanks_nameless")
        }
    }

    component Line: Words {
        Accessible.name: text
        horizontalAlignment: root.airy ? Text.AlignHCenter : Text.AlignLeft
        width: parent?.width ?? 0
    }
}
