// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What waits, what left and what nobody knows of; what goes twice, or is noted for good, takes two presses.
DeskPage {
    id: root

    required property OutgoingLetters page
    readonly property bool wide: width > 1080

    title: "보낸 편지"
    told: page.stands

    ListPanel {
        anchors.fill: parent
        empty: "보낸 편지가 없습니다.\n민원을 여시면 ‘메일로 보내기’가 있습니다."
        model: root.page.rows
        page: root.page
        title: "편지"

        delegate: ListLine {
            id: letter

            required property var model

            cells: [[model.made, root.wide ? 112 : 84, ""], [model.what, root.wide ? 280 : 196, "strong", model.proof], [model.state, 0, "less wrap"]]
            least: 64
            shape: model.shape

            ArmedButton {
                about: letter.model.key
                act: "한 번 더 누르면 보냅니다"
                ask: letter.model.send
                enabled: !root.page.busy
                small: true
                visible: letter.model.send !== ""

                onConfirmed: root.page.send(letter.model.key)
            }
            ArmedButton {
                about: letter.model.key
                ask: "돌아옴"
                enabled: !root.page.busy
                small: true
                visible: letter.model.back

                onConfirmed: root.page.back(letter.model.key)
            }
            Repeater {
                model: letter.model.owed ? ["전화로", "우편으로"] : []

                ArmedButton {
                    required property string modelData

                    about: letter.model.key
                    ask: modelData + " 알림"
                    enabled: !root.page.busy
                    small: true

                    onConfirmed: root.page.told(letter.model.key, modelData.slice(0, 2))
                }
            }
        }
    }
}
