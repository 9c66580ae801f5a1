// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One finding: how it came to be known, what is done about it and by when; finished by one press.
ListLine {
    id: root

    required property Report page
    required property var model

    cells: [[model.finding, 0, "strong wrap", model.told]]
    least: 60
    shape: model.shape

    DeskButton {
        Accessible.name: root.model.finding + " 마침"
        enabled: !root.page.busy
        small: true
        text: "오늘 마침"
        visible: root.page.decides && (root.model.open ?? false)

        onClicked: root.page.finishImprovement(root.model.key)
    }
    ArmedButton {
        Accessible.name: root.model.finding + " " + text
        about: root.model.key ?? ""
        ask: "지우기"
        enabled: !root.page.busy
        small: true
        visible: root.page.decides && (root.model.open ?? false)

        onConfirmed: root.page.takeBackImprovement(root.model.key)
    }
    ArmedButton {
        Accessible.name: root.model.finding + " " + text
        about: root.model.key ?? ""
        ask: "마침 되돌리기"
        enabled: !root.page.busy
        small: true
        visible: root.page.decides && !(root.model.open ?? true)

        onConfirmed: root.page.reopenImprovement(root.model.key)
    }
}
