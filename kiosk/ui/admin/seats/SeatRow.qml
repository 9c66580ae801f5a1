// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One seat in the table.
ListChoice {
    id: root

    required property var model
    required property Seats page
    required property list<int> columns
    readonly property bool vacant: model.state0 === "vacant"

    Accessible.name: model.desk + "번 " + model.duty
    cells: [[model.desk, columns[0], "strong"], [vacant ? "빈자리" : model.duty || model.title, 0, vacant ? "soft" : "strong"], [model.title, columns[2]], [model.team, columns[3]], [model.phone, columns[4]], [model.state0 === "hidden" ? "숨김" : model.note, columns[5], "soft"], ["", 80]]
    chosen: model.desk === page.plan.chosen
    inset: StaffTheme.margin
    objectName: "row " + model.desk
    text: model.desk + "번"

    onClicked: page.plan.choose(model.desk)

    ArmedButton {
        id: hide

        about: root.page.office + root.cells.join()
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        ask: "숨기기"
        background: Rectangle {
            border.color: hide.visualFocus ? StaffTheme.colors.accent : StaffTheme.edge
            border.width: hide.visualFocus ? 3 : 1
            color: hide.armed ? StaffTheme.late : StaffTheme.colors.ground
            radius: StaffTheme.radius
        }
        height: 40
        size: StaffTheme.second
        visible: !root.vacant && root.model.state0 !== "hidden"
        width: 92

        onConfirmed: root.page.hide(root.model.desk)
    }
}
