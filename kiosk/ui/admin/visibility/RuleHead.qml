// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.staff

// The words above the columns of the rules.
Item {
    id: root

    required property list<string> levels
    readonly property list<string> words: [...levels, "사진", "직통 전화", "전자우편", "어디서 온 값"]

    implicitHeight: 44

    Repeater {
        model: root.words

        Note {
            required property int index
            required property string modelData

            font.weight: Font.DemiBold
            height: root.height
            horizontalAlignment: index < 8 ? Text.AlignHCenter : Text.AlignLeft
            size: 13
            text: modelData
            width: index < 5 ? RuleColumns.dot(root.width) : index < 8 ? RuleColumns.toggle : RuleColumns.last
            x: index < 5 ? RuleColumns.level(index, root.width) : index < 8 ? RuleColumns.place(index - 5, root.width) : RuleColumns.source(root.width)
        }
    }
    EdgeLine {}
}
