// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.staff

// One level of one rule: decided here, inherited, free to choose, or barred by the city's maximum.
DeskControl {
    id: root

    required property string state_
    required property string word

    Accessible.checkable: true
    Accessible.checked: state_ === "own"
    Accessible.name: word
    Accessible.role: Accessible.RadioButton
    enabled: state_ !== "barred"
    implicitHeight: 49
    text: word

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            border.color: root.visualFocus || root.state_ === "own" || root.state_ === "inherited" ? StaffTheme.colors.accent : StaffTheme.colors.outline
            border.width: root.visualFocus ? 3 : root.state_ === "own" ? 7 : 2
            color: StaffTheme.colors.ground
            height: width
            radius: width / 2
            visible: root.state_ !== "barred"
            width: root.state_ === "own" ? 24 : 18

            Rectangle {
                anchors.centerIn: parent
                color: StaffTheme.bandSoft
                height: 10
                radius: 5
                visible: root.state_ === "inherited"
                width: 10
            }
        }
        // A list draws a hundred dots at once, and a cross is rare.
        Loader {
            active: root.state_ === "barred"
            anchors.centerIn: parent
            sourceComponent: cross
        }
        Component {
            id: cross

            Icon {
                color: StaffTheme.calm
                name: "cross"
                size: 16
                stroke: 5
            }
        }
    }
}
