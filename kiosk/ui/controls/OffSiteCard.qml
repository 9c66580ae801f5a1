// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A target in another place: its address and telephone, large enough to copy.
Block {
    id: root

    property string address: ""
    // For a phone, where a low page has no other place for it; {} is none.
    property var code: ({})
    property bool inside: false
    property string phone: ""
    property string bus: ""
    property string parking: ""

    readonly property bool close: Theme.low && Theme.roomy

    implicitHeight: Math.max(column.implicitHeight, taken.visible ? taken.implicitHeight : 0) + Theme.dp(close ? 40 : 64)

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.tile
        radius: Theme.dp(26)
    }
    QrCode {
        id: taken

        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(40)
        anchors.verticalCenter: parent.verticalCenter
        code: root.code
        label: qsTrId("way.qr")
        visible: root.code.side > 0
        width: Theme.fixed(236)
    }
    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(root.close ? 8 : 16)
        width: parent.width - 2 * x - (taken.visible ? taken.width + Theme.gap : 0)
        x: Theme.dp(40)

        Words {
            Accessible.name: text
            soft: true
            // A page's part that is not wanted is only transparent, and screen readers hear it.
            text: !root.wanted ? "" : root.inside ? qsTrId("way.inside") : root.address === "" ? qsTrId("way.unplaced") : qsTrId("way.off_site")
            width: parent.width
        }
        Repeater {
            model: [
                {
                    "glyph": "pin",
                    "said": root.address,
                    "large": true
                },
                {
                    "glyph": "phone",
                    "said": root.phone,
                    "large": true
                },
                {
                    "glyph": "bus",
                    "said": root.bus,
                    "large": false
                },
                {
                    "glyph": "car",
                    "said": root.parking,
                    "large": false
                }
            ].filter(line => line.said !== "")

            Item {
                id: line

                required property var modelData

                readonly property real sign: Theme.roomy ? Theme.dp(64) : 0

                implicitHeight: Math.max(said.implicitHeight, sign)
                width: parent.width

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.colors.accent
                    name: line.modelData.glyph
                    size: line.sign
                    visible: Theme.roomy
                }
                Words {
                    id: said

                    Accessible.name: text
                    anchors.verticalCenter: parent.verticalCenter
                    font.features: Theme.tabular
                    font.weight: line.modelData.large ? Font.Bold : Font.Medium
                    size: line.modelData.large && !root.close ? Theme.heading : Theme.base
                    text: line.modelData.said
                    width: parent.width - x
                    x: Theme.roomy ? line.sign + Theme.dp(28) : 0
                }
            }
        }
    }
}
