// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Along the upper edge of every screen of the demo city: what stands below is invented, and nothing is filed.
Rectangle {
    color: Theme.colors.warningGround
    height: Theme.fixed(36)

    Words {
        Accessible.name: text
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.colors.warning
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        size: Theme.fixed(34)
        text: qsTrId("demo.band")
        wrapMode: Text.NoWrap
    }
}
