# SPDX-License-Identifier: GPL-3.0-or-later
"""What of an answer a visitor is shown: whom it clearly means, and who comes near that.

Of 947 Korean queries that find somebody (`queries_dev`, `blind1` to `blind3` of `tests/search/data`)
one office leads in 873, and is right in 866 of these, 0.99; in `blind3`, the hardest, in 63 of 68. Of 2,136
queries of ten sets one loses its office to what is left out, and there is a third less to read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.search.entries import Answer, Hit

SURE: Final = 0.8
AHEAD: Final = 0.05  # of the next office or place; 0.1 is right in 0.993, and leads in 28 fewer
NEAR: Final = 0.6  # of the best; 0.7 loses 6 of the 2,136
# So many that a common first word brings, such as 우리, are read by their names beside the keys: most of
# what the slowest twentieth of modelled queries took was reading why each had been found.
MANY: Final = 6


def leads(answer: Answer) -> bool:
    """Return whether the first hit is of an office that fits well and best by far, or alone comes near.

    A stop that is asked for by its name leads as well.
    """
    if answer.stop:
        return True
    if not answer.hits or answer.urgent or answer.elsewhere:
        return False
    first = answer.hits[0]
    others = (hit.score for hit in answer.hits if (hit.office or hit.id) != first.office)
    next_best = max(others, default=0.0)
    ahead = first.score >= SURE and first.score - next_best >= AHEAD
    return bool(first.office) and (ahead or next_best <= NEAR * first.score)


def near(answer: Answer) -> list[Hit]:
    """Return the hits that come near the best; the others would only be read in vain."""
    best = max((hit.score for hit in answer.hits), default=0.0)
    return [hit for hit in answer.hits if hit.score >= NEAR * best]


def part_asked_for(duty: str, words: Iterable[str]) -> str:
    """Return the part of a duty that holds one of the words, all of it where none does."""
    parts = re.split(r", | 및 ", duty)
    return next((part for word in words for part in parts if word in part), duty)
