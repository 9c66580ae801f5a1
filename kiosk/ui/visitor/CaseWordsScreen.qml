// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What happened, where, and the visitor's own words, which the keys of common words begin.
CaseForm {
    id: root

    required property CaseWordsModel model

    below: true
    besideKeys: true
    form: model
    spacing: Theme.dp(Theme.roomy ? 16 : 20)
    typed: true

    actions: [
        BigButton {
            glyph: "guide"
            primary: false
            text: qsTrId("case.write_for_me")
            visible: Theme.roomy && !root.model.speakable

            onActivated: root.model.ask_help()
        },
        // Beside a microphone it takes the place of the help, which the dock has too.
        BigButton {
            glyph: root.model.memo === "" ? "mic" : "check"
            primary: false
            text: root.model.memo === "" ? qsTrId("case.speak") : root.model.memo
            visible: Theme.roomy && root.model.speakable

            onActivated: root.speak()
        },
        CaseNext {
            onActivated: root.go_on()
        }
    ]

    function speak(): void {
        Qt.inputMethod.commit();
        Qt.inputMethod.hide();
        model.speak();
    }

    CaseLabel {
        text: qsTrId("case_block.about")
        wanted: !root.writing
    }
    ChipRow {
        chips: root.writing ? [] : root.model.kinds
        question: qsTrId("case_block.about")

        onPicked: kind => root.model.turn_to(kind)
    }
    CaseLabel {
        instead: root.model.promises
        keepWithNext: false
        text: root.model.promise
        wanted: !root.writing && text !== ""
    }
    CaseLabel {
        text: qsTrId("case.about_title")
        wanted: !root.writing
    }
    ChipRow {
        chips: root.writing ? [] : root.model.offices
        question: qsTrId("case.about_title")

        onPicked: what => root.model.choose_office(what)
    }
    CaseLabel {
        pane: 1
        text: root.model.claims.length > 0 ? qsTrId("case.claim_title") : qsTrId("case_block.words")
    }
    ChipRow {
        chips: [...root.model.claims, ...root.model.phrases]
        others: root.model.others
        pane: 1
        question: root.model.claims.length > 0 ? qsTrId("case.claim_title") : qsTrId("case_block.words")
        several: root.model.claims.length === 0

        onPicked: what => {
            Qt.inputMethod.commit();
            root.model.choose(what);
        }
    }
    Block {
        implicitHeight: aloud.implicitHeight
        pane: 1
        wanted: root.model.speakable && !Theme.roomy && !root.cramped

        BigButton {
            id: aloud

            glyph: root.model.memo === "" ? "mic" : "check"
            primary: false
            text: root.model.memo === "" ? qsTrId("case.speak") : root.model.memo
            width: parent.width

            onActivated: root.speak()
        }
    }
    Block {
        breakBefore: !Theme.roomy // or the chips before it would leave it a line
        implicitHeight: Theme.fixed(root.cramped ? 110 : Theme.roomy ? 116 : 200)
        pane: 1
        stretch: true

        CaseArea {
            id: area

            anchors.fill: parent
            cramped: root.cramped
            longest: root.model.longest
            name: root.model.title
            text: root.model.words

            onEdited: written => root.model.write(written)
        }
    }
    CaseNoNumbers {
        letters: area.letters
        longest: area.longest
        pane: 1
        problem: root.form.problem
        wanted: !root.cramped
    }
}
