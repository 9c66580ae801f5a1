// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A target in another place: its address and telephone, large enough to copy.
Block {
    id: root

    property string address: ""
    property bool inside: false
    property string phone: ""
    property string bus: ""
    property string parking: ""

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
        Repeater {
            model: [["bus", root.bus], ["car", root.parking]].filter(line => line[1] !== "")

            Row {
                id: line

                required property var modelData

                spacing: Theme.dp(24)
                width: parent.width

                Icon {
                    name: line.modelData[0]
                    size: Theme.dp(56)
                }
                Words {
                    Accessible.name: text
                    text: line.modelData[1]
                    width: parent.width - Theme.dp(80)
                }
            }
        }
    }
}
