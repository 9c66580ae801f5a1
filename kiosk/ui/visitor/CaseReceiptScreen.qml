// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The receipt as a paper slip: when the answer comes first and largest, then number, code and office.
PageFrame {
    id: root

    required property CaseReceiptModel model

    // On its side, low or much enlarged the slip lies in parts; the first two of them say the day in one line.
    // Day, number and code stand on the first page of all; low, it has no room for more.
    readonly property bool parted: !Theme.roomy || Theme.low
    readonly property bool flat: Theme.roomy && (Theme.landscape || Theme.low)

    heading: qsTrId("case.received")

    actions: [
        BigButton {
            property real counting: 0
            least: Theme.dp(counting)
            primary: false
            text: qsTrId("receipt.finish") + (root.model.stay > 0 ? "\u00a0· " + root.model.stay : "")
            Component.onCompleted: counting = implicitWidth / Theme.dp(1)
            onActivated: root.model.finish()
        },
        BigButton {
            busy: root.model.printing
            glyph: root.model.printable ? "printer" : "home"
            primary: false
            text: root.model.printable ? qsTrId("receipt.print") : qsTrId("receipt.more")

            onActivated: root.model.printable ? root.model.put_on_paper() : root.model.more()
        }
    ]

    CaseDone {
        note: root.model.note
        wanted: !root.parted
        warning: root.model.unprinted
    }
    CaseSlip {
        last: root.parted
        pane: 1

        Column {
            spacing: Theme.dp(6)
            width: parent.width

            Words {
                Accessible.name: text
                color: root.parted && root.model.unprinted ? Theme.colors.warning : Theme.colors.softInk
                text: (root.parted ? (root.model.unprinted || root.model.printed ? root.model.note : qsTrId("case.received")) + " " : "") + (root.model.call ? qsTrId("receipt.until_call") : qsTrId("receipt.until"))
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.weight: Font.Bold
                size: root.flat ? Theme.heading : Theme.roomy && root.model.time !== "" ? Theme.title : Theme.base
                text: root.flat ? `${root.model.day} ${root.model.time}` : root.model.day
                width: parent.width
            }
            Words {
                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.title : Theme.base
                text: root.model.time
                visible: text !== "" && !root.flat
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.features: Theme.tabular
                font.weight: Font.Bold
                text: root.model.number
                visible: !Theme.roomy
                width: parent.width
            }
            Words {
                Accessible.name: root.model.code === "" ? text : qsTrId("receipt.code") + " " + root.model.code
                font.weight: Font.Bold
                text: root.model.code === "" ? qsTrId("receipt.code_again") : root.model.code.split("").join("\u2009")
                visible: !Theme.roomy
                width: parent.width
            }
        }
    }
    CaseReceiptNumber {
        abreast: root.parted
        code: root.model.code
        number: root.model.number
        pane: 1
        qr: root.model.qr
        torn: !root.parted
        wanted: Theme.roomy
    }
    Block {
        implicitHeight: large.implicitHeight
        wanted: root.parted

        QrCode {
            id: large

            label: qsTrId("way.qr")
            code: root.model.qr
            width: Theme.roomy ? Theme.fixed(240) : parent.width * 0.4
        }
    }
    Notice {
        glyph: root.model.printed ? "check" : (root.model.unprinted ? "warning" : "shield")
        text: root.model.note
        wanted: root.parted
        warning: root.model.unprinted
    }
    Repeater {
        model: Theme.roomy ? [root.model.facts] : root.model.facts.map(fact => [fact])

        CaseSlip {
            id: slip

            required property var modelData

            last: true
            pane: 0
            torn: Theme.roomy && !root.flat

            Column {
                spacing: Theme.dp(Theme.roomy ? 0 : 6)
                width: parent.width

                Repeater {
                    model: slip.modelData

                    CaseFact {
                        required property var modelData

                        label: modelData[0]
                        text: modelData[1]
                        width: parent?.width ?? 0
                    }
                }
            }
        }
    }
}
