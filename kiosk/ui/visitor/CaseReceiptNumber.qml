// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The slip's middle: the number, its code in boxes, and both in a QR code for a phone.
CaseSlip {
    id: root

    required property string code
    required property string number
    required property var qr

    last: !Theme.roomy || Theme.low || Theme.landscape

    Flow {
        spacing: Theme.dp(24)
        width: parent.width

        Column {
            spacing: Theme.dp(8)
            width: Theme.roomy ? parent.width - picture.width - Theme.dp(24) : parent.width

            Words {
                Accessible.name: text
                soft: true
                text: qsTrId("receipt.number")
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.features: ({
                        "tnum": 1
                    })
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.heading : Theme.base
                text: root.number
                width: parent.width
            }
            CaseReceiptCode {
                code: root.code
                visible: Theme.roomy
                width: parent.width
            }
        }
        QrCode {
            id: picture

            label: qsTrId("way.qr")
            code: root.qr
            visible: Theme.roomy
            width: Theme.fixed(Theme.landscape ? 240 : 280)
        }
    }
}
