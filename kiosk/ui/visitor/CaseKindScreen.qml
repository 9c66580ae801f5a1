pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What kind of word it is: praise beside the complaint, with equal weight.
PageFrame {
    id: root

    required property CaseKindModel model

    heading: qsTrId("case.kind_title")

    CaseHead {
        step: 1
        title: qsTrId("case.kind_title")
    }
    Notice {
        text: qsTrId("case.no_key")
        wanted: !root.model.ready
        warning: true
    }
    Repeater {
        model: Math.ceil(root.model.kinds.length / (Theme.roomy ? 2 : 1))

        Block {
            id: line

            readonly property int across: Theme.roomy ? 2 : 1
            required property int index

            implicitHeight: Math.max(...pair.children.map(card => card.implicitHeight))
            joined: true
            pane: 1

            Row {
                id: pair

                anchors.fill: parent
                spacing: Theme.gap

                Repeater {
                    model: root.model.kinds.slice(line.index * line.across, (line.index + 1) * line.across)

                    CaseCard {
                        required property var modelData

                        glyph: modelData.glyph
                        height: line.height
                        hint: modelData.hint
                        promise: modelData.promise
                        text: modelData.name
                        width: (line.width - Theme.gap * (line.across - 1)) / line.across

                        onActivated: root.model.choose(modelData.id)
                    }
                }
            }
        }
    }
    ResultRow {
        detail: Theme.landscape && Theme.roomy ? "" : qsTrId("lookup.hint")
        text: qsTrId("lookup.title")

        onActivated: root.model.look_up()
    }
}
