// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import kiosk.ui.controls

// Qt's keyboard in the clothes of the Theme: 30 mm keys, words on function keys, no pop-ups over keys.
KeyboardStyle {
    id: root

    // Vietnamese has a row of marks above the others, where words are written. It makes the keyboard taller, but not
    // where that would cost a low or much enlarged page its first result, or a wide one its field: there five rows
    // stand in the room of four.
    readonly property bool marks: InputContext.locale === "vi_VN" && !(InputContext.inputMethodHints & (Qt.ImhLatinOnly | Qt.ImhEmailCharactersOnly | Qt.ImhUrlCharactersOnly | Qt.ImhDigitsOnly | Qt.ImhFormattedNumbersOnly | Qt.ImhDialableCharactersOnly))
    readonly property var tones: ({
            "\u0300": "huyền",
            "\u0309": "hỏi",
            "\u0303": "ngã",
            "\u0301": "sắc",
            "\u0323": "nặng"
        })
    readonly property real share: keyboardDesignHeight / 3.2125 * Theme.pxPerMm

    keyboardDesignHeight: marks && (Theme.landscape ? Theme.keysBeside || !Theme.roomy : Theme.roomy && !Theme.low) ? 590 : 472
    keyboardDesignMaximumHeight: share
    keyboardDesignWidth: Theme.landscape && !Theme.keysBeside ? 1920 : 1080
    keyboardRelativeBottomMargin: 8 / keyboardDesignHeight
    keyboardRelativeLeftMargin: 8 / keyboardDesignWidth
    keyboardRelativeRightMargin: 8 / keyboardDesignWidth
    keyboardRelativeTopMargin: 8 / keyboardDesignHeight
    languagePopupListEnabled: false
    selectionListHeight: Theme.fixed(96)

    backspaceKeyPanel: Face {
        tinted: true
        word: qsTrId("keypad.erase")
    }
    enterKeyPanel: Face {
        strong: true
        word: control?.displayText || qsTrId("keyboard.enter")
    }
    handwritingKeyPanel: Face {
        tinted: true
        word: control?.displayText ?? ""
    }
    hideKeyPanel: Face {
        tinted: true
        word: qsTrId("keyboard.hide")
    }
    keyPanel: Face {
        word: root.tones[control?.text] ?? control?.displayText ?? ""
    }
    keyboardBackground: Rectangle {
        color: Theme.colors.panel

        Rectangle {
            color: Theme.colors.hairline
            height: Theme.hair
            width: parent.width
        }
    }
    languageKeyPanel: Face {
        tinted: true
        word: InputContext.locale === "ko_KR" ? "ABC" : "한글"
    }
    modeKeyPanel: Face {
        lit: control?.mode ?? false
        tinted: true
        word: control?.displayText ?? ""
    }
    navigationHighlight: Rectangle {
        border.color: Theme.colors.accent
        border.width: Theme.ring
        color: "transparent"
        radius: Theme.fixed(16)
        z: 5
    }
    selectionListBackground: Rectangle {
        color: Theme.colors.panel
    }
    selectionListDelegate: SelectionListItem {
        id: candidate

        required property string display

        width: Math.max(Theme.fixed(110), label.implicitWidth + Theme.fixed(48))

        Words {
            id: label

            anchors.centerIn: parent
            color: candidate.ListView.isCurrentItem ? Theme.colors.accent : Theme.colors.ink
            size: Theme.fixed(46)
            text: candidate.display
            wrapMode: Text.NoWrap
        }
    }
    shiftKeyPanel: Face {
        lit: InputContext.shiftActive
        tinted: true
        word: InputContext.locale === "ko_KR" ? qsTrId("keyboard.double") : qsTrId("keyboard.shift")
    }
    spaceKeyPanel: Face {
        word: qsTrId("keyboard.space")
    }
    symbolKeyPanel: Face {
        tinted: true
        word: control?.displayText ?? ""
    }
}
