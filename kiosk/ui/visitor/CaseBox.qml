// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// A field that is filled elsewhere: by the keys beside it, on a page of its own, or by showing what stands masked.
Pressable {
    id: root

    property bool active: false
    property string glyph: ""
    required property string name
    property string hint: ""

    Accessible.name: [name, text === "" ? hint : text].filter(part => part !== "").join(", ")
    implicitHeight: Theme.dp(Theme.roomy ? 112 : 84)

    background: Rectangle {
        border.color: root.active ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.active ? 5 : 3)
        color: root.down ? Theme.colors.lit : Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(28)
            anchors.right: sign.visible ? sign.left : parent.right
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter
            font.features: Theme.tabular
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.plan
            size: Theme.row
            soft: root.text === ""
            text: root.text === "" ? root.hint : root.text
            wrapMode: Text.NoWrap
        }
        Icon {
            id: sign

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(28)
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: Theme.dp(44)
            visible: root.glyph !== ""
        }
    }
}
