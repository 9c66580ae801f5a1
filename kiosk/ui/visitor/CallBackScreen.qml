// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What for, who to ring and when: one page, and "as soon as possible" is chosen and says its own due time.
CaseForm {
    id: root

    readonly property bool beside: Theme.roomy && !Theme.low
    required property CallBackModel model

    besideKeys: true
    form: model
    lined: true
    spacing: Theme.dp(Theme.roomy ? 16 : 20)
    typed: true

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

    ChipRow {
        chips: root.writing ? [] : root.model.offices

        onPicked: what => root.model.choose_office(what)
    }
    ChipRow {
        chips: root.writing ? [] : root.model.phrases
        several: true

        onPicked: phrase => phrase === "own" ? root.model.write() : root.model.choose(phrase)
    }
    Block {
        implicitHeight: missing.implicitHeight
        joined: true
        wanted: !root.writing

        CaseField {
            id: missing

            width: parent.width
            wrong: root.model.wrong.office || root.model.wrong.words
        }
    }
    Repeater {
        model: root.beside ? 1 : 0

        CaseFieldsBesideKeys {
            keyHeight: Theme.dp(100)
            model: root.model

            CaseNumberField {
                model: root.model
                width: parent.width
            }
            CaseNameField {
                model: root.model
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            heading: name.label
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
            heading: number.label
            implicitHeight: number.implicitHeight
            joined: true // with its keys it is drawn smaller as one, or they would stand on the next page
            keepWithNext: true

            CaseNumberField {
                id: number

                model: root.model
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            implicitHeight: under.implicitHeight
            joined: true

            CaseNumberKeys {
                id: under

                model: root.model
                width: parent.width
            }
        }
    }
    CaseLabel {
        pane: 1
        text: root.model.time
    }
    ChipRow {
        chips: root.model.times
        pane: 1

        onPicked: at => root.model.choose_time(at)
    }
}
