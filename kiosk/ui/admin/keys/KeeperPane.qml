// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Who keeps keys; one more person is entrusted by writing their own passphrase here.
Row {
    id: root

    required property CityKeys page

    spacing: 40

    DeskList {
        height: parent.height
        model: root.page.keepers
        width: 380

        delegate: ListLine {
            id: one

            required property var model

            cells: [[model.me ? model.name + " (나)" : model.name, 0, "strong", model.told]]
            least: 60

            ArmedButton {
                about: one.model.name
                act: "한 번 더 누르면 거둡니다"
                ask: "열쇠 거두기"
                height: 42
                size: StaffTheme.second
                visible: !one.model.me && root.page.seal === "open"

                onConfirmed: root.page.drop(one.model.name)
            }
        }
    }
    Column {
        spacing: 14
        visible: root.page.seal === "open"
        width: parent.width - 420

        Heading {
            text: "열쇠 맡기기"
        }
        SideNote {
            text: "맡을 사람이 와서 자기 비밀 문구를 두 번 적습니다."
        }
        OptionField {
            id: who

            hint: root.page.candidates.length > 0 ? "맡을 사람" : "맡을 수 있는 다른 계정이 없습니다"
            options: root.page.candidates
            width: parent.width

            onPicked: option => who.written = option
        }
        FormField {
            id: first

            name: "그 사람의 비밀 문구"
            secret: true
        }
        FormField {
            id: again

            name: "한 번 더"
            secret: true
        }
        DeskCheck {
            id: calls

            text: "전화 부탁만 열 수 있게"
        }
        DeskButton {
            enabled: !root.page.busy
            filled: true
            text: "열쇠 맡기기"

            onClicked: root.page.add(who.written, first.text, again.text, !calls.checked)
        }
    }
}
