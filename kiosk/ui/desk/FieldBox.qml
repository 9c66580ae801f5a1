// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// One field of a form. What is written in it belongs to the draft: the page never writes over it.
FocusScope {
    id: root

    required property var look
    required property string form
    required property PageModel page

    signal submitted

    function write(words: string): void {
        if (words === look.value)
            return;
        if (look.place)
            page.go({
                [look.name]: words
            });
        else
            page.write(form, look.name, words);
    }

    implicitHeight: column.height

    Column {
        id: column

        spacing: 6
        width: parent.width

        Row {
            spacing: 8
            width: parent.width

            FieldLabel {
                id: label

                height: 44
                name: root.look.label
                optional: root.look.optional
                visible: root.look.beside
                width: 124
            }
            Loader {
                focus: true
                sourceComponent: ({
                        option: option,
                        pick: pick,
                        check: check
                    })[root.look.kind] ?? line
                width: parent.width - (label.visible ? label.width + parent.spacing : 0)
            }
        }
    }
    Component {
        id: line

        DeskField {
            readonly property string value: root.look.value

            focus: true
            hint: root.look.hint
            implicitHeight: 44
            longest: root.look.longest
            name: root.look.label
            unit: root.look.unit

            Component.onCompleted: text = value
            onEdited: written => root.write(written)
            onSubmitted: root.submitted()
            onValueChanged: if (!writing || value === "")
                text = value
        }
    }
    Component {
        id: pick

        DeskPick {
            choices: root.look.choices
            chosen: Math.max(0, root.look.choices.indexOf(root.look.value))
            name: root.look.label

            onPicked: index => root.write(root.look.choices[index])
        }
    }
    Component {
        id: check

        DeskCheck {
            checked: root.look.value === "1"
            text: root.look.label
            wraps: true

            onToggled: root.write(checked ? "1" : "")
        }
    }
    Component {
        id: option

        OptionField {
            focus: true
            hint: root.look.label
            most: 5
            options: root.look.choices
            written: root.look.value

            onPicked: chosen => root.write(chosen)
        }
    }
}
