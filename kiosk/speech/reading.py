# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers and single letters as a person reads them out: a telephone digit by digit, ㄱ by its name."""

from __future__ import annotations

import re
import sys
from typing import Final

from kiosk.language.help_lines import LINES
from kiosk.language.lines import JOINER

_DIGITS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ko": ("", tuple("공일이삼사오육칠팔구")),
    "en": (" ", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")),
    "zh": ("", tuple("零幺二三四五六七八九")),
    "vi": (" ", ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")),
    "ja": (" ", ("ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ")),
}
_PAUSE = {"zh": "，", "ja": "、"}
# Signs and short forms, of which espeak-ng says the letters, an English word or nothing: "twelve em", "nine
# eighteen o'clock" for 9–18, "ten nought nought" for 10:00. Each language's patterns and words in turn.
_DAYS: Final = {"Mon": "day", "Tue": "sday", "Wed": "nesday", "Thu": "rsday", "Fri": "day", "Sat": "urday"}
_MONTHS: Final = {
    "Jan": "uary", "Feb": "ruary", "Mar": "ch", "Apr": "il", "Jun": "e", "Jul": "y",
    "Aug": "ust", "Sep": "tember", "Oct": "ober", "Nov": "ember", "Dec": "ember",
}  # fmt: skip
_CLOCK: Final = r"(?<![\d:])0?(\d{1,2}):"
_TURN: Final = r"(?<![\d/])(\d+) / (\d+)(?![\d/])"  # the first of three pages
_SAID: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": (
        *(
            (rf"\b{short}\b(?=, | \d|\)|[–-][A-Z])|(?<=[–-]){short}\b", short + rest)
            for short, rest in {**_DAYS, "Sun": "day"}.items()
        ),
        *((rf"\b{short}\b(?= \d)", short + rest) for short, rest in _MONTHS.items()),
        (_TURN, r"\1 of \2"),
        (r"\b1[ \u00a0]m\b(?!\.)", "1 meter"),
        (r"(?<=\d)[ \u00a0]?m\b(?!\.)", " meters"),
        (r"(?<=\d)[ \u00a0]?km\b", " kilometers"),
        (r"(?<![\d.])1 min\b", "1 minute"),
        (r"(?<=\d) min\b", " minutes"),
        (r"(?<=\d) s\b", " seconds"),
        (r"\bNo\. ?(?=\d)", "number "),
        (r"(?<=[\dm]) ?× ?(?=\d)", " by "),
        (r"(?<![\d:])(\d{1,2}):(\d)(?![\d:])", r"\1 to \2"),
        (r"(?<![\w–~～-])[-−](?=\d+ ?(?:℃|°C))", "minus "),
        (r"(?<=\d)[ \u00a0]?cm\b", " centimeters"),
        (r"(?<=\d)[ \u00a0]?kg\b", " kilograms"),
        ("㎡|m²", " square meters"),
        ("℃|°C", " degrees Celsius"),
        ("→", " then "),
        (" · ", ", "),
    ),
    "vi": (
        (_CLOCK + "00", r"\1 giờ"),
        (_CLOCK + r"(\d\d)(?!\d)", r"\1 giờ \2"),
        (r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", r"\1 tháng \2 năm \3"),
        (r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])", r"\1 tháng \2"),
        (_TURN, r"\1 trên \2"),
        (r"(?<=\d)[ \u00a0]?m\b(?!\.)", " mét"),
        (r"(?<=\d)[ \u00a0]?km\b", " ki lô mét"),
        (r"(?<=[\dm]) ?× ?(?=\d)", " nhân "),
        (r"(?<![\d:])(\d{1,2}):(\d)(?![\d:])", r"\1 trên \2"),
        (r"(?<![\w–~～-])[-−](?=\d+ ?(?:℃|°C))", "âm "),
        (r"(?<=\d)[ \u00a0]?cm\b", " xăng ti mét"),
        (r"(?<=\d)[ \u00a0]?kg\b", " ki lô gam"),
        ("㎡|m²", " mét vuông"),
        ("℃|°C", " độ xê"),
        ("→", " rồi đến "),
        (" · ", ", "),
    ),
    "zh": (
        (_CLOCK + "00", r"\1点"),
        (_CLOCK + r"(\d\d)(?!\d)", r"\1点\2分"),
        (r"(\d+(?:\.\d+)?)[ \u00a0]?%", r"百分之\1"),
        (_TURN, r"第\1，共\2"),
        (r"(?<=\d)[ \u00a0]?m\b", "米"),
        (r"(?<=\d)[ \u00a0]?km\b", "公里"),
        (r"(?<=[\dm]) ?× ?(?=\d)", "乘"),
        (r"(?<![\d:])(\d{1,2}):(\d)(?![\d:])", r"\1比\2"),
        (r"(?<![\w–~～-])[-−](?=\d+ ?(?:℃|°C))", "零下"),
        (r"(?<=\d)[ \u00a0]?cm\b", "厘米"),
        (r"(?<=\d)[ \u00a0]?kg\b", "公斤"),
        ("㎡|m²", "平方米"),
        ("℃|°C", "摄氏度"),
        ("→", "，再到"),
        (r"\s?[·・]\s?", "，"),
    ),
    "ja": (
        (_CLOCK + "00", r"\1時"),
        (_CLOCK + r"(\d\d)(?!\d)", r"\1時\2分"),
        (_TURN, r"\2のうち\1"),
        (r"(?<=\d)[ \u00a0]?m", "メートル"),
        (r"(?<=\d)[ \u00a0]?km", "キロメートル"),
        (r"(?<=[\dm]) ?× ?(?=\d)", "かける"),
        (r"(?<![\d:])(\d{1,2}):(\d)(?![\d:])", r"\1対\2"),
        (r"(?<![\w–~～-])[-−](?=\d+ ?(?:℃|°C))", "マイナス"),
        (r"(?<=\d)[ \u00a0]?cm\b", "センチメートル"),
        (r"(?<=\d)[ \u00a0]?kg\b", "キログラム"),
        ("㎡|m²", "平方メートル"),
        ("℃|°C", "度"),
        ("→", "、それから"),
        (" · |・", "、"),
    ),
}
_TO: Final = {"en": " to ", "vi": " đến ", "zh": "到", "ja": "から"}
_RANGE: Final = re.compile(
    r"(?<=[\d%M時点日月天岁])\s*[–~～]\s*(?=[\d百])|(?<=giờ)\s*[–~]\s*(?=\d)|(?<=day)[–-](?=[MTWFS])"
)
# A help line, where the number counts nothing and is no room's.
_THINGS: Final = r"m\b|k[gm]\b|[%㎡℃号號室米项項次元円件人メ]|met|entr|won|mét|mục|lượt|người"
_LINE: Final = re.compile(
    rf"(?<![\d.,:–-])(?<!Room )(?<!Phòng )(?:{LINES})(?![\d–-]|[.,:]\d|[ \u00a0]?(?:{_THINGS}))"
)
_SIGNS: Final = {
    tongue: tuple((re.compile(pattern), words) for pattern, words in table) for tongue, table in _SAID.items()
}

