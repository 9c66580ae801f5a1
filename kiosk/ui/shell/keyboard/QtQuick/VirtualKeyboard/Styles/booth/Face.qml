// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard.Styles
import kiosk.ui.controls

// The face of one key: a word where others print a symbol.
KeyPanel {
    id: root

    property string word: ""
    property bool strong: false
    property bool tinted: control ? control.highlighted : false
    property bool lit: false
    property real part: word.length > 1 ? 46 : 54

    // However long a finger rests, a key is pressed once and writes what stands on it: Qt's would erase on, twenty
    // times a second, and put another letter for the one that was held for half a second.
    onControlChanged: {
        if (control) {
            control.repeat = false;
            control.alternativeKeys = [];
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.fixed(5)
        border.color: root.lit ? Theme.colors.accent : Theme.colors.outline
        border.width: root.strong ? 0 : Theme.fixed(root.lit ? 4 : 2)
        color: {
            if (root.strong)
                return root.control?.pressed ? Theme.colors.actionPressed : Theme.colors.action;
            if (root.control?.pressed)
                return Theme.colors.lit;
            return root.tinted ? Theme.colors.chosen : Theme.colors.ground;
        }
        radius: Theme.fixed(14)

        Words {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: root.strong ? Theme.colors.onAction : Theme.colors.ink
            font.capitalization: root.word.length === 1 && root.control?.uppercased ? Font.AllUppercase : Font.MixedCase
            size: Theme.fixed(root.part)
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 8
            text: root.word
            width: parent.width - Theme.fixed(10)
            wrapMode: Text.NoWrap
        }
    }
}
