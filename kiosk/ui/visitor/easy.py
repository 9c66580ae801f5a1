# SPDX-License-Identifier: GPL-3.0-or-later
"""The six choices of the easy screen, of what the city has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.matters import easy_topics

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.catalogue import Catalogue

TOILETS: Final = frozenset({"female", "male", "facility", "wheelchair"})  # the facilities' signs
SIX: Final = 6
TOPICS: Final = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the six: its symbol, its words, the page it opens and which part of the list of matters."""

    glyph: str
    words: str
    page: str
    group: int = -1


def six_choices(services: VisitorServices, words: Catalogue) -> list[Choice]:
    """Return a person, the field, three topics and a toilet; lists stand in for what a city lacks."""
    first = [
        Choice("guide", words.text("easy.person"), "guide_call"),
        Choice("keyboard", words.text("easy.write"), "search"),
    ]
    toilets = any(one.glyph in TOILETS for one in services.facilities())
    last = [Choice("facility", words.text("easy.toilet"), "toilets")] if toilets else []
    between = [*_topics(services, words.language)[:TOPICS], *_lists(words)]
    return [*first, *between[: SIX - len(first) - len(last)], *last]


def _topics(services: VisitorServices, language: str) -> list[Choice]:
    """Return the topics of the easy screen that an office of this city deals with."""
    dealt = (one for one in services.matters() if services.directory.office(one.office))
    order = list(dict.fromkeys(one.topic["ko"] for one in dealt))
    return [
        Choice(one.glyph, one.topic.get(language) or korean, "matters", order.index(korean))
        for one in easy_topics(services.matters())
        if (korean := one.topic["ko"]) in order
    ]


def _lists(words: Catalogue) -> list[Choice]:
    return [
        Choice("office", words.text("home.offices"), "offices"),
        Choice("matter", words.text("home.matters"), "matters"),
        Choice("words", words.text("home.cases"), "cases"),
        Choice("pin", words.text("home.facilities"), "facilities"),
    ]
