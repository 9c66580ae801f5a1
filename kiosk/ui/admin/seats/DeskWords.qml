// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// What stands on a desk: its number, rank or telephone, the duty, why nobody is there; low and upright desks say less.
Item {
    id: root

    required property string desk
    required property string title
    required property string duty
    required property string phone
    property string note: ""
    property bool plain: false
    property bool tall: false

    readonly property bool low: height < 34
    readonly property bool tight: height < 62
    readonly property bool middle: tall || plain
    readonly property string matter: duty || title

    Label {
        id: number

        font.weight: Font.DemiBold
        size: StaffTheme.key
        text: root.desk
    }
    Label {
        anchors.left: number.right
        anchors.leftMargin: 4
        anchors.right: parent.right
        horizontalAlignment: Text.AlignRight
        size: StaffTheme.key
        soft: !root.tight
        text: root.tight ? root.phone : root.duty === "" ? "" : root.title
        visible: !root.middle && !root.low
    }
    Label {
        anchors.left: root.low ? number.right : parent.left
        anchors.leftMargin: root.low ? 6 : 0
        anchors.right: parent.right
        anchors.verticalCenter: root.middle ? parent.verticalCenter : undefined
        horizontalAlignment: root.middle ? Text.AlignHCenter : Text.AlignLeft
        lineHeight: 0.95
        maximumLineCount: root.tall ? 6 : root.low ? 1 : root.note !== "" && root.tight ? 1 : 2
        size: 13
        soft: root.plain
        strong: !root.plain
        text: root.tall ? [root.matter, root.duty === "" ? "" : root.title].filter(Boolean).join("\n") : root.matter
        wrapMode: Text.Wrap
        y: root.middle || root.low ? 0 : number.height + 1
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: root.tall ? parent.horizontalCenter : undefined
        spacing: 4
        visible: !root.plain && !root.low && (root.note !== "" || !root.tight)

        Item {
            anchors.verticalCenter: parent.verticalCenter
            height: 10
            visible: root.note !== ""
            width: 7

            Rectangle {
                color: StaffTheme.calm
                height: 10
                width: 2
            }
            Rectangle {
                color: StaffTheme.calm
                height: 10
                width: 2
                x: 5
            }
        }
        Label {
            size: StaffTheme.key
            text: root.note || root.phone
            width: Math.min(implicitWidth, root.width - 16)
        }
    }
}
