// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// What a search answers where no office does: a sentence and one action, never a strip and white below it.
Block {
    id: root

    required property string text
    property string glyph: "search"
    property bool primary: true

    signal asked

    Accessible.name: text
    implicitHeight: column.implicitHeight + Theme.dp(64)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(4)
        color: Theme.colors.ground
        radius: Theme.dp(26)
    }
    Column {
        id: column

        spacing: Theme.dp(24)
        width: parent.width - 2 * x
        x: Theme.dp(36)
        y: Theme.dp(32)

        Row {
            spacing: Theme.dp(28)
            width: parent.width

            Icon {
                id: icon

                name: root.glyph
                size: Theme.dp(Theme.roomy ? 96 : 60)
            }
            Words {
                Accessible.name: text
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.Bold
                size: Theme.heading
                text: root.text
                width: parent.width - icon.width - parent.spacing
            }
        }
        BigButton {
            glyph: "guide"
            primary: root.primary
            size: Theme.row
            text: qsTrId("home.guide")
            width: parent.width

            onActivated: root.asked()
        }
    }
}
