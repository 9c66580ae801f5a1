// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One promise with its limit, its clock, who answers for it, what a miss means, and how it is changed.
Rectangle {
    id: root

    required property CharterStandards page
    required property var model
    readonly property string key: model.key
    readonly property bool chosen: key === page.chosen

    color: chosen ? StaffTheme.chosen : "transparent"
    implicitHeight: sheet.height + 4
    width: ListView.view.width

    Column {
        id: sheet

        bottomPadding: 6
        width: parent.width - 16
        x: 8

        ListLine {
            cells: [[root.model.promise, 0, "strong wrap", [root.model.answers + " · 못 지키면 " + root.model.missed, root.model.fixed].filter(Boolean).join("\n")], [root.model.limit, 110, "strong right", root.model.clock]]
            rule: "transparent"

            Item {
                height: edit.height
                width: edit.width

                DeskButton {
                    id: edit

                    Accessible.name: root.model.promise + (root.chosen ? " 닫기" : " 바꾸기")
                    small: true
                    text: root.chosen ? "닫기" : "바꾸기"
                    visible: root.model.settable
                    width: 84

                    onClicked: root.page.choose(root.model.key)
                }
            }
        }
        Cells {
            bottomPadding: 6
            cells: [[root.model.coming, 0, "less strong tone wrap"]]
            mark: 16
            shape: "new"
            visible: root.model.coming !== ""
            width: parent.width
        }
        Loader {
            active: root.chosen
            visible: active // closed, it would keep its height
            width: parent.width

            sourceComponent: LimitForm {
                limit: root.model.limit
                page: root.page
                promise: root.model.promise
            }
        }
    }
    Hairline {}
}
