// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// All steps and the code that takes them along; or one step, large, with the way on and back. Both fill the same room,
// so that nothing moves when one turns into the other.
Block {
    id: root

    required property WayModel model

    // On the easy screen the whole way is seen above the first step, and no list of them.
    readonly property bool stepping: Theme.easy && model.steps.length > 0
    readonly property bool near: model.step >= 0 || stepping
    readonly property int at: Math.max(0, model.step)
    readonly property real walk: Theme.dp(Theme.roomy && !Theme.low ? 104 : 90)
    readonly property bool last: at >= model.steps.length - 1
    readonly property real rows: Math.max(list.implicitHeight, code.implicitHeight)
    readonly property real one: card.implicitHeight + Theme.fixed(16) + walk

    implicitHeight: Math.max(rows, one)

    StepList {
        id: list

        steps: root.model.steps
        visible: !root.near
        width: parent.width - code.width - Theme.dp(36)

        onChosen: index => root.model.show_step(index)
    }
    QrCode {
        id: code

        anchors.right: parent.right
        code: root.model.qr
        label: qsTrId("way.qr") + (root.model.code === "" ? "" : "\n" + qsTrId("way.code").arg(root.model.code))
        minimum: Theme.fixed(Theme.shallow || Theme.low ? 180 : 236)
        visible: !root.near
        width: Theme.dp(Theme.shallow || Theme.low ? 220 : 250)
    }
    WayStepCard {
        id: card

        height: root.height - root.walk - Theme.fixed(16)
        model: root.model
        visible: root.near
        width: parent.width
    }
    Row {
        anchors.bottom: parent.bottom
        spacing: Theme.gap
        visible: root.near

        BigButton {
            enabled: root.at > 0
            implicitHeight: root.walk
            opacity: enabled ? 1 : 0.4
            primary: false
            size: Theme.row
            text: qsTrId("way.previous")
            width: Theme.fixed(300)

            onActivated: root.model.show_step(root.at - 1)
        }
        BigButton {
            glyph: "forward"
            glyphAfter: true
            implicitHeight: root.walk
            size: Theme.row
            text: qsTrId("way.next")
            visible: !root.last
            width: root.width - Theme.fixed(300) - Theme.gap

            onActivated: root.model.show_step(root.at + 1)
        }
    }
}
