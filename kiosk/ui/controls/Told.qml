// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A sentence that may be another a moment later: from the start the place is as tall as for the tallest of them.
Block {
    id: root

    required property string text
    property list<string> instead: []
    property bool title: false
    property bool soft: !title
    property int weight: title ? Font.Bold : Font.Medium
    property int size: title ? Theme.title : Theme.base
    implicitHeight: Math.max(words.implicitHeight, ...Array.from({
        length: others.count
    }, (_, at) => others.itemAt(at)?.implicitHeight ?? 0))

    Saying {
        id: words

        Accessible.ignored: text === ""
        Accessible.name: text
        Accessible.role: root.title ? Accessible.Heading : Accessible.StaticText
        text: root.text
    }
    Repeater {
        id: others

        model: root.instead

        Saying {
            required property string modelData

            Accessible.ignored: true
            text: modelData
            visible: false
        }
    }

    component Saying: Words {
        font.weight: root.weight
        size: root.size
        soft: root.soft
        width: root.width
    }
}
