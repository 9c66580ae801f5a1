// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// How long it really is between the two points that were pressed; usual lengths stand ready.
Column {
    id: root

    required property PlanBelow plan

    readonly property bool measuring: plan.measuring

    signal done
    signal due

    spacing: 8

    onDue: {
        if (!measuring)
            return;
        length.text = "";
        length.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    onMeasuringChanged: Qt.callLater(due) // once the field is shown

    Note {
        strong: true
        text: root.plan.asked
    }
    Row {
        spacing: 8
        visible: root.plan.measuring
        width: parent.width

        DeskField {
            id: length

            height: 44
            name: "두 점 사이의 실제 길이"
            text: root.plan.length
            unit: "m"
            width: parent.width - fit.width - 8

            // Taken before the field: what it lets pass would reach the sheet, which has the keys again by then.
            Keys.onEnterPressed: fit.clicked()
            Keys.onEscapePressed: root.done()
            Keys.onReturnPressed: fit.clicked()
        }
        DeskButton {
            id: fit

            filled: true
            height: 44
            size: StaffTheme.body
            text: "맞추기"

            onClicked: {
                root.plan.measure(length.text);
                root.done();
            }
        }
    }
    Row {
        spacing: 6
        visible: root.plan.measuring

        DeskButton {
            height: 36
            margin: 8
            size: 13
            text: "문 0.9 m"

            onClicked: length.text = "0.9"
        }
        DeskButton {
            height: 36
            margin: 8
            size: 13
            text: "복도 폭 2.4 m"

            onClicked: length.text = "2.4"
        }
        DeskButton {
            height: 36
            margin: 8
            size: 13
            text: "바로 세우기"

            onClicked: root.plan.upright()
        }
    }
}
