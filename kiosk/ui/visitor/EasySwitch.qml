// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// From the ordinary screen to the easy one, from there to everything, and from that back to the ordinary one.
Block {
    id: root

    required property bool easy
    required property bool everything

    signal activated

    implicitHeight: Theme.roomy ? button.implicitHeight : button.y + button.height

    Words {
        id: question

        Accessible.name: text
        anchors.verticalCenter: Theme.roomy ? button.verticalCenter : undefined
        soft: true
        text: root.everything ? qsTrId("easy.enough") : root.easy ? qsTrId("easy.other") : qsTrId("easy.small")
        width: Theme.roomy ? parent.width - button.width - Theme.gap : parent.width
    }
    BigButton {
        id: button

        air: Theme.dp(24)
        corner: Theme.dp(18)
        implicitHeight: Theme.dp(88)
        primary: false
        size: Theme.base
        text: root.everything ? qsTrId("easy.ordinary") : root.easy ? qsTrId("easy.all") : qsTrId("home.easy")
        width: Math.min(implicitWidth, parent.width)
        x: Theme.roomy ? parent.width - width : 0
        y: Theme.roomy ? 0 : question.implicitHeight + Theme.fixed(12)

        onActivated: root.activated()
    }
}
