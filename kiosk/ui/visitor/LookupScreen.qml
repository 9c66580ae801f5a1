pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Number and code on one pad; the state and no more.
PageFrame {
    id: root

    required property LookupModel model

    // Where one page does not hold both, they stand side by side above the keys, under the name of the one being typed.
    readonly property bool one: Theme.low || !Theme.roomy
    readonly property bool typing: !model.found && !model.locked

    heading: qsTrId("lookup.title")

    actions: BigButton {
        busy: root.model.asking
        glyph: root.model.found || root.model.locked ? "" : "search"
        text: root.model.found || root.model.locked ? qsTrId("lookup.again") : qsTrId("lookup.ask")

        onActivated: root.model.found || root.model.locked ? root.model.clear() : root.model.ask()
    }

    CaseHead {
        note: root.model.found ? "" : qsTrId("lookup.hint")
        title: qsTrId("lookup.title")
    }
    Notice {
        glyph: root.model.locked ? "phone" : "warning"
        text: root.model.problem
        wanted: text !== ""
        warning: true
    }
    Block {
        implicitHeight: answer.implicitHeight
        wanted: root.model.found

        Column {
            id: answer

            spacing: Theme.dp(16)
            width: parent.width

            Words {
                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: Theme.title
                text: root.model.state
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.weight: Font.DemiBold
                text: root.model.due
                visible: text !== ""
                width: parent.width
            }
            Words {
                Accessible.name: text
                soft: true
                text: root.model.facts
                width: parent.width
            }
        }
    }
    Block {
        implicitHeight: fields.implicitHeight
        joined: root.one
        keepWithNext: root.one
        wanted: root.typing

        Column {
            id: fields

            readonly property real air: Theme.dp(Theme.roomy ? 12 : 2)

            spacing: root.spacing
            width: parent.width

            Column {
                spacing: fields.air
                width: parent.width

                Words {
                    Accessible.name: text
                    soft: true
                    text: root.one && root.model.inCode ? qsTrId("receipt.code") : qsTrId("receipt.number")
                    width: parent.width
                }
                Row {
                    id: line

                    spacing: Theme.gap

                    BigButton {
                        id: letter

                        Accessible.name: qsTrId("lookup.letter") + " " + text
                        height: number.height
                        primary: false
                        text: root.model.letter
                        width: Theme.dp(root.one ? 100 : 130)

                        onActivated: root.model.turn_letter()
                    }
                    LookupField {
                        id: number

                        active: !root.model.inCode
                        name: qsTrId("receipt.number")
                        text: root.model.number
                        width: fields.width - letter.width - line.spacing - (beside.visible ? beside.width + line.spacing : 0)

                        onActivated: root.model.go_to(false)
                    }
                    Code {
                        id: beside

                        visible: root.one
                        width: fields.width * 0.34
                    }
                }
            }
            Column {
                spacing: fields.air
                visible: !root.one
                width: parent.width

                Words {
                    Accessible.name: text
                    soft: true
                    text: qsTrId("receipt.code")
                    width: parent.width
                }
                Code {
                    width: parent.width
                }
            }
        }
    }
    Block {
        implicitHeight: pad.implicitHeight
        joined: root.one
        pane: 1
        wanted: root.typing

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }

    component Code: LookupField {
        active: root.model.inCode
        name: qsTrId("receipt.code")
        text: root.model.code.join(" ").trim()

        onActivated: root.model.go_to(true)
    }
}
