// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Stairs or a lift: its kind, its name, and the storeys that it serves; its walls stand on all of them alike.
Item {
    id: root

    required property StackCard stack

    signal done

    implicitHeight: column.height + 28

    Column {
        id: column

        spacing: 10
        width: parent.width - 32
        x: 16
        y: 14

        Heading {
            text: root.stack.title
        }
        SideNote {
            text: root.stack.told
        }
        Segments {
            choices: ["계단", "승강기", "에스컬", "경사로"]
            chosen: root.stack.kind
            name: "종류"
            visible: root.stack.ready && !root.stack.known
            width: parent.width

            onPicked: index => root.stack.take(index)
        }
        DeskField {
            id: called

            height: 44
            hint: "이름"
            name: "계단·승강기 이름"
            text: root.stack.name
            visible: root.stack.ready && !root.stack.known
            width: parent.width

            Keys.onEscapePressed: root.done()
            onSubmitted: root.stack.place(text)
        }
        Flow {
            spacing: 4
            visible: root.stack.ready
            width: parent.width

            Repeater {
                model: root.stack.floors

                DeskCheck {
                    required property var model

                    checked: model.on
                    text: model.name

                    onToggled: root.stack.tick(model.ordinal, checked)
                }
            }
        }
        Row {
            spacing: 8
            visible: root.stack.ready

            DeskButton {
                filled: true
                height: 44
                size: StaffTheme.body
                text: root.stack.deed

                onClicked: {
                    root.stack.place(called.text);
                    root.done();
                }
            }
            DeskButton {
                height: 44
                size: StaffTheme.body
                text: "들어가는 쪽"
                visible: !root.stack.known

                onClicked: root.stack.turn()
            }
            DeskButton {
                height: 44
                size: StaffTheme.body
                text: "지우기"
                visible: root.stack.known

                onClicked: root.stack.erase()
            }
        }
    }
    Hairline {}
}
