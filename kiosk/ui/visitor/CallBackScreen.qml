// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where and when to ring back; "as soon as possible" is chosen and says its own due time.
CaseForm {
    id: root

    readonly property var another: ({
            chosen: model.other !== "",
            detail: model.other,
            name: qsTrId("call.pick")
        })
    required property CallBackModel model

    form: model
    keyed: true
    spacing: Theme.dp(Theme.roomy && !Theme.landscape ? 18 : 24)

    actions: [
        BigButton {
            glyph: root.model.place ? "check" : ""
            primary: false
            text: qsTrId("call.place")

            onActivated: root.model.pick_place()
        },
        CaseNext {
            onActivated: root.go_on()
        }
    ]

    CaseNumber {
        hidden: root.model.hidden
        number: root.model.number

        onShown: root.model.show()
    }
    Block {
        implicitHeight: pad.implicitHeight
        joined: !Theme.roomy

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }
    Block {
        implicitHeight: when.implicitHeight
        keepWithNext: true
        pane: 1

        Words {
            id: when

            Accessible.name: text
            font.weight: Font.Bold
            text: qsTrId("case.time_title")
            width: parent.width
        }
    }
    Repeater {
        model: [...root.model.times, root.another]

        Choice {
            required property int index
            required property var modelData

            across: Theme.roomy ? 2 : 1
            chosen: modelData.chosen
            detail: modelData.detail
            joined: true
            pane: 1
            text: modelData.name

            onActivated: index < root.model.times.length ? root.model.choose(index) : root.model.pick_time()
        }
    }
}
