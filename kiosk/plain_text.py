# SPDX-License-Identifier: GPL-3.0-or-later
"""Text as it comes in, from anybody and by any way: in one form, and without what nobody can see.

Every entrance uses this: charts, the desks' acts, settings, venues, what visitors write, files of cases.
What is shown is drawn letter for letter besides: markup is text like any other, and old data never passed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
import re
from typing import TYPE_CHECKING, Any, Final, cast
import unicodedata

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 10_000  # letters; more than any form takes, so that no act carries a book
MOST_MARKS: Final = (
    4  # over one letter: no script that is read here stacks more, and a tower hides the lines above
)

# Letters by their class that draw nothing: the Hangul fillers, the braille pattern without a dot.
_FILLERS: Final = "\u115f\u1160\u3164\uffa0\u2800"
# Marks that draw nothing: the joiner of graphemes, Khmer's inherent vowels, variation selectors.
_BLANK_MARKS: Final = "\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Controls, signs that turn the direction of writing or join, halves of a pair, letters of nobody.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BLANK: Final = re.compile(f"[{_FILLERS}{_BLANK_MARKS}]")
# Nearly every text is made of these alone, and none of them changes; the rest is looked at letter by letter.
_LATIN: Final = "\n -~\u00b7\u00c0-\u024f\u1ea0-\u1ef9"
_EAST: Final = "\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u3131-\u3163\u4e00-\u9fff가-힣"
_COMMON: Final = re.compile(f"[{_LATIN}{_EAST}]*")
_LINE_ENDS: Final = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_FORMULA: Final = frozenset("=+-@")
_FORMULA_LEAD: Final = frozenset("\t\r\n")
_SPACES: Final = re.compile(r"\s+")
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cleaned(text: str) -> str:
    """Return text in NFC, with line ends as line feeds, tabs as spaces, and without what cannot be seen."""
    if _COMMON.fullmatch(text):
        return text
    composed = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    seen = "".join(letter for letter in composed if letter == "\n" or not _is_unseen(letter))
    # Where something was dropped between a letter and its mark, the two compose now.
    return _without_towers(unicodedata.normalize("NFC", seen))


def one_line(text: str) -> str:
    """Return cleaned text in one line, with single spaces and none at its ends."""
    return _SPACES.sub(" ", cleaned(text)).strip()


def strange_letters(text: str) -> str:
    """Return what `cleaned` would drop, each once, as "U+3164(보이지 않는 글자)"; return "" for nothing."""
    found = dict.fromkeys(letter for letter in text if letter not in "\n\r\t" and _is_unseen(letter))
    return ", ".join(f"U+{ord(letter):04X}({_kind(letter)})" for letter in found)


def safe_cell(text: str) -> str:
    """Return text that no spreadsheet runs as a formula, with blanks before its sign or a wide sign."""
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if first in _FORMULA or text[:1] in _FORMULA_LEAD else text


def tidied[Given](given: Given) -> Given:
    """Return what was given with every text in it cleaned: within tuples, lists, mappings and dataclasses.

    Raises ValueError with a sentence for staff where a text is longer than LONGEST.
    """
    return cast("Given", _tidied(given))


def _tidied(given: Any) -> Any:  # noqa: ANN401 # whatever an act takes
    if isinstance(given, Enum):
        return given
    if isinstance(given, str):
        return _bounded(cleaned(given))
    if isinstance(given, tuple | list | set | frozenset):
        parts = [_tidied(one) for one in given]
        return given if all(map(_same, parts, given)) else _like(given, parts)
    if isinstance(given, Mapping):
        told = {_tidied(key): _tidied(value) for key, value in given.items()}
        return given if told == given else told
    if is_dataclass(given) and not isinstance(given, type):
        changed = dict(_changed(given))
        return replace(given, **changed) if changed else given
    return given


def _changed(given: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 # a dataclass
    for field in fields(given):
        if field.init:
            before = getattr(given, field.name)
            after = _tidied(before)
            if not _same(after, before):
                yield field.name, after


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and one == other)


def _like(given: Any, parts: list[Any]) -> Any:  # noqa: ANN401 # a collection
    return type(given)(*parts) if hasattr(given, "_fields") else type(given)(parts)


def _bounded(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(
            f"글이 너무 깁니다({len(text):,}자). {LONGEST:,}자까지 쓸 수 있습니다: ‘{text[:12]}…’"
        )
    return text


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN or _BLANK.match(letter) is not None


def _kind(letter: str) -> str:
    if letter in _BIDI:
        return "글 방향을 바꾸는 부호"
    if unicodedata.category(letter) == "Cs":
        return "깨진 글자"
    return "제어 문자" if unicodedata.category(letter) == "Cc" else "보이지 않는 글자"


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)
