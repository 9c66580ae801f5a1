// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What is chosen: a room, a door, a wall, a column, a booth.
Item {
    id: root

    required property DrawingChoice card
    required property EntranceCard entrance
    readonly property bool room: card.kind === "room"

    signal done

    function write(): void {
        called.long.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function fill(): void {
        called.fill(card.name, card.number);
        house.fill(card.building, card.storey);
        place.fill();
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
        DrawingFields {
            id: called

            brief.hint: "호수"
            brief.name: "호수"
            brief.visible: root.room
            long.hint: "이름"
            long.name: "방 이름"
            visible: root.room || root.card.kind === "kiosk"
            width: parent.width

            long.onEdited: written => root.card.narrow(written)
            onDone: root.done()
            onSubmitted: root.card.call(long.text, brief.text, true)
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

                    onClicked: root.card.call(modelData, called.brief.text, true)
                }
            }
        }
        DrawingFields {
            id: house

            brief.hint: "층 이름"
            brief.name: "이 건물에서 부르는 층 이름"
            long.hint: "건물 이름"
            long.name: "이 방이 있는 건물 이름"
            visible: root.room && root.card.several
            width: parent.width

            onDone: root.done()
            onSubmitted: root.card.callHouse(long.text, brief.text)
        }
        DrawingPlace {
            id: place

            card: root.entrance
            visible: root.entrance.here
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
                low: true
                key: "Del"
                text: "지우기"
                visible: !root.room && !["doors", "things"].includes(root.card.kind)

                onClicked: root.card.erase()
            }
        }
    }
    Hairline {}
}
