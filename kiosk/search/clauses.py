# SPDX-License-Identifier: GPL-3.0-or-later
"""Clauses of what is told at length: whoever tells a story says many things that no phrase of a table holds.

Against a whole story each phrase says next to nothing; against the clause that holds the wish it says most.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.search.words import Word

STORY: Final = 20  # words from which a text is a story; 16 loses 1 first hit, 12 loses 7
FEWEST, MOST = 6, 8  # words of a clause: shorter ones stay with the next; 12 loses 1 first hit of 3,897
_ENDS: Final = re.compile("(?:데|고|서|니까|지만|면|요|니다|더니|다가|소|죠|며|길래|든지|까)$")


def clauses(spoken: Sequence[Word]) -> list[list[Word]]:
    """Cut a story behind connecting and closing endings; a shorter text has none."""
    if len(spoken) < STORY:
        return []
    found: list[list[Word]] = [[]]
    for word in spoken:
        found[-1].append(word)
        if len(found[-1]) >= MOST or (len(found[-1]) >= FEWEST and _ENDS.search(word.surface)):
            found.append([])
    last = found.pop()
    if len(last) < FEWEST:
        found[-1].extend(last)
    else:
        found.append(last)
    return found
