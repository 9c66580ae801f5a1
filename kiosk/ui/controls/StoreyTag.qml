// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Which storey a part of a map shows, on a dark ground.
Rectangle {
    id: root

    property alias text: storey.text

    color: Theme.colors.ink
    height: storey.implicitHeight + Theme.fixed(8)
    radius: Theme.fixed(10)
    width: storey.implicitWidth + Theme.fixed(32)

    Words {
        id: storey

        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.colors.ground
        font.weight: Font.Bold
        size: Theme.body
        wrapMode: Text.NoWrap
    }
}
