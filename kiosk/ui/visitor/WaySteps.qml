// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// All steps and the code that takes them along; or one step, large, with the way on and back. Both fill the same room
// under a map, so that it stays as it is when one turns into the other.
Block {
    id: root

    required property WayModel model

    // On the easy screen the whole way is seen above the first step, and no list of them.
    readonly property bool stepping: Theme.easy && model.steps.length > 0
    readonly property bool near: model.step >= 0 || stepping
    readonly property int at: Math.max(0, model.step)
    readonly property real walk: Theme.dp(Theme.roomy && !Theme.low ? 104 : 90)
    readonly property bool last: at >= model.steps.length - 1
    // Beside steps of many words the code is as small as may be: a line more for each would be a page too many.
    readonly property bool slim: Theme.shallow && model.steps.some(step => letters.advanceWidth(step.text) + Theme.dp(70) > width - Theme.dp(220 + 36))
    readonly property bool bare: slim && Theme.landscape && Theme.language === "en" && model.code === "" // longest words of all
    readonly property real beside: Theme.dp(bare ? 134 : slim ? 160 : Theme.shallow || Theme.low ? 220 : 250)
    readonly property real rows: Math.max(list.implicitHeight, code.implicitHeight)
    readonly property real one: card.implicitHeight + Theme.fixed(16) + walk

    implicitHeight: Theme.shallow ? (near ? one : rows) : Math.max(rows, one)

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: list.size
        font.weight: Font.DemiBold
    }
    StepList {
        id: list

        steps: root.model.steps
        visible: !root.near
        width: parent.width - code.width - Theme.dp(root.slim ? 20 : 36)

        onChosen: index => root.model.show_step(index)
    }
    QrCode {
        id: code

        anchors.right: parent.right
        code: root.model.qr
        Accessible.name: qsTrId("way.qr")
        label: root.bare ? "" : qsTrId("way.qr") + (root.model.code === "" ? "" : "\n" + qsTrId("way.code").arg(root.model.code))
        minimum: Theme.fixed(root.slim ? 120 : Theme.shallow || Theme.low ? 180 : 236)
        visible: !root.near
        width: root.beside
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
