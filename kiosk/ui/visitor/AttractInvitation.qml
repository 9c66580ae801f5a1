// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "Touch the screen" in every language, and below it the city's own figures.
Column {
    id: root

    required property AttractModel model
    required property bool wide
    // How wide the half is that the picture leaves, and how far the text stands in from its edge.
    required property real side
    required property real indent

    spacing: Theme.dp(30)
    Flow {
        spacing: Theme.dp(30)
        width: parent.width

        Row {
            spacing: Theme.dp(44)
            width: root.side - 2 * root.indent

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.highContrast ? Theme.colors.accent : "#ffffff"
                name: "touch"
                size: Theme.dp(130)
                stroke: 2.6
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: "#ffffff"
                size: Theme.type(root.wide ? 68 : 84)
                font.weight: Font.Bold
                text: qsTrId("attract.touch")
            }
        }
        Grid {
            columnSpacing: Theme.dp(40)
            columns: 2
            rowSpacing: Theme.dp(20)
            width: root.side - root.indent - (root.wide ? Theme.dp(40) : root.indent)

            Repeater {
                model: root.model.invitations

                Words {
                    required property string modelData

                    color: "#ffffff"
                    font.family: /[\u3040-\u30ff]/.test(modelData) || !/[\u4e00-\u9fff]/.test(modelData) ? "Pretendard GOV" : "Noto Sans CJK SC"
                    text: modelData
                    width: (parent.width - Theme.dp(40)) / 2
                }
            }
        }
    }
    Rectangle {
        color: "#90b0d5"
        height: Theme.hair
        visible: root.model.figures !== ""
        width: parent.width
    }
    Words {
        color: "#ffffff"
        size: Theme.body
        lineHeight: 1.2
        text: root.model.figures
        visible: text !== ""
        width: parent.width
    }
}
