# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice on a real window: a page is heard to its end, and the desk hears of a voice that is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PIL import ImageChops

from kiosk.language.catalogue import text_in
from tests.real_window.heard import HeardProgram

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from tests.real_window.screen import Screen


def test_an_office_s_page_is_heard_to_the_end_of_its_telephone(screen: Screen, city: Path) -> None:
    with HeardProgram(screen, city) as booth:
        booth.await_services()
        booth.touch()
        booth.tap("부서 찾기")
        booth.tap("ㄱ")
        booth.tap("건설과")
        booth.await_part("가는 길 보기")
        booth.key("voice")
        booth.hears(text_in("ko", "voice.intro"))
        assert "061-" in booth.spoken()[-1]
        booth.hears_out()
        assert booth.faults == []


def test_the_last_visitor_s_caption_does_not_cover_the_next_one_s_header(screen: Screen, city: Path) -> None:
    with HeardProgram(screen, city) as booth:
        booth.await_services()
        plain = header(booth)
        booth.tap("음성")
        booth.hears(text_in("ko", "voice.intro"))
        for _ in range(2):  # the first touch tells, the second acts
            booth.tap("끝내기")
        booth.until(lambda: "left_screen" in booth.events(), "the session does not end")
        far = ImageChops.difference(header(booth), plain).point(lambda part: 255 if part > 100 else 0)
        assert far.getbbox() is None


def header(booth: HeardProgram) -> Image.Image:
    """Wake the screen and return how the city's name at its head looks."""
    booth.touch()
    booth.await_words("업무로 찾기")
    left = (0, 0, booth.screen.size[0] // 3, 140)
    picture: list[Image.Image] = []

    def still() -> bool:
        picture.append(booth.screen.picture().convert("RGB").crop(left))
        return picture[-2:-1] == picture[-1:]

    booth.until(still, "the head does not come to rest")
    return picture[-1]


def test_a_voice_that_cannot_sound_is_told_to_the_desk_at_once(screen: Screen, city: Path) -> None:
    with HeardProgram(screen, city) as booth:
        booth.plays("sys.exit(1)")
        booth.await_services()
        booth.key("plugged")
        for _ in range(3):
            fail(booth)
        booth.until(lambda: bool(lost(booth)), "the desk is not told", 10)
        assert lost(booth) == ["no_sound"]


def fail(booth: HeardProgram) -> None:
    """Have the last sentence said again, and wait until it cannot be."""
    before = len(booth.faults)
    booth.key("repeat")
    booth.until(lambda: len(booth.faults) > before, "the voice does not fail")


def lost(booth: HeardProgram) -> list[str]:
    """Return why the voice is lost, as the desk's notices tell."""
    rows = booth.rows("SELECT detail FROM admin_notices WHERE kind = 'voice_lost'")
    return [json.loads(detail)["reason"] for (detail,) in rows]
