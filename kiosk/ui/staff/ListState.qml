// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// What stands where a list has no rows: it is being read, it could not be read, or there is truly nothing.
// Until the last row is read nothing is said to be none.
Item {
    id: root

    required property var page
    property bool none: true
    property string text: ""
    property string checked: "에 확인했습니다"
    property bool sought: false // its own rows are being looked for
    readonly property string state0: sought ? "reading" : page?.readState === "stale" ? (none ? "failed" : "read") : page?.readState ?? "reading"

    implicitHeight: column.height
    implicitWidth: 420
    visible: state0 !== "read" || none

    onState0Changed: if (state0 === "reading")
        patience.restart()

    Timer {
        id: patience

        interval: 1000
        running: true
    }
    Column {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 10
        width: parent.width

        Repeater {
            model: root.state0 === "reading" && !patience.running ? [0.9, 0.6, 0.75] : []

            Rectangle {
                id: line

                required property real modelData

                color: StaffTheme.row
                height: 14
                radius: 3
                width: column.width * line.modelData
            }
        }
        StatusMark {
            anchors.horizontalCenter: parent.horizontalCenter
            shape: "unknown"
            size: 28
            visible: root.state0 === "failed"
        }
        Note {
            Accessible.role: Accessible.AlertMessage
            horizontalAlignment: Text.AlignHCenter
            soft: root.state0 !== "failed"
            strong: root.state0 === "failed"
            text: {
                if (root.state0 === "reading")
                    return patience.running ? "" : "읽는 중입니다";
                if (root.state0 === "failed")
                    return "모름 · " + root.page.readAt + (root.page.readState === "stale" ? "에 읽은 뒤로 읽지 못했습니다" : "에 읽지 못했습니다");
                return root.text;
            }
            visible: text !== ""
        }
        SideNote {
            horizontalAlignment: Text.AlignHCenter
            text: root.state0 === "failed" ? "없다는 뜻이 아닙니다. 다시 읽어 주십시오." : root.page.readAt + root.checked
            visible: root.state0 !== "reading" && root.text !== ""
        }
        DeskButton {
            anchors.horizontalCenter: parent.horizontalCenter
            glyph: "restart"
            size: StaffTheme.body
            text: "다시 읽기"
            visible: root.state0 === "failed"

            onClicked: root.page.look()
        }
    }
}
