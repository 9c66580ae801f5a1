# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs, numbers and Latin letters of a Korean text in the words a person would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
import re
from typing import Final

from kiosk.language.help_lines import LINES
from kiosk.language.pronunciation.numbers import decimal, digits, native, sino
from kiosk.language.pronunciation.signs import LETTERS, SAID, SIGNS, UNITS

# Said digit by digit and letter by letter: what stands between the two marks is left as it is.
AS_IT_IS: Final = ("\ue000", "\ue001")

_COUNTED: Final = (
    "시간|시|명|개국|개소|개|살|달|장|마리|곳|가지|통|권|잔|벌|사람|줄|군데|걸음|건|부|그루|채|대|번째|배|"
    "자녀|자리|가구|세트|필지|칸|쌍|끼|켤레|송이|바퀴|상자|봉지"
)
_NUMBERED: Final = (
    "개월|개년|년|월|일|분|초|층|호실|호선|호|동|원|인|세|주|회차|회|차|급|번지|번"
    "|등급|등|위|단계|학년|반|쪽|점|도|명분|주년|주일|평|매"
)
NOON: Final = 12  # hours are counted up to it; those of a day of 24 are numbers, as trains leave at 십팔 시
_MONTHS: Final = {6: "유월", 10: "시월"}
# 6·25 and 3·1절 are names, said as one word: 유기오, 사밀쩔.
_DAY_OF_HISTORY: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:·|\.(?=\d{1,2}\s?(?:절|전쟁|운동|혁명|민주)))(\d{1,2})(?![\d.·])"
)
_FROM_ABROAD: Final = re.compile(r"\+(?=\d{1,3}(?:-\d{1,4}){2,3})")
_N: Final = r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)"
_TO: Final = r"\s*[–~∼〜-]\s*"

Reader = Callable[[re.Match[str]], str]


def read(text: str) -> str:
    """Return the text with every number, sign and Latin letter in Korean words."""
    text = _DAY_OF_HISTORY.sub(lambda day: _each(day[1]) + _each(day[2]), text)
    text = _FROM_ABROAD.sub("플러스 ", text)
    for sign, word in SIGNS.items():
        text = text.replace(sign, word)
    for pattern, reader in _READERS:
        text = pattern.sub(reader, text)
    return text


def _each(number: str) -> str:
    return "".join(sino(int(digit)) for digit in number)


def as_it_is(words: str) -> str:
    """Mark words that no rule of pronunciation may join."""
    return f"{AS_IT_IS[0]}{words}{AS_IT_IS[1]}"


def _letters(word: str) -> str:
    return "".join(LETTERS.get(letter.upper(), letter) for letter in word)


def _receipt(match: re.Match[str]) -> str:
    return as_it_is(" ".join([_letters(match[1]), *map(digits, match[2].split("-"))]))


def _numbered(match: re.Match[str]) -> str:
    return as_it_is(f"{_letters(match[1])} ") + sino(int(match[2]))


def _branch(match: re.Match[str]) -> str:
    """Return the number of a lot or of a window beside another: 32-1 is 삼십이 다시 일."""
    return f"{sino(int(match[1]))} 다시 {sino(int(match[2]))}"


def _ratio(match: re.Match[str]) -> str:
    return f"{sino(int(match[1]))} 대 {sino(int(match[2]))}"


def _from_to(match: re.Match[str]) -> str:
    return f"{match[1]}부터 {match[2]}까지"


def _weekday(match: re.Match[str]) -> str:
    return f" {match[1]}요일"


def _weekdays(match: re.Match[str]) -> str:
    return f"{match[1]}요일부터 {match[2]}요일까지"


def _till(_match: re.Match[str]) -> str:
    return "에서 "


def _telephone(match: re.Match[str]) -> str:
    return as_it_is(" ".join(digits(part) for part in re.split(r"[-. ]", match[0])))


def _line(match: re.Match[str]) -> str:
    return as_it_is(digits(match[1]))


def _month(number: int) -> str:
    return _MONTHS.get(number, f"{sino(number)}월")


def _date(match: re.Match[str]) -> str:
    return f"{sino(int(match[1]))} 년 {_month(int(match[2]))} {sino(int(match[3]))} 일"


def _clock(hour: str, minute: str | None) -> str:
    """Return a time of day: 아홉 시, 십사 시 이십 분, 영 시."""
    hours = native(int(hour)) if 0 < int(hour) <= NOON else sino(int(hour))
    minutes = f" {sino(int(minute))} 분" if minute and int(minute) else ""
    return f"{hours} 시{minutes}"


def _hours(match: re.Match[str]) -> str:
    return f"{_clock(match[1], match[2])}부터 {_clock(match[3], match[4])}까지"


def _time(match: re.Match[str]) -> str:
    try:
        time(int(match[1]) % 24, int(match[2]))
    except ValueError:
        return match[0]
    return _clock(match[1], match[2])


def _page(match: re.Match[str]) -> str:
    which = "첫" if int(match[1]) == 1 else native(int(match[1]))
    return f"{native(int(match[2]))} 쪽 중 {which} 번째 쪽"


def _fraction(match: re.Match[str]) -> str:
    return f"{sino(int(match[2]))} 분의 {sino(int(match[1]))}"


