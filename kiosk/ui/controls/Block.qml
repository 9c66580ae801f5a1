// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A part of a page that must not be cut: which column it belongs to, whether it takes what height is left.
Item {
    id: root

    property int pane: 0
    property bool stretch: false
    property bool keepWithNext: false
    property bool breakBefore: false
    property bool joined: false

    // Whether the actions stand on this part's page, right behind it, where they cannot stand on all pages.
    property bool thenActions: false
    property bool wanted: true
    // What begins here, in a few words: the key that turns to its page reads so.
    property string heading: ""

    // What a page lower than this is too low for; what stretches also gives way.
    property real least: stretch ? 0 : implicitHeight

    implicitHeight: childrenRect.height
}