_CONSONANTS = {
    "ㄱ": "기역", "ㄲ": "쌍기역", "ㄴ": "니은", "ㄷ": "디귿", "ㄸ": "쌍디귿", "ㄹ": "리을", "ㅁ": "미음",
    "ㅂ": "비읍", "ㅃ": "쌍비읍", "ㅅ": "시옷", "ㅆ": "쌍시옷", "ㅇ": "이응", "ㅈ": "지읒", "ㅉ": "쌍지읒",
    "ㅊ": "치읓", "ㅋ": "키읔", "ㅌ": "티읕", "ㅍ": "피읖", "ㅎ": "히읗",
}  # fmt: skip
_VOWELS = {chr(ord("ㅏ") + at): chr(ord("아") + 28 * at) for at in range(21)}
_LETTERS = _CONSONANTS | _VOWELS
_LONE = re.compile(r"(?<![가-힣ㄱ-ㅣ])([{0}])(?:[–~]([{0}]))?(?![가-힣ㄱ-ㅣ])".format("".join(_LETTERS)))

_SPAN = re.compile(
    r"(?<![\w.:/-])(?<!\d,)"  # what follows the comma in 52,000 is no number of its own
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
    text = text.replace(JOINER, "")
    if language == "ko":
        text = _LONE.sub(_called, text)
        if not _READS_LETTERS:
            return spoken(text, language)
        from kiosk.language.pronunciation import respelled  # noqa: PLC0415 # 50 ms of patterns; a window needs none

        return respelled(text)
    tongue = language[:2]
    for sign, words in _SIGNS.get(tongue, ()):
        text = sign.sub(words, text)
    text = _LINE.sub(lambda line: digits(line.group(), language), text)
    return spoken(_RANGE.sub(_TO.get(tongue, "–"), text), language)


def _called(letters: re.Match[str]) -> str:
    """Return the names of a letter, or shortly of the first and the last of several: 니은에서 디귿."""
    first, last = letters.groups()
    return f"{_LETTERS[first]}에서 {_LETTERS[last]}" if last else _LETTERS[first]


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
