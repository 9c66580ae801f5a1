import QtQuick
import QtQuick.Shapes
import kiosk.ui.controls

// One part of the paper slip; a notched tear line parts it from the one above.
Block {
    id: root

    property bool first: false
    property bool last: false
    default property alias content: holder.data

    readonly property real notch: Theme.fixed(20)

    implicitHeight: holder.childrenRect.height + 2 * Theme.dp(28)
    joined: true

    Rectangle {
        anchors.fill: parent
        border.color: Theme.colors.ink
        border.width: Theme.fixed(3)
        bottomLeftRadius: root.last ? Theme.dp(26) : 0
        bottomRightRadius: root.last ? Theme.dp(26) : 0
        color: Theme.colors.ground
        topLeftRadius: root.first ? Theme.dp(26) : 0
        topRightRadius: root.first ? Theme.dp(26) : 0
    }
    Item {
        id: holder

        height: childrenRect.height
        width: parent.width - 2 * x
        x: Theme.dp(Theme.roomy ? 46 : 28)
        y: Theme.dp(28)
    }
}
