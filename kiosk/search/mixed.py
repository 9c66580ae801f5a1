# SPDX-License-Identifier: GPL-3.0-or-later
"""Two languages in one query: what is said beside the Korean words decides where they alone leave it open."""

from __future__ import annotations

from dataclasses import replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.search.foreign.analysis import is_foreign

if TYPE_CHECKING:
    from kiosk.search.entries import Answer

PLAIN: Final = 0.8  # a first hit from which the Korean words settle it against a body elsewhere
_KOREAN: Final = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+")
_LATIN: Final = re.compile(r"[^\W\d_]{4,}")


def beside_korean(query: str) -> str:
    """Return what a query with Hangul says in another language besides, or nothing."""
    rest, many = _KOREAN.subn(" ", query)
    rest = " ".join(rest.split())
    if not many or not is_foreign(rest):
        return ""
    return rest if not rest.isascii() or _LATIN.search(rest) else ""


def both(korean: Answer, abroad: Answer) -> Answer:
    """Return the Korean words' answer, led by offices that the others name too, or name more surely."""
    first = korean.hits[0].score if korean.hits else 0.0
    if abroad.elsewhere and (korean.elsewhere or first < PLAIN):
        return replace(korean, elsewhere=korean.elsewhere or abroad.elsewhere, hits=())
    if korean.elsewhere or not abroad.hits:
        return korean
    named = {hit.office for hit in abroad.hits}
    shared = [replace(hit, score=max(hit.score, first)) for hit in korean.hits if hit.office in named]
    if not shared and first < min(PLAIN, abroad.hits[0].score):
        shared = [replace(hit, score=max(hit.score, first)) for hit in abroad.hits]
    known = {hit.id for hit in shared}
    rest = (hit for hit in korean.hits if hit.id not in known)
    return replace(korean, hits=(*shared, *rest)[: max(len(korean.hits), len(shared))])
