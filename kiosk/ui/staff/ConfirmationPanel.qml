// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// What an act would do, in numbers, before it is done. Giving up is the filled button.
FocusScope {
    id: root

    required property var model
    readonly property bool ready: !model.large || fields.filled

    anchors.fill: parent
    visible: model.open

    Keys.onEscapePressed: model.drop()
    onVisibleChanged: {
        fields.clear();
        if (visible)
            stop.forceActiveFocus();
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    Rectangle {
        anchors.fill: parent
        color: "#80000000"
    }
    Rectangle {
        anchors.centerIn: parent
        clip: true
        color: StaffTheme.colors.ground
        height: foot.y + foot.height
        radius: 16
        width: Math.min(parent.width - 64, 980)

        Rectangle {
            id: head

            color: root.model.large ? "#fdefec" : StaffTheme.notice
            height: words.height + 40
            width: parent.width

            StatusMark {
                shape: root.model.large ? "late" : "near"
                size: 26
                x: 28
                y: 24
            }
            Column {
                id: words

                spacing: 4
                width: parent.width - x - 28
                x: 76
                y: 20

                Note {
                    Accessible.role: Accessible.AlertMessage
                    size: 20
                    strong: true
                    text: root.model.title
                }
                Note {
                    text: root.model.told
                    visible: text !== ""
                }
            }
        }
        ConfirmationEffects {
            id: effects

            model: root.model
            width: parent.width - 56
            x: 28
            y: head.height + 20
        }
        Rectangle {
            id: foot

            color: StaffTheme.quiet
            height: root.model.large ? 100 : 92
            width: parent.width
            y: effects.y + effects.height + 20

            ConfirmationFields {
                id: fields

                height: parent.height
                visible: root.model.large
                wanted: root.model.number
                width: 340
                x: 28
            }
            Row {
                anchors.right: parent.right
                anchors.rightMargin: 28
                anchors.verticalCenter: parent.verticalCenter
                spacing: 10

                DeskButton {
                    id: stop

                    filled: true
                    focus: true
                    key: "Esc"
                    text: "그만두기"

                    onClicked: root.model.drop()
                }
                DeskButton {
                    barred: root.ready ? "" : "까닭과 숫자를 먼저 적습니다"
                    text: root.model.button
                    visible: root.model.large

                    onClicked: root.model.agree(fields.why, fields.typed)
                }
                ArmedButton {
                    about: root.model.title + root.model.told
                    act: root.model.button
                    ask: root.model.button
                    visible: !root.model.large

                    onConfirmed: root.model.agree("", "")
                }
            }
        }
    }
}
