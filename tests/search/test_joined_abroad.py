# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk joins in another language is found as its readers type it, before what the tables say."""

from __future__ import annotations

import pytest

from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS
from kiosk.search.foreign import ForeignIndex, Owner
from kiosk.services.finding import sayings_abroad
from kiosk.storage.sayings import JoinedWords

DUTY, OFFICE = "공직자 재산등록", "감사실"
JOINED = ("fast track passport", "làm hộ chiếu nhanh", "护照加急", "パスポート急ぎ")


@pytest.fixture(scope="module")
def abroad() -> ForeignIndex:
    """Return the index of all four languages with words that were joined in each."""
    joined = [JoinedWords(words, DUTY, OFFICE) for words in (*JOINED, "여권 급행")]
    aside = JoinedWords("certificate of nothing")
    return ForeignIndex(sayings_abroad((), load_matters(ASSETS / "matters.toml"), (*joined, aside)))


@pytest.mark.parametrize(
    "typed", [*JOINED, "Fast-track passports", "lam ho chieu nhanh", "護照加急", "ぱすぽーと急ぎ"]
)
def test_joined_words_lead_to_their_office(abroad: ForeignIndex, typed: str) -> None:
    best, *rest = abroad.match(typed)
    assert (best.owner, best.saying.why) == (Owner(OFFICE), DUTY)
    assert all(one.score < best.score for one in rest)


def test_what_was_not_joined_stays_as_it_was(abroad: ForeignIndex) -> None:
    assert abroad.match("passport")[0].owner != Owner(OFFICE)
    assert not any(
        one.saying.text == "certificate of nothing" for one in abroad.match("certificate of nothing")
    )
