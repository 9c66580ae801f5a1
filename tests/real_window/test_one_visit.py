# SPDX-License-Identifier: GPL-3.0-or-later
"""One touch is one visit: the real program on a real window, judged by its own database file."""

from __future__ import annotations

from collections import Counter
import time
from typing import TYPE_CHECKING

from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from tests.real_window.held import graphics_mb, wakes
from tests.real_window.program import Program
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

LIMIT_MB = 250
A_WHILE_S, WAKES_A_SECOND = 5.0, 2


def home(booth: Program) -> None:
    """Wake the screen and touch it for the first time."""
    booth.await_services()
    booth.touch()
    booth.await_words("업무로 찾기")


def test_one_touch_is_one_visit_with_one_journey_one_case_and_one_call(
    screen: Screen, city: Path, tmp_path: Path
) -> None:
    mesa = graphics_mb(screen)  # stands in for the graphics card that a booth has
    with (
        Screen(tmp_path / "desk", (1440, 900)) as desk,
        Program(screen, city) as booth,
        Program(desk, city, "guide") as console,
    ):
        home(booth)
        walk(booth)
        booth.tap("처음으로")
        praise(booth)
        call(booth, console)
        booth.tap("끝내기")
        booth.tap("건너뛰기")  # the three questions, which would wait a minute for an answer
        booth.until(lambda: "left_screen" in booth.events(), "the session did not end")
        # The booth tidies once nobody is there.
        booth.until(lambda: booth.memory_mb() - mesa <= LIMIT_MB, f"the booth holds more than {LIMIT_MB} MB")
        # Its minute and its own sentence fall into some of the whiles.
        booth.until(lambda: woken(booth) <= A_WHILE_S * WAKES_A_SECOND, "the booth does not rest")
        assert booth.stop() == 0, booth.said()
        assert console.stop() == 0, console.said()
        assert "threaded render loop" in booth.said()
        assert booth.complaints() == []
        assert console.complaints() == []
    once = ("woke", "began", "target_chosen", "way_shown", "call_shown", "left_screen")
    told = Counter(booth.events())
    assert {kind: told[kind] for kind in once} == dict.fromkeys(once, 1)
    assert told["modes_changed"] == 0  # nobody touched a mode
    pressed = booth.rows("SELECT stream FROM visit_events WHERE kind = 'call_pressed' ORDER BY stream")
    assert pressed == [("call",), ("visit",)]  # the call's own, and what its visit needs to know of it
    assert booth.rows("SELECT count(*), count(DISTINCT id) FROM visits") == [(1, 1)]
    assert booth.rows("SELECT kind, count(*) FROM cases GROUP BY kind") == [("praise", 1)]
    assert booth.rows("SELECT count(*) FROM guide_calls WHERE shown_s IS NOT NULL") == [(1,)]


def woken(booth: Program) -> int:
    """Return how often the booth's threads were woken while nobody was there."""
    before = wakes(booth.process.pid)
    time.sleep(A_WHILE_S)
    return wakes(booth.process.pid) - before


def walk(booth: Program) -> None:
    """Find an office by tiles and look at the way."""
    booth.tap("부서 찾기")
    booth.tap("건설과")
    booth.tap("가는 길 보기")
    booth.await_part("1. 정문")
    assert not booth.sees("어디에 있는지 아직 적혀 있지 않습니다")  # as a screen reader was told, unseen


def praise(booth: Program) -> None:
    """Praise the office that was looked at in three taps, and be thanked."""
    booth.tap("불편·칭찬 접수")
    booth.tap("칭찬")
    booth.tap("건설과")
    booth.tap("쉬운 설명")
    booth.tap("칭찬 보내기")
    booth.until(lambda: booth.rows("SELECT 1 FROM cases") != [], "no case was submitted")
    booth.await_words("건설과에 ")


def call(booth: Program, console: Program) -> None:
    """Call a guide who has signed on at the console, a process of its own, and be seen there."""
    console.await_services()
    sign_on(console)
    booth.tap("안내요원")
    booth.until(lambda: "call_shown" in booth.events(), "the call came to no console")


def sign_on(console: Program) -> None:
    """Begin to work with the documented account, by keys."""
    console.touch()
    for words in (
        ("key", "F9"),
        ("type", DEMO_NAME),
        ("key", "Return"),
        ("type", DEMO_PASSWORD),
        ("key", "Return"),
    ):
        time.sleep(0.5)
        console.screen.do(*words)
    console.until(
        lambda: console.rows("SELECT 1 FROM duty_changes WHERE change = 'on'") != [], "nobody signed on"
    )
