// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One's neighborhood by its name; the center of the chosen one below, its place kept free from the start.
PageFrame {
    id: root

    required property DongModel model

    heading: qsTrId("dong.title")
    spacing: Theme.gap

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.heading
    }
    DongPicker {
        dongs: root.model.keys

        onPicked: dong => root.model.choose(dong)
    }
    Block {
        implicitHeight: Math.max(Theme.dp(124), words.implicitHeight)

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            name: root.model.unknown ? "guide" : "pin"
            size: Theme.dp(56)
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            x: icon.width + Theme.dp(24)

            Told {
                instead: root.model.centres
                soft: false
                text: root.model.centre
                weight: root.model.ready ? Font.Bold : Font.Medium
                width: parent.width
            }
            Told {
                instead: root.model.known
                size: Theme.caption
                text: root.model.facts
                width: parent.width
            }
        }
    }

    actions: BigButton {
        enabled: root.model.ready
        glyph: root.model.unknown ? "guide" : "walk"
        primary: enabled
        text: root.model.unknown ? qsTrId("home.guide") : qsTrId("office.way")

        onActivated: root.model.go()
    }
}
