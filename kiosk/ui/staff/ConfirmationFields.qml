// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What a far-reaching act asks for before its button can be pressed: a reason, and the number it names.
Item {
    id: root

    required property string wanted
    readonly property string why: reason.text.trim()
    readonly property string typed: number.text.trim()
    readonly property bool filled: why !== "" && typed === wanted

    function clear(): void {
        reason.text = number.text = "";
    }

    Label {
        size: StaffTheme.second
        text: "까닭을 쓰고 다음 숫자를 쳐야 눌립니다: " + root.wanted
        y: 8
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        spacing: 10

        DeskField {
            id: reason

            hint: "까닭"
            width: 240
        }
        DeskField {
            id: number

            hint: root.wanted
            name: "숫자 " + root.wanted
            width: 90
        }
    }
}
