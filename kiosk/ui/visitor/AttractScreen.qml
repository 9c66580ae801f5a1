pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Readable from five metres: question, promise, one instruction in five languages.
Item {
    id: root

    required property AttractModel model

    readonly property color night: Theme.highContrast ? Theme.colors.ground : "#031f3f"
    readonly property bool wide: Theme.landscape
    readonly property real side: wide ? width * 0.5 : width
    readonly property real indent: Theme.dp(64)

    Rectangle {
        anchors.fill: parent
        color: Theme.highContrast ? Theme.colors.ground : "#d6e0eb"
    }
    Scenery {
        boat: drift.at
        grain: root.wide ? height / 820 : width / 1080
        height: ground.y + Theme.dp(4)
        horizon: 0.86
        shift: root.wide ? width - 1080 * grain : 0
        width: parent.width
    }
    QtObject {
        id: drift

        property int at: 0
    }
    Timer {
        interval: 1000
        repeat: true
        running: !Theme.still

        onTriggered: drift.at = (drift.at + 1) % Math.round(root.side * 0.7)
    }
    Row {
        id: who

        spacing: Theme.dp(20)
        x: root.indent
        y: Theme.dp(64)

        Rectangle {
            color: Theme.colors.action
            height: Theme.dp(88)
            radius: Theme.dp(20)
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.colors.onAction
                name: "mark"
                size: parent.height * 0.86
            }
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.heading
            font.weight: Font.Bold
            text: root.model.city
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.heading
            font.weight: Font.Normal
            text: qsTrId("header.service")
        }
    }
    Timer {
        id: turn

        property int at: 0

        interval: 6000
        repeat: true
        running: root.model.announcements.length > 1

        onTriggered: at += 1
    }
    Column {
        id: promise

        spacing: Theme.dp(28)
        width: root.width - 2 * x
        x: root.indent
        y: who.y + who.height + Theme.dp(root.wide ? 40 : 68)

        Words {
            color: Theme.highContrast ? Theme.colors.ink : "#031f3f"
            size: Theme.attract
            font.weight: Font.Bold
            lineHeight: 0.98
            text: root.wide ? qsTrId("attract.question").replace("\n", " ") : qsTrId("attract.question")
            width: parent.width
        }
        Words {
            color: Theme.highContrast ? Theme.colors.ink : "#031f3f"
            size: Theme.heading
            text: qsTrId("attract.promise")
            width: parent.width
        }
    }
    Loader {
        active: root.model.announcements.length > 0
        width: root.width - root.indent - x
        x: root.wide ? root.side + Theme.dp(40) : root.indent
        y: root.wide ? who.y : promise.y + promise.height + Theme.dp(36)

        sourceComponent: Announcement {
            readonly property var now: root.model.announcements[turn.at % root.model.announcements.length]

            other: now.other
            praise: now.praise
            text: now.text
        }
    }
    Rectangle {
        id: ground

        anchors.bottom: parent.bottom
        color: root.night
        height: Math.max(invitation.height + Theme.dp(root.wide ? 84 : 112), root.wide ? 0 : parent.height * 0.32)
        width: parent.width

        Column {
            id: invitation

            spacing: Theme.dp(30)
            width: parent.width - 2 * x
            x: root.indent
            y: Theme.dp(root.wide ? 40 : 52)

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
    }
}
