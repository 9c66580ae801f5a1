// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The whole list for a phone, as a part of its own in large letters.
Block {
    id: root

    property alias code: drawn.code

    heading: qsTrId("way.qr")
    implicitHeight: whole.implicitHeight

    Column {
        id: whole

        width: parent.width

        Words {
            horizontalAlignment: Text.AlignHCenter
            size: Theme.caption
            text: qsTrId("way.qr")
            width: parent.width
        }
        QrCode {
            id: drawn

            anchors.horizontalCenter: parent.horizontalCenter
            width: side * Math.ceil(0.6 * Theme.pxPerMm)
        }
    }
}
