// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// All cases of a kind by due time, worked by the keyboard alone; nothing personal stands in it.
FocusScope {
    id: root

    required property Cases page
    readonly property bool wide: width >= 1200

    Keys.onPressed: event => {
        const keys = "DTBN";
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            root.page.choose(root.page.at - 1);
        else if (event.key === Qt.Key_Down)
            root.page.choose(root.page.at + 1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.page.open();
        else if (event.key === Qt.Key_Escape)
            rest.forceActiveFocus();
        else if (event.key === Qt.Key_Slash)
            search.forceActiveFocus();
        else if (event.text !== "" && keys.includes(event.text.toUpperCase()))
            root.page.open(event.text.toUpperCase());
        else
            event.accepted = false;
    }

    // Where the keys go while no field is written in.
    Item {
        id: rest

        focus: true
    }
    PageHead {
        id: head

        page: root.page
        title: "민원"
        width: parent.width

        DeskField {
            id: search

            glyph: "search"
            height: 48
            hint: "접수 번호, 부서"
            width: root.wide ? 264 : 190

            onEdited: written => root.page.search(written)
            onSubmitted: rest.forceActiveFocus()
        }
        DeskButton {
            glyph: "plus"
            text: root.wide ? "우편·전화·팩스 접수" : "접수"

            onClicked: root.page.begin()
        }
    }
    Segments {
        anchors.verticalCenter: head.verticalCenter
        choices: root.page.views
        chosen: root.page.view
        name: "목록"
        x: 100

        onPicked: index => root.page.pick(index)
    }
    SealBar {
        id: seal

        page: root.page
        tally: root.page.tally
        width: parent.width
        y: head.height

        onDone: rest.forceActiveFocus()
    }
    CaseTable {
        id: table

        anchors.bottom: foot.top
        anchors.top: seal.bottom
        page: root.page
        visible: root.page.view !== 4
        wide: root.wide
        width: parent.width - 32
        x: 16
    }
    MeasureList {
        anchors.bottom: foot.top
        anchors.top: seal.bottom
        page: root.page
        visible: root.page.view === 4
        width: table.width
        x: 16
    }
    ListState {
        anchors.centerIn: table
        none: root.page.empty !== ""
        page: root.page
        text: root.page.empty
        width: 500
    }
    CaseKeys {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        told: table.visible && table.shown !== "" ? root.page.heading + " 가운데 " + table.shown : ""
        width: parent.width
    }
}
