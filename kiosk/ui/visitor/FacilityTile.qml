// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// An amenity: its sign, filled where it is looked for in need, its name, where the nearest is and how long one walks.
Pressable {
    id: root

    required property int index
    required property string name
    required property string place
    required property string reason
    required property string glyph

    readonly property bool needed: ["female", "male", "wheelchair", "facility", "aed"].includes(glyph)
    readonly property int line: Theme.language === "en" || Theme.language === "vi" ? Theme.caption : Theme.base
    readonly property real sign: Theme.dp(Theme.shallow ? 84 : 104)

    Accessible.name: [name, place, reason].filter(part => part !== "").join(", ")
    across: Theme.roomy && !Theme.voice && !Theme.easy ? (Theme.landscape ? 3 : 2) : 1
    breakBefore: Theme.easy && index > 0 && index % 6 === 0
    corner: Theme.dp(22)
    implicitHeight: Math.max(Theme.dp(Theme.shallow ? 128 : 168), words.implicitHeight + Theme.dp(8))
    joined: true
    text: name

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.down ? Theme.colors.lit : Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: root.needed ? Theme.colors.action : Theme.colors.tile
            height: width
            radius: Theme.dp(18)
            width: root.sign
            x: Theme.dp(22)

            Icon {
                anchors.centerIn: parent
                color: root.needed ? Theme.colors.onAction : Theme.colors.accent
                name: root.glyph
                size: parent.width * 0.66
            }
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Theme.dp(16)
            x: root.sign + Theme.dp(44)

            Words {
                Accessible.ignored: true
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 2
                minimumPixelSize: Theme.caption
                size: Theme.row
                text: root.name
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                size: root.line
                soft: true
                text: root.place
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
            Words {
                Accessible.ignored: true
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: root.line
                text: root.reason
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
