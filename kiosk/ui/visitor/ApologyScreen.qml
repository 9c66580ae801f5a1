// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// Says sorry and shows the way on.
PageFrame {
    id: root

    required property ApologyModel model

    heading: qsTrId("apology.title")

    Block {
        implicitHeight: Theme.dp(200)
        wanted: Theme.roomy && !Theme.low

        Icon {
            anchors.bottom: parent.bottom
            name: "apology"
            size: Theme.dp(168)
            stroke: 2.4
        }
    }
    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        size: Theme.roomy ? Theme.greeting : Theme.title
        font.weight: Font.Bold
        text: qsTrId("apology.title")
    }
    Words {
        Accessible.name: text
        soft: true
        text: qsTrId("apology.advice")
    }

    actions: BigButton {
        glyph: "home"
        text: qsTrId("apology.home")

        onActivated: root.model.home()
    }
}
