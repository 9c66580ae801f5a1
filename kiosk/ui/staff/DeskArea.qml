// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A field of several lines; it scrolls where the words are longer than it.
FocusScope {
    id: root

    property alias text: input.text
    readonly property alias document: input.textDocument
    property string hint: ""
    property string name: hint
    property int longest: 2000

    readonly property bool writing: input.activeFocus

    signal edited(string written)

    implicitHeight: 112

    Rectangle {
        anchors.fill: parent
        border.color: root.writing ? StaffTheme.colors.accent : StaffTheme.colors.outline
        border.width: root.writing ? 2 : 1
        color: StaffTheme.colors.ground
        radius: StaffTheme.radius
    }
    Flickable {
        id: view

        function follow(cursor: rect): void {
            if (contentY > cursor.y)
                contentY = cursor.y;
            else if (contentY + height < cursor.y + cursor.height)
                contentY = cursor.y + cursor.height - height;
        }

        anchors.fill: parent
        anchors.margins: 12
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: input.implicitHeight
        contentWidth: width

        TextEdit {
            id: input

            Accessible.editable: true
            Accessible.name: root.name
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            color: StaffTheme.colors.ink
            focus: true
            font.family: StaffTheme.family
            font.pixelSize: StaffTheme.body
            height: Math.max(implicitHeight, view.height)
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhMultiLine
            objectName: "control"
            selectByMouse: true
            selectedTextColor: StaffTheme.colors.onAction
            selectionColor: StaffTheme.colors.action
            textFormat: TextEdit.PlainText
            width: view.width
            wrapMode: TextEdit.Wrap

            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            onCursorRectangleChanged: view.follow(cursorRectangle)
            onTextChanged: {
                if (length > root.longest)
                    remove(root.longest, length);
                root.edited(text);
            }
        }
    }
    Note {
        soft: true
        text: root.hint
        visible: input.text + input.preeditText === ""
        width: view.width
        x: 12
        y: 12
    }
}
