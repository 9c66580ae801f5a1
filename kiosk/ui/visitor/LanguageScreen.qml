// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Each language in its own script, and all of them on one page: who cannot read the question finds theirs. Below
// them how much shall stand on a page, and how the touches of a trembling hand are taken.
PageFrame {
    id: root

    required property LanguageModel model

    heading: qsTrId("language.title")
    spacing: Theme.fixed(16)

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.title
        font.weight: Font.Bold
        text: qsTrId("language.title")
    }
    Repeater {
        model: root.model.codes

        Choice {
            required property int index
            required property string modelData

            across: Theme.low && Theme.roomy ? 2 : 1
            chosen: modelData === Theme.language
            joined: true
            pane: 1
            face: modelData === "zh-CN" ? "Noto Sans CJK SC" : "Pretendard GOV"
            place: index + 1
            places: root.model.codes.length
            text: root.model.names[index]
            tongue: modelData

            onActivated: root.model.choose(modelData)
        }
    }
    Choice {
        across: Theme.low && Theme.roomy ? 2 : 1
        chosen: Theme.easy
        detail: Theme.low && Theme.roomy ? "" : qsTrId("language.easy_note")
        joined: Theme.low && Theme.roomy
        several: true
        text: qsTrId("home.easy")

        onActivated: root.model.toggle_easy()
    }
    Choice {
        chosen: Theme.steady
        detail: qsTrId("language.steady_note")
        several: true
        text: qsTrId("language.steady")

        onActivated: root.model.toggle_steady()
    }
}
