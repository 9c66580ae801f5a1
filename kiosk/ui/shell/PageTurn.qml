// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A page comes: it rises a little on the way forward, and only appears on the way back.
ParallelAnimation {
    id: root

    required property Item comes
    required property bool forward
    required property Translate shift

    NumberAnimation {
        duration: 180
        easing.type: Easing.OutQuad
        from: 0
        property: "opacity"
        target: root.comes
        to: 1
    }
    NumberAnimation {
        duration: 180
        easing.type: Easing.OutQuad
        from: root.forward ? Theme.fixed(12) : 0
        property: "y"
        target: root.shift
        to: 0
    }
}
