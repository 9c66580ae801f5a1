// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import kiosk.ui.controls

// Room to write: several lines, and the syllable being composed underlined by the keyboard.
FocusScope {
    id: root

    property bool cramped: false
    readonly property int letters: area.length + area.preeditText.length
    property int longest: 4000
    property string name: ""
    property alias text: area.text

    signal edited(written: string)

    // What is still being composed belongs to what is written.
    function written(): string {
        const at = area.cursorPosition;
        return area.text.slice(0, at) + area.preeditText + area.text.slice(at);
    }

    Component.onCompleted: area.cursorPosition = area.length

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.accent
        border.width: Theme.fixed(5)
        color: Theme.colors.ground
        radius: Theme.dp(26)
    }
    FocusRing {
        around: area
        corner: Theme.dp(26)
    }
    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.fixed(root.cramped ? 18 : 26)
        clip: true
        contentHeight: Math.max(area.implicitHeight, height)

        TextEdit {
            id: area

            Accessible.editable: true
            Accessible.multiLine: true
            Accessible.name: root.name
            Accessible.role: Accessible.EditableText
            EnterKeyAction.label: qsTrId("keyboard.enter")
            activeFocusOnTab: true
            color: Theme.colors.ink
            focus: true
            font.family: Theme.family
            font.letterSpacing: -0.018 * Theme.row
            font.pixelSize: Theme.row
            font.weight: Font.Medium
            height: view.contentHeight
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            objectName: "control"
            textFormat: TextEdit.PlainText
            width: view.width
            wrapMode: TextEdit.Wrap

            cursorDelegate: Rectangle {
                color: Theme.colors.accent
                visible: area.cursorVisible
                width: Theme.fixed(5)
            }

            onCursorRectangleChanged: {
                const bottom = cursorRectangle.y + cursorRectangle.height;
                view.contentY = Math.max(0, Math.min(cursorRectangle.y, Math.max(view.contentY, bottom - view.height)));
            }
            onLengthChanged: {
                if (length > root.longest)
                    remove(root.longest, length);
            }
            onPreeditTextChanged: root.edited(root.written())
            onTextChanged: root.edited(root.written())
        }
    }
}
