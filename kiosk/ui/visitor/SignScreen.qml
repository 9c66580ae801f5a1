// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The clip on a page of its own, so that it covers nothing; it plays once and is held by a touch.
PageFrame {
    id: root

    required property SignModel model

    heading: qsTrId("sign.title")

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.low ? Theme.heading : Theme.title
        text: qsTrId("sign.title")
    }
    Block {
        implicitHeight: Theme.fixed(Theme.roomy && !Theme.shallow ? 640 : 320)
        stretch: true

        AnimatedImage {
            id: clip

            property int turn: root.model.round

            Accessible.name: root.heading
            Accessible.role: Accessible.Graphic
            anchors.fill: parent
            cache: false
            fillMode: Image.PreserveAspectFit
            paused: !root.model.playing
            source: root.model.clip

            onCurrentFrameChanged: {
                if (currentFrame >= frameCount - 1)
                    root.model.ended();
            }
            onTurnChanged: currentFrame = 0
        }
    }

    actions: [
        BigButton {
            glyph: Theme.roomy ? "back" : ""
            primary: false
            text: qsTrId("sign.close")

            onActivated: root.model.close()
        },
        BigButton {
            glyph: root.model.playing ? "pause" : "forward"
            text: root.model.playing ? qsTrId("sign.hold") : root.model.over ? qsTrId("sign.again") : qsTrId("sign.play")

            onActivated: root.model.hold()
        }
    ]
}
