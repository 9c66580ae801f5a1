// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The question before the privacy reset; any touch or key stays.
Modal {
    id: root

    required property int seconds

    signal stayed
    signal ended

    onDismissed: stayed()
    onOpenChanged: {
        if (open)
            stay.forceActiveFocus();
    }

    Column {
        spacing: Theme.dp(24)
        width: parent.width

        Words {
            Accessible.name: text
            size: Theme.title
            font.weight: Font.Bold
            text: qsTrId("idle.question")
            width: parent.width
        }
        Words {
            Accessible.name: text
            soft: true
            text: qsTrId("idle.countdown", root.seconds)
            width: parent.width
        }
        Rectangle {
            color: Theme.colors.hairline
            height: Theme.dp(10)
            radius: height / 2
            width: parent.width

            Rectangle {
                color: Theme.colors.accent
                height: parent.height
                radius: height / 2
                width: parent.width * Math.max(0, Math.min(1, root.seconds / 25))
            }
        }
        Actions {
            height: implicitHeight
            width: parent.width

            BigButton {
                primary: false
                text: qsTrId("idle.end")

                onActivated: root.ended()
            }
            BigButton {
                id: stay

                text: qsTrId("idle.stay")

                onActivated: root.stayed()
            }
        }
    }
}
