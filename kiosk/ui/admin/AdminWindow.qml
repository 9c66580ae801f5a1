import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The admin's one window: sign-in, or the directory with its bar.
Window {
    id: root

    required property AdminDesk desk

    color: Desk.colors.ground
    height: 900
    minimumHeight: 720
    minimumWidth: 1180
    title: "민원안내소 관리"
    visible: false
    width: 1440

    SignInPage {
        anchors.fill: parent
        signing: root.desk.signing
        visible: root.desk.signing.name === ""
    }
    Item {
        anchors.fill: parent
        visible: root.desk.signing.name !== ""

        Rectangle {
            id: bar

            color: Desk.quiet
            height: 72
            width: parent.width

            Label {
                anchors.left: parent.left
                anchors.leftMargin: Desk.margin
                anchors.verticalCenter: parent.verticalCenter
                size: Desk.number
                strong: true
                text: "부서·좌석"
            }
            Label {
                anchors.right: out.left
                anchors.rightMargin: Desk.margin
                anchors.verticalCenter: parent.verticalCenter
                text: root.desk.signing.name
            }
            DeskButton {
                id: out

                anchors.right: parent.right
                anchors.rightMargin: Desk.margin
                anchors.verticalCenter: parent.verticalCenter
                text: "로그아웃"

                onClicked: root.desk.signing.leave()
            }
        }
        ChartsPage {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            charts: root.desk.charts
        }
    }
}
