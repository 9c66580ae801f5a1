import QtQuick

// Two presses for what takes something away: the first arms the button for 4 s in the same place, the second acts.
// A double click counts as one press.
DeskButton {
    id: root

    property string ask: ""
    property string act: ""
    property bool armed: false

    signal confirmed

    text: armed ? act : ask

    background: Rectangle {
        border.color: root.visualFocus ? Desk.colors.accent : Desk.late
        border.width: root.visualFocus ? 3 : 1
        color: root.armed ? (root.down ? Desk.lateMark : Desk.late) : root.down ? Desk.colors.lit : Desk.colors.ground
        radius: Desk.radius
    }

    onArmedChanged: filled = armed
    onClicked: {
        if (!armed) {
            armed = true;
            calm.restart();
            early.restart();
        } else if (!early.running) {
            armed = false;
            confirmed();
        }
    }

    Timer {
        id: calm

        interval: 4000

        onTriggered: root.armed = false
    }
    Timer {
        id: early

        interval: 300
    }
}
