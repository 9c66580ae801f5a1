// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What lies in the inbox left, what was published right.
Item {
    id: root

    required property Charts page
    readonly property bool booth: Window.window?.booth ?? true

    ChartColumn {
        id: inbox

        height: parent.height
        title: "받은 함"
        width: parent.width / 2

        Loader {
            id: elsewhere

            active: !root.booth
            anchors.bottom: parent.bottom
            height: active ? 96 : 0
            source: "ChartDrop.qml"
            width: parent.width

            onLoaded: item.page = root.page
        }
        DeskList {
            anchors.bottom: elsewhere.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            model: root.page.files
            spacing: Desk.gap

            delegate: DeskButton {
                required property string file

                glyph: "receipt"
                text: file
                width: ListView.view.width

                onClicked: root.page.choose(file)
            }
        }
        ListState {
            anchors.centerIn: parent
            text: "받은 함이 비어 있습니다.\n" + (root.booth ? "자료 폴더의 inbox에 좌석배치도를 넣고 새로 고쳐 주십시오." : "아래에 좌석배치도를 놓거나 자료 폴더의 inbox에 넣어 주십시오.")
            none: root.page.empty
            page: root.page
            width: parent.width - 48
        }
    }
    ChartColumn {
        anchors.right: parent.right
        height: parent.height
        title: "개정"
        width: parent.width - inbox.width

        DeskList {
            anchors.fill: parent
            model: root.page.past
            spacing: Desk.gap

            delegate: RevisionRow {
                page: root.page
                width: ListView.view.width
            }
        }
    }
}
