// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import kiosk.ui.controls

// One line to write on, such as a name or an address; the key that ends it goes on.
FocusScope {
    id: root

    property string glyph: "pen"
    property alias hints: input.inputMethodHints
    property alias longest: input.maximumLength
    required property string name
    property bool slim: false
    required property string text

    signal edited(written: string)
    signal submitted

    function written(): string {
        const at = input.cursorPosition;
        return input.text.slice(0, at) + input.preeditText + input.text.slice(at);
    }

    implicitHeight: Theme.dp(slim ? (Theme.roomy ? 112 : 84) : Theme.roomy ? 132 : 115)

    Component.onCompleted: {
        input.text = text;
        input.cursorPosition = input.length;
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(5)
        color: Theme.colors.ground
        radius: Theme.dp(26)
    }
    FocusRing {
        around: input
        corner: Theme.dp(26)
    }
    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        name: root.glyph
        size: Theme.dp(60)
        visible: root.glyph !== ""
        width: visible ? size : 0
        x: Theme.fixed(visible ? 36 : 4)
    }
    TextInput {
        id: input

        Accessible.editable: true
        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        EnterKeyAction.label: root.slim ? qsTrId("keyboard.done") : qsTrId("case.next")
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: icon.right
        anchors.leftMargin: Theme.fixed(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.fixed(28)
        anchors.top: parent.top
        clip: true
        color: Theme.colors.ink
        focus: true
        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.heading
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        objectName: "control"
        verticalAlignment: TextInput.AlignVCenter

        cursorDelegate: Rectangle {
            color: Theme.colors.accent
            visible: input.cursorVisible
            width: Theme.fixed(5)
        }

        onAccepted: root.submitted()
        onPreeditTextChanged: root.edited(root.written())
        onTextEdited: root.edited(root.written())

        Words {
            anchors.fill: parent
            font.weight: Font.Normal
            size: Theme.heading
            soft: true
            text: root.name
            visible: input.text + input.preeditText === ""
            wrapMode: Text.NoWrap
        }
    }
}
