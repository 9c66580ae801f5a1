// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One sentence, one bar, then the evidence: months, what arrivals were known by, and every promise.
Item {
    id: root

    required property Report page

    PageHead {
        id: head

        page: root.page
        title: "헌장 결과"
        told: root.page.span
        width: parent.width

        Segments {
            choices: root.page.periods
            chosen: root.page.period
            height: 48
            name: "기간"

            onPicked: index => root.page.choose(index)
        }
        DeskButton {
            enabled: !root.page.busy && root.page.asked
            glyph: "receipt"
            text: "표로 저장"

            onClicked: root.page.export()
        }
        DeskButton {
            enabled: !root.page.busy && root.page.asked
            text: "PDF로 저장"

            onClicked: root.page.print()
        }
    }
    Flickable {
        id: view

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: sheet.height + 48

        Column {
            id: sheet

            spacing: 28
            width: parent.width - 2 * 40
            x: 40
            y: 24

            OwedLine {
                page: root.page
                width: parent.width

                onSought: view.contentY = Math.max(0, Math.min(end.y, view.contentHeight - view.height))
            }
            Label {
                lineHeight: 1.25
                size: Desk.number
                strong: true
                text: root.page.sentence
                width: parent.width
                wrapMode: Text.Wrap
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
            Label {
                lineHeight: 1.3
                size: Desk.second
                text: root.page.doubts
                visible: root.page.asked
                width: parent.width
                wrapMode: Text.Wrap
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
            PromiseTable {
                page: root.page
                width: parent.width
            }
            YearEndPane {
                id: end

                page: root.page
                width: parent.width
            }
            Label {
                strong: true
                text: root.page.alone
                width: parent.width
                wrapMode: Text.Wrap
            }
            Label {
                size: 13
                soft: true
                text: root.page.methods
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        height: said === "" ? 0 : implicitHeight
        said: root.page.said
        visible: said !== ""
        width: parent.width
    }
}
