// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where the way leads: in other languages with the Korean name beside it, for pointing.
Block {
    id: root

    required property WayModel model
    required property bool reporting

    // On a low page the sentence stands beside the name, if there is room.
    // What is wrong can be told where there is room for it beside the name.
    readonly property bool asking: reporting && letters.advanceWidth(title.text) + wrong.width + Theme.gap < width
    // Measured in the same binding as the width, which comes after the letters have their font.
    readonly property bool telling: Theme.low && Theme.roomy && !asking && letters.advanceWidth(title.text) * Theme.heading / Theme.title + told.implicitWidth + Theme.gap < width

    implicitHeight: Math.max(title.implicitHeight, asking ? wrong.height : 0)
    keepWithNext: true

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.title
        font.weight: Font.Bold
    }
    MarkedWords {
        id: title

        Accessible.name: text
        Accessible.role: Accessible.Heading
        anchors.verticalCenter: parent.verticalCenter
        pieces: root.model.titleWords.pieces
        // A long name, as other languages have them, leaves room for the steps.
        size: {
            if (!Theme.roomy)
                return Theme.language === "en" || Theme.language === "vi" ? Theme.body : Theme.heading;
            const long = letters.advanceWidth(text);
            if (long * Theme.heading > width * Theme.title)
                return Theme.base;
            return Theme.low || long > width ? Theme.heading : Theme.title;
        }
        text: root.model.titleWords.text
        weight: Font.Bold
        width: parent.width - (root.asking ? wrong.width + Theme.gap : root.telling ? told.width + Theme.gap : 0)
    }
    MarkedWords {
        id: told

        Accessible.name: text
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        pieces: root.model.sentence.pieces
        text: root.model.sentence.text
        visible: root.telling
        weight: Font.DemiBold
        width: implicitWidth + Theme.fixed(4)
    }
    WrongButton {
        id: wrong

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.asking

        onActivated: root.model.report()
    }
}
