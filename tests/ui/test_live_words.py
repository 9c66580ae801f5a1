# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor's words on their way to the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui.live_words import WordsIn, WordsOut
from tests.ui.guide.person import wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def kiosk(qapp: object, tmp_path: Path) -> Iterator[WordsOut]:
    """Tell what the visitor looks for."""
    del qapp
    end = WordsOut(tmp_path, "본관 앞")
    yield end
    end.close()


@pytest.fixture
def guide(kiosk: WordsOut, tmp_path: Path) -> Iterator[WordsIn]:
    """Listen, from a moment on at which the visitor is already looking."""
    kiosk.say("주차 딱지")
    end = WordsIn(tmp_path)
    end.listen()
    yield end
    end.close()


def test_who_opens_later_hears_what_stands_and_every_change(kiosk: WordsOut, guide: WordsIn) -> None:
    wait(lambda: guide.words_of("본관 앞") == "주차 딱지")
    kiosk.say("")
    wait(lambda: guide.words_of("본관 앞") == "")
    assert guide.words_of("본관 로비") == ""


def test_numbers_of_people_are_not_told(kiosk: WordsOut, guide: WordsIn) -> None:
    kiosk.say("과태료 010-1234-5678 누구@어디.kr")
    wait(lambda: guide.words_of("본관 앞") == "과태료")


def test_a_kiosk_that_ends_takes_its_words_with_it_and_a_new_one_is_found(
    kiosk: WordsOut, guide: WordsIn, tmp_path: Path
) -> None:
    wait(lambda: guide.words_of("본관 앞") != "")
    kiosk.close()
    wait(lambda: guide.words_of("본관 앞") == "")
    again = WordsOut(tmp_path, "본관 앞")
    again.say("여권")
    guide.listen()
    wait(lambda: guide.words_of("본관 앞") == "여권")
    again.close()


def test_nothing_is_left_on_the_disk(kiosk: WordsOut, guide: WordsIn, tmp_path: Path) -> None:
    kiosk.say("이름을 숨긴 사람")
    wait(lambda: guide.words_of("본관 앞") == "이름을 숨긴 사람")
    assert not list(tmp_path.rglob("*"))
