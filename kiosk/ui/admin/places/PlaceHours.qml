// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// When an office is open, from today; or the city, for every office that does not keep its own hours.
Column {
    id: root

    required property Places page
    readonly property string stored: [page.chosen, page.opens, page.closes, page.throughLunch].join()
    readonly property string written: [page.chosen, opens.text, closes.text, through.checked].join()

    function fill(): void {
        opens.text = page.opens;
        closes.text = page.closes;
        through.checked = page.throughLunch;
    }

    spacing: 12

    Component.onCompleted: fill()
    onStoredChanged: fill()

    Heading {
        text: "여는 시간"
    }
    Row {
        spacing: 12
        width: parent.width

        DeskField {
            id: opens

            implicitHeight: 44
            longest: 5
            name: "여는 시각"
            width: 104
        }
        Label {
            height: 44
            text: "부터"
        }
        DeskField {
            id: closes

            implicitHeight: 44
            longest: 5
            name: "닫는 시각"
            width: 104
        }
        Label {
            height: 44
            text: "까지"
        }
    }
    DeskCheck {
        id: through

        text: "점심에도 엽니다"
    }
    ArmedButton {
        about: root.written
        act: "한 번 더 누르면 " + opens.text + "–" + closes.text
        ask: "이 시간으로 정하기"
        enabled: !root.page.busy && root.written !== root.stored
        primary: true
        width: parent.width

        onConfirmed: root.page.setHours(opens.text, closes.text, through.checked)
    }
    ArmedButton {
        about: root.page.chosen
        act: "한 번 더 누르면 돌아갑니다"
        ask: "원래 시간으로"
        enabled: !root.page.busy
        visible: root.page.decided
        width: parent.width

        onConfirmed: root.page.usualHours()
    }
    Hint {
        text: root.page.followers
        width: parent.width
        wrapMode: Text.Wrap
    }
    SmallNote {
        text: "민원의 근무 시간 셈과 키오스크의 ‘지금 열림’이 이 시간을 따릅니다."
    }
}
