// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The offices on the left; what becomes of them, what follows and the way back on the right.
DeskPage {
    id: root

    required property Reorganisation page

    title: "조직개편"
    told: "정한 날부터 화면, 지도, 찾는 말, 민원이 함께 바뀝니다"

    Row {
        anchors.fill: parent

        ListPanel {
            empty: "그런 이름의 부서가 없습니다.\n다른 말로 찾거나 ‘좌석배치도’에서 먼저 넣어 주십시오."
            model: root.page.rows
            page: root.page
            title: "부서"
            width: Math.min(460, parent.width * 0.42)

            delegate: ListChoice {
                required property var model

                Accessible.name: model.name
                cells: [[model.name, 0, "strong", model.about], [model.after ? "→ " + model.after : "", 150, "accent wrap"]]
                chosen: model.key === root.page.chosen
                least: 52
                text: model.name

                onClicked: root.page.choose(model.key)
            }
            header: DeskField {
                glyph: "search"
                height: 44
                hint: "부서 찾기"
                width: 240

                onEdited: written => root.page.find(written)
            }
        }
        Item {
            height: parent.height
            width: parent.width - x

            ReorganisationForm {
                height: parent.height - foot.height
                page: root.page
                width: parent.width
            }
            Rectangle {
                id: foot

                anchors.bottom: parent.bottom
                color: StaffTheme.quiet
                height: visible ? 84 : 0
                visible: root.page.begun
                width: parent.width

                ArmedButton {
                    about: root.page.about
                    act: "한 번 더 누르면 발행합니다"
                    anchors.fill: parent
                    anchors.margins: 16
                    ask: root.page.ask
                    barred: root.page.barred
                    enabled: barred === "" && !root.page.busy
                    primary: true

                    onConfirmed: root.page.publish()
                }
                Hairline {
                    edge: Qt.TopEdge
                }
            }
        }
    }
}
