// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Telephone and hours between two lines.
Block {
    id: root

    property string phone: ""
    property string hours: ""
    property string lunch: ""

    implicitHeight: flow.implicitHeight + Theme.dp(32)

    Rectangle {
        color: Theme.colors.ink
        height: Theme.fixed(3)
        width: parent.width
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.colors.hairline
        height: Theme.hair
        width: parent.width
    }
    Flow {
        id: flow

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(20)
        width: parent.width

        Row {
            spacing: Theme.dp(18)
            visible: root.phone !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "phone"
                size: Theme.dp(46)
            }
            Words {
                Accessible.name: text
                font.features: Theme.tabular
                text: root.phone
                wrapMode: Text.NoWrap
            }
        }
        Item {
            height: 1
            visible: Theme.roomy && root.phone !== ""
            width: Theme.dp(20)
        }
        Row {
            spacing: Theme.dp(18)
            visible: root.hours !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: Theme.dp(46)
            }
            Words {
                Accessible.name: text
                text: root.hours
                wrapMode: Text.NoWrap
            }
        }
        Words {
            Accessible.name: text
            soft: true
            text: root.lunch
            visible: text !== ""
        }
    }
}
