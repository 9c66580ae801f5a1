# SPDX-License-Identifier: GPL-3.0-or-later
"""Korean particles after any word, by the sound it ends in: 승강기를, 3층으로, ATM을; the English article."""

from __future__ import annotations

import re

DIGITS = {
    "0": "ㅇ",
    "1": "ㄹ",
    "3": "ㅁ",
    "6": "ㄱ",
    "7": "ㄹ",
    "8": "ㄹ",
}  # 영 일 삼 육 칠 팔; 2 4 5 9 end open
LETTERS = {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "r": "ㄹ"}  # 엘 엠 엔 아르(알)
WORDS = {"booth": "", "lobby": ""}
BOTH = re.compile(r"(이|을|은|과|으로)\((가|를|는|와|로)\)")
FIRST, LAST = 0xAC00, 0xD7A3
RIEUL = 8


def final_sound(word: str) -> str:
    """Return "" for an open syllable, "ㄹ" for one ending in it, and anything else for another final."""
    for letter in reversed(word):
        if FIRST <= ord(letter) <= LAST:
            final = (ord(letter) - FIRST) % 28
            return "" if final == 0 else "ㄹ" if final == RIEUL else "*"
        if letter in DIGITS or letter.isdigit():
            return DIGITS.get(letter, "")
        if letter.isalpha():
            return LETTERS.get(letter.lower(), "")
    return ""


def with_particle(word: str, pair: str) -> str:
    """Attach the right one of a pair such as "을/를", "이/가", "은/는", "과/와" or "으로/로"."""
    closed, is_open = pair.split("/")
    final = final_sound(word)
    if closed == "으로":
        return word + (is_open if final in {"", "ㄹ"} else closed)
    return word + (closed if final else is_open)


def with_article(name: str) -> str:
    """Set "the" before an English name; one that ends in its number, or is in another script, has none."""
    if not name[:1].isascii() or name[-1:].isdigit() or name.lower().startswith("the "):
        return name
    return f"the {name}"


def settled(text: str) -> str:
    """Decide every "이(가)", "을(를)" and so on in a text by the word before it."""
    while hit := BOTH.search(text):
        text = with_particle(text[: hit.start()], f"{hit[1]}/{hit[2]}") + text[hit.end() :]
    return text
