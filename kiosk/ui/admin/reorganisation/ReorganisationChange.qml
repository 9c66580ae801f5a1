// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One change: its kind, and what that kind asks.
Column {
    id: root

    required property Reorganisation page

    readonly property bool named: [0, 1, 4].includes(page.kind)
    readonly property bool ready: page.kind === 1 || page.chosen !== ""

    spacing: 10

    Segments {
        choices: ["이름 바꾸기", "새 부서", "옮기기", "합치기", "나누기", "없애기"]
        chosen: root.page.kind
        name: "할 일"

        onPicked: index => root.page.turn(index)
    }
    Note {
        text: "왼쪽에서 부서를 고르십시오."
        visible: !root.ready
        width: parent.width
    }
    Note {
        text: "좌석배치도에 팀이 없어 나눌 수 없습니다. 배치도를 먼저 넣거나 ‘새 부서’를 쓰십시오."
        visible: root.ready && root.page.kind === 4 && teams.count === 0
        width: parent.width
    }
    FormField {
        id: name

        readonly property string office: root.page.chosen + root.page.kind

        label: root.page.kind === 1 ? "새 부서의 이름" : root.page.before + (root.page.kind === 4 ? "에서 나올 새 부서의 이름" : "의 새 이름")
        longest: 40
        name: "새 이름"
        visible: root.ready && root.named
        width: parent.width

        onOfficeChanged: text = root.page.after
        onSubmitted: root.page.put(text)
    }
    DeskPick {
        choices: root.page.rooms
        chosen: root.page.room
        name: "방"
        visible: root.ready && [1, 2, 4].includes(root.page.kind)
        width: parent.width

        onPicked: index => root.page.pickRoom(index)
    }
    DeskPick {
        choices: root.page.bureaus
        chosen: root.page.bureau
        name: "소속"
        visible: root.ready && [1, 2].includes(root.page.kind)
        width: parent.width

        onPicked: index => root.page.pickBureau(index)
    }
    FormField {
        id: bureau

        readonly property string office: root.page.chosen + root.page.kind

        label: "새로 생기는 소속이면 그 이름"
        longest: 40
        name: "새 소속"
        optional: true
        visible: root.ready && [1, 2].includes(root.page.kind)
        width: parent.width

        onEdited: written => root.page.writeBureau(written)
        onOfficeChanged: text = ""
    }
    DeskPick {
        choices: root.page.targets
        chosen: root.page.into
        name: "합칠 부서"
        visible: root.ready && root.page.kind === 3
        width: parent.width

        onPicked: index => root.page.pickInto(index)
    }
    Flow {
        spacing: 20
        visible: root.ready && root.page.kind === 4
        width: parent.width

        Repeater {
            id: teams

            model: root.page.teams

            DeskCheck {
                required property var model

                checked: model.going
                text: model.name

                onToggled: root.page.takeTeam(model.name)
            }
        }
    }
    DeskButton {
        enabled: !root.page.busy
        height: 44
        text: "개편에 넣기"
        visible: root.ready

        onClicked: {
            root.page.put(root.named ? name.text : "");
            bureau.text = "";
            if (root.page.kind === 1)
                name.text = "";
        }
    }
}
