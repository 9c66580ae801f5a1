// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The slip's middle: the number, its code in boxes, and both in a QR code for a phone.
CaseSlip {
    id: root

    // Whether the code stands beside the number, without the picture.
    property bool abreast: false
    required property string code
    required property string number
    required property var qr

    last: !Theme.roomy || Theme.low || Theme.landscape

    Flow {
        spacing: Theme.dp(24)
        width: parent.width

        Column {
            spacing: Theme.dp(8)
            width: root.abreast ? (parent.width - parent.spacing) / 2 : Theme.roomy ? parent.width - picture.width - parent.spacing : parent.width

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("receipt.number")
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.features: Theme.tabular
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.heading : Theme.base
                text: root.number
                width: parent.width
            }
            CaseReceiptCode {
                code: root.code
                visible: Theme.roomy && !root.abreast
                width: parent.width
            }
        }
        CaseReceiptCode {
            code: root.code
            visible: root.abreast
            width: (parent.width - parent.spacing) / 2
        }
        QrCode {
            id: picture

            label: qsTrId("way.qr")
            code: root.qr
            visible: Theme.roomy && !root.abreast
            width: Theme.fixed(Theme.landscape ? 240 : 280)
        }
    }
}
