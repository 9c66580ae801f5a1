// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where the way leads; upright, with room beside it to say that it is wrong.
Block {
    id: root

    required property WayModel model
    required property bool reporting

    implicitHeight: Math.max(title.implicitHeight, reporting ? wrong.height : 0)
    keepWithNext: true

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.title
        font.weight: Font.Bold
    }
    Words {
        id: title

        Accessible.name: text
        Accessible.role: Accessible.Heading
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        // A long name, as other languages have them, leaves room for the steps.
        size: letters.advanceWidth(text) > width ? Theme.heading : Theme.title
        text: root.model.known ? qsTrId("way.title").arg(root.model.title) : root.model.title
        width: parent.width - (root.reporting ? wrong.width + Theme.gap : 0)
    }
    WrongButton {
        id: wrong

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.reporting

        onActivated: root.model.report()
    }
}
