// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Who may take over, a name each.
FocusScope {
    id: root

    required property Duty duty

    implicitHeight: visible ? names.implicitHeight : 0
    visible: duty.sheet === "roster"

    Column {
        id: names

        spacing: 8
        width: parent.width

        Repeater {
            model: root.duty.roster

            DeskButton {
                id: person

                required property int index
                required property string name

                focus: index === 0
                glyph: "person"
                text: name
                width: names.width

                onClicked: root.duty.takeOver(person.index)
            }
        }
    }
}
