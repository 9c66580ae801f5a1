# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a text names another body outright: 법원, 세무서."""

from __future__ import annotations

from itertools import pairwise
import re
from typing import TYPE_CHECKING

from kiosk.search.clauses import STORY
from kiosk.search.matching import SENTENCE, WHERE_IT_WAS
from kiosk.search.words import words

if TYPE_CHECKING:
    from kiosk.search.entries import OtherBody
    from kiosk.search.lexicon import Lexicon
    from kiosk.search.matching import Matcher

NAMED = 2.0  # any from 1 on is alike; at 0 a body named outright loses 6 first hits
BESIDE = ("앞", "옆", "뒤", "근처", "쪽", "건너편", "맞은편", "부근", "사거리", "정류장", "주변", "골목")
MIDST = 0.25  # of a story's words: before and behind it stands what it is about
_SENT_ON = re.compile("(여기|이리|이쪽|시청)[가-힣]* ?(가|오|와)[가-힣]*[라래]|여기(에도|서도)")
_ASKS_THE_CITY = re.compile("(?<![가-힣])(목포)?시에서")


def named_elsewhere(typed: str, lexicon: Lexicon, matcher: Matcher) -> tuple[OtherBody | None, float] | None:
    """Find an institution that is named; as a landmark (법원 앞 불법주차) it settles nothing.

    Nor does it where a later word is a matter of ours: 법원에서 허가를 받았는데 개명신고를 하러 왔어요.
    Nor where it has sent the visitor on: 법원에 갔더니 여기로 오라고 하네요. In the midst of a story
    it is weighed with all else, and where the city is asked, 세무서에 냈는데 시에서는요, not at all.
    """
    if _SENT_ON.search(typed):
        return None, 0.0
    spoken = words(typed)
    story = len(spoken) >= STORY
    for word, following in pairwise(spoken):
        if following.surface.startswith(BESIDE) and word.surface in lexicon.institutions:
            return None, 0.0
    for place, word in enumerate(spoken):
        body = lexicon.decisive.get(word.surface) or lexicon.decisive.get(word.body)
        told = word.surface.endswith(WHERE_IT_WAS) and len(spoken) - place > SENTENCE
        if body and story and _ASKS_THE_CITY.search(typed):
            return None, 0.0
        if body and story and MIDST * len(spoken) < place < (1 - MIDST) * len(spoken):
            continue
        if body and not told and not matcher.topic_words(typed, after=place):
            return body, NAMED
    return None
