// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin

// One case: the list beside it where there is room, its clocks and words, the step being taken, its way.
FocusScope {
    id: root

    required property Cases page
    readonly property CaseSheet sheet: page.sheet
    readonly property bool wide: width >= 1200
    readonly property bool low: height < 800

    // A key pressed on the list leads straight into the field of its step.
    Component.onCompleted: {
        if (root.sheet.keyed)
            Qt.callLater(work.due);
    }
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            work.writing ? rest.forceActiveFocus() : root.page.back();
        else if (event.text.toUpperCase() === "L")
            root.sheet.revealed ? root.sheet.mask() : root.sheet.reveal();
        else if (event.text !== "" && root.sheet.key(event.text.toUpperCase()))
            Qt.callLater(work.due);
        else
            event.accepted = false;
    }

    // Where the keys go while no field is written in.
    Item {
        id: rest

        focus: true
    }
    CaseIndex {
        id: others

        height: parent.height
        page: root.page
        visible: root.wide
        width: root.wide ? 272 : 0
    }
    Item {
        id: middle

        anchors.left: others.right
        anchors.right: way.left
        height: parent.height

        CaseSheetHead {
            id: head

            sheet: root.sheet
            width: parent.width

            onClosed: root.page.back()
        }
        CaseWords {
            id: words

            most: root.low ? 64 : 132
            anchors.top: head.bottom
            sheet: root.sheet
            voice: root.page.voice
            width: parent.width
        }
        CaseWork {
            id: work

            low: root.low
            anchors.bottom: parent.bottom
            anchors.top: words.bottom
            page: root.page
            width: parent.width

            onIdle: rest.forceActiveFocus()
        }
    }
    CaseWay {
        id: way

        anchors.right: parent.right
        height: parent.height
        sheet: root.sheet
        width: root.wide ? 272 : 240
    }
}
