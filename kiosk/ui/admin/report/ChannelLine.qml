// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One channel on which results are published: by when, how many days are left, or when and where it was done.
ListLine {
    id: root

    required property Report page
    required property var model
    readonly property bool done: model.done
    property bool pressed: false // to record the publication, or to take it back

    signal gone // what was pressed

    function take(): void {
        place.forceActiveFocus(Qt.TabFocusReason);
    }

    cells: [[model.name, 80, "strong"], [model.due, 104], [model.told, 0, model.done ? "" : "strong tone"]]
    least: 60
    shape: model.shape

    onDoneChanged: {
        if (pressed)
            Qt.callLater(gone);
        pressed = false;
    }

    DeskField {
        id: day

        implicitHeight: 44
        longest: 10
        name: root.model.name + "에 공개한 날"
        text: root.page.today
        visible: root.page.decides && !root.model.done
        width: 140
    }
    DeskField {
        id: place

        hint: root.model.channel === "homepage" ? "결과 쪽의 주소 (https://…)" : "어디에 (예: 제1234호 3면)"
        implicitHeight: 44
        longest: 200
        name: root.model.name + " 어디에"
        visible: root.page.decides && !root.model.done
        width: Math.max(160, Math.min(300, root.width - 660))
    }
    DeskButton {
        Accessible.name: root.model.name + " 공개 적기"
        enabled: !root.page.busy && place.text !== ""
        filled: enabled
        small: true
        text: "공개함"
        visible: root.page.decides && !root.model.done
        width: 84

        onClicked: {
            root.pressed = true;
            root.page.publish(root.model.channel, day.text, place.text);
        }
    }
    ArmedButton {
        Accessible.name: root.model.name + " 공개 기록 " + text
        about: root.page.year + root.model.channel
        ask: "지우기"
        enabled: !root.page.busy
        small: true
        visible: root.page.decides && root.model.done

        onConfirmed: {
            root.pressed = true;
            root.page.takeBackPublication(root.model.channel);
        }
    }
}
