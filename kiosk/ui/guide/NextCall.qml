// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// Who calls after the caller in the band, and how many more there are.
Item {
    id: root

    required property CallBand band
    required property color face
    required property color softFace

    implicitHeight: lines.implicitHeight

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: root.softFace
        height: 76
        opacity: 0.4
        width: 1
        x: -24
    }
    Column {
        id: lines

        spacing: 4
        width: parent.width

        Label {
            color: root.softFace
            text: "다음 부름" + (root.band.more > 0 ? " · 그 뒤 " + root.band.more : "")
        }
        Label {
            color: root.face
            size: StaffTheme.target
            strong: true
            text: root.band.nextPlace
            width: parent.width
        }
        Label {
            color: root.softFace
            text: root.band.nextSeconds.toFixed(1) + "초" + (root.band.nextWishes === "" ? "" : " · " + root.band.nextWishes)
            width: parent.width
        }
    }
}
