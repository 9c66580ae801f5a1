// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The city's keys: founded once, kept by people, changed from time to time, restored from the sheet in the safe.
DeskPage {
    id: root

    required property CityKeys page
    readonly property list<string> panes: ["Keeper", "Passphrase", "Rotation", "Recovery", "Sign"]

    title: "봉인 열쇠"
    told: page.seal === "none" ? "" : page.told

    SealBar {
        id: seal

        page: root.page
        visible: root.page.sheet.length === 0 && root.page.seal !== "none"
        width: parent.width
    }
    Segments {
        id: choice

        choices: root.page.panes
        chosen: root.page.pane
        height: 44
        name: "할 일"
        visible: seal.visible
        x: StaffTheme.margin
        y: seal.height + 20

        onPicked: index => root.page.turn(index)
    }
    ListState {
        anchors.centerIn: parent
        none: false
        page: root.page
        width: parent.width - 2 * StaffTheme.margin
    }
    PagePart {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: StaffTheme.margin
        anchors.top: choice.visible ? choice.bottom : parent.top
        anchors.topMargin: 24
        page: root.page
        part: {
            if (!root.page.known)
                return "";
            if (root.page.sheet.length > 0)
                return Qt.resolvedUrl("SheetPane.qml");
            return Qt.resolvedUrl(root.page.seal === "none" ? "FoundPane.qml" : root.panes[root.page.pane] + "Pane.qml");
        }
        width: Math.min(parent.width - 2 * StaffTheme.margin, 860)
    }
}
