pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The receipt as a paper slip: when the answer comes first and largest, then number, code and office.
PageFrame {
    id: root

    required property CaseReceiptModel model

    heading: qsTrId("case.received")

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
        first: true

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
                size: Theme.title
                text: root.model.day
                width: parent.width
            }
            Words {
                Accessible.name: text
                color: Theme.colors.accent
                font.weight: Font.Bold
                size: Theme.title
                text: root.model.time
                width: parent.width
            }
        }
    }
    CaseSlip {
        pane: 1

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
                width: Theme.fixed(280)
            }
        }
    }
    CaseSlip {
        last: true
        pane: 1

        Column {
            spacing: Theme.dp(6)
            width: parent.width

            CaseFact {
                label: qsTrId("receipt.office")
                text: root.model.office + "  " + root.model.phone
                width: parent.width
            }
            CaseFact {
                label: qsTrId("receipt.received")
                text: root.model.received
                width: parent.width
            }
            CaseFact {
                label: qsTrId("case_field.kind")
                text: root.model.kind
                width: parent.width
            }
        }
    }
    Words {
        Accessible.name: text
        size: Theme.body
        soft: true
        text: qsTrId("receipt.gone")
    }

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
}
