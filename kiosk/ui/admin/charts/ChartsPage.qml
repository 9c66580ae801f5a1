pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The inbox left, what the chosen chart changes in the middle, the revisions right, publishing below.
Item {
    id: root

    required property Charts page

    PageHead {
        id: head

        told: "받은 함에 넣은 좌석배치도를 읽고, 달라지는 자리를 본 다음 발행합니다"
        title: "좌석배치도"
        width: parent.width
    }
    ChartColumn {
        id: inbox

        height: foot.y - y
        title: "받은 함"
        width: 300
        y: head.height

        header: DeskButton {
            enabled: !root.page.busy
            text: "새로 고침"

            onClicked: root.page.look()
        }

        ListView {
            anchors.fill: parent
            clip: true
            model: root.page.files
            spacing: Desk.gap

            delegate: DeskButton {
                required property string file

                strong: file === root.page.chosen
                text: file
                width: ListView.view.width

                onClicked: root.page.choose(file)
            }
        }
        Label {
            soft: true
            text: "받은 함이 비어 있습니다.\n자료 폴더의 inbox에 좌석표를 넣고 새로 고쳐 주십시오."
            visible: root.page.empty
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    ChartColumn {
        height: foot.y - y
        title: root.page.chosen || "좌석표를 고르면 달라지는 자리가 보입니다"
        width: root.width - inbox.width - revisions.width
        x: inbox.width
        y: head.height

        ListView {
            anchors.fill: parent
            clip: true
            model: root.page.lines

            delegate: ChartLine {
                width: ListView.view.width
            }
        }
    }
    ChartColumn {
        id: revisions

        anchors.right: parent.right
        height: foot.y - y
        title: "개정"
        width: 380
        y: head.height

        ListView {
            anchors.fill: parent
            clip: true
            model: root.page.past
            spacing: Desk.gap

            delegate: RevisionRow {
                page: root.page
                width: ListView.view.width
            }
        }
    }
    PublishBar {
        id: foot

        anchors.bottom: parent.bottom
        page: root.page
        height: 84
        width: parent.width
    }
}
