// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// A new finding in one line: what is wrong, how it came to be known, what is done about it, and by when.
Row {
    id: root

    required property Report page
    readonly property real share: (width - 140 - write.width - 4 * spacing) / 3

    spacing: 8

    FormField {
        id: finding

        longest: 200
        name: "잘못된 점"
        width: root.share
    }
    FormField {
        id: source

        label: "어떻게 알았나"
        longest: 200
        name: "잘못을 어떻게 알았나"
        optional: true
        width: root.share
    }
    FormField {
        id: deed

        longest: 200
        name: "하는 일"
        width: root.share
    }
    FormField {
        id: due

        label: "언제까지"
        longest: 10
        name: "고칠 날"
        hint: "2027-03-31"
        width: 140
    }
    DeskButton {
        id: write

        Accessible.name: "고칠 것 적기"
        anchors.bottom: parent.bottom
        enabled: !root.page.busy && finding.text !== "" && deed.text !== "" && due.text !== ""
        small: true
        text: "적기"
        width: 84

        onClicked: {
            sent.waits = true;
            root.page.noteImprovement(finding.text, source.text, deed.text, due.text);
        }
    }
    Sent {
        id: sent

        fields: [finding, source, deed, due]
        page: root.page
    }
}
