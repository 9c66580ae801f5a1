// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of the nine constant controls: icon over word, outlined, flat, filled or resting.
Pressable {
    id: root

    required property string glyph
    property string brief: ""
    property string note: "" // beside the icon, and as large in every mode: what it is stands enlarged on its page
    property bool filled: false
    property bool flat: false
    property bool on: false
    property bool resting: false
    property bool gone: false // its place stays
    // Asked by whoever walks by keys: the dock is read once a page, not at each round.
    readonly property bool ofDock: true

    readonly property bool solid: filled || on
    readonly property color face: solid ? Theme.colors.onAction : (resting ? Theme.colors.softInk : Theme.colors.ink)
    readonly property real naturalWidth: Math.max(probe.advanceWidth, note === "" ? 0 : icons.width) + Theme.fixed(26)
    readonly property int letters: Theme.language === "ko" || Theme.language === "zh-CN" ? Theme.base : Theme.caption

    Accessible.name: root.text + (note === "" ? "" : " " + note)
    Accessible.checkable: flat
    Accessible.ignored: gone
    activeFocusOnTab: !Theme.dockHeard
    Accessible.checked: on
    corner: Theme.fixed(18)
    enabled: !resting && !gone
    opacity: gone ? 0 : 1
    twice: false
    implicitHeight: icons.height + label.implicitHeight + Theme.fixed(Theme.roomy ? 26 : 14)

    TextMetrics {
        id: probe

        font: label.font
        text: label.text
    }

    background: Rectangle {
        border.color: root.on && !Theme.roomy ? Theme.colors.accent : Theme.colors.outline
        border.width: root.resting || root.solid || (root.flat && Theme.roomy) ? 0 : Theme.hair
        color: {
            if (root.solid)
                return root.down ? Theme.colors.actionPressed : Theme.colors.action;
            if (root.down)
                return Theme.colors.lit;
            return root.resting || (root.flat && Theme.roomy) ? "transparent" : Theme.colors.ground;
        }
        radius: root.corner
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 0
            width: parent.width - Theme.fixed(8)

            Row {
                id: icons

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.fixed(14)

                Icon {
                    color: root.face
                    name: root.glyph
                    size: Theme.fixed(Theme.roomy ? 44 : 54)
                }
                Icon {
                    color: root.face
                    name: "check"
                    size: Theme.fixed(Theme.roomy ? 40 : 50)
                    stroke: 4.5
                    visible: root.on
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.face
                    font.features: Theme.tabular
                    font.weight: Font.DemiBold
                    size: Theme.plan / Theme.zoom
                    text: root.note
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }
            }
            Words {
                id: label

                color: root.face
                size: /[가-힣]/.test(text) ? Theme.base : (/^[A-Za-z]+$/.test(text) ? Theme.caption : root.letters)
                font.weight: root.flat ? Font.Medium : Font.DemiBold
                fontSizeMode: wrapMode === Text.NoWrap ? Text.HorizontalFit : Text.FixedSize
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.92
                text: Theme.roomy || root.brief === "" ? root.text : root.brief
                minimumPixelSize: 0.7 * size
                width: parent.width
                wrapMode: Theme.roomy || /\s/.test(text) ? Text.WordWrap : Text.NoWrap // one long word is drawn smaller, not broken
            }
        }
    }
}
