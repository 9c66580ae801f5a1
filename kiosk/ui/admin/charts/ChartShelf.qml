// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What lies in the inbox left, what was published right.
Row {
    id: root

    required property Charts page
    readonly property bool booth: Window.window?.booth ?? true

    Panel {
        title: "받은 함"
        width: parent.width / 2

        Loader {
            id: elsewhere

            active: !root.booth
            anchors.bottom: parent.bottom
            anchors.bottomMargin: StaffTheme.margin
            height: active ? 96 : 0
            source: "ChartDrop.qml"
            width: parent.width

            onLoaded: item.page = root.page
        }
        DeskList {
            id: files

            anchors.bottom: elsewhere.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            model: root.page.files
            spacing: StaffTheme.gap

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
            none: files.count === 0
            page: root.page
            text: "받은 함이 비어 있습니다.\n" + (root.booth ? "자료 폴더의 inbox에 좌석배치도를 넣고 새로 고쳐 주십시오." : "아래에 좌석배치도를 놓거나 자료 폴더의 inbox에 넣어 주십시오.")
            width: parent.width - 48
        }
    }
    ListPanel {
        empty: "아직 발행한 개정이 없습니다."
        model: root.page.past
        page: root.page
        title: "개정"
        width: parent.width / 2

        delegate: ListLine {
            id: revision

            required property var model

            cells: [[model.title, 0, "strong", model.told]]
            least: 64

            DeskButton {
                Accessible.name: revision.model.title + " " + revision.model.button
                barred: revision.model.barred
                enabled: !root.page.busy && barred === ""
                size: StaffTheme.second
                text: barred === "" ? revision.model.button : barred

                onClicked: root.page.takeBack(revision.model.number)
            }
        }
    }
}
