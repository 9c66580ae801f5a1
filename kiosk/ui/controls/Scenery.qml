// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The city's own picture, or hills: 2000 × 740, of which an upright screen shows 1400 at the right at most. What stands
// on its lowest quarter stands low enough to leave the words above alone. It carries no information.
Rectangle {
    id: root

    property real clear: 0 // no higher than here

    readonly property int across: Theme.landscape ? 2000 : 1400
    readonly property real free: (height * 0.86 - clear - Theme.dp(40)) / 318
    readonly property real grain: Math.max(width / across, Math.min(height * 0.58 / 740, free))

    clip: true
    color: "#d6e0eb"
    visible: !Theme.highContrast

    Image {
        height: 740 * root.grain
        source: Theme.scenery
        // A booth at rest holds no more of it than can be seen, and that at three quarters: it is a background.
        sourceClipRect: Qt.rect(0.75 * (2000 - root.across), 0, 0.75 * root.across, 555)
        sourceSize: Qt.size(1500, 555)
        width: root.across * root.grain
        x: root.width - width
        y: Math.max(root.height * 0.86 - 560 * root.grain, root.height - height)
    }
}
