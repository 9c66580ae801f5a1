// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Two presses for what takes something away: the first arms the button for 4 s in the same place, the second acts.
// A bar runs out meanwhile, and the words beside it say so. A double click counts as one press.
DeskButton {
    id: root

    required property string about // what it is done to: the second press never does it to something else
    property string ask: ""
    property string act: "한 번 더"
    property bool armed: false
    property bool primary: false // what is to be done next, until it is armed
    readonly property bool early: first.running // a press now would be the second half of a double click

    signal confirmed

    Accessible.description: armed ? "4초 안에 한 번 더" : barred
    filled: armed || (primary && enabled)
    text: armed ? act : ask

    background: Rectangle {
        border.color: root.visualFocus ? StaffTheme.colors.accent : root.barred !== "" ? StaffTheme.calm : root.enabled ? StaffTheme.late : StaffTheme.edge
        border.width: root.visualFocus ? 3 : root.filled ? 0 : 1
        color: {
            if (root.armed)
                return root.down ? StaffTheme.lateMark : StaffTheme.late;
            if (root.filled)
                return root.down ? StaffTheme.colors.actionPressed : StaffTheme.colors.action;
            return root.down ? StaffTheme.colors.lit : StaffTheme.colors.ground;
        }
        radius: StaffTheme.radius

        Rectangle {
            id: bar

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2
            color: StaffTheme.colors.onAction
            height: 4
            radius: 2
            visible: root.armed
            x: 8

            NumberAnimation on width {
                id: running

                duration: calm.interval
                from: root.width - 16
                running: false
                to: 0
            }
        }
    }

    onClicked: {
        if (!armed) {
            armed = true;
            running.restart();
            calm.restart();
            first.restart();
        } else if (!early) {
            armed = false;
            confirmed();
        }
    }
    onAboutChanged: armed = false
    onEnabledChanged: if (!enabled)
        armed = false
    onVisibleChanged: armed = false

    Timer {
        id: calm

        interval: StaffTheme.armedMs

        onTriggered: root.armed = false
    }
    Timer {
        id: first

        interval: StaffTheme.doubleClickMs
    }
}
