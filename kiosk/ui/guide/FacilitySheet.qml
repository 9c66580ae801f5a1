pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Every lift and staircase with one button: ways go around what has stopped from then on.
FocusScope {
    id: root

    required property Facilities facilities

    signal freed

    visible: facilities.sheet

    onVisibleChanged: {
        if (visible)
            shut.forceActiveFocus();
        else
            freed();
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 180
        color: "#991e2124"

        TapHandler {
            onTapped: root.facilities.shut()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.bottomMargin: 92
        border.color: Desk.colors.hairline
        border.width: 1
        color: Desk.colors.ground
        height: Math.min(rows.contentHeight + 132, 512)
        radius: Desk.radius
        width: 460

        TapHandler {}
        Label {
            size: Desk.number
            strong: true
            text: "시설 상태"
            x: 24
            y: 20
        }
        DeskButton {
            id: shut

            anchors.right: parent.right
            anchors.rightMargin: 24
            key: "Esc"
            text: "닫기"
            y: 14

            onClicked: root.facilities.shut()
        }
        Label {
            soft: true
            text: "멈춤으로 바꾸면 모든 길이 바로 돌아서 안내됩니다."
            x: 24
            y: 68
        }
        ListView {
            id: rows

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 16
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.top: parent.top
            anchors.topMargin: 104
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.facilities.rows

            delegate: Item {
                id: row

                required property string key
                required property string name
                required property bool stopped
                required property string detail

                height: 56
                width: rows.width

                StatusMark {
                    anchors.verticalCenter: parent.verticalCenter
                    shape: row.stopped ? "broken" : "done"
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    strong: true
                    text: row.name
                    width: 160
                    x: 26
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.stopped ? Desk.late : Desk.done
                    text: row.stopped ? "멈춤 · " + row.detail : row.detail
                    x: 190
                }
                DeskButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    size: Desk.body
                    text: row.stopped ? "정상으로" : "멈춤으로"

                    onClicked: root.facilities.tell(row.key, !row.stopped)
                }
            }
        }
    }
}
