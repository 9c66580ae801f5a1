# SPDX-License-Identifier: GPL-3.0-or-later
"""The keypad's keys arrive by their place, under the layout that a session has by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.language.catalogue import text_in
from tests.real_window.heard import HeardProgram

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real_window.screen import Screen


def test_the_keys_of_the_voice_and_the_plug_arrive_in_a_real_session(screen: Screen, city: Path) -> None:
    with HeardProgram(screen, city) as booth:
        booth.await_services()
        booth.key("plugged")
        booth.hears(text_in("ko", "voice.intro"))
        for key, words in (
            ("unplugged", text_in("ko", "voice.unplugged")),
            ("voice", text_in("ko", "voice.off")),
            ("voice", text_in("ko", "voice.intro")),
        ):
            since = len(booth.heard())
            booth.key(key)
            booth.hears(words, since)
        for key in ("repeat", "louder", "softer"):
            last, since = booth.spoken()[-1], len(booth.heard())
            booth.key(key)
            booth.hears(last, since)
        since = len(booth.heard())
        booth.key("repeat")
        booth.until(lambda: "started" in kinds(booth, since), "nothing is said again")
        booth.key("stop")
        booth.until(lambda: "stopped" in kinds(booth, since), "the voice does not stop")
        booth.key("home")
        booth.await_words("업무로 찾기")
        assert booth.faults == []


def test_the_key_in_the_middle_selects_whatever_the_layout_calls_it(screen: Screen, city: Path) -> None:
    """X calls F20 XF86AudioMicMute: pages took it, the keyboard on the screen did not."""
    with HeardProgram(screen, city) as booth:
        booth.await_services()
        booth.key("ok")  # wakes
        for name in ("불편·칭찬 접수", "칭찬", "이렇게 전해 드립니다. 직접 쓰기"):
            booth.tap(name)
        booth.await_words("0자 적음")
        booth.key("next", 3)
        booth.key("ok", 200)
        booth.await_words("200자 적음")
        assert booth.complaints() == []


def kinds(booth: HeardProgram, since: int) -> set[str]:
    """Return what the voice did behind so many events."""
    return {one.kind for one in booth.heard()[since:]}
