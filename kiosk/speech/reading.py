# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers and single letters as a person reads them out: a telephone digit by digit, ㄱ by its name."""

from __future__ import annotations

import re
import sys
from typing import Final

_DIGITS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ko": ("", tuple("공일이삼사오육칠팔구")),
    "en": (" ", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")),
    "zh": ("", tuple("零幺二三四五六七八九")),
    "vi": (" ", ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")),
    "ja": (" ", ("ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ")),
}
_PAUSE = {"zh": "，", "ja": "、"}
# espeak-ng leaves the sign out: "nine eighteen o'clock" for 9–18.
_TO: Final = {"en": " to ", "vi": " đến ", "zh": "到", "ja": "から"}
_RANGE: Final = re.compile(r"(?<=[\d%M])\s*[–~～]\s*(?=\d)")

_CONSONANTS = {
    "ㄱ": "기역", "ㄲ": "쌍기역", "ㄴ": "니은", "ㄷ": "디귿", "ㄸ": "쌍디귿", "ㄹ": "리을", "ㅁ": "미음",
    "ㅂ": "비읍", "ㅃ": "쌍비읍", "ㅅ": "시옷", "ㅆ": "쌍시옷", "ㅇ": "이응", "ㅈ": "지읒", "ㅉ": "쌍지읒",
    "ㅊ": "치읓", "ㅋ": "키읔", "ㅌ": "티읕", "ㅍ": "피읖", "ㅎ": "히읗",
}  # fmt: skip
_VOWELS = {chr(ord("ㅏ") + at): chr(ord("아") + 28 * at) for at in range(21)}
_LETTERS = _CONSONANTS | _VOWELS

_SPAN = re.compile(
    r"(?<![\w.:/-])"
    r"(?:[A-Za-z]{1,4}-?)?"  # a receipt's booth letter
    r"\d+(?:-\d+)*"
    r"(?![\d:./]\d|[\w-]*[A-Za-z])"
)
_DATE = re.compile(r"(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])")
_YEARS = re.compile(r"(?:19|20)\d\d-(?:19|20)\d\d")
_PHONE = re.compile(r"\+?\d{1,4}(?:-\d{3,4})?-\d{4}")
_LONG = 5
# espeak-ng says 합니다 as hap-ni-da; the voices of Windows and macOS know the language.
_READS_LETTERS: Final = sys.platform.startswith("linux")
# It reads kana and says of every kanji "Chinese letter"; readings of all that may be said cannot be known.
UNREAD: Final = frozenset({"ja"} if _READS_LETTERS else ())


def spoken(text: str, language: str) -> str:
    """Return the text with telephone and receipt numbers spelt out for a language's voice; name a letter."""
    if text in _LETTERS:
        return _LETTERS[text]
    return _SPAN.sub(lambda found: _read(found.group(), language), text)


def for_voice(text: str, language: str) -> str:
    """Return the text as this machine's voice must be given it to say it as a person would."""
    if language == "ko" and _READS_LETTERS and text not in _LETTERS:
        from kiosk.language.pronunciation import respelled  # noqa: PLC0415 # 50 ms of patterns; a window needs none

        return respelled(text)
    return spoken(_RANGE.sub(_TO.get(language[:2], "–"), text), language)


def digits(code: str, language: str) -> str:
    """Spell every digit of a code; hyphens become pauses and letters stay."""
    tongue = language[:2]
    joiner, names = _DIGITS.get(tongue, _DIGITS["en"])
    pause = _PAUSE.get(tongue, ", ")
    groups = re.split(r"-|(?<=[A-Za-z])(?=\d)", code)
    return pause.join(joiner.join(_names(group, names)) for group in groups if group)


def _names(group: str, names: tuple[str, ...]) -> list[str]:
    return [names[int(sign)] if sign.isdecimal() else sign for sign in group]


def _read(number: str, language: str) -> str:
    return digits(number, language) if _is_spelt(number) else number


def _is_spelt(number: str) -> bool:
    if _DATE.fullmatch(number) or _YEARS.fullmatch(number):
        return False
    plain = sum(sign.isdecimal() for sign in number)
    lettered = number[0].isalpha()
    led_by_zero = number[0] == "0" and plain > 1
    return bool(_PHONE.fullmatch(number)) or plain >= _LONG or led_by_zero or (lettered and "-" in number)
