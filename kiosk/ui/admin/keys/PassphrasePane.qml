// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Changing one's own passphrase; the city's keys need not be touched.
Column {
    id: root

    required property CityKeys page

    spacing: 14

    FormField {
        id: old

        name: "지금 비밀 문구"
        secret: true
        width: 460
    }
    FormField {
        id: one

        name: "새 비밀 문구 (16자 이상, 낱말 다섯 개쯤)"
        secret: true
        width: 460
    }
    FormField {
        id: two

        name: "새 비밀 문구 한 번 더"
        secret: true
        width: 460
    }
    DeskButton {
        enabled: !root.page.busy
        filled: true
        text: "비밀 문구 바꾸기"

        onClicked: root.page.change(old.text, one.text, two.text)
    }
}
