// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A column of a page that holds one list, and says why it is empty.
Panel {
    id: root

    required property var page
    property string empty: ""
    property alias model: list.model
    property alias delegate: list.delegate
    property alias footer: list.footer
    readonly property alias list: list

    DeskList {
        id: list

        anchors.fill: parent
    }
    ListState {
        anchors.centerIn: parent
        none: list.count === 0
        page: root.page
        text: root.empty
        width: parent.width
    }
}
