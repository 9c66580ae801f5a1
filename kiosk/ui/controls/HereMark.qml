import QtQuick

// "지금 여기": a ring and a disc, with the words beside them, on the left where there is no room on the right.
Item {
    id: root

    property bool leftwards: false

    readonly property real reach: Theme.dp(40) + words.implicitWidth + Theme.fixed(6)
    readonly property real ring: Theme.dp(56)

    // What it covers, in its parent's px.
    function box(): rect {
        return Qt.rect(x - (leftwards ? reach : ring / 2), y - ring / 2, reach + ring / 2, ring);
    }

    Rectangle {
        border.color: Theme.colors.here
        border.width: Theme.fixed(7)
        color: Theme.colors.ground
        height: root.ring
        radius: height / 2
        width: height
        x: -width / 2
        y: -height / 2

        Rectangle {
            anchors.centerIn: parent
            color: Theme.colors.here
            height: parent.height * 0.46
            radius: height / 2
            width: height
        }
    }
    Rectangle {
        color: Theme.colors.ground
        height: words.implicitHeight
        opacity: 0.9
        radius: Theme.fixed(8)
        width: words.implicitWidth + Theme.fixed(12)
        x: words.x - Theme.fixed(6)
        y: -height / 2
    }
    Words {
        id: words

        color: Theme.colors.here
        font.weight: Font.Bold
        text: qsTrId("way.here")
        wrapMode: Text.NoWrap
        x: root.leftwards ? -Theme.dp(40) - implicitWidth : Theme.dp(40)
        y: -height / 2
    }
}
