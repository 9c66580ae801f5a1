// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// One due time that moves: the old one struck out, the new one beside it.
Item {
    id: root

    required property string number
    required property string limit
    required property string office
    required property string old
    required property string new_
    readonly property bool narrow: width < 600

    implicitHeight: narrow ? 60 : 42

    Label {
        height: root.narrow ? 32 : parent.height
        strong: true
        text: root.number
        width: 108
        x: 4
    }
    Label {
        height: root.narrow ? 32 : parent.height
        text: root.limit + " · " + root.office
        width: (root.narrow ? root.width : before.x) - x - 8
        x: 112
    }
    Label {
        id: before

        font.strikeout: true
        height: root.narrow ? 24 : parent.height
        soft: true
        text: root.old
        x: root.narrow ? 4 : parent.width - 256
        y: root.narrow ? 30 : 0
    }
    Label {
        height: before.height
        soft: true
        text: "→"
        x: root.narrow ? 126 : parent.width - 140
        y: before.y
    }
    Label {
        height: before.height
        strong: true
        text: root.new_
        width: 124
        x: root.narrow ? 152 : parent.width - 116
        y: before.y
    }
    Hairline {}
}
