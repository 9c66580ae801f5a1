import QtQuick

// "지금 여기": a ring and a disc, with the words beside them.
Item {
    id: root

    Rectangle {
        border.color: Theme.colors.here
        border.width: Theme.fixed(7)
        color: Theme.colors.ground
        height: Theme.dp(56)
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
        x: Theme.dp(34)
        y: -height / 2
    }
    Words {
        id: words

        color: Theme.colors.here
        font.weight: Font.Bold
        text: qsTrId("way.here")
        wrapMode: Text.NoWrap
        x: Theme.dp(40)
        y: -height / 2
    }
}
