// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What every control under a finger shares: it acts on release inside, keys work alike, and in voice mode
// the first touch only tells and the second acts.
T.AbstractButton {
    id: root

    property real corner: Theme.dp(22)
    property bool wanted: true
    property int pane: 0
    property int across: 1
    property bool joined: false
    property bool breakBefore: false
    property bool stretch: false
    // Keys take every press, however quick; a button takes none that comes before its page can have been read.
    property bool eager: false
    property bool twice: true
    property bool spent: false
    property real ringAir: Theme.ringAir

    signal activated

    function press(): void {
        // What a page began at was named among other words: a finger that meets it hears it first, too.
        if (Theme.voice && (!activeFocus || focusReason === Qt.OtherFocusReason)) {
            focus = false;
            // What is still being composed may bring other rows than this one, which must not happen while the focus moves.
            Qt.inputMethod.commit();
            if (parent !== null)
                forceActiveFocus(Qt.MouseFocusReason);
        } else {
            activated();
        }
    }

    Accessible.name: text
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    focusPolicy: Qt.TabFocus
    objectName: "control"

    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            root.activated();
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            root.activated();
    }
    onClicked: {
        if (!spent)
            press();
    }
    onPressed: spent = !eager && Theme.fresh || !twice && Theme.again

    FocusRing {
        air: root.ringAir
        around: root
        corner: root.corner
    }
}
