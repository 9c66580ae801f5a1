// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What the numbered windows of an office serve: plates are drawn from this, and from nothing else.
Column {
    id: root

    required property Places page
    readonly property string about: page.chosen + " " + page.window

    function fill(): void {
        number.text = root.page.window > 0 ? root.page.window : "";
        serves.text = root.page.served;
    }

    spacing: 12

    onAboutChanged: fill()

    Heading {
        text: "번호 창구"
    }
    Repeater {
        model: root.page.windows

        delegate: ListChoice {
            required property var model

            Accessible.description: model.serves
            cells: [[model.number + "번", 56, "strong"], [model.serves, 0, "less"], [model.told, 84, "less right soft"]]
            chosen: model.number === root.page.window
            text: model.number + "번 창구"
            width: root.width

            onClicked: root.page.chooseWindow(model.number)
        }
    }
    Row {
        spacing: 12
        width: parent.width

        DeskField {
            id: number

            implicitHeight: 44
            longest: 2
            name: "창구 번호"
            width: 72
        }
        Label {
            height: 44
            text: "번"
        }
        DeskField {
            id: serves

            hint: "여권 발급, 여권 분실신고"
            implicitHeight: 44
            longest: 160
            name: "맡은 일"
            width: parent.width - x

            onSubmitted: keep.clicked()
        }
    }
    DeskButton {
        id: keep

        enabled: !root.page.busy && number.text !== ""
        filled: enabled
        text: "창구 적기"
        width: parent.width

        onClicked: root.page.setWindow(number.text, serves.text)
    }
    ArmedButton {
        about: root.about
        act: "한 번 더 누르면 없앱니다"
        ask: root.page.window + "번 창구 없애기"
        enabled: !root.page.busy
        visible: root.page.window > 0
        width: parent.width

        onConfirmed: root.page.removeWindow()
    }
    SideNote {
        text: "많이 찾는 일을 맨 앞에, 쉼표로 나누어 적습니다. 업무 목록에 있는 이름이면 다섯 언어로 실립니다. 모르는 것은 비워 두면 비워 둔 채로 뽑힙니다."
    }
}
