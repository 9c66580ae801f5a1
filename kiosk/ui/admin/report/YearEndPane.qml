// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The year's survey, then one row a channel: by when it is published, how many days are left, what was done.
Column {
    id: root

    required property Report page
    readonly property bool surveyed: page.surveyed
    property int pressed: -1 // whether the survey was closed when a press sent to change that, 0 or 1

    // What was pressed is gone: the keys go on to what is done next.
    function goOn(): void {
        if (pressed === Number(!surveyed))
            (surveyed ? write : form.item.first).forceActiveFocus(Qt.TabFocusReason);
        pressed = -1;
    }

    // From a channel that was settled to the next one that is not; back into the one that was taken back.
    function goOnFrom(at: int): void {
        for (let step = 0; step < lines.count; ++step) {
            const line = lines.itemAt((at + step) % lines.count);
            if (!line.done) {
                line.take();
                return;
            }
        }
        write.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 12

    onSurveyedChanged: Qt.callLater(goOn)

    Heading {
        text: "만족도 조사와 공개 · " + root.page.year + "년"
    }
    ListLine {
        cells: [[root.page.survey, 0, "strong wrap"]]
        rule: "transparent"
        shape: root.page.surveyed ? "done" : "calm"
        visible: root.page.surveyed || !root.page.decides

        ArmedButton {
            Accessible.name: "조사 기록 " + text
            about: root.page.year + root.page.survey
            ask: "지우기"
            enabled: !root.page.busy
            small: true
            visible: root.page.decides

            onConfirmed: {
                root.pressed = 1;
                root.page.takeBackSurvey();
            }
        }
    }
    ListLine {
        cells: [["누리집 쪽(다섯 언어, 쉬운 글), 시보, 보도자료, 수치, 보고서를 한 폴더에 씁니다.", 0, "wrap"]]
        visible: root.page.decides && root.page.surveyed

        DeskButton {
            id: write

            enabled: !root.page.busy
            filled: enabled && root.page.owed !== ""
            small: true
            text: "공표 자료 만들기"

            onClicked: root.page.writePublication()
        }
    }
    Repeater {
        id: lines

        model: root.page.channels

        delegate: ChannelLine {
            required property int index

            page: root.page

            onGone: root.goOnFrom(index)
        }
    }
    Loader {
        id: form

        active: root.page.decides && !root.page.surveyed && root.page.year > 0
        visible: active
        width: parent.width

        sourceComponent: SurveyForm {
            page: root.page

            onSent: root.pressed = 0
        }
    }
}
