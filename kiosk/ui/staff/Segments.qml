// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Three to five choices side by side; the chosen one is filled. `choices` are words, `chosen` is an index.
Rectangle {
    id: root

    required property string name
    required property list<string> choices
    property int chosen: -1
    property real widest: 56

    signal picked(int index)

    Accessible.name: name
    Accessible.role: Accessible.Grouping
    border.color: StaffTheme.edge
    border.width: 1
    color: StaffTheme.colors.ground
    implicitHeight: 40
    implicitWidth: widest * choices.length
    radius: 8

    Row {
        id: line

        height: parent.height

        Repeater {
            model: root.choices

            DeskControl {
                id: one

                required property int index
                required property string modelData
                readonly property bool on: index === root.chosen

                Accessible.checkable: true
                Accessible.checked: on
                Accessible.name: root.name + " " + modelData
                Accessible.role: Accessible.RadioButton
                height: root.height
                implicitWidth: word.implicitWidth + 28
                text: modelData
                width: root.width / root.choices.length

                background: Rectangle {
                    border.color: one.visualFocus ? StaffTheme.colors.accent : "transparent"
                    border.width: one.visualFocus ? 3 : 0
                    color: one.on ? StaffTheme.colors.action : one.down ? StaffTheme.colors.lit : "transparent"
                    radius: 8
                }
                EdgeLine {
                    edge: Qt.LeftEdge
                    visible: one.index > 0 && !one.on && one.index !== root.chosen + 1
                }
                contentItem: Label {
                    id: word

                    color: one.on ? StaffTheme.colors.onAction : StaffTheme.colors.ink
                    horizontalAlignment: Text.AlignHCenter
                    strong: one.on
                    text: one.modelData
                }

                Keys.onEnterPressed: event => event.isAutoRepeat || one.clicked()
                Keys.onReturnPressed: event => event.isAutoRepeat || one.clicked()
                onClicked: root.picked(index)
                onImplicitWidthChanged: root.widest = Math.max(root.widest, implicitWidth)
            }
        }
    }
}
