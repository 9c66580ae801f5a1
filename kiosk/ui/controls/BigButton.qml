// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The next step of a screen (filled) or its quieter companions (outlined).
Pressable {
    id: root

    property string glyph: ""
    property bool primary: true
    // A quiet button that has become an offer of help.
    property bool tinted: false
    property bool busy: false
    property bool glyphAfter: false
    // How much of the line the sign takes, its distance from the words included.
    property real mark: Theme.dp(78)
    property int size: Theme.heading
    // What stays free above and below the words, both together.
    property real air: Theme.dp(36)
    // As wide as it stays when its words get shorter, or a neighbour would come under a finger meant for it.
    property real least: 0
    // Which other words it may yet bear: wide enough for them from the start.
    property string instead: ""

    // What stays free beside the words, both sides together.
    property real pad: Theme.roomy ? Theme.dp(72) : Theme.fixed(56)
    readonly property color face: primary ? Theme.colors.onAction : (tinted ? Theme.colors.accent : Theme.colors.ink)

    Accessible.name: label.text
    // Busy it stays as large as it was: its neighbours and what stands above would move under a finger.
    implicitHeight: Math.max(Theme.dp(Theme.roomy ? 124 : 100), Math.max(own.implicitHeight, spare.text === "" ? 0 : spare.implicitHeight) + air)
    implicitWidth: Math.max(least, Math.max(own.implicitWidth, spare.implicitWidth) + (glyph === "" ? 0 : mark) + pad)

    background: Rectangle {
        border.color: root.tinted ? Theme.colors.accent : Theme.colors.outline
        border.width: root.primary ? 0 : Theme.fixed(3)
        color: {
            if (root.primary)
                return root.down ? Theme.colors.actionPressed : Theme.colors.action;
            return root.down || root.tinted ? Theme.colors.lit : Theme.colors.ground;
        }
        radius: root.corner
    }
    contentItem: Item {
        Row {
            id: line

            anchors.centerIn: parent
            layoutDirection: root.glyphAfter ? Qt.RightToLeft : Qt.LeftToRight
            spacing: root.mark - icon.width

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: root.primary ? Theme.colors.onAction : Theme.colors.accent
                name: root.glyph
                size: Math.round(root.mark * 54 / 78)
                visible: root.glyph !== ""
            }
            Words {
                id: label

                readonly property real room: root.width - root.pad / 2 - (root.glyph === "" ? 0 : root.mark)

                anchors.verticalCenter: parent.verticalCenter
                color: root.face
                size: root.size
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: root.busy ? Text.Fit : Text.FixedSize
                height: root.busy ? root.height - Theme.dp(16) : implicitHeight
                minimumPixelSize: Theme.fixed(Theme.smallest)
                text: root.busy ? qsTrId("common.busy") : root.text
                width: root.busy ? room : Math.min(implicitWidth, Math.max(room, Theme.dp(60)))
            }
        }
        Words {
            id: spare

            Accessible.ignored: true
            font.weight: Font.Bold
            size: root.size
            text: root.instead
            visible: false
            width: Math.min(implicitWidth, Math.max(label.room, Theme.dp(60)))
        }
        Words {
            id: own

            Accessible.ignored: true
            font.weight: Font.Bold
            size: root.size
            text: root.text
            visible: false
            width: Math.min(implicitWidth, Math.max(label.room, Theme.dp(60)))
        }
    }
}
