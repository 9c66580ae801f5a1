// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard

// The one question of the kiosk: text, hint, and a button inside at the right. It reports text and the syllable
// being composed at every change.
FocusScope {
    id: root

    property alias text: input.text
    property string hint: ""
    property string glyph: "search"
    property string name: hint
    property bool clearable: true
    property bool gate: false
    // As a Block says them.
    property bool keepWithNext: false
    readonly property bool joined: keepWithNext
    property int hints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
    property alias maximumLength: input.maximumLength
    property string enterLabel: qsTrId("search.find")
    property string beginLabel: enterLabel

    readonly property string written: input.text + input.preeditText
    // Whether the keyboard offers signs for letters that stand for their sound alone.
    readonly property bool choosing: input.preeditText !== "" && (Theme.language === "zh-CN" || Theme.language === "ja")
    readonly property bool empty: written === ""

    signal edited(written: string)
    signal submitted
    signal entered

    // As many of the hint's examples as fit; a word cut in half would help nobody.
    function fitting(room: real): string {
        let text = hint;
        while (text !== "" && metrics.advanceWidth(text) > room)
            text = text.slice(0, Math.max(text.lastIndexOf(","), text.lastIndexOf("、"), 0));
        return text;
    }

    function clear(): void {
        Qt.inputMethod.reset();
        input.clear();
        input.forceActiveFocus();
    }

    // Not in the input's own handlers, which run before `written` is new and would lag a key behind. A sign that is
    // chosen may leave what is written as it was.
    onChoosingChanged: edited(written)
    onWrittenChanged: edited(written)

    implicitHeight: Theme.dp(Theme.roomy ? (Theme.low || Theme.landscape ? 132 : 144) : 115)

    FontMetrics {
        id: metrics

        font: input.font
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
        x: Theme.roomy ? Theme.dp(44) : Theme.fixed(36)
    }
    TextInput {
        id: input

        Accessible.editable: true
        Accessible.name: root.name
        Accessible.role: Accessible.EditableText
        EnterKeyAction.label: root.enterLabel
        activeFocusOnTab: !root.gate
        anchors.bottom: parent.bottom
        anchors.left: icon.right
        anchors.leftMargin: Theme.roomy ? Theme.dp(28) : Theme.fixed(24)
        anchors.right: button.left
        anchors.rightMargin: Theme.fixed(20)
        anchors.top: parent.top
        clip: true
        color: Theme.colors.ink
        focus: true
        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.heading
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        inputMethodHints: root.hints
        maximumLength: 200
        objectName: "control"
        verticalAlignment: TextInput.AlignVCenter

        cursorDelegate: Rectangle {
            color: Theme.colors.accent
            visible: input.cursorVisible
            width: Theme.fixed(5)
        }

        onAccepted: root.submitted()

        Words {
            id: example

            anchors.fill: parent
            elide: Text.ElideNone
            size: Theme.heading
            font.weight: Font.Normal
            soft: true
            text: root.fitting(example.width)
            visible: root.empty
            wrapMode: Text.NoWrap
        }
    }
    BigButton {
        id: button

        anchors.margins: Theme.fixed(18)
        anchors.right: parent.right
        anchors.top: parent.top
        corner: Theme.dp(14)
        glyph: root.empty || !root.clearable || !Theme.roomy ? "" : "cross"
        height: root.height - 2 * Theme.fixed(18)
        primary: root.empty || !root.clearable
        size: Theme.row
        enabled: !root.gate
        text: root.empty ? root.beginLabel : root.clearable ? qsTrId("search.clear") : root.enterLabel

        onActivated: root.empty || !root.clearable ? (root.empty ? input.forceActiveFocus() : root.submitted()) : root.clear()
    }
    Pressable {
        anchors.fill: parent
        corner: Theme.dp(26)
        text: root.name
        visible: root.gate

        onActivated: root.entered()
    }
}
