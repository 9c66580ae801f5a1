// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The nine constant controls, at the same place on every screen of a mode: two rows in portrait, one on the
// side-lying screen, three by three when enlarged, and a column at the right when both.
FocusScope {
    id: root

    required property bool atHome
    required property bool canGoBack
    required property string phone
    property bool quiet: false
    readonly property bool beside: Theme.landscape && !Theme.roomy

    signal asked(what: string)

    implicitHeight: placed.implicitHeight
    implicitWidth: beside ? Theme.dp(2 * 215) : 0

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.panel

        Rectangle {
            color: Theme.colors.hairline
            height: root.beside ? parent.height : Theme.hair
            width: root.beside ? Theme.hair : parent.width
        }
    }
    Repeater {
        model: Theme.roomy ? 4 : 0

        Rectangle {
            required property int index
            readonly property DockButton before: [language, size, contrast, low][index]

            color: Theme.colors.hairline
            height: before.height * 0.7
            width: Theme.hair
            x: before.x + before.width + (placed.gap - width) / 2
            y: before.y + before.height * 0.15
        }
    }
    DockRows {
        id: placed

        anchors.fill: parent
        grown: root.beside
        rows: {
            if (root.beside)
                return [[home, back], [restart, language], [size, contrast], [low, voice], [guide]];
            if (!Theme.roomy)
                return [[home, back, restart], [language, size, contrast], [low, voice, guide]];
            return Theme.landscape ? [[home, back, restart, guide, language, size, contrast, low, voice]] : [[home, back, restart, guide], [language, size, contrast, low, voice]];
        }

        DockButton {
            id: home

            glyph: "home"
            resting: root.atHome
            text: qsTrId("dock.home")

            onActivated: root.asked("home")
        }
        DockButton {
            id: back

            glyph: "back"
            gone: root.quiet
            resting: !root.canGoBack
            text: qsTrId("dock.back")

            onActivated: root.asked("back")
        }
        DockButton {
            id: restart

            glyph: "restart"
            gone: root.quiet
            text: qsTrId("dock.restart")

            onActivated: root.asked("restart")
        }
        DockButton {
            id: guide

            filled: true
            glyph: "guide"
            gone: root.quiet
            note: root.phone
            objectName: "helpButton"
            brief: qsTrId("dock_large.guide")
            text: qsTrId("dock.guide")

            onActivated: root.asked("guide")
        }
        DockButton {
            id: language

            flat: true
            glyph: "language"
            text: qsTrId("dock.language")

            onActivated: root.asked("language")
        }
        DockButton {
            id: size

            flat: true
            glyph: "size"
            on: Theme.zoom > 1
            brief: qsTrId("dock_large.size")
            text: qsTrId("dock.size")

            onActivated: root.asked("size")
        }
        DockButton {
            id: contrast

            flat: true
            glyph: "contrast"
            on: Theme.highContrast
            brief: qsTrId("dock_large.contrast")
            text: qsTrId("dock.contrast")

            onActivated: root.asked("contrast")
        }
        DockButton {
            id: low

            flat: true
            glyph: "low"
            on: Theme.low
            brief: qsTrId("dock_large.low")
            text: qsTrId("dock.low")

            onActivated: root.asked("low")
        }
        DockButton {
            id: voice

            flat: true
            glyph: "voice"
            on: Theme.voice
            text: qsTrId("dock.voice")

            onActivated: root.asked("voice")
        }
    }
}
