// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// One sentence, one number as large as nothing else anywhere, and a person; all of it on one page in every mode.
PageFrame {
    id: root

    required property CrisisModel model

    readonly property bool airy: Theme.roomy && !Theme.shallow

    heading: model.title.replace("\n", " ")

    Part {
        implicitHeight: words.implicitHeight + Theme.dp(root.airy ? 160 : 0)

        Column {
            id: words

            anchors.bottom: parent.bottom
            spacing: Theme.dp(8)
            width: parent.width

            Repeater {
                model: root.model.title.split("\n")

                Words {
                    required property int index
                    required property string modelData

                    Accessible.name: text
                    Accessible.role: index === 0 ? Accessible.Heading : Accessible.StaticText
                    font.weight: index === 0 ? Font.Bold : Font.Medium
                    size: index > 0 ? (Theme.roomy ? Theme.heading : Theme.base) : (root.airy ? Theme.greeting : Theme.roomy ? Theme.title : Theme.heading)
                    text: modelData
                    width: words.width
                }
            }
        }
    }
    Part {
        implicitHeight: numbers.implicitHeight + Theme.dp(Theme.roomy ? 56 : 20)
        pane: 1

        Rectangle {
            anchors.fill: parent
            color: Theme.colors.chosen
            radius: Theme.dp(26)
        }
        Column {
            id: numbers

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(Theme.roomy ? 16 : 4)
            width: parent.width - 2 * x
            x: Theme.dp(28)

            Called {
                name: root.model.name
                number: root.model.number
                size: Theme.roomy ? Theme.type(Theme.shallow ? 160 : 240) : Theme.attract * 0.7
            }
            Repeater {
                model: root.model.others

                Called {
                    required property var modelData

                    name: modelData.name
                    number: modelData.number
                    size: Theme.roomy ? Theme.greeting : Theme.base
                }
            }
        }
    }
    Part {
        implicitHeight: ring.implicitHeight + note.height + Theme.dp(16)
        pane: 1
        wanted: root.model.there || root.model.rung

        BigButton {
            id: ring

            enabled: !root.model.rung
            glyph: "guide"
            text: qsTrId("crisis.ring")
            width: parent.width

            onActivated: root.model.call()
        }
        ErrorLine {
            id: note

            bare: true
            height: implicitHeight
            text: root.model.note
            width: parent.width
            y: ring.height + Theme.dp(16)
        }
    }

    component Part: Block {
        joined: true
        keepWithNext: true
    }
    component Called: Column {
        id: called

        required property string name
        required property string number
        required property int size

        width: parent?.width ?? 0

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.dp(24)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "phone"
                size: Math.min(Theme.dp(112), called.size)
            }
            Words {
                Accessible.name: called.number + " " + called.name
                font.features: Theme.tabular
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                lineHeight: 0.9
                minimumPixelSize: Theme.base
                size: called.size
                text: called.number
                width: Math.min(implicitWidth, called.width - Theme.dp(148))
                wrapMode: Text.NoWrap
            }
        }
        Words {
            Accessible.ignored: true
            horizontalAlignment: Text.AlignHCenter
            size: Theme.roomy ? Theme.row : Theme.caption
            text: called.name
            width: parent.width
        }
    }
}
