// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One thing that both changed, with both values.
Column {
    id: root

    required property string where
    required property string theirs
    required property string mine

    bottomPadding: 12
    leftPadding: 20
    spacing: 2

    Label {
        strong: true
        text: root.where
        width: root.width - 40
    }
    Label {
        text: "먼저 고친 값: " + root.theirs
        visible: root.theirs !== ""
        width: root.width - 40
        wrapMode: Text.Wrap
    }
    Label {
        color: Desk.colors.accent
        text: root.theirs === "" ? root.mine : "내 값: " + root.mine
        width: root.width - 40
        wrapMode: Text.Wrap
    }
}
