// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The city's own picture, or hills. Its right half is always seen, its foot only where there is height; what stands at
// three quarters of it stands low enough on the screen to leave the words above alone. It carries no information.
Rectangle {
    clip: true
    color: "#d6e0eb"
    visible: !Theme.highContrast

    Image {
        fillMode: Image.PreserveAspectCrop
        height: Math.max(parent.height * 0.58, width * 0.37)
        horizontalAlignment: Image.AlignRight
        source: Theme.scenery
        verticalAlignment: Image.AlignBottom
        width: parent.width
        y: parent.height * 0.86 - height * 0.757
    }
}
