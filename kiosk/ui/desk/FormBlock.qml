// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// What is asked, its fields, and what is done with them.
Column {
    id: root

    required property BlockModel block
    required property PageModel page
    readonly property string form: block.content.key ?? ""
    readonly property bool inline: block.content.inline ?? false

    function begin(): void {
        if (block.content.first && fields.count > 0)
            (fields.itemAt(0) as FieldBox).forceActiveFocus();
    }

    spacing: 14

    Component.onCompleted: Qt.callLater(begin)
    onFormChanged: Qt.callLater(begin)

    Cells {
        cells: [[root.block.content.title, 0, "strong wrap", root.block.content.told ?? ""]]
        shape: root.block.content.shape ?? ""
        visible: (root.block.content.title ?? "") !== ""
        width: parent.width
    }
    Note {
        text: root.block.content.told ?? ""
        visible: text !== "" && root.block.content.title === ""
    }
    Flow {
        spacing: 8
        width: parent.width

        Repeater {
            id: fields

            model: root.block.fields

            FieldBox {
                form: root.form
                page: root.page
                width: look.width || root.width
            }
        }
        Repeater {
            model: root.inline ? root.block.acts : null

            ActButton {
                page: root.page
                small: true
            }
        }
    }
    ActColumn {
        model: root.inline ? null : root.block.acts
        page: root.page
        width: parent.width
    }
}
