// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Beside the title of every window on the demo city's data.
Rectangle {
    color: StaffTheme.found
    implicitHeight: words.implicitHeight + 4
    implicitWidth: words.implicitWidth + 16
    radius: 4

    Label {
        id: words

        anchors.centerIn: parent
        size: 13
        strong: true
        text: "지어낸 자료"
    }
}
