// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// Letters as on any keyboard, and above them the marks in the order of the national one (TCVN 6064), each tone by the
// name that every child learns. Qt's own layout gives them only in a list for whoever holds a key. No Telex: it would
// make vía of visa.
KeyboardLayout {
    id: root

    readonly property bool marks: !(InputContext.inputMethodHints & (Qt.ImhLatinOnly | Qt.ImhEmailCharactersOnly | Qt.ImhUrlCharactersOnly))

    function createInputMethod(): var {
        return Qt.createComponent(Qt.resolvedUrl("ToneMethod.qml")).createObject(parent);
    }

    inputMode: InputEngine.InputMode.Latin
    keyWeight: 160

    component Letters: Repeater {
        id: letters

        property bool tones: false

        delegate: Key {
            required property string modelData

            highlighted: letters.tones
            noModifier: letters.tones
            text: modelData
        }
    }

    KeyboardRow {
        visible: root.marks

        Letters {
            model: ["ă", "â", "ê", "ô"]
        }
        Letters {
            tones: true
            model: ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
        }
        Letters {
            model: ["đ"]
        }
    }
    KeyboardRow {
        Letters {
            model: ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"]
        }
    }
    KeyboardRow {
        Letters {
            model: ["a", "s", "d", "f", "g", "h", "j", "k", "l"]
        }
        BackspaceKey {}
    }
    KeyboardRow {
        ShiftKey {}
        Letters {
            model: ["z", "x", "c", "v", "b", "n", "m"]
        }
        Letters {
            model: root.marks ? ["ư", "ơ"] : ["@", "-"]
        }
    }
    KeyboardRow {
        SymbolModeKey {
            weight: 240
        }
        ChangeLanguageKey {}
        Key {
            highlighted: true
            text: ","
        }
        SpaceKey {
            weight: 480
        }
        Key {
            highlighted: true
            text: "."
        }
        HideKeyboardKey {}
        EnterKey {
            weight: 240
        }
    }
}
