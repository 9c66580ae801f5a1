// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.VirtualKeyboard as Keys
import "tones.js" as Tones

// Puts a tone on the word before the cursor, and moves it when the word grows. Nothing is ever being composed: what is
// would become a word only as the focus leaves. Qt asks for these functions by name, and finds none that has types.
Keys.InputMethod {
    function inputModes(locale) {
        return [Keys.InputEngine.InputMode.Latin, Keys.InputEngine.InputMode.Numeric];
    }

    function setInputMode(locale, mode) {
        return true;
    }

    function setTextCase(textCase) {
        return true;
    }

    function selectionLists() {
        return [];
    }

    function reset() {
    }

    function update() {
    }

    // Whether the key has been seen to; Qt writes the others.
    function keyEvent(key, text, modifiers) {
        const before = inputContext.surroundingText.slice(0, inputContext.cursorPosition);
        const word = inputContext.selectedText === "" ? Tones.lastWord(before) : "";
        const tone = Tones.isTone(text);
        const typed = tone ? word : word + text;
        const written = tone ? Tones.toned(word, text) : Tones.lastWord(typed) === typed ? Tones.settled(typed) : typed;
        if (written !== typed)
            inputContext.commit(written, -word.length, word.length);
        return tone || written !== typed;
    }
}
