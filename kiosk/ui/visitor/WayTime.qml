// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where it is and how long the walk takes, in one sentence.
Block {
    id: root

    required property WayModel model
    property bool told: false

    implicitHeight: sentence.implicitHeight
    wanted: sentence.text !== "" && !told

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
    }
    MarkedWords {
        id: sentence

        Accessible.name: text
        pieces: root.model.sentence.pieces
        size: {
            if (!Theme.roomy)
                return Theme.language === "en" || Theme.language === "vi" ? Theme.body : Theme.heading;
            if (letters.advanceWidth(text) * Theme.base > width * Theme.heading)
                return Theme.caption;
            return Theme.landscape || letters.advanceWidth(text) > width ? Theme.base : Theme.heading;
        }
        text: root.model.sentence.text
        weight: Font.DemiBold
        width: parent.width
    }
}
