# SPDX-License-Identifier: GPL-3.0-or-later
"""Several booths on one console: each says what is true of it, and of a silent one nothing is stated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from kiosk.services.guide_results import BoothAtWork, Picture
from kiosk.ui.guide.booths import MOST, Booths
from kiosk.ui.guide.visits import VisitList
from kiosk.visits.calls import GuideCall
from kiosk.visits.clock import Instant
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.guide.booths import BoothRow

NOW = Instant(datetime(2026, 11, 25, 5, 3, tzinfo=UTC), 1000.0, "boot")
HEARD = NOW.at - timedelta(minutes=6)
A, B, C = (BoothAtWork(one, place, NOW.at, silent=False, guides=("안내 02",)) for one, place in zip(
    "ABC", ("본관 앞", "본관 로비", "제2청사"), strict=True
))  # fmt: skip
SILENT = replace(C, heard=HEARD, silent=True)


def visit(at: int, kiosk: str, since_s: float, **known: Any) -> Visit:  # noqa: ANN401 # any field
    """Return a visit that began so many seconds ago and is on its way."""
    began = Instant(NOW.at - timedelta(seconds=since_s), NOW.mono - since_s, "boot")
    stands: dict[str, Any] = {"target": "건설과", "way_s": 10.0, "walk_needs_s": 60.0, "left": True} | known
    return Visit(UUID(int=at), kiosk, f"000{at}", "touch", "vi", (), began, NOW, **stands)


def picture(booths: Sequence[BoothAtWork], **rest: Any) -> Picture:  # noqa: ANN401 # any field
    """Return what a console sees."""
    nothing: dict[str, Any] = dict.fromkeys(Picture.__dataclass_fields__, ())
    return Picture(**nothing | {"now": NOW, "visits": (), "waiting": (), "booths": booths} | rest)


def rows(booths: Booths) -> list[BoothRow]:
    """Return what stands in the strip."""
    return [booths.rows[at] for at in range(booths.count)]


def test_each_booth_says_who_is_there_for_it_or_what_is_wrong() -> None:
    strip = Booths()
    call = GuideCall(UUID(int=9), "B 로비 안내대", None, NOW)
    seen = [visit(1, "A 본관 앞", 30, left=False), visit(2, "A 본관 앞", 60)]
    alone = BoothAtWork("D", "별관", NOW.at, silent=False, guides=())
    strip.see(picture([A, B, SILENT, alone], visits=seen, waiting=[call]))
    assert [(one.letters, one.shape, one.word) for one in rows(strip)] == [
        ("A", "done", "안내 02"), ("B", "late", "부르는 중"), ("C", "unknown", "13:57 뒤 모름"),
        ("D", "stopped", "안내요원 없음"),
    ]  # fmt: skip
    assert rows(strip)[0].told == "화면 쓰는 중 · Tiếng Việt\n가고 있는 방문 2"
    assert rows(strip)[1].told == "화면을 쓰는 사람 없음\n가고 있는 방문 0"
    assert (
        strip.called(call.kiosk) == "B 본관 로비"
    )  # by the city's name of it, whatever its machine is called
    assert strip.called("본관 앞") == "본관 앞"
    assert strip.until == "C 13:57까지"


def test_one_booth_alone_takes_no_room_and_of_many_those_that_need_somebody_stand_there() -> None:
    strip = Booths()
    strip.see(picture([SILENT]))
    assert (strip.count, strip.until) == (0, "C 13:57까지")
    many = [replace(A, letters=one) for one in "ABDEFGHI"] + [
        SILENT,
        replace(SILENT, letters="J", heard=None),
    ]
    strip.see(picture(many))
    assert (strip.count, strip.rest) == (MOST, len(many) - MOST)
    assert [one.word for one in rows(strip)[-2:]] == ["13:57 뒤 모름", "아직 이어진 적 없음"]
    assert strip.until == "2대 모름"


@pytest.mark.parametrize("booth", [C, SILENT])
def test_a_visit_of_a_silent_booth_stands_last_without_a_clock_and_is_not_closed_by_a_tap(
    booth: BoothAtWork,
) -> None:
    shown = VisitList(lambda _target: ("2층", ""))
    near, far = visit(1, "C 제2청사", 100), visit(2, "A 본관 앞", 20)
    shown.see(picture([A, booth], visits=[far, near], ended=()))
    listed = [shown.rows[at] for at in range(2)]
    if booth is C:
        assert [one.key for one in listed] == [str(near.id), str(far.id)]
        assert shown.of(str(near.id)) is near
        return
    assert [one.key for one in listed] == [str(far.id), str(near.id)]
    told = listed[1]
    assert (told.shape, told.word, told.clock, told.expected, told.known) == (
        "unknown", "13:57에 안 것", "", -1.0, False,
    )  # fmt: skip
    assert told.origin == "C · 0001"
    assert shown.of(str(near.id)) is None
    assert shown.with_code(near.code) is near  # who has come and says the code has come
