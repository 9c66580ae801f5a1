# SPDX-License-Identifier: GPL-3.0-or-later
"""A duty in two short lines for a desk on the screen: words of the chart, in its order, and never others."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 14  # letters on a desk, both lines together
LINE: Final = 8
_DOTS: Final = re.compile("[ㆍᆞ․‧・･·]")
_PART: Final = re.compile(r"\s+및\s+|\([^)]*\)|/")
_EMPTY: Final = frozenset({"업무", "사항", "관한", "등", "및", "기타", "제반", "관련", "대한", "총괄적인"})


def proposed(duties: tuple[str, ...]) -> str:
    """Return a short duty made of the first duty's own words; "" where it has none."""
    return _short(duties[0]) if duties else ""


def strange_words(short: str, duties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a short duty that the chart does not say."""
    told = _plain(" ".join(duties))
    return tuple(word for word in short.split() if _plain(word) not in told)


def shown(short: str | None, duties: tuple[str, ...]) -> str:
    """Return what stands on the desk: what a clerk wrote while the chart still says it, else the proposal."""
    if short is None or strange_words(short, duties):
        return proposed(duties)
    return short


def two_lines(short: str) -> tuple[str, str]:
    """Break a short duty where its lines are most alike; the second may be empty."""
    words = short.split()
    if len(short) <= LINE or len(words) < 2:  # noqa: PLR2004 # nothing to break
        return short, ""
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(cuts, key=lambda cut: max(map(len, cut)))


def _short(duty: str) -> str:
    words = [word.strip(",.·") for word in _PART.split(_DOTS.sub("·", duty))[0].replace(",", " ").split()]
    words = [word for word in words if word and word not in _EMPTY]
    while len(words) > 1 and len(" ".join(words)) > LONGEST:
        # What is done stands at the end, what it is done to before it: the first words say least.
        words.pop(0)
    return " ".join(words)


def _plain(text: str) -> str:
    return re.sub(r"[\s·,]", "", _DOTS.sub("", text))
