# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that is pointed at keeps its rows for two seconds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from kiosk.ui.guide.patience import Patience
from kiosk.visits.clock import Instant
from kiosk.visits.visit import Visit

BEGAN = Instant(datetime(2026, 11, 25, 5, tzinfo=UTC), 1000.0, "boot")
FIRST, SECOND, THIRD = (
    Visit(UUID(int=at), "본관 앞", f"000{at}", "touch", "ko", (), BEGAN, BEGAN) for at in (1, 2, 3)
)


def after(seconds: float) -> Instant:
    return replace(BEGAN, mono=BEGAN.mono + seconds)


def test_nothing_comes_goes_or_moves_under_the_pointer_for_two_seconds() -> None:
    patience = Patience()
    patience.pointed = True
    stands, wanted = [FIRST, SECOND], [THIRD, SECOND]
    assert patience.order(stands, wanted, after(0)) == stands
    assert patience.order(stands, wanted, after(1.9)) == stands
    assert patience.order(stands, wanted, after(2.0)) == wanted


def test_what_stands_is_kept_up_to_date_while_news_waits() -> None:
    patience = Patience()
    patience.pointed = True
    known_better = replace(FIRST, target="세정과")
    assert patience.order([FIRST, SECOND], [known_better], after(0)) == [known_better, SECOND]


def test_news_comes_at_once_when_nobody_points_or_nothing_stands() -> None:
    patience = Patience()
    assert patience.order([FIRST], [SECOND, FIRST], after(0)) == [SECOND, FIRST]
    patience.pointed = True
    assert patience.order([], [FIRST], after(0)) == [FIRST]


def test_each_piece_of_news_waits_its_own_two_seconds() -> None:
    patience = Patience()
    patience.pointed = True
    patience.order([FIRST], [FIRST, SECOND], after(0))
    assert patience.order([FIRST], [FIRST], after(1)) == [FIRST]
    assert patience.order([FIRST], [FIRST, THIRD], after(2.5)) == [FIRST]
