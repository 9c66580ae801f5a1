// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// What the visitor tells: left the matter, right who it is from, with the notice to be told beforehand.
FocusScope {
    id: root

    required property Dictation dictation
    readonly property real half: (width - 32) / 2

    DictationMatter {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        anchors.top: parent.top
        dictation: root.dictation
        width: root.half
    }
    DictationPerson {
        id: person

        dictation: root.dictation
        width: root.half
        x: root.half + 32
    }
    Note {
        anchors.bottom: parent.bottom
        anchors.top: person.bottom
        anchors.topMargin: 8
        lineHeight: 1.2
        size: StaffTheme.second
        soft: root.dictation.notice === ""
        text: root.dictation.notice === "" ? "종류를 고르시면, 먼저 알려 드릴 개인정보 안내가 여기에 나옵니다." : root.dictation.notice
        verticalAlignment: Text.AlignTop
        width: root.half
        x: root.half + 32
    }
}
