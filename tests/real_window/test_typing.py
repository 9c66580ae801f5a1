# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing at a person's speed on the real program's keyboard, through a real X server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.real_window.keyboard import KEYS
from tests.real_window.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real_window.screen import Screen

WORDS = "안내 학교 국가"


def test_no_key_is_lost_at_two_four_and_eight_a_second(screen: Screen, city: Path) -> None:
    with Program(screen, city) as booth:
        booth.await_services()
        booth.touch()
        for name in ("불편·칭찬 접수", "칭찬", "이렇게 전해 드립니다. 직접 쓰기"):
            booth.tap(name)
        booth.await_words("0자 적음")
        for a_second in (2, 4, 8):
            booth.type(f"{WORDS} ", a_second)
        booth.await_words(f"{3 * (len(WORDS) + 1)}자 적음")
        booth.type("가" * 6, 8)
        booth.touch_all([KEYS["지움"]] * 12, 8)
        booth.await_words(f"{3 * (len(WORDS) + 1)}자 적음")
        booth.tap("다음")
        booth.await_words(f"{WORDS} {WORDS} {WORDS}")
        assert booth.complaints() == []
