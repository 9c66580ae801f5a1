// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// More than five choices: a field whose words narrow the choices below it, which are pressed or tabbed to.
FocusScope {
    id: root

    property list<string> options
    property string written: ""
    property string hint: ""
    property int most: 8
    property bool beside: false // the choices stand in one line beside the field, where there is no room below
    readonly property bool writing: field.writing
    readonly property list<string> found: {
        const words = field.text.trim();
        const fit = options.filter(one => words === "" || one.includes(words));
        return (fit.length > 0 ? fit : options).slice(0, most);
    }

    signal picked(string option)

    implicitHeight: beside ? field.height : choices.y + choices.height

    DeskField {
        id: field

        focus: true
        glyph: "search"
        height: 44
        hint: root.hint
        text: root.written
        width: Math.min(parent.width, root.beside ? 220 : 320)

        onEdited: written => {
            if (written !== root.written && root.options.includes(written))
                root.picked(written);
        }
        onSubmitted: root.found.length > 0 && root.picked(root.found[0])
    }
    Flow {
        id: choices

        clip: root.beside
        height: root.beside ? 42 : implicitHeight
        spacing: 6
        width: parent.width - x
        x: root.beside ? field.width + 8 : 0
        y: root.beside ? 1 : field.height + 8

        Repeater {
            model: root.found

            DeskButton {
                required property string modelData

                low: true
                strong: modelData === root.written
                text: modelData

                onClicked: root.picked(modelData)
            }
        }
    }
}
