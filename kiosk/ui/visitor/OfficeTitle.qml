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

    // When it opens is worth a smaller name; until when it is open its hours tell, too.
    readonly property bool brief: large.advanceWidth(name) * (isOpen ? 1 : Theme.heading / Theme.officeName) + letters.advanceWidth(told) + Theme.dp(130) > width

    implicitHeight: Math.max(title.implicitHeight, tag.implicitHeight)
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

        readonly property int largest: Theme.low && Theme.roomy ? Theme.title : Theme.officeName
        // As large as one line holds it; what would be smaller than a heading takes two.
        readonly property int fitting: Math.floor(Theme.officeName * width / Math.max(1, large.advanceWidth(text)))
        // A single word that no line can hold is broken, however small it is written.
        readonly property bool endless: Math.max(...text.split(" ").map(word => large.advanceWidth(word))) * Theme.heading > width * Theme.officeName

        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: fitting < Theme.heading ? Theme.heading : Math.min(largest, fitting)
        text: root.name
        wrapMode: endless ? Text.Wrap : Text.WordWrap
        width: root.width - (tag.visible ? tag.width + Theme.gap : 0)
    }
    StateTag {
        id: tag

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        good: root.isOpen
        text: root.brief ? (root.isOpen ? qsTrId("office.open") : qsTrId("office.closed")) : root.told
        visible: Theme.roomy && root.timed
    }
}
