// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What the building around a room is called, and this storey in it.
Row {
    id: root

    required property DrawingChoice card

    signal done

    function fill(): void {
        standing.text = card.building;
        storey.text = card.storey;
    }

    spacing: 8

    DeskField {
        id: standing

        height: 44
        hint: "건물 이름"
        name: "이 방이 있는 건물 이름"
        width: parent.width - 98

        Keys.onEscapePressed: root.done()
        onSubmitted: root.card.nameBuilding(text)
    }
    DeskField {
        id: storey

        height: 44
        hint: "층 이름"
        name: "이 건물에서 부르는 층 이름"
        width: 90

        Keys.onEscapePressed: root.done()
        onSubmitted: root.card.nameStorey(text)
    }
}
