// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import kiosk.ui.admin
import kiosk.ui.controls
import kiosk.ui.staff

// Outside the booth: a chart dropped here, or chosen in the system's own dialog, is copied into the inbox.
Item {
    id: root

    property Charts page

    DropArea {
        id: area

        anchors.fill: parent
        keys: ["text/uri-list"]

        onDropped: drop => {
            drop.accept(Qt.CopyAction);
            root.page.bring(drop.urls[0]);
        }
    }
    Rectangle {
        anchors.fill: parent
        color: area.containsDrag ? StaffTheme.chosen : "transparent"
        radius: StaffTheme.radius

        DashedOutline {
            anchors.fill: parent
            color: area.containsDrag ? StaffTheme.colors.accent : StaffTheme.edge
        }
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.right: choose.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: area.containsDrag ? "놓으면 받은 함에 넣고 바로 읽습니다" : "좌석배치도(xlsx, hwpx, csv)를 여기에 놓아 주십시오"
        wrapMode: Text.Wrap
    }
    DeskButton {
        id: choose

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        glyph: "receipt"
        size: StaffTheme.body
        text: "파일 고르기"

        onClicked: dialog.open()
    }
    FileDialog {
        id: dialog

        nameFilters: ["좌석배치도 (*.xlsx *.xlsm *.hwpx *.csv)"]
        options: FileDialog.DontUseNativeDialog // the system\'s own may speak another language
        title: "좌석배치도 고르기"

        onAccepted: root.page.bring(selectedFile)
    }
}
