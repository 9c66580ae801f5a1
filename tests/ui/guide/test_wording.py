# SPDX-License-Identifier: GPL-3.0-or-later
"""How the console says what it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from kiosk.services.guide_results import GuidePlace
from kiosk.ui.guide.wording import ended_row, order, visit_row, walk
from kiosk.visits.clock import Instant
from kiosk.visits.visit import Visit

BEGAN = Instant(datetime(2026, 11, 25, 5, tzinfo=UTC), 1000.0, "boot")
VISIT = Visit(
    UUID(int=7), "본관 앞", "0427", "touch", "ko", (), BEGAN, BEGAN, target="교통행정과/23", way_s=20.0
)


def after(seconds: float) -> Instant:
    return replace(BEGAN, mono=BEGAN.mono + seconds)


@pytest.mark.parametrize(
    ("needs", "passed", "shape", "word", "rest"),
    [
        (40.0, 33.0, "calm", "가는 중", "0:27 뒤 도착 예상"),
        (141.0, 9.0, "calm", "가는 중", "먼 길 · 2:32 뒤 예상"),
        (40.0, 74.0, "near", "예상 지남", "2분까지 0:46"),
        (40.0, 141.0, "late", "2분 넘김", "0:21 지남"),
        (40.0, 1000.0, "late", "2분 넘김", "14분 지남"),
        (None, 50.0, "calm", "가는 중", "예상 시간 없음"),
    ],
)
def test_a_visit_says_how_it_stands(
    needs: float | None, passed: float, shape: str, word: str, rest: str
) -> None:
    row = visit_row(replace(VISIT, walk_needs_s=needs), after(passed), "민원동 2층", "주정차 과태료")
    assert (row.shape, row.word, row.rest) == (shape, word, rest)
    assert (row.target, row.matter) == ("교통행정과", "주정차 과태료 · 23번 자리")
    assert row.origin == "본관 앞 · 0427"


def test_visits_near_two_minutes_come_first_and_those_long_past_last() -> None:
    began = [33.0, 141.0, 900.0, 112.0]
    visits = [replace(VISIT, began=after(-passed)) for passed in began]
    shown = sorted(visits, key=lambda visit: order(visit, BEGAN))
    assert [BEGAN.mono - visit.began.mono for visit in shown] == [141.0, 112.0, 33.0, 900.0]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (GuidePlace("1층", 2.0), "5초"),
        (GuidePlace("1층", 55.2), "55초"),
        (GuidePlace("2층", 60.0), "1분"),
        (GuidePlace("2층", 99.0), "1분 40초"),
        (GuidePlace("청사 밖", None, walkable=False), "길 없음"),
    ],
)
def test_a_walk_is_said_in_steps_of_five_seconds(place: GuidePlace, said: str) -> None:
    assert walk(place) == said


def test_what_ended_says_how_it_is_known_and_unknown_cannot_be_taken_back() -> None:
    arrived = ended_row(
        replace(VISIT, ends="within_2min", decided=True, arrived_s=72.0, evidence="desk"),
        after(100),
        "14:05",
        "",
    )
    assert (arrived.word, arrived.detail, arrived.undo) == ("1:12에 도착", "23번 자리 · 부서가 확인", True)
    missed = ended_row(
        replace(VISIT, ends="not_reached", decided=True, reason="other"), after(100), "14:05", ""
    )
    assert (missed.shape, missed.undo) == ("missed", True)
    unknown = ended_row(replace(VISIT, ends="unknown"), after(3600), "14:05", "")
    assert (unknown.shape, unknown.undo) == ("unknown", False)
