# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of which some stand out, as parts: never as markup, which a city's own names could hold."""

from __future__ import annotations

from itertools import groupby
import re
from typing import Any, Final

# A line breaks after a space and beside a Chinese or Japanese letter, but never before what closes and ends.
_EAST: Final = "\u3041-\u30ff\u3400-\u9fff"
_PIECE: Final = re.compile(
    rf"(?P<ink>[「『（《〈“]*(?:[{_EAST}]|[^ {_EAST}]+)?[、。，；：！？」』）》〉”・ー]*)(?P<space> *)"
)


def marked(*parts: tuple[str, str]) -> dict[str, Any]:
    """Return words for MarkedWords.qml from parts of (text, look).

    A look is "", "strong", "accent", "warning", "soft" or "found".
    They are cut into pieces that no line may break, with runs of one look each, unless nothing stands out.
    """
    text = "".join(part for part, _look in parts)
    looks = [look for part, look in parts for _letter in part]
    return {"text": text, "pieces": _pieces(text, looks) if any(looks) else []}


def _pieces(text: str, looks: list[str]) -> list[dict[str, Any]]:
    return [
        {"runs": _runs(text, looks, found.span("ink")), "spaces": len(found["space"])}
        for found in _PIECE.finditer(text)
        if found[0]
    ]


def _runs(text: str, looks: list[str], span: tuple[int, int]) -> list[dict[str, str]]:
    alike = groupby(range(*span), looks.__getitem__)
    return [{"look": look, "text": "".join(text[at] for at in letters)} for look, letters in alike]


def find_marks(text: str, words: list[str]) -> list[tuple[str, str]]:
    """Return the text as parts, each of the words in it as found."""
    wanted = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    if not wanted:
        return [(text, "")]
    return [(part, "found" if at % 2 else "") for at, part in enumerate(re.split(f"({wanted})", text))]
