// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Over the whole way: go through it step by step, do without stairs, hear it. At a step: back to the whole way, and a
// number for each step.
Flow {
    id: root

    required property WayModel model
    required property bool reporting // where there is no room for it beside the name

    readonly property real tall: Theme.dp(!Theme.roomy ? 76 : Theme.landscape && (model.shut || !["ko", "zh-CN"].includes(Theme.language)) ? (Theme.language === "en" ? 78 : 70) : 84) // a wide page has no line more for when it opens, or for long words
    readonly property bool near: model.step >= 0 && Theme.roomy && !Theme.easy
    readonly property real end: Theme.fixed(Theme.landscape ? 210 : 272)

    // Where words are long there is no room for a sign beside them.
    readonly property bool brief: ["ko", "zh-CN", "ja"].includes(Theme.language)
    readonly property bool signed: brief && Theme.language !== "zh-CN" && !reporting && !(near && Theme.landscape)

    readonly property real natural: visibleChildren.reduce((sum, tool) => sum + tool.implicitWidth, 0)

    spacing: Theme.fixed(12)

    ToolButton {
        sign: "path"
        text: root.near ? qsTrId("way.whole") : qsTrId("way.stepwise")
        visible: root.model.known && Theme.roomy && !Theme.easy && root.model.steps.length > 0

        onActivated: root.near ? root.model.whole() : root.model.show_step(0)
    }
    Repeater {
        model: root.near ? root.model.steps : []

        BigButton {
            required property int index
            required property var modelData
            readonly property bool passed: index < root.model.step

            Accessible.checkable: true
            Accessible.checked: index === root.model.step
            Accessible.name: qsTrId("way.step").arg(modelData.number)
            corner: Theme.dp(12)
            implicitHeight: root.tall
            primary: index === root.model.step
            size: Theme.base
            text: modelData.number
            tinted: passed
            width: Math.max(Theme.fixed(66), (root.width - 2 * root.end - (root.model.steps.length + 1) * root.spacing) / root.model.steps.length)

            onActivated: root.model.show_step(index)
        }
    }
    ToolButton {
        Accessible.checkable: true
        Accessible.checked: root.model.stepFree
        sign: root.model.stepFree ? "check" : "wheelchair"
        text: qsTrId("way.step_free")
        tinted: root.model.stepFree
        visible: root.model.known && !root.near

        onActivated: root.model.toggle_step_free()
    }
    ToolButton {
        sign: "voice"
        text: qsTrId("way.listen")

        onActivated: root.model.listen()
    }
    // Large letters: there is no step under which it could stand where the way leads elsewhere.
    ToolButton {
        sign: "guide"
        text: root.model.helped ? qsTrId("way.with_guide") : qsTrId("way.not_found")
        tinted: root.model.helped
        visible: !Theme.roomy && root.model.offSite

        onActivated: root.model.helped ? root.model.go_with_guide() : root.model.not_found()
    }
    ToolButton {
        sign: "phone"
        text: qsTrId("office.call_back")
        visible: root.model.callsBack

        onActivated: root.model.call_back()
    }
    ToolButton {
        Accessible.name: qsTrId("wrong.button")
        sign: "flag"
        text: qsTrId("wrong.button")
        visible: root.reporting && !root.near

        onActivated: root.model.report()
    }
    component ToolButton: BigButton {
        property string sign

        corner: Theme.dp(16)
        glyph: root.signed ? sign : ""
        implicitHeight: root.tall
        pad: !Theme.roomy ? Theme.fixed(36) : Theme.dp(root.reporting && !root.brief ? 30 : 72) // two short ones in a line beside the code, or four long ones
        primary: false
        size: root.brief || !Theme.roomy ? Theme.base : Theme.caption
        width: {
            if (!Theme.roomy)
                return Math.min(root.width, implicitWidth);
            if (root.reporting)
                return root.brief ? implicitWidth * Math.min(1, (root.width - 3 * root.spacing) / root.natural) : Math.min(root.width, implicitWidth);
            const count = Theme.easy || root.model.offSite ? 2 : 3;
            const share = Math.floor((root.width - (count - 1) * root.spacing) / count); // a fraction too much would break the line
            return root.near ? root.end : Math.max(share, 0);
        }
    }
}
