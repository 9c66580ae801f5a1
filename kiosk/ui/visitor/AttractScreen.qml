// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Readable from five metres: question, promise, one instruction, four languages to choose at once.
Item {
    id: root

    required property AttractModel model

    readonly property color night: Theme.highContrast ? Theme.colors.ground : "#031f3f"
    readonly property bool wide: Theme.landscape
    readonly property real side: wide ? width * 0.5 : width
    readonly property real indent: Theme.dp(64)

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.colors.ground : "#d6e0eb"
    }
    Scenery {
        clear: root.wide ? 0 : promise.y + promise.height
        height: ground.y + Theme.dp(4)
        width: parent.width
    }
    AttractHead {
        id: who

        model: root.model
        timed: !root.wide
        width: parent.width - 2 * x
        x: root.indent
        y: Theme.dp(64)
    }
    Timer {
        id: turn

        property int at: 0

        interval: 6000
        repeat: true
        running: root.model.announcements.length > 1 && !Theme.still

        onTriggered: at += 1
    }
    Column {
        id: promise

        spacing: Theme.dp(28)
        width: root.width - 2 * x
        x: root.indent
        y: who.y + who.height + Theme.dp(root.wide ? 40 : 68)

        Words {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            color: Theme.highContrast ? Theme.colors.ink : "#031f3f"
            size: Theme.attract
            font.weight: Font.Bold
            lineHeight: 0.98
            text: root.wide ? qsTrId("attract.question").replace("\n", " ") : qsTrId("attract.question")
            width: parent.width
        }
        Words {
            color: Theme.highContrast ? Theme.colors.ink : "#031f3f"
            size: Theme.heading
            text: qsTrId("attract.promise")
            width: parent.width
        }
    }
    Loader {
        active: root.model.announcements.length > 0
        width: root.width - root.indent - x
        x: root.wide ? root.side + Theme.dp(40) : root.indent
        y: root.wide ? who.y : promise.y + promise.height + Theme.dp(36)

        sourceComponent: Announcement {
            readonly property var now: root.model.announcements[turn.at % root.model.announcements.length]

            other: now.other
            praise: now.praise
            text: now.text
        }
    }
    Rectangle {
        id: ground

        anchors.bottom: parent.bottom
        color: root.night
        height: Math.max(invitation.height + Theme.dp(root.wide ? 84 : 112), root.wide ? 0 : parent.height * 0.32)
        width: parent.width

        AttractInvitation {
            id: invitation

            indent: root.indent
            model: root.model
            side: root.side
            wide: root.wide
            width: parent.width - 2 * x
            x: root.indent
            y: Theme.dp(root.wide ? 40 : 52)
        }
    }
}
