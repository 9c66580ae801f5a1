// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The walk's buttons: the next stage first; or, asked for, why the walk is thrown away.
Item {
    id: root

    required property Console counter
    readonly property Trials trial: counter.trial
    readonly property bool walks: trial.state === "walking" || trial.state === "seat"

    implicitHeight: 72

    Row {
        anchors.fill: parent
        spacing: 12
        visible: !root.trial.asking

        DeskButton {
            enabled: root.trial.state !== "waiting"
            filled: enabled
            height: parent.height
            key: "Enter"
            size: StaffTheme.number
            text: root.trial.key
            visible: root.trial.key !== ""
            width: root.walks ? parent.width - 2 * 162 : parent.width

            onClicked: root.counter.guide.do()
        }
        DeskButton {
            height: parent.height
            size: StaffTheme.field
            text: "못 찾음"
            visible: root.walks
            width: 150

            onClicked: root.counter.guide.missed("")
        }
        DeskButton {
            height: parent.height
            size: StaffTheme.field
            text: "버리기"
            visible: root.walks
            width: 150

            onClicked: root.counter.guide.act("trial_ask")
        }
    }
    Row {
        anchors.fill: parent
        spacing: 8
        visible: root.trial.asking

        Repeater {
            model: root.trial.reasons

            DeskButton {
                id: reason

                required property int index
                required property string modelData

                height: root.height
                leftPadding: 6
                rightPadding: 6
                size: StaffTheme.second
                text: modelData
                width: (root.width - 4 * 8) / 5

                onClicked: root.counter.guide.act("throw " + reason.index)
            }
        }
    }
}
