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
    }
    Flickable {
        anchors.bottom: parent.bottom
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

            Label {
                color: Desk.done
                size: Desk.second
                strong: true
                text: root.page.said
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WrapAnywhere
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
            PromiseTable {
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
                text: "알 수 없음 = 길을 보여 드렸으나 30분 안에 도착이 확인되지 않은 방문. 비율의 분모에 그대로 둡니다. 화면만 켠 터치는 세지 않습니다. 구간은 윌슨 95 %."
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
