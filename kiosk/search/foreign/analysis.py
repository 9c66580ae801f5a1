# SPDX-License-Identifier: GPL-3.0-or-later
"""Text of four languages brought into one form and cut into terms.

Latin text loses its marks on both sides, so that Vietnamese is found with and without diacritics, and is
cut into words (Vietnamese: syllables). Chinese and Japanese have no spaces; they are cut into single
characters and pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
import re
from typing import TYPE_CHECKING, Final, Literal
import unicodedata

from kiosk.language.tables import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

Script = Literal["latin", "han"]

FOLDS: Final = FOREIGN / "zh_fold.tsv"
IDLE: Final = FOREIGN / "idle_words.tsv"
_HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々〆ヶ]+")
_HANGUL: Final = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_LATIN: Final = re.compile(r"[a-z0-9]+")
_LETTER: Final = re.compile(r"[a-z]")
_WRITTEN: Final = re.compile(r"\w+")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_ONLY_KANA: Final = re.compile(r"[\u3040-\u30ff]+")
_KATAKANA: Final = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_LETTERS: Final = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Terms:
    """A text's terms, most telling form first; `plain` is the folded text without spaces."""

    script: Script
    terms: tuple[str, ...]
    plain: str
    pairs: tuple[str, ...] = ()  # neighbouring words as one: "street light" is "streetlight"
    kana: bool = False  # whether it is written in kana alone, whose pairs are in many words
    marked: frozenset[str] = frozenset()  # words as written where they bear marks: thuế is tax, thuê is rent


def is_foreign(text: str) -> bool:
    """Return whether the text is one for this index: it has letters, and none of Hangul."""
    return not _HANGUL.search(text) and bool(_HAN.search(text) or _LETTER.search(folded(text)))


def is_han(text: str) -> bool:
    """Return whether the text holds Chinese or Japanese characters and no Hangul."""
    return bool(_HAN.search(text)) and not _HANGUL.search(text)


def folded(text: str) -> str:
    """Return the text in the one form in which both sides are compared."""
    composed = unicodedata.normalize("NFKC", text).lower().translate(_LETTERS)
    simple = composed.translate(_simplified()).translate(_KATAKANA)
    # Marks fall off Latin letters only: が without its mark would be か.
    return "".join(_bare(char) for char in simple)


def analysed(text: str) -> Terms:
    """Return the terms of a text; Chinese or Japanese characters decide over Latin ones beside them."""
    form = folded(text)
    if _HAN.search(form):
        plain = "".join(_HAN.findall(form)) + "".join(_LATIN.findall(form))
        return Terms("han", tuple(_grams(form)), plain, kana=_ONLY_KANA.fullmatch(plain) is not None)
    words = _LATIN.findall(form)
    return Terms(
        "latin",
        tuple(_stem(word) for word in words),
        "".join(words),
        tuple(map("".join, pairwise(words))),
        marked=_marked(text),
    )


def _marked(text: str) -> frozenset[str]:
    written = _WRITTEN.findall(unicodedata.normalize("NFKC", text).lower())
    return frozenset(word for word in written if not word.isascii())


def is_idle(term: str, language: str) -> bool:
    """Return whether a term is one that people say about everything."""
    idle = _idle_words()[language]
    return all(char in idle for char in term) if language in {"zh-CN", "ja"} else term in idle


@cache
def _idle_words() -> dict[str, frozenset[str]]:
    lines = IDLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {language: frozenset(words.split()) for language, words in rows}


@cache
def _simplified() -> dict[int, str]:
    rows = (line.split("\t") for line in FOLDS.read_text(encoding="utf-8").splitlines()[1:] if line)
    return {ord(row[0]): row[1] for row in rows}


@cache
def _bare(char: str) -> str:
    if "\u3040" <= char <= "\u30ff":
        return char
    return "".join(part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part))


def _grams(form: str) -> Iterator[str]:
    for run in _HAN.findall(form):
        yield from (char for char in run if not _KANA.match(char))  # one kana is a sound, one kanji a word
        yield from (run[at : at + 2] for at in range(len(run) - 1))
    yield from _LATIN.findall(form)


def _stem(word: str) -> str:
    """Return an English word without its plural or -ing; Vietnamese syllables are too short for that."""
    for ending, least in (("ies", 6), ("ing", 7), ("ed", 7), ("es", 6), ("s", 5)):
        if word.endswith(ending) and len(word) >= least and not word.endswith(("ss", "us", "is")):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word
