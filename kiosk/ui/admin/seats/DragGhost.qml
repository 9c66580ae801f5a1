// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The desk or person in the hand, and the sentence of what letting go would do.
Item {
    id: root

    required property SeatPlan plan
    required property RoomPlan room

    property string desk: ""
    property string words: ""

    // Hold what was taken at `grip` of `item`, now at `at` in this item's parent.
    function carry(item: Item, name: string, duty: string, at: point, grip: point): void {
        desk = name;
        words = duty;
        width = item.width;
        height = item.height;
        x = at.x - grip.x;
        y = at.y - grip.y;
        const middle = room.share(room.floor.mapFromItem(parent, x + width / 2, y + height / 2));
        plan.hover(name, middle.x, middle.y);
    }
    function release(lands: bool): void {
        if (desk === "")
            return;
        const held = desk;
        desk = "";
        plan.drop(held, lands && room.contains(room.mapFromItem(parent, x + width / 2, y + height / 2)));
    }

    visible: desk !== ""
    z: 10

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.topMargin: 4
        color: "#33000000"
        radius: 3
    }
    Rectangle {
        anchors.fill: parent
        border.color: StaffTheme.colors.accent
        border.width: 3
        color: StaffTheme.chosen
        radius: 3

        DeskWords {
            anchors.fill: parent
            anchors.margins: 6
            desk: root.desk
            duty: root.words
            phone: ""
            tall: root.height > 2.2 * root.width
            title: ""
        }
    }
    Rectangle {
        color: StaffTheme.colors.ink
        height: 36
        radius: 8
        visible: told.text !== ""
        width: told.implicitWidth + 28
        x: Math.max(8 - root.x, Math.min((root.width - width) / 2, root.parent.width - root.x - width - 8))
        y: root.height + 12

        Label {
            id: told

            anchors.centerIn: parent
            color: StaffTheme.colors.ground
            strong: true
            text: root.plan.landing.told ?? ""
        }
    }
}
