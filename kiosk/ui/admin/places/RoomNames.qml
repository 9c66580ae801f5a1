// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What visitors read for a room, in five languages.
Column {
    id: root

    required property Places page

    spacing: 12

    Heading {
        text: "방문객에게 보이는 이름"
    }
    LanguageFields {
        longest: 40
        rows: root.page.names
        width: parent.width

        onEdited: (code, written) => root.page.write(code, written)
    }
    DeskButton {
        enabled: !root.page.busy && root.page.renamed
        filled: enabled
        text: "이름 바꾸기"
        width: parent.width

        onClicked: root.page.rename()
    }
    DeskButton {
        enabled: !root.page.busy
        text: "도면 이름으로: " + root.page.plan
        visible: root.page.decided
        width: parent.width

        onClicked: root.page.nameAsPlanned()
    }
}
