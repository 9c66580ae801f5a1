import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The chosen place: closed or open, what it is called, when it is open.
Item {
    id: root

    required property Places page

    EmptyWords {
        text: "왼쪽에서 고르면 멈추거나 닫을 수 있습니다.\n방은 이름을, 부서는 여는 시간을 바꿀 수 있습니다."
        visible: root.page.chosen === ""
        width: parent.width - 2 * Desk.margin
        x: Desk.margin
        y: 96
    }
    Column {
        spacing: 14
        visible: root.page.chosen !== ""
        width: parent.width - 2 * Desk.margin
        x: Desk.margin
        y: 20

        Label {
            size: Desk.number
            strong: true
            text: root.page.title
            width: parent.width
        }
        Label {
            soft: true
            text: root.page.told
            width: parent.width
        }
        Row {
            spacing: 10
            visible: !root.page.whole
            width: parent.width

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: root.page.stopped ? "broken" : "done"
                size: 22
            }
            Label {
                height: 48
                strong: true
                text: root.page.state
                width: parent.width - deed.width - 52
            }
            DeskButton {
                id: deed

                enabled: !root.page.busy
                strong: true
                text: root.page.deed

                onClicked: root.page.stop()
            }
        }
        RoomNames {
            page: root.page
            visible: root.page.kind === "room"
            width: parent.width
        }
        PlaceHours {
            page: root.page
            visible: root.page.kind === "office"
            width: parent.width
        }
    }
}
