// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// What follows is to be brought, and one touch for who comes for somebody else.
Block {
    id: root

    property bool forOther: false

    signal actedForOther

    heading: section.text
    implicitHeight: Math.max(section.implicitHeight, other.visible ? other.implicitHeight + Theme.dp(4) : 0)
    keepWithNext: true

    Section {
        id: section

        text: qsTrId("card.bring")
        width: parent.width
        y: parent.height - height
    }
    BigButton {
        id: other

        anchors.right: parent.right
        corner: Theme.dp(14)
        implicitHeight: Theme.dp(72)
        primary: false
        size: Theme.base
        text: qsTrId("card.for_other")
        visible: root.forOther
        width: implicitWidth

        onActivated: root.actedForOther()
    }
}
