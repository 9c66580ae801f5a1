// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Whether a complaint about conduct is upheld, and for which staff number it counts.
FocusScope {
    id: root

    required property CaseSheet sheet
    readonly property bool writing: staff.writing

    implicitHeight: 40
    implicitWidth: line.width

    Row {
        id: line

        spacing: 12

        FieldLabel {
            height: 40
            name: "판단"
        }
        Segments {
            choices: ["인정", "인정 안 함"]
            chosen: root.sheet.filled.upheld
            name: "판단"

            onPicked: index => root.sheet.put("upheld", index)
        }
        FieldLabel {
            height: 40
            name: "직원 번호"
            visible: staff.visible
        }
        DeskField {
            id: staff

            echoMode: TextInput.Password
            focus: true
            height: 40
            name: "직원 번호"
            text: root.sheet.filled.staff
            visible: root.sheet.filled.upheld === 0
            width: 150

            onEdited: written => root.sheet.put("staff", written)
            onSubmitted: root.sheet.count()
            onWritingChanged: writing || root.sheet.count()
        }
        SmallPrint {
            height: 40
            text: "횟수만 세고 번호는 남지 않음"
            visible: staff.visible
        }
    }
}
