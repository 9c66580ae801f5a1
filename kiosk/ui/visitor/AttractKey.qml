// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A key on the night of the screen that nobody has touched yet: the first touch already says what it wants.
Pressable {
    id: root

    required property AttractModel model
    property string face: "Pretendard GOV"
    property int size: Theme.body

    readonly property color ink: Theme.highContrast ? Theme.colors.accent : "#ffffff"

    activeFocusOnTab: false // any key wakes the screen, and home has the same keys
    corner: Theme.dp(20)
    eager: true
    implicitHeight: Math.max(Theme.dp(Theme.landscape ? 92 : 108), words.implicitHeight + Theme.dp(24))
    implicitWidth: words.implicitWidth + Theme.dp(24)

    background: Rectangle {
        border.color: Theme.highContrast ? Theme.colors.outline : "#90b0d5"
        border.width: Theme.fixed(3)
        color: root.down ? "#20467a" : "transparent"
        radius: root.corner
    }
    contentItem: Item {
        Words {
            id: words

            anchors.centerIn: parent
            color: root.ink
            font.family: root.face
            font.weight: Font.Bold
            size: root.size
            text: root.text
        }
    }

    onCanceled: root.model.wake()
    onDownChanged: root.model.hold(down)
}
