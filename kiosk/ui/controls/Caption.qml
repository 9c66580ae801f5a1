import QtQuick

// What is being said, in one bar above the dock; one line and two are as tall, or the page would shift at each word.
Rectangle {
    id: root

    property string text: ""

    color: Theme.highContrast ? Theme.colors.tile : Theme.colors.ink
    implicitHeight: text === "" ? 0 : Math.max(Theme.dp(112), words.implicitHeight + Theme.dp(8))
    visible: text !== ""

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: "voice"
        size: Theme.dp(48)
        x: Theme.margin
    }
    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.highContrast ? Theme.colors.ink : Theme.colors.ground
        size: Theme.body
        text: root.text
        width: parent.width - x - Theme.margin
        x: Theme.margin + Theme.dp(72)
    }
}
