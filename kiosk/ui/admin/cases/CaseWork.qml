// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What may be done with the case now, and the step that is being entered. Illegal steps are not offered.
FocusScope {
    id: root

    required property Cases page
    readonly property CaseSheet sheet: page.sheet
    readonly property string form: sheet.form
    property bool low: false
    property string taken: "" // the case in which a step was last taken
    readonly property bool writing: area.writing || fields.writing

    // The next step is to be written: put off, since its fields are not shown yet. A function that is put off
    // would be called of a page that has gone.
    signal due
    signal idle // what was written in is gone

    onDue: {
        if (fields.begin())
            return;
        if (area.visible)
            area.forceActiveFocus();
        else if (root.writing)
            root.idle();
    }

    // Who has taken a step goes on where the next one is written: Enter again would send it empty, letters would be keys.
    onFormChanged: {
        if (foot.activeFocus || taken === sheet.number)
            Qt.callLater(root.due);
    }
    Component.onCompleted: sheet.mark(area.document, StaffTheme.notice, StaffTheme.near)

    Rectangle {
        anchors.fill: parent
        color: StaffTheme.quiet
    }
    Flow {
        id: steps

        spacing: 6
        width: parent.width - 32
        x: 16
        y: 12

        Repeater {
            model: root.sheet.forms

            DeskButton {
                required property string form
                required property string title
                required property bool chosen
                required property var model

                Accessible.checkable: true
                Accessible.checked: chosen
                barred: model.barred
                low: true
                key: model.key
                strong: chosen
                text: barred === "" ? title : title + " · " + barred

                onClicked: {
                    root.sheet.choose(form);
                    Qt.callLater(root.due);
                }
            }
        }
    }
    CaseFields {
        id: fields

        low: root.low
        sheet: root.sheet
        width: parent.width - 32
        x: 16
        y: steps.y + steps.height + 10
    }
    FieldLabel {
        id: label

        name: root.sheet.label
        visible: name !== ""
        x: 16
        y: fields.y + fields.height + (fields.height === 0 ? 0 : root.sheet.asks.includes("drafts") ? 20 : 10)
    }
    FieldLabel {
        anchors.right: drafts.left
        anchors.rightMargin: 10
        height: drafts.height
        name: "틀"
        visible: drafts.visible
        y: drafts.y
    }
    Segments {
        id: drafts

        anchors.right: parent.right
        anchors.rightMargin: 16
        choices: root.sheet.templates
        height: 34
        name: "틀"
        visible: root.sheet.asks.includes("drafts")
        y: label.y - 14

        onPicked: index => root.sheet.fill(index)
    }
    DeskArea {
        id: area

        height: foot.y - 10 - y
        longest: 4000
        name: root.sheet.label
        text: root.sheet.filled.text
        visible: root.sheet.label !== ""
        width: parent.width - 32
        x: 16
        y: label.y + label.height + 8

        onEdited: written => root.sheet.put("text", written)
    }
    Note {
        soft: true
        text: root.sheet.hint
        visible: !area.visible
        width: parent.width - 32
        x: 16
        y: fields.y + fields.height + 12
    }
    CaseFoot {
        id: foot

        anchors.bottom: parent.bottom
        gaps: drafts.visible ? area.text.split("…").length - 1 : 0
        hint: area.visible ? root.sheet.hint : ""
        page: root.page
        width: parent.width

        onTaken: root.taken = root.sheet.number
    }
}
