// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Where it is and how long the walk takes, in one sentence.
Block {
    id: root

    required property WayModel model
    property bool told: false

    // Beside the plans, which tell building and storey, a second line would be one too many.
    readonly property var said: model.map !== null && Theme.roomy && letters.advanceWidth(model.sentence.text) * Theme.caption > width * Theme.heading ? model.brief : model.sentence

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
        pieces: root.said.pieces
        size: {
            if (!Theme.roomy)
                return Theme.language === "en" || Theme.language === "vi" ? Theme.body : Theme.heading;
            if (letters.advanceWidth(text) * Theme.base > width * Theme.heading)
                return Theme.caption;
            return root.said === root.model.brief ? Theme.caption : Theme.landscape || letters.advanceWidth(text) > width ? Theme.base : Theme.heading;
        }
        text: root.said.text
        weight: Font.DemiBold
        width: parent.width
    }
}
