// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// An amount as it is, and the fields that set another one from today.
Item {
    id: root

    required property CharterStandards page
    required property var model

    implicitHeight: 116
    width: parent?.width ?? 0

    Component.onCompleted: if (page.asked === model.key)
        won.forceActiveFocus()

    Cells {
        cells: [[root.model.name, 0, "strong", root.model.told]]
        shape: root.model.shape
        width: parent.width
        y: 4
    }
    Row {
        spacing: 8
        width: parent.width
        y: 54

        DeskField {
            id: won

            hint: "금액"
            implicitHeight: 44
            longest: 14
            name: root.model.name + " 금액"
            text: root.model.amount
            unit: "원"
            width: 140
        }
        DeskField {
            id: law

            hint: "법적 근거"
            implicitHeight: 44
            name: root.model.name + " 근거"
            text: root.model.basis
            visible: root.model.based
            width: parent.width - won.width - set.width - 16
        }
        DeskButton {
            id: set

            Accessible.name: root.model.name + " 정하기"
            enabled: !root.page.busy && won.text !== "" && (won.text !== root.model.amount || law.text !== root.model.basis)
            filled: enabled
            small: true
            text: "정하기"

            onClicked: root.page.set(root.model.key, won.text, law.text)
        }
    }
    Hairline {}
}
