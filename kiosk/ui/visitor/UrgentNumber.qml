// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// One number to call at once, as large as nothing else on the page, and who answers it.
Item {
    id: root

    required property string name
    required property string number

    readonly property bool beside: icon.width + digits.implicitWidth + 2 * Theme.dp(28) + Theme.dp(240) < width

    implicitHeight: beside ? digits.height : who.y + who.height

    Icon {
        id: icon

        anchors.verticalCenter: digits.verticalCenter
        name: "phone"
        size: Theme.dp(Theme.typing || Theme.shallow || !Theme.roomy ? 72 : 108)
    }
    Words {
        id: digits

        Accessible.ignored: true
        font.features: Theme.tabular
        font.weight: Font.Bold
        size: !Theme.roomy ? Theme.title : Theme.typing || Theme.shallow ? Theme.greeting : Theme.attract
        text: root.number
        width: Math.min(implicitWidth, parent.width - x)
        wrapMode: Text.NoWrap
        x: icon.width + Theme.dp(28)
    }
    Words {
        id: who

        Accessible.ignored: true
        font.weight: Font.DemiBold
        fontSizeMode: Theme.roomy ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Theme.plan
        size: Theme.roomy ? Theme.base : Theme.caption
        text: root.name
        width: parent.width - x
        x: root.beside ? digits.x + digits.width + Theme.dp(28) : 0
        y: root.beside ? (digits.height - height) / 2 : digits.height
        wrapMode: Theme.roomy ? Text.WordWrap : Text.NoWrap
    }
}
