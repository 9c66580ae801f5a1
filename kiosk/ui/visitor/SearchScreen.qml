// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A field and what it brings at every key: an office a row, and why.
PageFrame {
    id: root

    required property SearchModel model

    // Beside the keyboard a wide or a low screen has room for one line, not for a card with two buttons.
    readonly property bool tight: Theme.typing && (Theme.shallow || !Theme.roomy)

    heading: qsTrId("home.field")
    note: qsTrId("find.places", model.count)
    spacing: Theme.fixed(10)

    Component.onDestruction: model.gave_up()

    // The page before takes the keyboard with it when it goes; it is called back once that page is gone.
    Timer {
        interval: 60
        running: true

        onTriggered: Qt.inputMethod.show()
    }

    SearchField {
        focus: true
        hint: qsTrId("home.hint")
        name: qsTrId("home.field")
        text: root.model.words

        Component.onCompleted: forceActiveFocus()
        onEdited: written => {
            root.page = 0;
            root.model.search(written);
        }
    }
    Repeater {
        model: root.model.urgent

        Notice {
            required property string modelData

            glyph: "phone"
            pane: 1
            text: modelData
        }
    }
    ChipRow {
        chips: root.tight ? [] : root.model.chips
        pane: 1

        onPicked: matter => root.model.pick(matter)
    }
    CorrectedNotice {
        corrected: root.model.corrected

        onRefused: root.model.search_as_written()
    }
    Notice {
        glyph: root.model.empty ? "apology" : "pin"
        pane: 1
        text: root.model.instead
        wanted: root.tight && text !== ""
    }
    AnswerCard {
        glyph: root.model.empty ? "search" : "sign"
        pane: 1
        text: root.model.instead
        wanted: !root.tight && text !== ""

        onAsked: root.model.call_guide()
    }
    SearchCard {
        card: root.model.card
        pane: 1
        wanted: root.model.matter && !root.tight

        onOpened: root.model.open_card()
        onWalked: root.model.go_at_once()
    }
    ResultRow {
        detail: root.model.card.first ?? ""
        framed: true
        pane: 1
        text: root.model.card.name ?? ""
        wanted: root.model.matter && root.tight
        where: root.model.card.place ?? ""

        onActivated: root.model.open_card()
    }
    Repeater {
        model: root.model.results

        ResultRow {
            required property int index
            required property string name
            required property string place
            required property var reason
            required property bool first

            framed: first
            pane: 1
            detail: reason.text
            pieces: reason.pieces
            text: name
            where: place

            onActivated: root.model.choose(index)
        }
    }

    // Keeps the field beside the results where it is while there are none.
    Block {
        implicitHeight: 0
        pane: 1
        wanted: root.model.count === 0 && !root.model.matter
    }
}
