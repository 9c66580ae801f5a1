// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A page of the desk: its head with what can be done with all of it, what stands below, and what was said.
FocusScope {
    id: root

    property alias title: head.title
    property alias told: head.told
    property alias actions: head.actions
    property alias said: bar.said
    property alias deeds: bar.actions
    property alias foot: bar
    property var confirmation: null // an act to be confirmed before anything else is done
    // Every page calls its view-model so: the head tells where what it read is no longer known to hold.
    readonly property var reads: root["page"] // qmllint disable missing-property
    // Nothing is known of what would stand below: while it is being read the keys rest in it all the same.
    readonly property bool beingRead: reads?.readState === "reading"
    readonly property bool unread: reads?.readState === "failed"
    default property alias content: body.data

    // Where the keys go while no field is written in.
    function rest(): void {
        keys.forceActiveFocus();
    }

    focus: true

    onUnreadChanged: root.rest() // what had the keys is gone, or has come

    Item {
        id: keys

        focus: true
    }
    PageHead {
        id: head

        page: root.reads
        width: parent.width
    }
    Item {
        id: body

        anchors.bottom: bar.top
        anchors.top: head.bottom
        opacity: root.beingRead ? 0 : 1
        visible: !root.unread
        width: parent.width
    }
    Column {
        id: unknown

        anchors.centerIn: body
        spacing: 16
        visible: root.beingRead || root.unread
        width: 480

        ListState {
            page: root.reads
            width: unknown.width
        }
        Note {
            Accessible.role: Accessible.AlertMessage
            horizontalAlignment: Text.AlignHCenter
            text: root.reads?.said ?? ""
            visible: root.unread && !bar.visible && text !== "" // where the page has a foot it stands there
            width: unknown.width
        }
    }
    FootBar {
        id: bar

        anchors.bottom: parent.bottom
        height: visible ? implicitHeight : 0
        said: root.reads.said
        width: parent.width
    }
    Loader {
        active: root.confirmation !== null
        anchors.fill: parent
        z: 10

        sourceComponent: ConfirmationPanel {
            model: root.confirmation
        }
    }
}
