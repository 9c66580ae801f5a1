import QtQuick
import kiosk.ui.controls

// Something personal as it may stand in sight of others, and the button that shows it.
Block {
    id: root

    required property string text

    signal shown

    implicitHeight: Math.max(words.implicitHeight, button.implicitHeight)

    Words {
        id: words

        Accessible.name: text
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        size: Theme.heading
        text: root.text
        width: parent.width - button.width - Theme.gap
    }
    BigButton {
        id: button

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        corner: Theme.dp(16)
        implicitHeight: Theme.dp(84)
        primary: false
        size: Theme.base
        text: qsTrId("case.unmask")
        width: Math.min(implicitWidth, parent.width * 0.55)

        onActivated: root.shown()
    }
}
