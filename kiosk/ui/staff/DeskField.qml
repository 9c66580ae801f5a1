// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// A field of the desk; it reports the text and the syllable being composed at every change.
FocusScope {
    id: root

    property alias text: input.text
    property alias cursor: input.cursorPosition
    property alias echoMode: input.echoMode
    property alias longest: input.maximumLength
    property string hint: ""
    property string glyph: ""
    property string key: ""
    property string unit: ""
    property string name: hint
    // Where one searches on its page, while a page has put the focus here unasked: "/" leads there.
    property Item lentBy: null

    readonly property bool writing: input.activeFocus
    readonly property bool secret: input.echoMode !== TextInput.Normal

    signal edited(written: string)
    signal submitted

    // Whoever writes at once writes here; it is nobody's own choice before a letter, a finger or Tab.
    function lend(search: Item): void {
        forceActiveFocus();
        lentBy = search;
    }

    // Qt tells screen readers no name of a field whose letters are hidden: what it stands in bears it.
    Accessible.ignored: !secret
    Accessible.name: secret ? name : ""
    Accessible.role: secret ? Accessible.Grouping : Accessible.NoRole
    implicitHeight: 52

    // The field's alone: Qt's input lets it go on, and the page beneath opened its chosen row as well.
    Keys.onEnterPressed: event => event.accepted = true
    Keys.onReturnPressed: event => event.accepted = true

    onWritingChanged: lentBy = null

    TapHandler {
        onPressedChanged: root.lentBy = null
    }
    Rectangle {
        anchors.fill: parent
        border.color: root.writing ? StaffTheme.colors.accent : StaffTheme.colors.outline
        border.width: 2
        color: StaffTheme.colors.ground
        radius: StaffTheme.radius
    }
    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.writing ? StaffTheme.colors.accent : StaffTheme.colors.ink
        name: root.glyph
        size: 22
        stroke: 4
        visible: root.glyph !== ""
        x: 14
    }
    Label {
        id: measure

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.unit
    }
    TextInput {
        id: input

        Accessible.description: root.unit
        Accessible.editable: true
        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: root.glyph === "" ? parent.left : icon.right
        anchors.leftMargin: root.glyph === "" ? 14 : 8
        anchors.right: parent.right
        anchors.rightMargin: root.unit === "" ? 14 : measure.width + 20
        anchors.top: parent.top
        clip: true
        color: StaffTheme.colors.ink
        focus: true
        font.family: StaffTheme.family
        font.pixelSize: StaffTheme.field
        font.weight: Font.Medium
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        maximumLength: 60
        objectName: "control"
        selectByMouse: true
        selectedTextColor: StaffTheme.colors.onAction
        selectionColor: StaffTheme.colors.action
        verticalAlignment: TextInput.AlignVCenter

        Keys.onPressed: event => {
            const away = event.text === "/" ? root.lentBy : null;
            root.lentBy = null;
            event.accepted = away !== null;
            away?.forceActiveFocus(Qt.ShortcutFocusReason);
        }
        onAccepted: root.submitted()
        onPreeditTextChanged: root.edited(text + preeditText)
        onTextChanged: {
            if (!activeFocus)
                cursorPosition = 0; // long words that nobody is writing show their beginning
            root.edited(text + preeditText);
        }

        KeyCap {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.writing || root.text !== "" ? "" : root.key
        }
        Label {
            anchors.fill: parent
            size: StaffTheme.field
            soft: true
            text: root.hint
            visible: input.text + input.preeditText === ""
        }
    }
}
