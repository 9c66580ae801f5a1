// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The site's storeys, the topmost first; a new one is empty or a copy of the one that is drawn on.
Item {
    id: root

    required property VenueDrawing page

    signal done

    implicitHeight: head.height + Math.max(1, list.count) * 40 + foot.height + 16

    Item {
        id: head

        height: 52
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            text: "층"
            x: 16
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "이 층 복사"

                onClicked: root.page.storeys.copy()
            }
            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "위층"

                onClicked: root.page.storeys.add(true)
            }
            DeskButton {
                enabled: root.page.open
                height: 36
                margin: 8
                size: 13
                text: "아래층"

                onClicked: root.page.storeys.add(false)
            }
        }
    }
    DeskList {
        id: list

        anchors.bottom: foot.top
        anchors.bottomMargin: 8
        anchors.top: head.bottom
        model: root.page.floors
        width: parent.width

        delegate: ListChoice {
            required property var model

            Accessible.name: model.name + ", " + model.told
            cells: [[model.name, 0, "strong"], [model.told, 150]]
            chosen: model.ordinal === root.page.ordinal
            least: 40
            shape: model.shape

            onClicked: root.page.turnFloor(model.ordinal)
        }
    }
    // This storey: what it is called, and away with it.
    Row {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        height: 40
        spacing: 8
        width: parent.width - 24
        x: 12

        DeskField {
            id: called

            height: parent.height
            longest: 20
            name: "이 층 이름"
            width: parent.width - drop.width - 8

            Keys.onEscapePressed: root.done()
            onSubmitted: {
                root.page.storeys.rename(text);
                root.done();
            }
        }
        DeskButton {
            id: drop

            enabled: root.page.open && list.count > 1
            height: parent.height
            margin: 10
            size: 13
            text: "이 층 지우기"

            onClicked: root.page.storeys.drop()
        }
    }
    Binding {
        property: "text"
        restoreMode: Binding.RestoreNone
        target: called
        value: root.page.storeys.name
        when: !called.writing
    }
    Hairline {}
}
