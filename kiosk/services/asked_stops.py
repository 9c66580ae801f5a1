# SPDX-License-Identifier: GPL-3.0-or-later
"""A bus stop or taxi stand in what a search answers: at a booth its own name asks for the way there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
import re
from typing import TYPE_CHECKING
import unicodedata

from kiosk.search import Hit
from kiosk.search.leading import NEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kiosk.search import Answer
    from kiosk.services.shown import ShownFacility

    type _StopSearch = Callable[[str], Answer]

HANGUL = re.compile("[가-힣]")


def with_stop(
    answer: Answer, stops: Sequence[ShownFacility], led: Callable[[str], object], search: _StopSearch
) -> Answer:
    """Return an answer with the stop first that is asked for by name, or second by a word that may mean it.

    The index itself puts the office first that looks after it, as for "bus stop bench broken". Below a stop
    named in another language stand the offices of its Korean word: タクシー alone is like any katakana.
    Whether a way leads there, `led` is asked of the one that is meant alone: a first key waits for no other.
    """
    if answer.urgent or answer.elsewhere or not answer.query.strip():
        return answer
    typed = _key(answer.query)
    for one in stops:
        if one.asked and typed in map(_named, (*one.names.values(), *one.asked)) and led(one.target):
            korean = answer if HANGUL.search(answer.query) else search(one.near[0])
            return _placed(replace(answer, corrected=None, hits=korean.hits), one, first=True)
    words = [_key(word) for word in re.split(r"[\W_]+", answer.query) if word]
    beside = next((one for one in stops if _says(words, one.near) and led(one.target)), None)
    return _placed(answer, beside, first=False) if beside else answer


def _placed(answer: Answer, stop: ShownFacility, *, first: bool) -> Answer:
    best = max((hit.score for hit in answer.hits), default=1.0)
    known = next((hit for hit in answer.hits if hit.office is None and hit.label == stop.names["ko"]), None)
    others = [hit for hit in answer.hits if hit is not known]
    if first or (known is not None and answer.hits[0] is known):
        return replace(answer, hits=(_hit(stop, best), *others), stop=first)
    score = max(NEAR * best, known.score if known else 0.0)
    return replace(answer, hits=(*others[:1], _hit(stop, score), *others[1:]))


def _hit(stop: ShownFacility, score: float) -> Hit:
    name = stop.names["ko"]
    return Hit("place", stop.target, None, None, name, "", name, score)


def _says(words: Sequence[str], near: Iterable[str]) -> bool:
    """Return whether one of the words is one of these, or holds it where no spaces part words."""
    return any(
        word == key or (not key.isascii() and key in word) for key in map(_named, near) for word in words
    )


def _key(text: str) -> str:
    """Return letters and digits alone, without the marks that nobody types: tram xe buyt."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isalnum())


# Of the city's few names, asked at each key; what a visitor types is kept nowhere.
_named = lru_cache(maxsize=512)(_key)
