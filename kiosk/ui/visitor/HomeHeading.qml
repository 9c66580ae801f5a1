// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The greeting, and beside its first line the way to the easy screen, or back from it.
Block {
    id: root

    required property bool brief
    required property bool everything
    required property bool switching

    signal switched

    readonly property string words: brief ? qsTrId("home.question") : qsTrId("home.greeting")
    // Beside the button stands the first line alone.
    readonly property list<string> lines: switching && !brief ? words.split("\n") : [words]

    implicitHeight: rest.visible ? rest.y + rest.height : switching ? Math.max(greeting.implicitHeight, easy.height) : greeting.implicitHeight

    Words {
        id: greeting

        readonly property bool small: (Theme.low || Theme.landscape) && Theme.roomy || root.brief && !Theme.low

        Accessible.name: root.words
        Accessible.role: Accessible.Heading
        anchors.verticalCenter: rest.visible ? undefined : parent.verticalCenter
        size: small ? Theme.title : Theme.greeting
        font.weight: Font.Bold
        lineHeight: Theme.roomy ? 1.02 : 0.94
        text: root.lines[0]
        width: parent.width - (root.switching ? easy.width + Theme.gap : 0)
    }
    Words {
        id: rest

        Accessible.ignored: true
        font.weight: Font.Bold
        lineHeight: greeting.lineHeight
        size: greeting.size
        text: root.lines.slice(1).join("\n")
        visible: text !== ""
        width: parent.width
        y: greeting.height
    }
    BigButton {
        id: easy

        anchors.right: parent.right
        corner: Theme.dp(18)
        implicitHeight: Theme.dp(84)
        primary: false
        size: Theme.base
        text: root.everything ? qsTrId("easy.ordinary") : qsTrId("home.easy")
        visible: root.switching

        onActivated: root.switched()
    }
}
