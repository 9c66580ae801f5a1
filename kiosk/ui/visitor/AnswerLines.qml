// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// What stands under an answer: numbers, addresses, and the code that takes them along.
Block {
    id: root

    required property var told
    required property var qr

    // What the card leaves out where there is little room.
    readonly property string rest: Theme.roomy && !Theme.low ? "" : told.kind === "urgent" ? told.title : told.note
    readonly property bool filled: rest !== "" || told.lines.length > 0
    readonly property bool coded: (qr.side ?? 0) > 0
    readonly property bool beside: Theme.roomy && coded

    implicitHeight: Math.max(lines.implicitHeight, beside ? code.implicitHeight : 0) + (coded && !beside ? Theme.gap + code.implicitHeight : 0)

    Column {
        id: lines

        spacing: Theme.dp(16)
        width: parent.width - (root.beside ? code.width + Theme.gap : 0)

        Words {
            Accessible.name: text
            text: root.rest
            visible: text !== ""
            width: parent.width
        }
        Repeater {
            model: root.told.lines

            MatterPaper {
                required property var modelData

                glyph: modelData.glyph
                name: modelData.name
                note: modelData.note
                width: lines.width
            }
        }
    }
    QrCode {
        id: code

        code: root.qr
        label: qsTrId("way.qr")
        visible: root.coded
        width: Theme.fixed(300)
        x: root.beside ? parent.width - width : (parent.width - width) / 2
        y: root.beside ? 0 : lines.implicitHeight + Theme.gap
    }
}
