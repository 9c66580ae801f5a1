pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The inbox left, what the chosen chart changes in the middle, the revisions right, publishing below.
Item {
    id: root

    required property Charts charts

    ChartColumn {
        id: inbox

        height: foot.y
        title: "받은 함"
        width: 340

        header: DeskButton {
            enabled: !root.charts.busy
            text: "새로 고침"

            onClicked: root.charts.look()
        }

        ListView {
            anchors.fill: parent
            clip: true
            model: root.charts.files
            spacing: Desk.gap

            delegate: DeskButton {
                required property string file

                strong: file === root.charts.chosen
                text: file
                width: ListView.view.width

                onClicked: root.charts.choose(file)
            }
        }
        Label {
            soft: true
            text: "받은 함이 비어 있습니다.\n자료 폴더의 inbox에 좌석표를 넣고 새로 고쳐 주십시오."
            visible: root.charts.empty
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    ChartColumn {
        height: foot.y
        title: root.charts.chosen || "좌석표를 고르면 달라지는 자리가 보입니다"
        width: root.width - inbox.width - revisions.width
        x: inbox.width

        ListView {
            anchors.fill: parent
            clip: true
            model: root.charts.lines

            delegate: ChartLine {
                width: ListView.view.width
            }
        }
    }
    ChartColumn {
        id: revisions

        anchors.right: parent.right
        height: foot.y
        title: "개정"
        width: 420

        ListView {
            anchors.fill: parent
            clip: true
            model: root.charts.past
            spacing: Desk.gap

            delegate: RevisionRow {
                charts: root.charts
                width: ListView.view.width
            }
        }
    }
    PublishBar {
        id: foot

        anchors.bottom: parent.bottom
        charts: root.charts
        height: 84
        width: parent.width
    }
}
