// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The kinds that what is chosen can be of.
Flow {
    id: root

    required property DrawingChoice card

    spacing: 6

    Repeater {
        model: root.card.options

        DeskButton {
            required property int index
            required property string modelData

            Accessible.checkable: true
            Accessible.checked: index === root.card.option
            filled: index === root.card.option
            height: 36
            margin: 10
            size: 13
            text: modelData

            onClicked: root.card.pick(index)
        }
    }
}
