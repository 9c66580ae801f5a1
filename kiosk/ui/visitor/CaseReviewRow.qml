// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One row of the read-back: the heading of a part with its own way to mend it, or a line under it.
Block {
    id: root

    property bool bare: false
    property bool bold: false
    readonly property bool heads: title !== ""
    property bool masked: false
    required property string text
    required property string title

    signal mended
    signal unmasked

    implicitHeight: heads ? head.implicitHeight : line.implicitHeight
    keepWithNext: heads

    Column {
        id: head

        spacing: Theme.dp(10)
        topPadding: Theme.roomy && !Theme.shallow ? Theme.dp(18) : 0
        visible: root.heads
        width: parent.width

        Rectangle {
            color: Theme.colors.hairline
            height: Theme.hair
            width: parent.width
        }
        Item {
            height: buttons.height + (Theme.roomy ? 0 : label.implicitHeight)
            width: parent.width

            Words {
                id: label

                Accessible.name: text
                height: Theme.roomy ? buttons.height : implicitHeight
                soft: true
                text: root.title
            }
            Flow {
                id: buttons

                anchors.bottom: parent.bottom
                layoutDirection: Theme.roomy ? Qt.RightToLeft : Qt.LeftToRight
                spacing: Theme.gap
                width: parent.width

                BigButton {
                    Accessible.name: text + ", " + root.title
                    corner: Theme.dp(14)
                    implicitHeight: Theme.dp(80)
                    primary: false
                    size: Theme.base
                    text: qsTrId("case.mend")

                    onActivated: root.mended()
                }
                BigButton {
                    corner: Theme.dp(14)
                    implicitHeight: Theme.dp(80)
                    primary: false
                    size: Theme.base
                    text: root.bare ? qsTrId("case.mask") : qsTrId("case.unmask")
                    visible: root.masked

                    onActivated: root.unmasked()
                }
            }
        }
    }
    Words {
        id: line

        Accessible.name: text
        font.weight: root.bold ? Font.Bold : Font.Medium
        text: root.text
        visible: !root.heads
        width: parent.width
        wrapMode: Text.Wrap
    }
}
