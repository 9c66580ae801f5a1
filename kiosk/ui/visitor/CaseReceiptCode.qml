// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The four digits that open the state of the case; sent twice, they are those given first.
Column {
    id: root

    required property string code

    spacing: Theme.dp(8)

    Words {
        Accessible.name: text
        soft: true
        text: root.code === "" ? qsTrId("receipt.code_again") : qsTrId("receipt.code")
        width: parent.width
    }
    CaseDigits {
        digits: root.code.split("")
        visible: root.code !== ""
    }
}
