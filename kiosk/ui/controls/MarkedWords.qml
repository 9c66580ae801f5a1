// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Words of which some stand out: `marked` in Python cuts the text into pieces, none where nothing does.
// Within one Text, Qt tells parts apart by markup only, and what a city wrote would be read as such: hence one for
// every run of a piece that no line may break.
Item {
    id: root

    required property string text
    property var pieces: []
    property int size: Theme.base
    property int weight: Font.Medium
    property color color: Theme.colors.ink
    property color accent: Theme.colors.accent

    implicitHeight: pieces.length > 0 ? flow.implicitHeight : whole.implicitHeight
    implicitWidth: line.implicitWidth
    Accessible.name: text
    Accessible.role: Accessible.StaticText

    FontMetrics {
        id: metrics

        font: line.font
    }
    // What the line would be in one: its letters of several typefaces stand on one base.
    Words {
        id: line

        font.weight: root.weight
        size: root.size
        text: root.text
        visible: false
        wrapMode: Text.NoWrap
    }
    Words {
        id: whole

        color: root.color
        font.weight: root.weight
        size: root.size
        text: root.pieces.length > 0 ? "" : root.text
        width: root.width
        wrapMode: Text.Wrap // a name that no line can hold is broken
    }
    Flow {
        id: flow

        width: root.width

        Repeater {
            model: root.pieces

            Row {
                id: piece

                required property var modelData

                rightPadding: modelData.spaces * metrics.advanceWidth(" ")

                Repeater {
                    model: piece.modelData.runs

                    Item {
                        id: run

                        required property var modelData

                        // A run that no line can hold is broken all the same; bold letters are a little wider.
                        readonly property bool endless: root.width > 0 && metrics.advanceWidth(modelData.text) > root.width * 0.94

                        implicitHeight: endless ? ink.implicitHeight : line.implicitHeight
                        implicitWidth: endless ? root.width : Math.min(ink.implicitWidth, root.width)

                        Words {
                            id: ink

                            color: ({
                                    "accent": root.accent,
                                    "soft": Theme.colors.softInk,
                                    "warning": Theme.colors.warning
                                })[run.modelData.look] ?? root.color
                            font.underline: run.modelData.look === "found"
                            font.weight: run.modelData.look === "" ? root.weight : (run.modelData.look === "soft" ? Font.Medium : Font.Bold)
                            size: root.size
                            text: run.modelData.text
                            width: run.endless ? root.width : Math.min(implicitWidth, root.width)
                            wrapMode: run.endless ? Text.Wrap : Text.NoWrap
                            y: run.endless ? 0 : line.baselineOffset - baselineOffset
                        }
                    }
                }
            }
        }
    }
}
