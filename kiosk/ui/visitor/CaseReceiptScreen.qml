pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The receipt as a paper slip: when the answer comes first and largest, then number, code and office.
PageFrame {
    id: root

    readonly property var facts: [[qsTrId("receipt.office"), model.office + "  " + model.phone], [qsTrId("receipt.received"), model.received], [qsTrId("case_field.kind"), model.kind]]
    required property CaseReceiptModel model

    // On its side or much enlarged the slip lies in parts.
    readonly property bool parted: Theme.landscape || !Theme.roomy

    heading: qsTrId("case.received")

    actions: [
        BigButton {
            glyph: "home"
            primary: false
            text: qsTrId("receipt.more")

            onActivated: root.model.more()
        },
        BigButton {
            text: qsTrId("receipt.finish")

            onActivated: root.model.finish()
        }
    ]

    Block {
        implicitHeight: done.implicitHeight
        keepWithNext: true

        Row {
            id: done

            spacing: Theme.dp(28)
            width: parent.width

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: Theme.colors.done
                border.width: Theme.fixed(6)
                color: "transparent"
                height: width
                radius: width / 2
                width: Theme.dp(96)

                Icon {
                    anchors.centerIn: parent
                    color: Theme.colors.done
                    name: "check"
                    size: parent.width * 0.6
                    stroke: 5
                }
            }
            Words {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.Bold
                size: Theme.title
                text: qsTrId("case.received")
                width: parent.width - Theme.dp(124)
            }
        }
    }
    CaseSlip {
        last: root.parted

        Column {
            spacing: Theme.dp(6)
            width: parent.width

            Words {
                Accessible.name: text
                soft: true
                text: root.model.call ? qsTrId("receipt.until_call") : qsTrId("receipt.until")
                width: parent.width
            }
            Words {
                Accessible.name: text
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.title : Theme.base
                text: root.model.day
                width: parent.width
            }
            Words {
                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: Theme.roomy ? Theme.title : Theme.base
                text: root.model.time
                width: parent.width
            }
        }
    }
    CaseSlip {
        last: !Theme.roomy
        pane: 1
        torn: !root.parted

        Flow {
            spacing: Theme.dp(24)
            width: parent.width

            Column {
                spacing: Theme.dp(8)
                width: Theme.roomy ? parent.width - qr.width - Theme.dp(24) : parent.width

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
                    size: Theme.heading
                    text: root.model.number
                    width: parent.width
                }
                Words {
                    Accessible.name: text
                    soft: true
                    text: root.model.code === "" ? qsTrId("receipt.code_again") : qsTrId("receipt.code")
                    width: parent.width
                }
                CaseDigits {
                    digits: root.model.code.split("")
                    visible: root.model.code !== ""
                }
            }
            QrCode {
                id: qr

                label: qsTrId("way.qr")
                rows: root.model.qr
                visible: Theme.roomy
                width: Theme.fixed(280)
            }
        }
    }
    Block {
        implicitHeight: large.implicitHeight
        wanted: !Theme.roomy

        QrCode {
            id: large

            label: qsTrId("way.qr")
            rows: root.model.qr
            width: parent.width * 0.4
        }
    }
    Repeater {
        model: Theme.roomy ? 1 : root.facts.length

        CaseSlip {
            id: slip

            required property int index

            last: true
            pane: 1
            torn: Theme.roomy

            Column {
                spacing: Theme.dp(6)
                width: parent.width

                Repeater {
                    model: Theme.roomy ? root.facts : [root.facts[slip.index]]

                    CaseFact {
                        required property var modelData

                        label: modelData[0]
                        text: modelData[1]
                        width: parent.width
                    }
                }
            }
        }
    }
    Words {
        Accessible.name: text
        size: Theme.body
        soft: true
        text: qsTrId("receipt.gone")
    }
}
