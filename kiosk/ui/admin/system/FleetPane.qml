// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Each booth of the city: when it last gave a sign, and how it was then. What is old is never called sound.
Row {
    id: root

    required property System page
    readonly property list<int> widths: [30, 0, 108, 72, 72, 48, 66, 72, 44, 44]
    readonly property var tally: [["done", "잘 됨"], ["near", "살펴볼 것"], ["unknown", "모름"], ["calm", "등록 전"]]

    function across(words: var): var {
        return words.map((one, at) => [one[0], root.widths[at], one[1], one[2] ?? ""]);
    }

    ListPanel {
        id: fleet

        empty: "시 서버에 이어진 키오스크가 없습니다.\n혼자 쓰는 키오스크의 상태는 ‘알림과 상태’에 있습니다."
        model: root.page.booths
        page: root.page
        title: "키오스크 " + (root.page.stale ? "모름" : list.count + "대")
        width: parent.width - (list.count > 0 ? booth.width : 0)

        delegate: ListChoice {
            id: line

            required property var model

            Accessible.name: model.letters + " " + model.place + " " + model.state
            cells: root.across([[model.letters, "strong large"], [model.place, "strong wrap", model.told], [model.state, "strong tone"], [model.sign, "less"], [model.waiting, "strong right"], [model.version, "less"], [model.disk, "less"], [model.printer, "less"], [model.voice, "less"], [model.visits, "strong right"]])
            chosen: !booth.adding && model.letters === root.page.booth
            least: 64
            shape: model.shape
            text: model.letters

            onClicked: {
                booth.adding = false;
                root.page.showBooth(model.letters);
            }
        }
        footer: FleetDay {
            page: root.page
            topPadding: 28
            visible: fleet.list.count > 0
            width: fleet.list.width
        }
        header: [
            DeskButton {
                enabled: !root.page.busy
                glyph: "restart"
                text: "새로 고침"

                onClicked: root.page.look()
            },
            DeskButton {
                glyph: "plus"
                text: "키오스크 더하기"
                visible: fleet.list.count > 0

                onClicked: booth.adding = true
            }
        ]
        list.header: Column {
            visible: fleet.list.count > 0
            width: fleet.list.width

            Row {
                bottomPadding: 12
                spacing: 20

                Repeater {
                    model: root.tally.map((one, at) => [one[0], one[1], root.page.tally[at] ?? 0]).filter(one => one[2] > 0)

                    Row {
                        id: part

                        required property var modelData

                        spacing: 6

                        StatusMark {
                            anchors.verticalCenter: parent.verticalCenter
                            shape: part.modelData[0]
                        }
                        Label {
                            color: StaffTheme.tone(part.modelData[0])
                            strong: true
                            text: part.modelData[1] + " " + part.modelData[2]
                        }
                    }
                }
                Hint {
                    text: "?가 붙은 값은 그때의 값입니다. 못 받은 것은 ‘잘 됨’이라고 쓰지 않습니다."
                }
            }
            ListLine {
                cells: root.across([["", ""], ["키오스크", "less soft"], ["상태", "less soft"], ["마지막 소식", "less soft"], ["기다리는 줄", "less soft right"], ["판", "less soft"], ["빈 디스크", "less soft"], ["프린터", "less soft"], ["소리", "less soft"], ["오늘", "less soft right"]])
                inset: 14
                least: 40
                shape: " "
            }
        }
    }
    BoothPanel {
        id: booth

        page: root.page
        visible: fleet.list.count > 0
        width: 340
    }
}
