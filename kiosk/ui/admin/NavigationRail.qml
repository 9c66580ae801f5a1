// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The pages on the left, what waits on each of them, who is in, and when the desk locks itself.
Rectangle {
    id: root

    required property Navigation navigation
    required property Signing signing
    property bool demo: false
    readonly property bool low: height < 850 // where every page would not be seen at once

    color: StaffTheme.quiet

    Heading {
        text: "민원안내소 관리"
        x: 16
        y: root.demo ? 8 : 18
    }
    DemoTag {
        visible: root.demo
        x: 16
        y: 33
    }
    DeskList {
        id: pages

        readonly property int gap: root.low ? 9 : 21
        property int row: 44

        // No binding: a row's height lays the list out, and that counts its rows anew.
        function fit() {
            row = Math.max(22, Math.min(44, (height - 3 * gap) / Math.max(1, count)));
        }

        anchors.bottom: person.top
        anchors.bottomMargin: root.low ? 4 : 14
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.min(64, root.height / 13)
        model: root.navigation.rows

        onCountChanged: Qt.callLater(fit)
        onGapChanged: fit()
        onHeightChanged: fit()

        delegate: NavigationItem {
            chosen: key === root.navigation.key
            gap: pages.gap
            row: pages.row
            // The software renderer would draw the icon of a row that is scrolled out of the list.
            seen: y + height - 4 <= ListView.view.contentY + ListView.view.height && y + 4 >= ListView.view.contentY
            width: ListView.view.width

            onClicked: root.navigation.turn(key)
        }
    }
    Column {
        id: person

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.low ? 8 : 16
        spacing: root.low ? 2 : 6
        width: parent.width - 32
        x: 16

        Label {
            size: StaffTheme.second
            strong: true
            text: root.signing.name
            width: parent.width
        }
        SmallPrint {
            text: root.signing.locking
            width: parent.width
        }
        Row {
            Accessible.ignored: root.navigation.saved === ""
            height: 18
            opacity: root.navigation.saved === "" ? 0 : 1 // its place is kept: nothing moves when it is said
            spacing: 6

            StatusMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: "done"
                size: 14
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                size: 13
                text: root.navigation.saved
            }
        }
        DeskButton {
            height: root.low ? 36 : implicitHeight
            size: StaffTheme.body
            text: "로그아웃"
            width: parent.width

            onClicked: root.signing.leave()
        }
    }
    Hairline {
        edge: Qt.RightEdge
    }
}
