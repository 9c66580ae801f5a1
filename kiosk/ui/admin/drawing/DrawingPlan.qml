// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import kiosk.ui.admin
import kiosk.ui.staff

// The plan below the storey: chosen, pulled straight by its corners, scaled by two lengths at right angles.
Item {
    id: root

    required property PlanBelow plan

    signal done

    implicitHeight: column.height + 28

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]

        onDropped: drop => {
            drop.accept(Qt.CopyAction);
            root.plan.bring(drop.urls[0]);
        }
    }
    Column {
        id: column

        spacing: 10
        width: parent.width - 32
        x: 16
        y: 14

        Heading {
            text: "도면을 깔고 축척을 맞춥니다"
        }
        Repeater {
            model: root.plan.steps

            ListLine {
                required property var model

                cells: [[model.words, 0, "wrap"]]
                least: 30
                rule: "transparent"
                shape: model.shape
                width: column.width
            }
        }
        Flow {
            spacing: 6
            width: parent.width

            DeskButton {
                low: true
                text: "파일 고르기"

                onClicked: dialog.open()
            }
            DeskButton {
                low: true
                text: "네 모서리"
                visible: root.plan.laid

                onClicked: root.plan.ask(4)
            }
            DeskButton {
                low: true
                text: "길이 재기"
                visible: root.plan.laid

                onClicked: root.plan.ask(2)
            }
            DeskButton {
                low: true
                key: "U"
                text: root.plan.seen ? "가리기" : "보이기"
                visible: root.plan.laid

                onClicked: root.plan.toggle()
            }
            DeskButton {
                low: true
                text: "치우기"
                visible: root.plan.laid

                onClicked: root.plan.remove()
            }
        }
        PlanPages {
            plan: root.plan
            width: parent.width
        }
        PlanLength {
            plan: root.plan
            visible: root.plan.asked !== ""
            width: parent.width

            onDone: root.done()
        }
        Note {
            size: StaffTheme.second
            text: root.plan.told
            visible: text !== ""
        }
    }
    Hairline {}
    FileDialog {
        id: dialog

        nameFilters: ["도면 (*.pdf *.png *.jpg *.jpeg)"]
        options: FileDialog.DontUseNativeDialog // the system\'s own may speak another language
        title: "밑그림 고르기"

        onAccepted: root.plan.bring(selectedFile)
    }
}
