// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.controls

// The button that hands in, a row above the quieter one: where it stood, nothing that ends anything comes next. In
// the low position there is height for one row only, and it stands right of what comes next.
Item {
    id: root

    property alias asideGlyph: aside.glyph
    property alias asideInstead: aside.instead
    property alias asideText: aside.text
    property alias busy: send.busy
    property alias text: send.text

    readonly property bool level: Theme.low && Theme.roomy

    signal asideActivated
    signal sent

    implicitHeight: level ? Math.max(send.implicitHeight, aside.implicitHeight) : send.implicitHeight + Theme.gap + aside.implicitHeight
    implicitWidth: level ? send.implicitWidth + Theme.gap + Math.max(aside.implicitWidth, Theme.dp(340)) : Math.max(send.implicitWidth, aside.implicitWidth)

    BigButton {
        id: aside

        anchors.bottom: parent.bottom
        primary: false

        onActivated: root.asideActivated()
    }
    BigButton {
        id: send

        width: root.width - x
        x: root.level ? Math.max(aside.width, Theme.dp(340)) + Theme.gap : 0

        onActivated: root.sent()
    }
}
