pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The next due time first, then the day as a ruler, then everything to do in one order.
Item {
    id: root

    required property Tasks page

    focus: true

    Keys.onReturnPressed: page.goNext()

    PageHead {
        id: head

        title: "할 일"
        told: root.page.today
        width: parent.width

        DeskButton {
            enabled: !root.page.busy
            glyph: "restart"
            text: "새로 고침"

            onClicked: root.page.look()
        }
    }
    NextDue {
        id: strip

        page: root.page
        width: parent.width
        y: head.height
    }
    DayRuler {
        id: ruler

        anchors.top: strip.bottom
        page: root.page
        width: parent.width
    }
    DeskList {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 16
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.top: ruler.bottom
        model: root.page.rows
        section.property: "group"

        delegate: TaskLine {
            page: root.page
            width: ListView.view.width
        }
        section.delegate: Label {
            required property string section

            font.weight: Font.DemiBold
            height: 34
            leftPadding: 8
            size: Desk.second
            text: section
        }

        EmptyWords {
            anchors.centerIn: parent
            text: "지금 할 일이 없습니다.\n민원, 전화 부탁, 새 배치도가 들어오면 여기에 보입니다."
            visible: root.page.empty
            width: parent.width - 48
        }
    }
    Label {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        color: Desk.late
        text: root.page.said
        visible: text !== ""
        x: Desk.margin
    }
}
