// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is chosen: a room's name and number, a door's kind, a wall, a booth.
Item {
    id: root

    required property DrawingChoice card
    readonly property bool room: card.kind === "room"

    signal done

    function write(): void {
        called.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function fill(): void {
        called.text = card.name;
        numbered.text = card.number;
        house.fill();
    }

    implicitHeight: column.height + 28

    Component.onCompleted: fill()

    Connections {
        function onPicked(): void {
            root.fill();
        }

        target: root.card
    }
    Column {
        id: column

        spacing: 10
        width: parent.width - 32
        x: 16
        y: 14

        Row {
            width: parent.width

            Heading {
                text: root.card.title
                width: parent.width - about.width
            }
            Label {
                id: about

                soft: true
                text: root.card.told
            }
        }
        Row {
            spacing: 8
            visible: root.room || root.card.kind === "kiosk"
            width: parent.width

            DeskField {
                id: called

                height: 44
                hint: "이름"
                name: "방 이름"
                width: root.room ? parent.width - 98 : parent.width

                Keys.onEscapePressed: root.done()
                onEdited: written => root.card.narrow(written)
                onSubmitted: root.card.call(text, numbered.text, true)
            }
            DeskField {
                id: numbered

                height: 44
                hint: "호수"
                name: "호수"
                visible: root.room
                width: 90

                Keys.onEscapePressed: root.done()
                onSubmitted: root.card.call(called.text, text, true)
            }
        }
        Flow {
            spacing: 6
            visible: root.room
            width: parent.width

            Repeater {
                model: root.card.offers

                DeskButton {
                    required property string modelData

                    height: 36
                    margin: 10
                    size: 13
                    text: modelData

                    onClicked: root.card.call(modelData, numbered.text, true)
                }
            }
        }
        DrawingHouse {
            id: house

            card: root.card
            visible: root.room && root.card.several
            width: parent.width

            onDone: root.done()
        }
        DrawingOptions {
            card: root.card
            visible: root.card.options.length > 0
            width: parent.width
        }
        Row {
            spacing: 8

            DeskCheck {
                checked: root.card.outdoor
                text: "야외"
                visible: root.room

                onToggled: root.card.markOutdoor(checked)
            }
            DeskButton {
                height: 40
                key: "Del"
                size: Desk.second
                text: "지우기"
                visible: !root.room

                onClicked: root.card.erase()
            }
        }
    }
    Hairline {}
}
