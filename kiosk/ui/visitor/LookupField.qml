import QtQuick
import kiosk.ui.controls

// One of the two numbers being typed; the outline tells which the keys fill.
Pressable {
    id: root

    property bool active: false
    required property string name

    Accessible.name: name + " " + text
    Accessible.role: Accessible.EditableText
    corner: Theme.dp(22)
    implicitHeight: Theme.dp(112)

    background: Rectangle {
        border.color: root.active ? Theme.colors.accent : Theme.colors.outline
        border.width: Theme.fixed(root.active ? 5 : 2)
        color: Theme.colors.ground
        radius: root.corner
    }
    contentItem: Item {
        Words {
            id: digits

            anchors.verticalCenter: parent.verticalCenter
            font.features: ({
                    "tnum": 1
                })
            font.weight: Font.Bold
            size: Theme.heading
            text: root.text
            x: Theme.dp(32)
        }
        Rectangle {
            anchors.left: digits.right
            anchors.leftMargin: Theme.fixed(6)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colors.accent
            height: Theme.dp(64)
            visible: root.active
            width: Theme.fixed(5)
        }
    }
}
