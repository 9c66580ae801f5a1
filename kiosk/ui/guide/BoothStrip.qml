// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Booth beside booth, under the call's band: who is there for it, what its screen does, or that nobody knows.
Row {
    id: root

    required property Booths booths
    readonly property real share: (width - more.width) / Math.max(1, booths.count)

    clip: true

    Repeater {
        model: root.booths.rows

        Rectangle {
            id: booth

            required property string letters
            required property string place
            required property string shape
            required property string word
            required property string told

            Accessible.name: [letters, place, word, told].join(", ")
            Accessible.role: Accessible.StaticText
            color: shape === "unknown" ? StaffTheme.quiet : StaffTheme.colors.ground
            height: root.height
            width: root.share

            Rectangle {
                id: badge

                color: booth.shape === "unknown" ? StaffTheme.calm : StaffTheme.colors.ink
                height: 30
                radius: 6
                width: 30
                x: 16
                y: 10

                Label {
                    anchors.centerIn: parent
                    color: StaffTheme.colors.onAction
                    strong: true
                    text: booth.letters
                }
            }
            Heading {
                anchors.left: badge.right
                anchors.leftMargin: 10
                anchors.right: standing.left
                anchors.rightMargin: 8
                anchors.verticalCenter: badge.verticalCenter
                elide: Text.ElideRight
                text: booth.place
            }
            Row {
                id: standing

                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: badge.verticalCenter
                spacing: 6

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    shape: booth.shape
                }
                Label {
                    color: StaffTheme.tone(booth.shape)
                    strong: true
                    text: booth.word
                }
            }
            Hint {
                anchors.left: badge.left
                anchors.right: standing.right
                elide: Text.ElideRight
                lineHeight: 1.2
                text: booth.told
                y: 43
            }
            Hairline {
                edge: Qt.RightEdge
            }
        }
    }
    Item {
        id: more

        height: root.height
        visible: root.booths.rest > 0
        width: visible ? 112 : 0

        Hint {
            anchors.centerIn: parent
            text: "그 밖 " + root.booths.rest + "대"
        }
    }
}
