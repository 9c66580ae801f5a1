import QtQuick
import kiosk.ui.controls

// A telephone number being typed, large and in groups, over the keys that type it.
Block {
    id: root

    required property string number
    required property bool hidden

    signal shown
    signal typed(digit: string)
    signal erased
    signal cleared

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: Theme.gap
        width: parent.width

        Rectangle {
            border.color: Theme.colors.accent
            border.width: Theme.fixed(5)
            color: Theme.colors.ground
            height: Theme.dp(Theme.roomy ? 124 : 100)
            radius: Theme.dp(26)
            width: parent.width

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: "phone"
                size: Theme.dp(60)
                x: Theme.dp(40)
            }
            Words {
                Accessible.name: qsTrId("case_field.contact") + " " + text
                anchors.left: icon.right
                anchors.leftMargin: Theme.dp(28)
                anchors.right: button.visible ? button.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                font.features: ({
                        "tnum": 1
                    })
                font.weight: Font.Bold
                size: Theme.heading
                text: root.number
                wrapMode: Text.NoWrap
            }
            BigButton {
                id: button

                anchors.margins: Theme.fixed(18)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                corner: Theme.dp(14)
                height: parent.height - 2 * Theme.fixed(18)
                primary: false
                size: Theme.base
                text: qsTrId("case.show")
                visible: root.hidden

                onActivated: root.shown()
            }
        }
        KeyPad {
            width: parent.width

            onCleared: root.cleared()
            onErased: root.erased()
            onTyped: digit => root.typed(digit)
        }
    }
}
