// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How the answer comes, and to whom: every field with its own line for what is missing, the keys beside them.
CaseForm {
    id: root

    // Fields left, keys right; where there is no height or width for that, one under the other.
    readonly property bool beside: Theme.roomy && !Theme.low
    required property CaseContactModel model

    form: model
    spacing: Theme.dp(Theme.roomy ? 14 : 20)
    typed: true

    actions: CaseNext {
        onActivated: root.go_on()
    }

    ChipRow {
        chips: root.model.ways

        onPicked: way => root.model.choose_way(way)
    }
    Repeater {
        model: root.beside ? 1 : 0

        Block {
            implicitHeight: Math.max(fields.implicitHeight, pad.implicitHeight)
            pane: 1

            Column {
                id: fields

                spacing: Theme.dp(4)
                width: (parent.width - Theme.dp(40)) * (root.model.mail ? 1 : 0.5)

                CaseNameField {
                    model: root.model
                    width: parent.width
                }
                NumberOrMail {
                    width: parent.width
                }
                Dong {
                    visible: !Theme.landscape
                    width: parent.width
                }
            }
            Pad {
                id: pad

                anchors.right: parent.right
                columns: 3
                keyHeight: Theme.dp(Theme.landscape ? 100 : 144)
                visible: !root.model.mail
                width: (parent.width - Theme.dp(40)) / 2
            }
        }
    }
    Repeater {
        model: root.beside && !Theme.landscape ? 0 : 1

        Block {
            readonly property int across: Theme.roomy && !Theme.landscape ? 2 : 1

            implicitHeight: dong.implicitHeight

            Dong {
                id: dong

                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            readonly property int across: Theme.roomy && !Theme.landscape ? 2 : 1

            implicitHeight: name.implicitHeight

            CaseNameField {
                id: name

                model: root.model
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            implicitHeight: number.implicitHeight
            keepWithNext: !root.model.mail

            NumberOrMail {
                id: number

                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside || root.model.mail ? 0 : 1

        Block {
            implicitHeight: under.implicitHeight

            Pad {
                id: under

                width: parent.width
            }
        }
    }
    ChipRow {
        chips: root.model.ages

        onPicked: age => root.model.choose_age(age)
    }
    Block {
        implicitHeight: age.implicitHeight
        joined: true

        CaseField {
            id: age

            width: parent.width
            wrong: root.model.wrong.over_14 ?? ""
        }
    }
    CaseWhy {
        text: root.model.whyShort

        onOpened: root.model.read_why()
    }

    component Dong: CaseField {
        label: qsTrId("case.dong")
        wrong: root.model.wrong.address ?? ""

        CaseBox {
            glyph: "next"
            hint: qsTrId("case.dong_pick")
            name: qsTrId("case.dong")
            text: root.model.address
            width: parent.width

            onActivated: root.model.pick_address()
        }
    }
    component Pad: KeyPad {
        onCleared: root.model.clear()
        onErased: root.model.erase()
        onTyped: digit => root.model.press(digit)
    }
    component NumberOrMail: CaseNumberField {
        mail: root.model.mail
        model: root.model

        onWritten: address => root.model.write(address)
    }
}
