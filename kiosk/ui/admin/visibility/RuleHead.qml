// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The words above the columns of the rules.
Item {
    id: root

    required property list<string> levels
    readonly property list<string> switches: ["사진", "직통 전화", "전자우편"]

    implicitHeight: 44

    Repeater {
        model: root.levels

        Label {
            required property int index
            required property string modelData

            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            size: 13
            text: modelData
            width: RuleColumns.dot(root.width)
            wrapMode: Text.Wrap
            x: RuleColumns.level(index, root.width)
        }
    }
    Repeater {
        model: root.switches

        Label {
            required property int index
            required property string modelData

            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            size: 13
            text: modelData
            width: RuleColumns.toggle
            x: RuleColumns.place(index, root.width)
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.DemiBold
        size: 13
        text: "어디서 온 값"
        x: RuleColumns.source(root.width)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.edge
        height: 1
        width: parent.width
    }
}