def _counted(number: str, unit: str) -> str:
    """Return a number with its unit: 세 명, 삼 층, 유월, 첫 번째, 이십 대."""
    if unit in UNITS:
        return f"{'영하 ' if number.startswith('-') else ''}{decimal(number.lstrip('-'))} {UNITS[unit]}"
    if "." in number:
        return f"{decimal(number)} {unit}"
    if number.startswith("-"):
        return f"{'영하' if unit == '도' else '마이너스'} {decimal(number[1:])} {unit}"
    value = int(number.replace(",", ""))
    if unit == "월":
        return _month(value)
    if unit == "번째":
        return f"{'첫' if value == 1 else native(value)} 번째"
    twenties = unit == "대" and value >= 20 and value % 10 == 0  # noqa: PLR2004 # people of an age, not machines
    counts = re.fullmatch(_COUNTED, unit) and not twenties and (unit != "시" or 0 < value <= NOON)
    return f"{native(value) if counts else sino(value)} {unit}"


def _range(match: re.Match[str]) -> str:
    if float(match[1].replace(",", "")) > float(match[2].replace(",", "")):  # 4-2번 is a number of its own
        return f"{decimal(match[1])} 다시 {_counted(match[2], match[3])}"
    return f"{_counted(match[1], match[3])}부터 {_counted(match[2], match[3])}까지"


def _quantity(match: re.Match[str]) -> str:
    return _counted(match[1], match[2])


def _below(match: re.Match[str]) -> str:
    return f"지하 {sino(int(match[1]))} 층"


def _floor(match: re.Match[str]) -> str:
    return f"{sino(int(match[1]))} 층"


def _number(match: re.Match[str]) -> str:
    number = match[1]
    return as_it_is(digits(number)) if re.fullmatch(r"0\d+", number) else decimal(number)


def _span(match: re.Match[str]) -> str:
    return f"{decimal(match[1])}에서 {decimal(match[2])}"


def _said(match: re.Match[str]) -> str:
    return SAID[match[0]]


def _abbreviation(match: re.Match[str]) -> str:
    return _letters(match[0])


_UNIT: Final = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
_WORDS: Final = "|".join(sorted([*_COUNTED.split("|"), *_NUMBERED.split("|")], key=len, reverse=True))
_ANY_WORD: Final = rf"(?:{_WORDS})"
_ANY_UNIT: Final = rf"((?:{_UNIT})(?![A-Za-z])|(?:{_WORDS}))"
_DAY: Final = r"((?:\d+월 )?\d+(?:일|월|년|층)(?:\([월화수목금토일]\))?)"
_READERS: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        ("|".join(map(re.escape, SAID)), _said),
        (rf"(?<!\d){_DAY}(?:부터)?{_TO}{_DAY}(?:까지)?", _from_to),
        (r"\(([월화수목금토일])\)", _weekday),
        (rf"(?<![가-힣])([월화수목금토일])(?:요일)?{_TO}([월화수목금토일])(?:요일|(?![가-힣]))", _weekdays),
        (r"(?<![A-Za-z가-힣])([A-Z]{1,2}|[가-힣])-(\d{3,8}(?:-\d+)*)(?!\d)", _receipt),
        (r"(?<![A-Za-z])([A-Z]{1,2})-(\d{1,2})(?!\d)", _numbered),
        (r"(?<!\d)(?:(?:\d{1,3}-)?\d{2,4}-\d{3,4}-\d{4}|\d{3,4}-\d{4})(?!\d)", _telephone),
        (r"(?<![\d.])0\d{1,2}\.\d{3,4}\.\d{4}(?!\d)", _telephone),
        (r"(?<![\d–-])\d(?: \d){2,}(?![\d,.]?\d| ?[가-힣])", _telephone),  # a code, digit by digit
        (r"₩\s?(\d[\d,]*)", lambda match: f"{match[1]}원"),
        (r"(?:(?<=내선)|(?<=전화)) ?(\d{4})(?![\d-])", lambda match: f" {as_it_is(digits(match[1]))}"),
        (r"['‘’](\d{2})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)", _date),
        (r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", _date),
        (r"(?<!\d)(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)", _date),
        (rf"(?<![\d:])(\d{{1,2}}):(\d{{2}}){_TO}(\d{{1,2}}):(\d{{2}})(?![\d:])", _hours),
        (rf"(?<![\d:])(\d{{1,2}})(?:시)?(){_TO}(\d{{1,2}})()\s?시(?!간)", _hours),
        (r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])", _time),
        (r"(?<![\d:])(\d+):(\d+)(?![\d:])", _ratio),
        (rf"(?<!\d)(\d+) ?대 ?(\d+)(?!\d| ?{_ANY_WORD})", _ratio),
        (r"(?<!\d)(\d+)\s?/\s?(\d+)\s?쪽", _page),
        (r"(?<![\d/])(\d+)/(\d+)(?![\d/])", _fraction),
        (r"(?:지하\s?|(?<![A-Za-z])B)(\d+)(?:\s?층|F)?", _below),
        (r"(?<!\d)(\d+)F(?![A-Za-z])", _floor),
        (rf"{_N}{_TO}{_N}\s?{_ANY_UNIT}", _range),
        (r"(?<![\d-])(\d+)-(\d+)(?![\d-])", _branch),
        (rf"(?<!\d)({LINES})(?!\d|[,.]\d|\s?(?:{_UNIT}|(?!번){_ANY_WORD}))", _line),
        (rf"((?<![\d.,])-?\d[\d,]*(?:\.\d+)?)\s?{_ANY_UNIT}", _quantity),
        (rf"{_N}\s?[–~∼〜]\s?{_N}", _span),
        (_N, _number),
        (r"(?<![A-Za-z])[A-Z]{1,5}(?![a-z])", _abbreviation),
        (r"(?<=[가-힣]) ?[~∼〜] ?(?=[가-힣])", _till),
        ("[㎡㎢㎥]", lambda match: UNITS[match[0]]),  # behind no number: ㎡당
    )
)
