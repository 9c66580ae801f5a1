// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import kiosk.ui.admin
import kiosk.ui.staff

// A storey on its sheet: tools left, what is chosen and what is missing right. Every press is kept at once.
DeskPage {
    id: root

    required property VenueDrawing page

    foot.visible: false
    title: page.title
    told: "그대로 저장됩니다 · 펴내기 전에는 방문객이 보지 못합니다"

    actions: [
        DeskButton {
            enabled: root.page.open && !root.page.busy
            size: StaffTheme.body
            text: "지금 쓰는 도면 열기"
            visible: root.page.publication.stands

            onClicked: root.page.importing.openStanding()
        },
        DeskButton {
            enabled: root.page.open && !root.page.busy
            size: StaffTheme.body
            text: "다른 도면 가져오기"
            visible: root.page.importing.possible

            onClicked: dialog.open()
        },
        DeskButton {
            enabled: root.page.undoName !== ""
            glyph: "restart"
            key: "Ctrl Z"
            size: StaffTheme.body
            text: root.page.undoName === "" ? "되돌리기" : "되돌리기: " + root.page.undoName

            onClicked: root.page.undo()
        },
        DeskButton {
            enabled: root.page.redoName !== ""
            key: "Ctrl Y"
            size: StaffTheme.body
            text: root.page.redoName === "" ? "다시 하기" : "다시 하기: " + root.page.redoName

            onClicked: root.page.redo()
        }
    ]

    Keys.onPressed: event => {
        // Whoever writes at the side writes there; Escape comes back to the sheet.
        if (!side.activeFocus || event.modifiers & Qt.ControlModifier)
            event.accepted = page.key(event.key, event.modifiers, event.text);
        else if (event.key === Qt.Key_Escape) {
            rest();
            event.accepted = true;
        }
    }
    Keys.onReleased: event => page.sheet.keyUp(event.key)

    DrawingTools {
        id: tools

        height: parent.height
        page: root.page
        width: 92

        onTaken: root.rest()
    }
    DrawingBoardView {
        anchors.bottom: foot.top
        anchors.left: tools.right
        anchors.right: side.left
        anchors.top: parent.top
        sheet: root.page.sheet
        visible: root.page.open

        onTouched: root.rest()
    }
    DrawingFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: tools.right
        anchors.right: side.left
        height: 44
        page: root.page
    }
    DrawingSide {
        id: side

        anchors.right: parent.right
        height: parent.height
        page: root.page
        width: 340

        onDone: root.rest()
    }
    DrawingImport {
        anchors.fill: side
        page: root.page
        visible: root.page.importing.open
    }
    FileDialog {
        id: dialog

        fileMode: FileDialog.OpenFiles
        nameFilters: ["도면 (*.osm *.xml *.dxf *.pdf *.ifc *.zip)", "모든 파일 (*)"]
        options: FileDialog.DontUseNativeDialog // the system\'s own may speak another language
        title: "가져올 도면 고르기 — DXF는 층마다 하나씩 여러 개"

        onAccepted: root.page.importing.bring(selectedFiles)
    }
    ListState {
        anchors.centerIn: parent
        none: !root.page.open
        page: root.page
        text: root.page.said
        width: 420
    }
    Connections {
        function onNaming(): void {
            side.write();
        }

        target: root.page
    }
}
