// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One sentence, one bar, then the evidence: months, what arrivals were known by, and every promise.
DeskPage {
    id: root

    required property Report page

    foot.visible: said !== ""
    title: "헌장 결과"
    told: page.span

    actions: [
        Segments {
            choices: root.page.periods
            chosen: root.page.period
            height: 48
            name: "기간"

            onPicked: index => root.page.choose(index)
        },
        DeskButton {
            enabled: !root.page.busy && root.page.asked
            glyph: "receipt"
            text: "표로 저장"

            onClicked: root.page.export()
        },
        DeskButton {
            enabled: !root.page.busy && root.page.asked
            text: "PDF로 저장"

            onClicked: root.page.print()
        }
    ]

    Flickable {
        id: view

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: sheet.height + 48

        Column {
            id: sheet

            spacing: 28
            width: parent.width - 2 * 40
            x: 40
            y: 24

            ListState {
                none: !root.page.known
                page: root.page
                width: parent.width
            }
            OwedLine {
                page: root.page
                width: parent.width

                onSought: view.contentY = Math.max(0, Math.min(end.y, view.contentHeight - view.height))
            }
            Note {
                lineHeight: 1.25
                size: StaffTheme.number
                strong: true
                text: root.page.sentence
                visible: root.page.known
            }
            OutcomeBar {
                page: root.page
                visible: root.page.asked
                width: parent.width
            }
            Row {
                spacing: 48
                visible: root.page.asked
                width: parent.width

                MonthChart {
                    page: root.page
                    width: (parent.width - 48) * 0.64
                }
                EvidenceBars {
                    page: root.page
                    width: (parent.width - 48) * 0.36
                }
            }
            Note {
                lineHeight: 1.3
                size: StaffTheme.second
                text: root.page.doubts
                visible: root.page.asked
            }
            FollowPlan {
                page: root.page
                width: parent.width
            }
            CellTable {
                page: root.page
                visible: root.page.asked
                width: parent.width
            }
            TapTable {
                page: root.page
                width: parent.width
            }
            PromiseTable {
                page: root.page
                visible: root.page.known
                width: parent.width
            }
            YearEndPane {
                id: end

                page: root.page
                visible: root.page.known
                width: parent.width
            }
            ImprovementPane {
                page: root.page
                visible: root.page.known
                width: parent.width
            }
            Note {
                strong: true
                text: root.page.alone
            }
            Note {
                size: StaffTheme.second
                text: [root.page.drawn, root.page.ways].filter(Boolean).join("\n")
            }
            SmallNote {
                text: root.page.methods
            }
        }
    }
}
