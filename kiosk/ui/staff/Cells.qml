// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The columns of a line: a mark, perhaps, then cells, each [text, width, looks, the words below it, its own mark, how
// full its gauge is]. Those without a width share what the others leave; looks are any of strong, soft, small, less,
// large, right, tone, accent and wrap.
Row {
    id: root

    required property var cells
    property string shape: ""
    property real mark: 18
    readonly property var sizes: [["small", 13], ["less", StaffTheme.second], ["large", 22]]
    readonly property real rest: {
        const taken = cells.reduce((sum, one) => sum + (one[1] || 0) + spacing, shape === "" ? -spacing : mark);
        return Math.max(0, width - taken) / Math.max(1, cells.filter(one => !one[1]).length);
    }

    spacing: 12

    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: root.shape
        size: root.mark
        visible: root.shape !== ""
    }
    Repeater {
        model: root.cells

        Row {
            id: cell

            required property var modelData
            readonly property string looks: modelData[2] ?? ""
            readonly property string shape: modelData[4] ?? ""
            readonly property real spent: modelData[5] ?? -1

            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            spacing: 8
            width: modelData[1] || root.rest

            Gauge {
                anchors.verticalCenter: parent.verticalCenter
                shape: cell.shape
                spent: Math.max(0, cell.spent)
                visible: cell.spent >= 0
                width: parent.width
            }
            StatusMark {
                id: own

                anchors.verticalCenter: parent.verticalCenter
                shape: cell.shape
                size: root.mark
                visible: cell.shape !== "" && cell.spent < 0
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2
                visible: cell.spent < 0
                width: parent.width - (own.visible ? own.width + parent.spacing : 0)

                Label {
                    color: cell.looks.includes("accent") ? StaffTheme.colors.accent : cell.looks.includes("tone") ? StaffTheme.tone(cell.shape || root.shape) : soft ? StaffTheme.colors.softInk : StaffTheme.colors.ink
                    horizontalAlignment: cell.looks.includes("right") ? Text.AlignRight : Text.AlignLeft
                    size: root.sizes.find(one => cell.looks.includes(one[0]))?.[1] ?? StaffTheme.body
                    soft: cell.looks.includes("soft")
                    strong: cell.looks.includes("strong")
                    text: cell.modelData[0] ?? "" // a row that is gone may be asked once more before its line goes
                    width: parent.width
                    wrapMode: cell.looks.includes("wrap") ? Text.Wrap : Text.NoWrap
                }
                Loader {
                    active: (cell.modelData[3] ?? "") !== ""
                    visible: active
                    width: parent.width

                    sourceComponent: SmallPrint {
                        horizontalAlignment: cell.looks.includes("right") ? Text.AlignRight : Text.AlignLeft
                        text: cell.modelData[3]
                        wrapMode: cell.looks.includes("wrap") ? Text.Wrap : Text.NoWrap
                    }
                }
            }
        }
    }
}
