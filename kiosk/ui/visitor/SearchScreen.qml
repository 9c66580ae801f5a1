// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A field and what it brings at every key: an office a row, and why.
PageFrame {
    id: root

    required property SearchModel model
    readonly property bool close: Theme.typing && !Theme.roomy // room for one line by the field, not for a card
    readonly property bool tight: close || Theme.typing && Theme.shallow && !Theme.keysBeside
    readonly property bool few: Theme.typing && Theme.keysBeside && model.count > 2 // lines beside the keys
    readonly property bool under: !Theme.typing && Theme.landscape && model.leads && !model.matter && !model.corrected
    // In large letters the first answer stands under the field, as short as it is, and in full behind it.
    readonly property bool large: !Theme.roomy && !Theme.typing && model.corrected === "" && model.told.kind === "" && (model.count > 0 || model.matter)
    readonly property bool urgent: model.told.kind === "urgent"
    readonly property bool fruitless: model.told.kind === "nothing"
    readonly property bool needed: model.crisis && !Theme.typing && !model.ear.busy
    readonly property bool full: model.told.kind !== "" && !Theme.typing // an answer has the whole page

    besideKeys: true
    keysFirst: true
    heading: qsTrId("home.field")
    note: model.count > 0 ? qsTrId("find.places", model.count) : ""
    spacing: Theme.roomy && !Theme.shallow ? Theme.dp(24) : Theme.fixed(Theme.typing || !Theme.landscape ? 10 : 20)

    Component.onDestruction: model.gave_up()
    onNeededChanged: {
        if (needed)
            Qt.callLater(model.heed);
    }

    SearchField {
        id: field

        focus: true
        hint: qsTrId("home.hint")
        keepWithNext: root.close || root.under || root.large
        name: qsTrId("home.field")
        text: root.model.words
        Component.onCompleted: forceActiveFocus()
        onEdited: written => {
            root.page = 0;
            root.model.compose(field.choosing);
            root.model.search(written);
        }
        onSubmitted: Qt.inputMethod.hide()
    }
    SearchEar {
        id: ear
        ear: root.model.ear
        input: field
        keys: root.model.keys
    }
    SearchEarTold {
        id: told

        ear: root.model.ear
        input: field
    }
    AnswerNotice {
        pane: 1
        told: root.model.told
        wanted: root.tight && root.model.told.kind !== ""
    }
    AnswerCard {
        pane: 1
        told: root.model.told
        wanted: !root.tight && root.model.told.kind !== ""
        onAsked: root.model.call_guide()
    }
    AnswerLines {
        pane: 1
        qr: root.full && root.model.told.taken !== "" ? root.model.qr : ({}) // too dear for each key
        told: root.model.told
        wanted: root.full && filled
    }
    AnswerWindows {
        model: root.tight ? [] : root.model.told.windows
    }
    Section {
        pane: 1
        text: root.urgent ? qsTrId("urgent.near") : qsTrId("find.try")
        wanted: root.full && (root.fruitless || root.urgent && root.model.count > 0)
    }
    ChipRow {
        chips: root.close || Theme.easy || root.model.ear.busy || (root.fruitless && !root.full) ? [] : root.model.chips.slice(0, root.fruitless ? 4 : undefined)
        pane: 1
        within: Theme.typing ? Qt.size(root.secondPane, root.base - (Theme.keysBeside ? 0 : field.implicitHeight + root.spacing) - [ear, told].filter(part => part.wanted && (part.pane === 1 || !Theme.keysBeside)).reduce((sum, part) => sum + part.implicitHeight + root.spacing, 0)) : Qt.size(0, 0)
        onPicked: matter => root.model.pick(matter)
    }
    ResultRow {
        glyph: "list"
        pane: 1
        text: qsTrId("lists.topics")
        wanted: root.full && root.fruitless
        onActivated: root.model.by_topic()
    }
    CorrectedNotice {
        corrected: root.model.corrected
        onRefused: root.model.search_as_written()
    }
    SearchCard {
        brief: root.few
        card: root.model.card
        joined: root.under || root.large
        pane: root.under ? 0 : 1
        wanted: (root.model.matter || root.model.leads) && !root.tight && !root.urgent

        onOpened: root.model.open_card()
        onWalked: root.model.go_at_once()
    }
    CardRow {
        card: root.model.card
        framed: !root.urgent
        joined: root.close
        pane: 1
        wanted: root.model.matter && (root.tight || root.urgent)
        onActivated: root.model.open_card()
    }
    Repeater {
        model: root.model.results

        SearchHitRow {
            joined: first && (root.close || root.large && !root.model.leads && !root.model.matter)
            many: root.model.many || root.few
            pane: first && !Theme.typing && !root.urgent && !root.model.matter && root.model.count > 2 ? 0 : 1
            urgent: root.urgent
            wanted: !first || !root.model.leads || root.tight || root.large || root.urgent
            onActivated: root.model.choose(index)
            onWalked: root.model.go(index)
        }
    }
    Block {
        implicitHeight: 0 // keeps the field beside the results where it is while there are none
        pane: 1
        wanted: root.model.count === 0 && !root.model.matter && root.model.told.kind === ""
    }

    actions: [
        BigButton {
            glyph: "pen"
            primary: false
            text: qsTrId("missed.again")
            visible: root.full

            onActivated: {
                field.forceActiveFocus();
                Qt.inputMethod.show();
            }
        },
        BigButton {
            glyph: "guide"
            text: qsTrId("home.guide")
            visible: root.full
            onActivated: root.model.call_guide()
        }
    ]
}
