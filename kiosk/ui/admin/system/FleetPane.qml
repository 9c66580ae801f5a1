// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Each booth of the city: when it last gave a sign, and how it was then. What is old is never called sound.
ListPanel {
    id: root

    readonly property list<int> widths: [32, 0, 112, 92, 76, 60, 80, 76, 60, 84]

    function across(words: var): var {
        return words.map((one, at) => [one[0], root.widths[at], one[1], one[2] ?? ""]);
    }

    edged: false
    empty: "시 서버에 이어진 키오스크가 없습니다.\n혼자 쓰는 키오스크의 상태는 ‘알림과 상태’에 있습니다."
    model: page.booths
    title: "키오스크 " + (page.stale ? "모름" : list.count + "대")

    delegate: ListLine {
        id: booth

        required property var model

        Accessible.name: model.letters + " " + model.place + " " + model.state
        cells: root.across([[model.letters, "strong large"], [model.place, "strong wrap", model.told], [model.state, "strong tone"], [model.sign, "less"], [model.waiting, "strong right"], [model.version, "less"], [model.disk, "less"], [model.printer, "less"], [model.voice, "less"], [model.clock, "less right"]])
        least: 64
        shape: model.shape
    }
    header: DeskButton {
        enabled: !root.page.busy
        glyph: "restart"
        text: "새로 고침"

        onClicked: root.page.look()
    }

    list.header: ListLine {
        cells: root.across([["", ""], ["키오스크 · 안내", "less soft"], ["상태", "less soft"], ["마지막 소식", "less soft"], ["기다리는 줄", "less soft right"], ["판", "less soft"], ["빈 디스크", "less soft"], ["프린터", "less soft"], ["소리", "less soft"], ["시계 차이", "less soft right"]])
        least: 40
        shape: " "
        visible: root.list.count > 0
    }
}
