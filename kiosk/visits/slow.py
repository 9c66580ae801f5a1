# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the time went of visits that did not know the way in time: by page, and by what was asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST: Final = 5


class SlowVisit(NamedTuple):
    """The moments of one visit in seconds since it began, None for what did not happen; `over` is its end."""

    target: str | None
    first_key: float | None
    target_chosen: float | None
    way: float | None
    knew: float | None
    over: float


@dataclass(frozen=True, slots=True)
class SlowPage:
    """A page on which so many of these visits spent most of their time; `seconds` is their median there."""

    name: str
    visits: int
    seconds: float


@dataclass(frozen=True, slots=True)
class SlowVisits:
    """The visits that did not know the way in time: pages and targets, the most frequent first."""

    pages: Sequence[SlowPage] = ()
    targets: Sequence[tuple[str, int]] = ()


def slow_visits(visits: Iterable[SlowVisit]) -> SlowVisits:
    """Attribute each visit to the page that took most of its time."""
    spent: defaultdict[str, list[float]] = defaultdict(list)
    targets = Counter[str]()
    for visit in visits:
        pages = _pages(visit)
        longest = max(pages, key=lambda name: pages[name])
        spent[longest].append(pages[longest])
        if visit.target is not None:
            targets[visit.target] += 1
    found = [SlowPage(name, len(seconds), median(seconds)) for name, seconds in spent.items()]
    order = sorted(targets.items(), key=lambda one: (-one[1], one[0]))
    return SlowVisits(sorted(found, key=lambda one: (-one.visits, one.name)), order)


def _pages(visit: SlowVisit) -> dict[str, float]:
    """Part a visit's time at the screen by what stood there."""
    moments = [
        ("첫 화면", visit.first_key),
        ("찾기와 목록", visit.target_chosen),
        ("부서·자리 안내", visit.way),
        ("길 안내", visit.knew),
    ]
    pages, since, last = dict[str, float](), 0.0, "첫 화면"
    for name, until in moments:
        if until is None:
            continue
        pages[name] = max(0.0, until - since)
        since, last = max(since, until), name
    # What came after the last moment that is known was spent on the page that follows it.
    names = [name for name, _ in moments]
    following = names[min(names.index(last) + (last in pages), len(names) - 1)]
    pages[following] = pages.get(following, 0.0) + max(0.0, visit.over - since)
    return pages
