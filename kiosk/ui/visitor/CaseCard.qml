// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One kind of case: what it is, when to choose it, and what happens by when.
Pressable {
    id: root

    required property string glyph
    required property string hint
    required property string promise

    Accessible.name: [text, hint, promise].filter(part => part !== "").join(", ")
    implicitHeight: lines.implicitHeight + Theme.dp(Theme.landscape && Theme.roomy ? 36 : 56)

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
    }

    background: Rectangle {
        border.color: Theme.colors.outline
        border.width: Theme.hair
        color: root.down ? Theme.colors.lit : Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Column {
            id: lines

            spacing: Theme.dp(8)
            width: parent.width - 2 * x
            x: Theme.dp(32)
            y: Theme.dp(Theme.landscape && Theme.roomy ? 18 : 28)

            Row {
                spacing: Theme.dp(24)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.glyph
                    size: Theme.dp(60)
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Font.Bold
                    size: letters.advanceWidth(root.text) > width ? Theme.base : Theme.heading
                    text: root.text
                    width: lines.width - Theme.dp(84)
                }
            }
            Words {
                soft: true
                text: root.hint
                visible: text !== ""
                width: parent.width
            }
            Words {
                font.weight: Font.DemiBold
                text: root.promise
                width: parent.width
            }
        }
    }
}
