pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// One part of the read-back, with its own way to mend it.
Block {
    id: root

    required property string title
    required property var lines
    property bool masked: false
    property bool bare: false

    signal mended
    signal unmasked

    implicitHeight: column.implicitHeight + Theme.dp(20)

    Column {
        id: column

        spacing: Theme.dp(6)
        width: parent.width

        Rectangle {
            color: Theme.colors.hairline
            height: Theme.hair
            width: parent.width
        }
        Item {
            height: Theme.dp(6)
            width: 1
        }
        Words {
            Accessible.name: text
            soft: true
            text: root.title
            visible: !Theme.roomy
            width: parent.width
        }
        Item {
            height: buttons.height
            width: parent.width

            Words {
                Accessible.name: text
                anchors.verticalCenter: parent.verticalCenter
                soft: true
                text: root.title
                visible: Theme.roomy
            }
            Flow {
                id: buttons

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
        Repeater {
            model: root.lines

            Words {
                required property int index
                required property string modelData

                Accessible.name: text
                font.weight: index === 0 ? Font.Bold : Font.Medium
                text: modelData
                width: column.width
                wrapMode: Text.Wrap
            }
        }
    }
}
