// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// One visit under way, closed by one tap.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string target
    required property string matter
    required property string place
    required property string origin
    required property int seconds
    required property string clock
    required property real expected
    required property string shape
    required property string word
    required property string rest
    required property bool asks
    required property bool known
    required property list<string> reasons
    readonly property string named: target + " " + origin
    property bool chosen: false
    property bool filled: false
    property bool numbered: true

    signal arrived
    signal brought
    signal missed
    signal picked
    signal explained(int place)
    signal undone

    color: chosen ? StaffTheme.chosen : StaffTheme.colors.ground
    height: 60

    TapHandler {
        onTapped: root.picked()
    }
    Rectangle {
        color: StaffTheme.colors.accent
        height: parent.height
        visible: root.chosen
        width: 4
    }
    VisitState {
        anchors.fill: parent
        visible: !root.asks
        visit: root
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        visible: root.known && !root.asks

        RowButton {
            filled: root.filled
            glyph: "check"
            margin: 6
            about: root.named
            row: root.key
            strong: true
            text: "도착"
            width: 78

            onTapped: root.arrived()
        }
        RowButton {
            margin: 6
            about: root.named
            row: root.key
            text: "함께 감"
            width: 66

            onTapped: root.brought()
        }
        RowButton {
            margin: 6
            about: root.named
            row: root.key
            text: "못 찾음"
            width: 66

            onTapped: root.missed()
        }
    }
    Hint {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: "그 뒤는 " + root.origin.split(" ")[0] + "만 압니다"
        visible: !root.known && !root.asks
    }
    Loader {
        active: root.asks
        anchors.fill: parent

        sourceComponent: WhyMissed {
            reasons: root.reasons
            target: root.target

            onAnswered: place => root.explained(place)
            onUndone: root.undone()
        }
    }
    Hairline {}
}
