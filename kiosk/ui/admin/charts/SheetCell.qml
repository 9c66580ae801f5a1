// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One cell of the sheet; one with a problem can be pressed.
Rectangle {
    id: root

    required property string words
    required property real at_x
    required property real at_y
    required property real wide
    required property real tall
    required property bool heavy
    required property bool framed
    required property bool filled
    required property int problem
    required property bool severe
    required property real scaling
    required property real tallness
    required property bool chosen

    signal pointed

    border.color: problem > 0 ? (severe ? Desk.lateMark : Desk.nearMark) : framed ? Desk.colors.outline : Desk.row
    border.width: problem > 0 ? (chosen ? 3 : 2) : 1
    color: problem > 0 ? (severe ? "#fdefec" : Desk.notice) : filled ? Desk.quiet : Desk.colors.ground
    height: Math.max(2, tall * tallness)
    width: Math.max(2, wide * scaling)
    x: at_x * scaling
    y: at_y * tallness
    z: problem > 0 ? 1 : 0

    Label {
        anchors.fill: parent
        anchors.bottomMargin: 1
        anchors.leftMargin: 3
        anchors.rightMargin: 3
        anchors.topMargin: 1
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: Math.max(1, Math.floor((root.height - 2) / 15))
        size: Desk.key
        strong: root.heavy
        text: root.words
        wrapMode: Text.WordWrap
    }
    ProblemMark {
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.top
        number: root.problem
        severe: root.severe
        visible: root.problem > 0
    }
    TapHandler {
        enabled: root.problem > 0

        onTapped: root.pointed()
    }
}
