// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A case that came otherwise than at the booth, with its own time of receipt.
DeskPage {
    id: root

    required property Cases page
    readonly property CaseEntry entry: page.entry
    readonly property real half: (sheet.width - 24) / 2

    said: entry.receipt || page.said
    title: "민원 접수"
    told: "안내기 밖에서 들어온 말씀을 적습니다"

    actions: DeskButton {
        key: "Esc"
        text: "목록"

        onClicked: root.page.back()
    }
    deeds: DeskButton {
        enabled: !root.page.busy
        filled: true
        text: "봉인하고 접수하기"

        onClicked: root.entry.submit()
    }

    Keys.onEscapePressed: root.page.back()

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: sheet.height + 40

        Flow {
            id: sheet

            spacing: 18
            width: Math.min(parent.width - 2 * StaffTheme.margin, 980)
            x: StaffTheme.margin
            y: 20

            EntryPart {
                name: "받은 방법"
                width: root.half

                DeskPick {
                    choices: ["고르십시오"].concat(root.entry.channels)
                    chosen: root.entry.filled.channel + 1
                    name: "받은 방법"
                    width: parent.width

                    onPicked: index => root.entry.put("channel", index - 1)
                }
            }
            EntryField {
                entry: root.entry
                key: "received"
                name: "받은 때 (14:07 또는 11.24 14:07, 비우면 지금)"
                width: root.half
            }
            EntryChoice {
                choices: root.entry.kinds
                entry: root.entry
                key: "kind"
                name: "종류"
                width: sheet.width
            }
            EntryChoice {
                choices: root.entry.claims
                entry: root.entry
                key: "claim"
                name: "청구하시는 것"
                visible: root.entry.claiming
                width: sheet.width
            }
            EntryPart {
                name: "어느 부서의 일"
                width: sheet.width

                OptionField {
                    hint: "부서"
                    options: root.page.offices
                    width: parent.width
                    written: root.entry.filled.office

                    onPicked: option => root.entry.put("office", option)
                }
            }
            EntryPart {
                name: "말씀"
                width: sheet.width

                DeskArea {
                    height: 150
                    longest: 4000
                    name: "말씀"
                    text: root.entry.filled.words
                    width: parent.width

                    onEdited: written => root.entry.put("words", written)
                }
            }
            Repeater {
                model: [["name", "이름"], ["contact", "연락처"], ["address", "주소"]]

                EntryField {
                    required property list<string> modelData

                    entry: root.entry
                    key: modelData[0]
                    name: modelData[1]
                    width: root.half
                }
            }
            EntryChoice {
                choices: root.entry.tellBy
                entry: root.entry
                key: "tell_by"
                name: "답을 받으실 방법"
                width: root.half
            }
            DeskCheck {
                checked: root.entry.mailAllowed
                text: "답변과 알림을 전자우편으로 받겠다고 하심 (여쭙고 적습니다)"
                visible: root.entry.mails

                onToggled: root.entry.allowMail(checked)
            }
        }
    }
}
