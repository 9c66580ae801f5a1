pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where and when to ring back; "as soon as possible" is chosen and says its own due time.
PageFrame {
    id: root

    required property CallBackModel model

    heading: qsTrId("case.call_title")

    CaseHead {
        kind: root.model.kind
        step: root.model.step
        title: qsTrId("case.call_title")
    }
    Notice {
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    CaseNumber {
        hidden: root.model.hidden
        number: root.model.number

        onCleared: root.model.clear()
        onErased: root.model.erase()
        onShown: root.model.show()
        onTyped: digit => root.model.press(digit)
    }
    Words {
        readonly property int pane: 1

        Accessible.name: text
        font.weight: Font.Bold
        text: qsTrId("case.time_title")
    }
    Repeater {
        model: root.model.times

        Choice {
            required property int index
            required property var modelData
            readonly property int pane: 1

            chosen: modelData.chosen
            detail: modelData.detail
            text: modelData.name

            onActivated: root.model.choose(index)
        }
    }
    Choice {
        chosen: root.model.other !== ""
        detail: root.model.other
        text: qsTrId("call.pick")

        onActivated: root.model.pick_time()
    }

    actions: [
        BigButton {
            glyph: root.model.place ? "check" : ""
            primary: false
            text: qsTrId("call.place")

            onActivated: root.model.pick_place()
        },
        BigButton {
            glyph: "next"
            glyphAfter: true
            text: qsTrId("case.next")

            onActivated: root.model.go_on()
        }
    ]
}
