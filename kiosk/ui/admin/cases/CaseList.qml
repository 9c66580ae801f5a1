// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// All cases of a kind by due time, worked by the keyboard alone; nothing personal stands in it.
DeskPage {
    id: root

    required property Cases page
    readonly property bool wide: width >= 1200

    foot.visible: false
    title: "민원"

    actions: [
        Segments {
            choices: root.page.views
            chosen: root.page.view
            height: 48
            name: "목록"

            onPicked: index => root.page.pick(index)
        },
        DeskField {
            id: search

            glyph: "search"
            height: 48
            hint: "접수 번호, 부서"
            key: "/"
            width: root.wide ? 264 : 190

            onEdited: written => root.page.search(written)
            onSubmitted: root.rest()
        },
        DeskButton {
            glyph: "plus"
            text: root.wide ? "우편·인터넷·방문 접수" : "접수"

            onClicked: root.page.begin()
        }
    ]

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
            root.rest();
        else if (event.key === Qt.Key_Slash)
            search.forceActiveFocus();
        else if (event.text !== "" && keys.includes(event.text.toUpperCase()))
            root.page.open(event.text.toUpperCase());
        else
            event.accepted = false;
    }

    // A search that is on stands in its field, also where the list is come back to; it is freed with the rest.
    Component.onCompleted: search.text = page.narrowing.words

    Connections {
        function onChanged(): void {
            if (root.page.narrowing.words === "" && search.text.trim() !== "")
                search.text = "";
        }

        target: root.page.narrowing
    }
    SealBar {
        id: seal

        finder: search
        page: root.page
        tally: root.page.tally
        width: parent.width

        onDone: root.rest()
    }
    CaseFilters {
        id: filters

        anchors.top: seal.bottom
        height: visible ? implicitHeight : 0
        page: root.page
        visible: root.page.view !== 4
        width: parent.width
    }
    CaseExport {
        id: taking

        anchors.top: filters.bottom
        height: implicitHeight
        page: root.page
        visible: filters.visible && root.page.export.open
        width: parent.width
    }
    CaseLeave {
        id: leave

        anchors.top: taking.bottom
        height: implicitHeight
        page: root.page
        visible: filters.visible && root.page.deputy.open
        width: parent.width
    }
    CaseTable {
        id: table

        anchors.bottom: keys.top
        anchors.top: leave.bottom
        page: root.page
        visible: root.page.view !== 4
        wide: root.wide
        width: parent.width - 32
        x: 16
    }
    MeasureList {
        anchors.fill: table
        page: root.page
        visible: !table.visible
    }
    ListState {
        anchors.centerIn: table
        none: root.page.empty !== ""
        page: root.page
        text: root.page.empty
        width: 500
    }
    CaseKeys {
        id: keys

        anchors.bottom: parent.bottom
        said: root.page.said
        told: table.visible && table.shown !== "" ? root.page.heading + " 가운데 " + table.shown : ""
        width: parent.width
    }
}
