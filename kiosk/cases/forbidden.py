# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that must never be kept: resident, card, passport and licence numbers in free text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, starmap
import re
from typing import TYPE_CHECKING, Final
import unicodedata

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS: Final = " \t\r\n-–—‐‑−.·_,/~ㆍ‧|()[]\u1173"  # the last is ㅡ, typed for a dash, after NFKC
_MAX_GAP: Final = 4
_MAX_WORDS: Final = 12
_READ_ALOUD: Final = str.maketrans(
    "영공일이삼사오육륙칠팔구〇一二三四五六七八九", "001234566789" + "0123456789"
)
# Five such syllables may be words; from the sixth on they are a number that somebody wrote as it is read.
_READ_RUN: Final = re.compile(rf"(?:[{''.join(map(chr, _READ_ALOUD))}][\s\-.·,\u1173]{{0,2}}){{6,}}")
_READ_DASH: Final = re.compile(r"(?<=\d)\s?다시\s?(?=\d)")
_RESIDENT: Final = 13
_BIRTHDAY: Final = 6
_WITH_CENTURY: Final = (8, 7)
_CENTURIES: Final = ("19", "20")
_AREA_PHONE: Final = (3, 3, 4)
_CARD: Final = range(14, 17)
_GROUPED_CARDS: Final = {(4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (16,)}
_LICENCE: Final = {(2, 2, 6, 2)}
_PASSPORT: Final = re.compile(
    r"(?<![A-Z0-9])(?:[A-Z] ?-? ?\d{8}|[MSRGD] ?-? ?\d{4}[ -]\d{4}"
    r"|[A-Z]{2} ?-? ?\d{7}|[A-Z]\d{3}[A-Z]\d{4})(?![\d-])",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class ForbiddenWord:
    """A number that must go, and where it stands in the visitor's text."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Group:
    """A run of digits without anything between them."""

    digits: str
    start: int
    end: int


def find_forbidden(text: str) -> list[ForbiddenWord]:
    """Find every such number: in digits of any script, with anything between them, or as it is read aloud."""
    plain = _as_digits("".join(_plain(letter) for letter in text))
    runs = list(_runs(plain))
    found = [*_passports(plain), *chain.from_iterable(map(_in_run, runs))]
    taken = {one.start for one in found}
    found += [one for one in chain.from_iterable(starmap(_across, pairwise(runs))) if one.start not in taken]
    return sorted(found, key=lambda one: one.start)


def without_forbidden(text: str) -> str:
    """Return the text with such numbers blotted out, for what was written elsewhere and only copied here."""
    for one in reversed(find_forbidden(text)):
        text = text[: one.start] + "*" * (one.end - one.start) + text[one.end :]
    return text


def _plain(letter: str) -> str:
    """Make one letter plain without changing the length of the text."""
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(letter) in {"Cf", "Zs", "Pd", "Mn", "Me"}:  # marks make a key out of a digit
        return "-" if unicodedata.category(letter) == "Pd" else " "
    plain = unicodedata.normalize("NFKC", letter).upper()
    return plain if len(plain) == 1 else letter


def _as_digits(plain: str) -> str:
    """Turn numbers written as they are read, 구공공일공일 다시 일이삼, into digits of the same length."""
    read = _READ_RUN.sub(lambda run: run.group().translate(_READ_ALOUD), plain)
    return _READ_DASH.sub(lambda dash: "-" * len(dash.group()), read)


def _runs(plain: str) -> Iterator[list[_Group]]:
    """Return the groups of digits that only separators part."""
    groups = [_Group(one[0], one.start(), one.end()) for one in re.finditer(r"[0-9]+", plain)]
    run: list[_Group] = groups[:1]
    for before, group in pairwise(groups):
        between = plain[before.end : group.start]
        if len(between) > _MAX_GAP or between.strip(_SEPARATORS):
            yield run
            run = []
        run.append(group)
    if run:
        yield run


def _in_run(run: list[_Group]) -> Iterator[ForbiddenWord]:
    """Look at every stretch of whole groups, the first from the left that fits."""
    first = 0
    while first < len(run):
        last = next((last for last in range(first, len(run)) if _what(run[first : last + 1])), None)
        if last is None:
            first += 1
            continue
        yield ForbiddenWord(_what(run[first : last + 1]) or "", run[first].start, run[last].end)
        first = last + 1


def _across(before: list[_Group], after: list[_Group]) -> Iterator[ForbiddenWord]:
    """Look for a birthday and its seven digits with a few words between them: 900101 뒷자리 1234567."""
    day, rest = before[-1:], after[:1]
    if len(day[0].digits) == 1:  # written one by one
        day, rest = before[-_BIRTHDAY:], after[: _RESIDENT - _BIRTHDAY]
    digits = ["".join(one.digits for one in part) for part in (day, rest)]
    near = after[0].start - before[-1].end <= _MAX_WORDS
    if (
        near
        and [len(one) for one in digits] == [_BIRTHDAY, _RESIDENT - _BIRTHDAY]
        and _is_resident("".join(digits))
    ):
        yield ForbiddenWord("주민등록번호", day[0].start, rest[-1].end)


def _what(groups: list[_Group]) -> str | None:
    digits = "".join(group.digits for group in groups)
    shape = tuple(len(group.digits) for group in groups)
    if len(digits) == _RESIDENT and _parts_at_birthday(shape) and _is_resident(digits):
        return "주민등록번호"
    if shape == _WITH_CENTURY and digits[:2] in _CENTURIES and _is_resident(digits[2:]):
        return "주민등록번호"
    if shape in _LICENCE:
        return "운전면허번호"
    even = len(set(shape)) == 1
    if shape in _GROUPED_CARDS or (len(digits) in _CARD and even and _luhn(digits)):
        return "카드번호"
    return None


def _parts_at_birthday(shape: tuple[int, ...]) -> bool:
    """Return whether it may be read as six and seven digits; 061-120-3257 010 is two telephones."""
    return len(shape) == 1 or (_BIRTHDAY in accumulate(shape) and shape[:3] != _AREA_PHONE)


def _is_resident(digits: str) -> bool:
    """Return whether it begins with a birthday and goes on as numbers of the living do, and no telephone."""
    month, day = int(digits[2:4]), int(digits[4:6])
    return 1 <= month <= 12 and 1 <= day <= 31 and digits[6] in "12345678"  # noqa: PLR2004 # months, days


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 else 1)
        total += doubled - 9 if doubled > 9 else doubled  # noqa: PLR2004 # Luhn's own nine
    return total % 10 == 0


def _passports(plain: str) -> Iterator[ForbiddenWord]:
    for one in _PASSPORT.finditer(plain):
        yield ForbiddenWord("여권번호", one.start(), one.end())
