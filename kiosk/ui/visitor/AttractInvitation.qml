// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "Touch the screen", the languages by their own words, until when it is open, the easy screen, the city's figures.
Column {
    id: root

    required property AttractModel model
    required property bool wide
    // How wide the half is that the picture leaves, and how far the text stands in from its edge.
    required property real side
    required property real indent

    spacing: Theme.dp(wide ? 20 : 30)
    Flow {
        id: both

        spacing: Theme.dp(30)
        width: parent.width

        Row {
            id: hand

            spacing: Theme.dp(36)
            width: root.side - 2 * root.indent

            Icon {
                id: finger

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.highContrast ? Theme.colors.accent : "#ffffff"
                name: "touch"
                size: Theme.dp(root.wide ? 92 : 112)
                stroke: 2.6
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: "#ffffff"
                size: Theme.type(root.wide ? 68 : 84)
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.heading
                text: qsTrId("attract.touch")
                width: hand.width - finger.width - hand.spacing
            }
        }
        Flow {
            id: languages

            readonly property int count: root.model.languages.length

            spacing: Theme.gap
            width: root.wide ? both.width - hand.width - both.spacing : both.width

            Repeater {
                model: root.model.languages

                AttractKey {
                    required property var modelData

                    face: modelData.code === "zh-CN" ? "Noto Sans CJK SC" : "Pretendard GOV"
                    model: root.model
                    text: modelData.name
                    width: Theme.roomy ? Math.max(implicitWidth, Math.floor((languages.width - (languages.count - 1) * languages.spacing) / languages.count)) : implicitWidth

                    onActivated: root.model.speak(modelData.code)
                }
            }
        }
    }
    Item {
        height: easy.height
        width: parent.width

        Icon {
            id: clock

            anchors.verticalCenter: parent.verticalCenter
            color: "#ffffff"
            name: "clock"
            size: Theme.dp(48)
            visible: opening.text !== ""
        }
        Words {
            id: opening

            anchors.verticalCenter: parent.verticalCenter
            color: "#ffffff"
            font.weight: Font.DemiBold
            size: Theme.body
            text: root.model.opening
            width: easy.x - x - Theme.gap
            x: clock.width + Theme.dp(20)
        }
        AttractKey {
            id: easy

            model: root.model
            size: Theme.base
            text: qsTrId("home.easy")
            width: implicitWidth + Theme.dp(28)
            x: parent.width - width

            onActivated: root.model.make_easy()
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
