// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Under the lock line: who the visitor is, masked until asked for, and what they said.
Item {
    id: root

    required property CaseSheet sheet
    required property CaseVoice voice
    property real most: 132

    implicitHeight: 52 + facts.height + spoken.height + 16 + view.height + 12

    LockLine {
        open: root.sheet.revealed
        standing: open ? "모두 보임" : "가림"
        text: open ? "지금 가리기" : "모두 보기"
        told: root.sheet.sealing
        width: parent.width - StaffTheme.margin - 16
        x: StaffTheme.margin

        onClicked: root.sheet.revealed ? root.sheet.mask() : root.sheet.reveal()
    }
    Flow {
        id: facts

        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: 52

        Repeater {
            model: root.sheet.facts

            Item {
                id: fact

                required property string label
                required property string value

                height: 34
                width: Math.min(facts.width, Math.max(facts.width / 3, told.implicitWidth + 92))

                SmallPrint {
                    height: 33
                    text: fact.label
                }
                Label {
                    id: told

                    height: 33
                    strong: true
                    text: fact.value
                    width: parent.width - 84
                    x: 76
                }
                Hairline {}
            }
        }
    }
    Item {
        id: spoken

        height: visible ? 52 : 0
        visible: root.voice.length !== ""
        width: facts.width
        x: StaffTheme.margin
        y: facts.y + facts.height

        Label {
            height: parent.height
            strong: true
            text: "말씀으로 남기셨습니다 · " + root.voice.length
        }
        DeskButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.voice.plays ? "pause" : "voice"
            small: true
            text: root.voice.plays ? "그만 듣기" : "듣기"

            onClicked: root.voice.play()
        }
    }
    Flickable {
        id: view

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: said.implicitHeight
        height: Math.min(said.implicitHeight, root.most)
        width: parent.width - 2 * StaffTheme.margin
        x: StaffTheme.margin
        y: spoken.y + spoken.height + 12

        Note {
            id: said

            Accessible.name: "말씀: " + text
            lineHeight: 1.4
            size: StaffTheme.section
            text: root.sheet.words
            width: view.width
        }
    }
    EdgeLine {}
}
