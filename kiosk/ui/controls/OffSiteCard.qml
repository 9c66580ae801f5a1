// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A target in another place: its address and telephone, large enough to copy.
Block {
    id: root

    property string address: ""
    property bool inside: false
    property string phone: ""

    implicitHeight: column.implicitHeight + Theme.dp(64)

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.tile
        radius: Theme.dp(26)
    }
    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(16)
        width: parent.width - 2 * x
        x: Theme.dp(40)

        Words {
            Accessible.name: text
            soft: true
            text: root.inside ? qsTrId("way.inside") : qsTrId("way.off_site")
            width: parent.width
        }
        Words {
            Accessible.name: text
            font.weight: Font.Bold
            size: Theme.heading
            text: root.address
            width: parent.width
        }
        Words {
            Accessible.name: text
            font.features: ({
                    "tnum": 1
                })
            font.weight: Font.Bold
            size: Theme.heading
            text: root.phone
            visible: text !== ""
            width: parent.width
        }
    }
}
