// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// There are no keys yet: why they are needed, and how to make them.
Column {
    id: root

    required property CityKeys page

    spacing: 18

    Label {
        size: 20
        strong: true
        text: "시의 열쇠가 아직 없습니다"
    }
    Note {
        lineHeight: 1.4
        size: StaffTheme.section
        text: "방문객의 이름·연락처·말씀은 시의 열쇠로만 열리게 봉인됩니다. 열쇠가 없으면 안내기는 아무것도 받지 않습니다. 지금 만드시면 선생님이 첫 번째로 열쇠를 지니시고, 금고에 넣을 복구 용지가 한 번 나옵니다."
    }
    FormField {
        id: one

        name: "비밀 문구 (16자 이상, 낱말 다섯 개쯤)"
        secret: true
        width: 460
    }
    FormField {
        id: two

        name: "비밀 문구 한 번 더"
        secret: true
        width: 460
    }
    DeskButton {
        enabled: !root.page.busy
        filled: true
        text: root.page.busy ? "만드는 중입니다" : "열쇠 만들기"

        onClicked: root.page.make(one.text, two.text)
    }
}
