// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A page comes: it rises a little on the way forward, and only appears on the way back.
ParallelAnimation {
    id: root

    required property Item comes
    // Whether the focus was put somewhere by `begin`.
    property bool begun: false
    required property bool forward
    required property Translate shift

    // Where whoever only hears begins: at the page's first control, and not at what is beside its action.
    function begin(): void {
        let item = comes.nextItemInFocusChain(true);
        if (item?.objectName === "aside")
            item = item.nextItemInFocusChain(true);
        begun = item !== null && item.ofDock !== true;
        if (begun)
            item.forceActiveFocus(Qt.OtherFocusReason);
    }

    objectName: "pageTurn"

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
