pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Number and code on one pad; the state and no more.
PageFrame {
    id: root

    required property LookupModel model

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
        wanted: !root.model.found && !root.model.locked

        Column {
            id: fields

            spacing: Theme.dp(12)
            width: parent.width

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("receipt.number")
            }
            Row {
                spacing: Theme.gap

                BigButton {
                    Accessible.name: qsTrId("lookup.letter") + " " + text
                    height: Theme.dp(112)
                    primary: false
                    text: root.model.letter
                    width: Theme.dp(130)

                    onActivated: root.model.turn_letter()
                }
                LookupField {
                    active: !root.model.inCode
                    name: qsTrId("receipt.number")
                    text: root.model.number
                    width: fields.width - Theme.dp(130) - Theme.gap

                    onActivated: root.model.go_to(false)
                }
            }
        }
    }
    Block {
        implicitHeight: secret.implicitHeight
        wanted: !root.model.found && !root.model.locked

        Column {
            id: secret

            spacing: Theme.dp(12)
            width: parent.width

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("receipt.code")
                width: parent.width
            }
            LookupField {
                active: root.model.inCode
                name: qsTrId("receipt.code")
                text: root.model.code.join(" ").trim()
                width: parent.width

                onActivated: root.model.go_to(true)
            }
        }
    }
    Block {
        implicitHeight: pad.implicitHeight
        pane: 1
        wanted: !root.model.found && !root.model.locked

        KeyPad {
            id: pad

            width: parent.width

            onCleared: root.model.clear()
            onErased: root.model.erase()
            onTyped: digit => root.model.press(digit)
        }
    }
}
