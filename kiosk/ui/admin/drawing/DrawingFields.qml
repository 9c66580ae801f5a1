// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.staff

// Two fields that are kept together by Enter in either; Escape goes back to the sheet.
Row {
    id: root

    property alias long: wide
    property alias brief: narrow

    signal done
    signal submitted

    function fill(words: string, others: string): void {
        wide.text = words;
        narrow.text = others;
    }

    spacing: 8

    DeskField {
        id: wide

        height: 44
        width: narrow.visible ? root.width - 98 : root.width

        Keys.onEscapePressed: root.done()
        onSubmitted: root.submitted()
    }
    DeskField {
        id: narrow

        height: 44
        width: 90

        Keys.onEscapePressed: root.done()
        onSubmitted: root.submitted()
    }
}
