# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers in Korean words: Sino-Korean, native before counters, and digit by digit."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "영일이삼사오육칠팔구"
_PLACES: Final = ("", "십", "백", "천")
_MYRIADS: Final = ("", "만", "억", "조", "경")
_ONES: Final = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS: Final = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
NATIVE_MOST: Final = 99  # a hundred and more is Sino-Korean, whatever is counted


def sino(number: int) -> str:
    """Return a whole number as 일, 십이, 백삼, 이천이십육, 만 오천."""
    if number == 0:
        return _DIGITS[0]
    groups: list[str] = []
    for myriad in _MYRIADS:
        number, group = divmod(number, 10_000)
        if group:
            # 만, not 일만, at the head of a number; 일억 keeps its one.
            word = "" if group == 1 and myriad == "만" and not number else _group(group)
            groups.append(word + myriad)
        if not number:
            break
    return " ".join(reversed(groups))


def _group(number: int) -> str:
    words = ""
    for place, digit in enumerate(map(int, reversed(str(number)))):
        if digit:
            words = ("" if digit == 1 and place else _DIGITS[digit]) + _PLACES[place] + words
    return words


def native(number: int) -> str:
    """Return a count before its counter: 한 명, 스무 개, 스물한 살; Sino-Korean from a hundred on."""
    if not 1 <= number <= NATIVE_MOST:
        return sino(number)
    tens, ones = divmod(number, 10)
    if number == 20:  # noqa: PLR2004 # 스물 before a counter
        return "스무"
    return _TENS[tens] + _ONES[ones]


def digits(text: str) -> str:
    """Return digits one by one; nought is 공, as on the telephone."""
    return "".join("공" if digit == "0" else _DIGITS[int(digit)] for digit in text if digit.isdigit())


def decimal(text: str) -> str:
    """Return a number that may have commas and a fraction: 1,000 is 천, 1.5 is 일 점 오."""
    whole, _, fraction = text.replace(",", "").partition(".")
    words = sino(int(whole))
    return f"{words} 점 {''.join(_DIGITS[int(digit)] for digit in fraction)}" if fraction else words
