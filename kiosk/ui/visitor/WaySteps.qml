// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The steps, and beside them the code that takes them along.
Block {
    id: root

    required property WayModel model

    implicitHeight: Math.max(list.implicitHeight, code.implicitHeight)

    StepList {
        id: list

        steps: root.model.steps
        width: parent.width - code.width - Theme.dp(36)

        onChosen: index => root.model.show_step(index)
    }
    QrCode {
        id: code

        anchors.right: parent.right
        label: qsTrId("way.qr") + (root.model.code === "" ? "" : "\n" + qsTrId("way.code").arg(root.model.code))
        code: root.model.qr
        width: Theme.dp(250)
    }
}
