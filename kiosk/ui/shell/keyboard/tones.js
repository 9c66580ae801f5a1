// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tone of a Vietnamese syllable stands, as the texts of the kiosk write it: hòa, thủy, xóa; hoàn, thuyền.
// Words go in and come out composed (NFC); a tone is one of the five combining marks of TCVN 6064.
.pragma library

const TONES = /[\u0300\u0309\u0303\u0301\u0323]/;
const MARKED = /[ăâêôơư]/;
const VOWEL = /[aăâeêioôơuưy]/;
const WORD = /[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+$/;

function isTone(text) {
    return text.length === 1 && TONES.test(text);
}

// The letters that end a text, or nothing where it ends otherwise.
function lastWord(text) {
    return (text.match(WORD) || [""])[0];
}

function toneOf(word) {
    return (word.normalize("NFD").match(TONES) || [""])[0];
}

function toneless(word) {
    return word.normalize("NFD").replace(new RegExp(TONES.source, "g"), "").normalize("NFC");
}

// The last run of vowels as the places of its first letter and of the one behind it; without the u of qu and the i of
// gi, which belong to the consonant before another vowel. The places are equal where a word has no vowel.
function nucleus(letters) {
    let end = letters.length;
    while (end > 0 && !VOWEL.test(letters[end - 1]))
        end--;
    let start = end;
    while (start > 0 && VOWEL.test(letters[start - 1]))
        start--;
    const onset = start > 0 ? letters[start - 1] + letters[start] : "";
    return [end - start > 1 && (onset === "qu" || onset === "gi") ? start + 1 : start, end];
}

// The place of the letter that bears the tone, or -1.
function place(word) {
    const letters = word.toLowerCase();
    const [start, end] = nucleus(letters);
    for (let at = end - 1; at >= start; at--) {
        if (MARKED.test(letters[at]))
            return at;
    }
    if (end - start < 2 || end < letters.length)
        return end - 1 < start ? -1 : end - 1;
    return end - start === 2 ? start : start + 1;
}

function bearing(word, tone) {
    const at = place(word);
    return at < 0 ? word : word.slice(0, at) + (word[at] + tone).normalize("NFC") + word.slice(at + 1);
}

// A word with this tone instead of its own; the same tone once more takes it away.
function toned(word, tone) {
    return bearing(toneless(word), tone === toneOf(word) ? "" : tone);
}

// A word with its tone where it belongs after a letter more: hòa and n is hoàn.
function settled(word) {
    return bearing(toneless(word), toneOf(word));
}
