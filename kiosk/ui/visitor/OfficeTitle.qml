// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls

// An office's name, as large as its line allows, and whether it is open now.
Block {
    id: root

    required property bool isOpen
    required property string name
    required property string told // its state with the time, which is left out where the name needs the room

    // Whether it has hours at all, as what each neighborhood does for itself has not.
    property bool timed: true

    // How large it is over a line of its state.
    property int lesser: Theme.low ? Theme.heading : Theme.title

    // When it opens is worth a smaller name, or a line of its own; until when it is open its hours tell, too.
    readonly property real rest: width - large.advanceWidth(name) * (isOpen ? 1 : Theme.heading / Theme.officeName)
    readonly property real wide: width > 0 ? letters.advanceWidth(told) : 0 // once the letters have their font
    readonly property int letter: wide + Theme.dp(130) > rest ? Theme.caption : Theme.base
    readonly property bool brief: wide * letter / Theme.base + Theme.dp(130) > rest

    readonly property bool below: timed && !isOpen && (brief || !Theme.roomy)

    // A low page and a card have no line for it: in two of them it stands beside a name that leaves room.
    readonly property real half: Math.ceil(wide * 0.65)
    readonly property bool beside: below && Theme.roomy && lesser === Theme.heading && half + Theme.gap < rest

    implicitHeight: beside || tag.visible ? Math.max(title.implicitHeight, beside ? line.implicitHeight : tag.implicitHeight) : title.implicitHeight + (below ? line.implicitHeight : 0)
    keepWithNext: true

    FontMetrics {
        id: large

        font.family: Theme.family
        font.letterSpacing: -0.018 * Theme.officeName // as words of this size are set once they are smaller
        font.pixelSize: Theme.officeName
        font.weight: Font.Bold
    }
    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.base
        font.weight: Font.DemiBold
    }
    Words {
        id: title

        readonly property int largest: root.below ? root.lesser : Theme.low && Theme.roomy ? Theme.title : Theme.officeName
        // As large as one line holds it; what would be smaller than a heading takes two.
        readonly property int fitting: Math.floor(Theme.officeName * width / Math.max(1, large.advanceWidth(text)))
        // A single word that no line can hold is broken, however small it is written.
        readonly property bool endless: Math.max(...text.split(" ").map(word => large.advanceWidth(word))) * Theme.heading > width * Theme.officeName

        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        // One that would fill four lines and has its state under it leaves the page room for its action.
        size: fitting >= Theme.heading ? Math.min(largest, fitting) : root.below && 3 * fitting < Theme.heading ? Theme.row : Theme.heading
        text: root.name
        wrapMode: endless ? Text.Wrap : Text.WordWrap
        width: root.width - (tag.visible ? tag.width + Theme.gap : root.beside ? root.half + Theme.gap : 0)
    }
    StateTag {
        id: tag

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        good: root.isOpen
        size: root.letter
        text: root.brief ? qsTrId("office.open") : root.told
        visible: Theme.roomy && root.timed && root.told !== "" && !root.below
    }
    Words {
        id: line

        Accessible.name: text
        color: Theme.colors.warning
        font.weight: Font.DemiBold
        size: Theme.roomy && !root.beside ? Theme.base : Theme.caption
        text: root.told
        visible: root.below
        width: root.beside ? root.half : root.width
        x: root.width - width
        y: root.implicitHeight - implicitHeight
    }
}
