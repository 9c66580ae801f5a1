// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// What was found and, beside it, its way at once: who knows the name need not read the office's page first.
Block {
    id: root

    required property int index
    required property string name
    required property string place
    required property var reason
    required property string team
    required property bool first
    required property bool way

    property bool many: false
    property bool urgent: false
    readonly property bool framed: hit.framed
    readonly property bool row: true

    signal activated
    signal walked

    implicitHeight: hit.implicitHeight
    pane: 1

    SearchHit {
        id: hit

        first: root.first
        height: parent.height
        index: root.index
        many: root.many
        name: root.name
        place: root.place
        reason: root.reason
        team: root.team
        urgent: root.urgent
        width: parent.width - (key.visible ? key.width + Theme.gap : 0)

        onActivated: root.activated()
    }
    Pressable {
        id: key

        Accessible.name: qsTrId("office.way") + ", " + root.name
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        corner: Theme.dp(18)
        height: Math.min(parent.height - Theme.fixed(4), Theme.dp(108))
        ringAir: -Theme.ring
        visible: root.way && Theme.roomy && !Theme.keypad && !Theme.easy && !root.urgent // each would be two stops by keys
        width: Theme.dp(112)

        background: Rectangle {
            border.color: Theme.colors.outline
            border.width: Theme.fixed(3)
            color: key.down ? Theme.colors.lit : Theme.colors.ground
            radius: key.corner
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                color: Theme.colors.accent
                name: "walk"
                size: Theme.dp(60)
            }
        }

        onActivated: root.walked()
    }
}
