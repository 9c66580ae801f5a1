// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The same words in several languages, one field each; the first is required. Each row has `code`, `label`, `text`.
Column {
    id: root

    required property var rows
    property int longest: 60

    signal edited(code: string, written: string)

    spacing: 8

    Repeater {
        model: root.rows

        delegate: Item {
            id: line

            required property int index
            required property string code
            required property string label
            required property string text

            height: 44
            width: root.width

            FieldLabel {
                anchors.verticalCenter: parent.verticalCenter
                name: line.label
                optional: line.index > 0
                width: 132
            }
            DeskField {
                anchors.right: parent.right
                implicitHeight: 44
                longest: root.longest
                name: line.label
                text: line.text
                width: parent.width - 140

                onEdited: written => {
                    if (written !== line.text)
                        root.edited(line.code, written);
                }
            }
        }
    }
}
