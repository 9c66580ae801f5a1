pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where and when to ring back; "as soon as possible" is chosen and says its own due time.
CaseForm {
    id: root

    readonly property int across: Theme.roomy ? 2 : 1
    readonly property var another: ({
            chosen: model.other !== "",
            detail: model.other,
            name: qsTrId("call.pick")
        })
    required property CallBackModel model

    form: model
    spacing: Theme.roomy && !Theme.landscape ? Theme.dp(18) : Theme.dp(24)

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
        pane: 1

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
        model: Math.ceil((root.model.times.length + 1) / root.across)

        Block {
            id: line

            required property int index

            implicitHeight: Math.max(...pair.children.map(choice => choice.implicitHeight))
            joined: true
            pane: 1

            Row {
                id: pair

                anchors.fill: parent
                spacing: Theme.gap

                Repeater {
                    model: [...root.model.times, root.another].slice(line.index * root.across, (line.index + 1) * root.across)

                    Choice {
                        required property int index
                        required property var modelData
                        readonly property int place: line.index * root.across + index

                        chosen: modelData.chosen
                        detail: modelData.detail
                        height: line.height
                        text: modelData.name
                        width: (line.width - Theme.gap * (root.across - 1)) / root.across

                        onActivated: place < root.model.times.length ? root.model.choose(place) : root.model.pick_time()
                    }
                }
            }
        }
    }
}
