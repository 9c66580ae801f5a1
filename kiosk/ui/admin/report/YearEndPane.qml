// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The year's survey, then one row a channel: by when it is published, how many days are left, what was done.
Column {
    id: root

    required property Report page

    spacing: 12

    Label {
        size: Desk.section
        strong: true
        text: "만족도 조사와 공개 · " + root.page.year + "년"
    }
    Item {
        height: Math.max(told.implicitHeight, again.height)
        visible: root.page.surveyed
        width: parent.width

        StatusMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            shape: "done"
            size: 18
        }
        Label {
            id: told

            anchors.left: mark.right
            anchors.leftMargin: 10
            anchors.right: again.left
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.page.survey
            wrapMode: Text.Wrap
        }
        ArmedButton {
            id: again

            Accessible.name: "조사 기록 " + text
            act: "한 번 더"
            anchors.right: parent.right
            ask: "지우기"
            enabled: !root.page.busy
            implicitHeight: 44
            size: Desk.body

            onConfirmed: root.page.takeBackSurvey()
        }
    }
    Repeater {
        model: root.page.channels

        delegate: ChannelLine {
            page: root.page
            width: root.width
        }
    }
    Loader {
        active: !root.page.surveyed && root.page.year > 0
        visible: active
        width: parent.width

        sourceComponent: SurveyForm {
            page: root.page
        }
    }
}
