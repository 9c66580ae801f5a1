// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A quiet offer of three questions: who goes on without it has missed nothing. Where it may yet come its place is
// kept; large, it comes behind all else.
Block {
    id: root

    property bool comes: false
    property bool offered: false

    signal activated

    heading: offered ? title.text : ""
    implicitHeight: offer.implicitHeight
    wanted: offered || comes && Theme.roomy

    Pressable {
        id: offer

        Accessible.name: title.text + " " + note.text
        corner: Theme.dp(26)
        height: parent.height
        implicitHeight: column.implicitHeight + Theme.dp(44)
        visible: root.offered
        width: parent.width

        onActivated: root.activated()

        background: Rectangle {
            border.color: Theme.colors.outline
            border.width: Theme.hair
            color: offer.down ? Theme.colors.lit : Theme.colors.ground
            radius: offer.corner
        }
        contentItem: Item {
            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: "smile"
                size: Theme.dp(72)
                visible: Theme.roomy
                x: Theme.dp(40)
            }
            Column {
                id: column

                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.dp(4)
                width: next.x - x - Theme.dp(16)
                x: Theme.roomy ? Theme.dp(148) : Theme.dp(20)

                Words {
                    id: title

                    font.weight: Font.Bold
                    text: qsTrId("survey.invite")
                    width: parent.width
                }
                Words {
                    id: note

                    soft: true
                    text: qsTrId("survey.invite_note")
                    width: parent.width
                }
            }
            Icon {
                id: next

                anchors.right: parent.right
                anchors.rightMargin: Theme.dp(28)
                anchors.verticalCenter: parent.verticalCenter
                name: "next"
                size: Theme.dp(44)
            }
        }
    }
}
