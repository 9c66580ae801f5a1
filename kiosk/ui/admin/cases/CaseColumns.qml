// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The heads of the columns, at the places where CaseRow puts what stands below them.
Item {
    id: root

    required property bool wide

    component Head: Label {
        height: root.height
        size: 13
        soft: true
        strong: true
    }

    Head {
        text: "남은 근무 시간"
        x: 8
    }
    Head {
        horizontalAlignment: Text.AlignRight
        text: "50   80  100"
        width: 82
        x: 178
    }
    Head {
        text: "기한 ⌄"
        x: 290
    }
    Head {
        text: "기준"
        visible: root.wide
        x: 424
    }
    Head {
        text: "접수 번호"
        x: root.wide ? 508 : 426
    }
    Head {
        text: "종류"
        x: root.wide ? 622 : 540
    }
    Head {
        text: "맡은 부서"
        x: root.wide ? 716 : 640
    }
    Head {
        text: "단계"
        x: root.width - (root.wide ? 358 : 204)
    }
    Head {
        text: "담당"
        x: root.width - (root.wide ? 270 : 106)
    }
    Head {
        text: "법정 기한"
        visible: root.wide
        x: root.width - 172
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Desk.edge
        height: 1
        width: parent.width
    }
}
