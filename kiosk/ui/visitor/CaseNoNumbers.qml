// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import kiosk.ui.controls

// Which numbers must not be written here; in its place stands what is wrong, once something is. Beside
// it is counted what was written.
Block {
    id: root

    property int letters: 0
    property int longest: 0
    property string problem: ""

    function grouped(number: int): string {
        return number.toLocaleString(Qt.locale(Theme.language), "f", 0);
    }

    // As high for what is wrong as for what stands there first.
    implicitHeight: Math.max(Theme.dp(54), first.implicitHeight)

    Words {
        id: first

        Accessible.ignored: true
        size: Theme.body
        text: qsTrId("case.no_numbers")
        visible: false
        width: words.width
    }

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: root.problem === "" ? Theme.colors.accent : Theme.colors.warning
        name: root.problem === "" ? "shield" : "warning"
        size: Theme.dp(44)
    }
    Words {
        id: words

        Accessible.name: text
        anchors.verticalCenter: parent.verticalCenter
        color: root.problem === "" ? Theme.colors.softInk : Theme.colors.warning
        font.weight: root.problem === "" ? Font.Medium : Font.DemiBold
        fontSizeMode: root.problem === "" ? Text.FixedSize : Text.Fit
        height: root.height
        minimumPixelSize: Theme.fixed(Theme.smallest)
        size: Theme.body
        text: root.problem === "" ? qsTrId("case.no_numbers") : root.problem
        width: parent.width - x - (count.visible ? count.width + Theme.gap : 0)
        x: Theme.dp(60)
    }
    FontMetrics {
        id: letters

        font: count.font
    }
    Words {
        id: count

        Accessible.name: qsTrId("case.count").arg(root.grouped(root.letters)).arg(root.grouped(root.longest))
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        font.features: Theme.tabular
        size: Theme.caption
        soft: true
        text: `${root.grouped(root.letters)} / ${root.grouped(root.longest)}`
        visible: Theme.roomy && root.longest > 0
        width: letters.advanceWidth(`${root.grouped(root.longest)} / ${root.grouped(root.longest)}`)
        wrapMode: Text.NoWrap
    }
}
