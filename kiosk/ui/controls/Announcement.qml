// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What the city says on the screen nobody has touched yet: Korean large, one more language below it.
Rectangle {
    id: root

    required property string text
    property string other: ""
    property bool praise: false

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: Theme.colors.outline
    border.width: Theme.highContrast ? Theme.hair : 0
    color: Theme.colors.ground
    implicitHeight: words.implicitHeight + Theme.dp(56)
    radius: Theme.dp(18)

    Rectangle {
        color: Theme.colors.accent
        height: parent.height - Theme.dp(48)
        radius: width / 2
        width: Theme.dp(10)
        x: Theme.dp(24)
        y: Theme.dp(24)
    }
    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.accent
        name: root.praise ? "smile" : "megaphone"
        size: Theme.dp(72)
        x: Theme.dp(60)
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(10)
        width: parent.width - x - Theme.dp(32)
        x: icon.x + icon.width + Theme.dp(32)

        Words {
            size: Theme.row
            font.weight: Font.Bold
            text: root.text
            width: parent.width
            wrapMode: Text.Wrap
        }
        Words {
            color: Theme.colors.softInk
            font.family: /[\u3040-\u30ff]/.test(root.other) || !/[\u4e00-\u9fff]/.test(root.other) ? "Pretendard GOV" : "Noto Sans CJK SC"
            text: root.other.replace(/(\d) (?=\p{L})/gu, "$1\u00a0")
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
