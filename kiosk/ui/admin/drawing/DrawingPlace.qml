// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Where on earth the main entrance is, as any map tells it, and where it looks. Ways need neither.
Column {
    id: root

    required property EntranceCard card

    signal done

    function fill(): void {
        fields.fill(card.there, card.looks);
    }

    spacing: 6

    DrawingFields {
        id: fields

        brief.hint: "남동"
        brief.name: "정문이 보는 쪽"
        long.hint: "위도, 경도"
        long.name: "정문의 위도와 경도"
        width: parent.width

        onDone: root.done()
        onSubmitted: root.card.place(long.text, brief.text)
    }
    SmallPrint {
        text: "지도에서 옮겨 적고 Enter · 보는 쪽: 북, 남동, 135"
        width: parent.width
    }
}
