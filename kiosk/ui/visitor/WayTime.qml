// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How long the walk takes; upright, with what can be done beside it, or below where the words are long.
Block {
    id: root

    required property WayModel model
    required property bool upright

    readonly property bool stacked: upright && time.x + time.implicitWidth + Theme.gap + tools.width > width

    implicitHeight: stacked ? tools.y + tools.height : Math.max(time.implicitHeight, upright ? tools.implicitHeight : 0)
    wanted: upright || time.text !== ""

    Icon {
        id: foot

        anchors.verticalCenter: time.verticalCenter
        name: root.model.offSite ? "pin" : "walk"
        size: Theme.dp(56)
        visible: Theme.roomy && time.text !== ""
    }
    Words {
        id: time

        Accessible.name: text
        color: Theme.colors.accent
        font.weight: Font.DemiBold
        text: root.upright && root.model.offSite ? qsTrId("lists.off_site") : root.model.time
        width: parent.width - x - (root.upright && !root.stacked ? tools.width + Theme.gap : 0)
        x: foot.visible ? foot.width + Theme.dp(12) : 0
        y: root.stacked ? 0 : (parent.height - height) / 2
    }
    WayTools {
        id: tools

        anchors.right: root.stacked ? undefined : parent.right
        model: root.model
        visible: root.upright
        width: line
        y: root.stacked ? time.implicitHeight + Theme.fixed(12) : 0
    }
}
