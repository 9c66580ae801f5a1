// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One cell of the sheet; any can be pressed: for its problem, or to say whether it is a desk.
Rectangle {
    id: root

    required property var model
    required property real scaling
    required property real tallness
    required property bool chosen

    signal pointed

    border.color: model.problem > 0 ? (model.severe ? StaffTheme.lateMark : StaffTheme.nearMark) : model.framed ? StaffTheme.colors.outline : StaffTheme.row
    border.width: model.problem > 0 ? (chosen ? 3 : 2) : 1
    color: model.problem > 0 ? (model.severe ? "#fdefec" : StaffTheme.notice) : model.filled ? StaffTheme.quiet : StaffTheme.colors.ground
    height: Math.max(2, model.tall * tallness)
    width: Math.max(2, model.wide * scaling)
    x: model.at_x * scaling
    y: model.at_y * tallness
    z: model.problem > 0 ? 1 : 0

    Label {
        anchors.fill: parent
        anchors.bottomMargin: 1
        anchors.leftMargin: 3
        anchors.rightMargin: 3
        anchors.topMargin: 1
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: Math.max(1, Math.floor((root.height - 2) / 15))
        size: StaffTheme.key
        strong: root.model.heavy
        text: root.model.words
        wrapMode: Text.WordWrap
    }
    ProblemMark {
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.top
        number: root.model.problem
        severe: root.model.severe
        visible: root.model.problem > 0
    }
    TapHandler {
        onTapped: root.pointed()
    }
}
