// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Number and code, each under its name; where it is tight, side by side under the name of the one being typed, in
// sight of the keys.
Block {
    id: root

    required property LookupModel model
    required property bool tight
    // Where two letters, the number and the code share a line in large letters.
    readonly property bool narrow: model.asksSecond && !Theme.roomy
    required property real spacing

    implicitHeight: fields.implicitHeight
    joined: tight
    keepWithNext: tight

    Column {
        id: fields

        readonly property real air: Theme.dp(Theme.roomy ? 12 : 2)

        spacing: root.spacing
        width: parent.width

        Column {
            spacing: fields.air
            width: parent.width

            // Tight, what is wrong stands in the place of the name, which is as high for both.
            Item {
                implicitHeight: Math.max(label.implicitHeight, root.tight ? wrong.implicitHeight : 0)
                width: parent.width

                Words {
                    id: label

                    Accessible.name: text
                    soft: true
                    text: root.tight && root.model.inCode ? qsTrId("receipt.code") : qsTrId("receipt.number")
                    visible: !wrong.visible
                    width: parent.width
                }
                ErrorLine {
                    id: wrong

                    height: parent.height
                    letters: Theme.plan / Theme.zoom
                    text: root.model.problem
                    visible: root.tight && text !== ""
                    width: parent.width
                }
            }
            Row {
                id: line

                spacing: Theme.gap

                Letter {
                    id: letter

                    Accessible.name: qsTrId("lookup.letter") + " " + text
                    text: root.model.letter

                    onActivated: root.model.turn_letter(0)
                }
                Letter {
                    id: second

                    Accessible.name: qsTrId("lookup.second_letter") + " " + text
                    text: root.model.second
                    visible: root.model.asksSecond

                    onActivated: root.model.turn_letter(1)
                }
                LookupField {
                    id: number

                    active: !root.model.inCode
                    name: qsTrId("receipt.number")
                    text: root.model.number
                    width: fields.width - (letter.width + line.spacing) * (second.visible ? 2 : 1) - (beside.visible ? beside.width + line.spacing : 0)

                    onActivated: root.model.go_to(false)
                }
                Code {
                    id: beside

                    visible: root.tight
                    width: fields.width * (root.narrow ? 0.3 : 0.34)
                }
            }
        }
        Column {
            spacing: fields.air
            visible: !root.tight
            width: parent.width

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("receipt.code")
                width: parent.width
            }
            Code {
                width: parent.width
            }
        }
    }

    component Letter: BigButton {
        height: number.height
        primary: false
        width: Theme.dp(root.tight ? (root.narrow ? 70 : 100) : 130)
    }
    component Code: LookupField {
        active: root.model.inCode
        name: qsTrId("receipt.code")
        text: root.model.code.join(" ").trim()

        onActivated: root.model.go_to(true)
    }
}
