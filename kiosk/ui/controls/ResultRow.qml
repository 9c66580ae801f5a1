// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One line of a list: what it is on the left, where it is on the right; a framed one is the best hit.
Pressable {
    id: root

    property string where: ""
    property string detail: ""
    // What of the detail stands out, as for MarkedWords.
    property var pieces: []
    property string glyph: ""
    property bool framed: false

    // Whether it may do without the place where that would take a line of its own.
    property bool brief: false
    // Whether it stands for itself, as a hit does, not as one line of a list.
    property bool strong: framed || detail !== ""
    readonly property bool row: true
    readonly property real inset: strong ? Theme.dp(36) : 0
    readonly property bool close: Theme.shallow || across > 1
    readonly property real lead: inset + (glyph === "" ? 0 : Theme.dp(close ? 76 : 104))
    readonly property bool beside: where !== "" && name.implicitWidth + spot.implicitWidth + Theme.dp(100) + inset + lead <= width

    Accessible.name: [text, where, detail].filter(part => part !== "").join(", ")
    corner: Theme.dp(26)
    implicitHeight: Math.max(Theme.dp(Theme.easy && !Theme.shallow ? 144 : glyph !== "" && !close ? 124 : Theme.landscape ? 84 : 92), column.implicitHeight + Theme.dp(!strong ? 28 : Theme.typing && (Theme.keysBeside || !Theme.roomy) ? 20 : 44))
    ringAir: framed ? Theme.ringAir : -Theme.ring

    background: Rectangle {
        border.color: Theme.colors.accent
        border.width: root.framed ? Theme.fixed(4) : 0
        color: root.down ? Theme.colors.lit : (root.framed ? Theme.colors.chosen : "transparent")
        radius: root.framed ? root.corner : 0

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.colors.hairline
            height: Theme.hair
            visible: !root.framed
            width: parent.width
        }
    }
    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: Theme.dp(root.close ? 50 : 64)
            visible: root.glyph !== ""
            x: root.inset + Theme.dp(root.close ? 4 : 12)
        }
        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(6)
            width: parent.width - x - root.inset - Theme.dp(50)
            x: root.lead

            Item {
                height: root.beside ? Math.max(name.height, spot.height) : name.height + (spot.visible ? spot.height : 0)
                width: parent.width

                Words {
                    id: name

                    size: root.strong || Theme.easy && Theme.roomy ? Theme.heading : (root.across > 1 ? Theme.base : Theme.row)
                    font.weight: root.strong ? Font.Bold : Font.DemiBold
                    text: root.text
                    width: root.beside ? implicitWidth : parent.width
                    wrapMode: Text.Wrap
                }
                Words {
                    id: spot

                    color: root.framed ? Theme.colors.accent : Theme.colors.softInk
                    font.weight: root.framed ? Font.DemiBold : Font.Medium
                    text: root.where
                    visible: root.where !== "" && (root.beside || !root.brief)
                    width: root.beside ? implicitWidth : parent.width
                    x: root.beside ? parent.width - width : 0
                    y: root.beside ? (name.height - height) / 2 : name.height
                }
            }
            MarkedWords {
                color: Theme.colors.softInk
                pieces: root.pieces
                text: root.detail
                visible: root.detail !== ""
                width: parent.width
            }
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: root.inset === 0 ? 0 : Theme.dp(20)
            anchors.verticalCenter: parent.verticalCenter
            name: "next"
            size: Theme.dp(44)
        }
    }
}
