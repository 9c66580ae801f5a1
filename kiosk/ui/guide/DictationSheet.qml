// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// A case that the visitor tells the guide; shut, it forgets everything that was written on it.
FocusScope {
    id: root

    required property Dictation dictation
    readonly property bool done: dictation.number !== ""

    signal freed

    visible: dictation.sheet

    onVisibleChanged: visible ? page.forceActiveFocus() : freed()

    Rectangle {
        anchors.fill: parent
        color: "#991e2124"

        // A touch beside the sheet must not lose what a visitor has told.
        TapHandler {}
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: 16
        border.color: StaffTheme.colors.hairline
        border.width: 1
        color: StaffTheme.colors.ground
        height: parent.height - 12
        radius: StaffTheme.radius
        width: Math.min(parent.width - 32, 1248)
        y: 4

        TapHandler {}
        Label {
            size: StaffTheme.number
            strong: true
            text: root.done ? "접수했습니다" : "민원 받아 적기"
            x: 24
            y: 18
        }
        DeskButton {
            anchors.right: parent.right
            anchors.rightMargin: 24
            key: "Esc"
            text: root.done ? "닫기" : "지우고 닫기"
            y: 12

            onClicked: root.dictation.shut()
        }
        FocusScope {
            id: page

            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.top: parent.top
            anchors.topMargin: 64
            focus: true

            Loader {
                active: root.visible
                anchors.fill: parent
                focus: true
                sourceComponent: root.done ? receipt : form
            }
        }
        Component {
            id: form

            DictationForm {
                dictation: root.dictation
            }
        }
        Component {
            id: receipt

            DictationReceipt {
                dictation: root.dictation
            }
        }
        Label {
            id: foot

            Accessible.role: Accessible.AlertMessage
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            anchors.left: parent.left
            anchors.leftMargin: 24
            anchors.right: submit.left
            anchors.rightMargin: 16
            color: root.dictation.problem === "" ? StaffTheme.colors.ink : StaffTheme.late
            height: 48
            maximumLineCount: 2
            strong: root.dictation.problem !== ""
            text: root.dictation.problem || (root.done ? "" : "적은 것을 한 번 되짚어 읽어 드린 다음 접수해 주십시오.")
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
        DeskButton {
            id: submit

            anchors.bottom: foot.bottom
            anchors.right: parent.right
            anchors.rightMargin: 24
            enabled: !root.dictation.busy
            filled: true
            text: root.dictation.busy ? "봉인하는 중" : "되짚어 드렸고, 접수합니다"
            visible: !root.done

            onClicked: root.dictation.submit()
        }
    }
}
