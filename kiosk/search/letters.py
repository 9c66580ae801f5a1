# SPDX-License-Identifier: GPL-3.0-or-later
"""Under which letter a name stands in a telephone book of its language, and where."""

from __future__ import annotations

from bisect import bisect
from typing import Final
import unicodedata

from kiosk.search.hangul import initials

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
ELSE = "#"  # where phone books of Chinese and Japanese put what no letter leads to
# The first level of GB 2312 stands in the order of pinyin, that of JIS X 0208 in the order of usual readings:
# what each letter and each sound begins with, and what follows the last.
_PINYIN: Final = ("gb2312", "ABCDEFGHJKLMNOPQRSTWXYZ", "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝亍")
_SOUNDS: Final = (
    "euc_jp",
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ",
    "亜以右荏於下企九卦乎些仕笥世噌他値津亭兎奈二濡禰乃巴匪不丙保摩味務冥摸也愉予羅利瑠令呂倭弌",
)
_KATAKANA: Final = 0x60  # how far behind its hiragana it stands


def first_letter(name: str, language: str = "ko") -> str:
    """Return what a name is looked up under in its language, or nothing where a script has no letters.

    A consonant or a Latin letter; of Chinese that of its pinyin, of Japanese the first sound.
    """
    lead = unicodedata.normalize("NFD", initials(name[:1]).replace("Đ", "D").replace("đ", "d"))[:1].upper()
    if lead in LEADS or (lead.isascii() and lead.isalpha()):
        return lead
    if language == "zh-CN":
        return _standard(lead, *_PINYIN)
    if language == "ja":
        kana = chr(ord(lead) - _KATAKANA) if "ァ" <= lead <= "ヶ" else lead
        return _SOUNDS[1][bisect(_SOUNDS[1], kana) - 1] if "あ" <= kana <= "ん" else _standard(lead, *_SOUNDS)
    return ""


def _standard(character: str, code: str, letters: str, begins: str) -> str:
    """Return the letter under which a national standard has a character of its first level."""
    place = bisect(begins, character.encode(code, "ignore"), key=lambda one: one.encode(code))
    return letters[place - 1] if 0 < place <= len(letters) else ELSE


def letter_order(words: str, language: str) -> bytes:
    """Return what orders words under one letter: their standard's codes, or letters before their accents."""
    if code := {"zh-CN": "gb18030", "ja": "euc_jp"}.get(language):
        return words.encode(code, "replace")
    return unicodedata.normalize("NFD", words.casefold().replace("đ", "d")).encode()
