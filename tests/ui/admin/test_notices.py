# SPDX-License-Identifier: GPL-3.0-or-later
"""Announcements for the kiosk's first screen, at the real desk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.names import NameGate
from kiosk.services.announcements import Announcements
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.ui.admin.clerk import Clerk

PAGE, WORDS = "알림 문구", "12월 1일부터 민원동 승강기를 고칩니다."


@pytest.fixture
def kept(clerk: Clerk) -> Iterator[Announcements]:
    """Give the announcements as the kiosk reads them."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield Announcements(storage.database, "A")


def listed(clerk: Clerk) -> list[QQuickItem]:
    """Return the announcement's line, which comes with the next look at the list."""
    return clerk.buttons(f"나오는 중 {WORDS}")


def begin(clerk: Clerk, words: str = WORDS) -> None:
    """Turn to the page and begin a new announcement."""
    clerk.open(PAGE)
    clerk.press("새 문구")
    clerk.write("한국어", words)


def test_an_announcement_stands_on_the_kiosk_until_it_is_taken_away(
    clerk: Clerk, kept: Announcements
) -> None:
    begin(clerk)
    clerk.write("영어", "The lift is out of order.")
    clerk.press("올리기")
    clerk.await_words("지금부터 키오스크 첫 화면에 나옵니다.")
    [shown] = kept.shown(seoul_now(), NameGate)
    assert shown.texts == {"ko": WORDS, "en": "The lift is out of order."}
    assert not kept.shown(seoul_now() + timedelta(days=7), NameGate)
    clerk.until(lambda: bool(listed(clerk)))
    clerk.press_at(listed(clerk)[0])
    clerk.confirm("문구 내리기", "한 번 더 누르면 내립니다")
    clerk.await_words("문구를 내렸습니다.")
    assert not kept.shown(seoul_now(), NameGate)


@pytest.mark.parametrize(
    ("words", "last", "sentence"),
    [
        ("  ", "2999-12-31", "한국어 문구를 적어 주십시오."),
        (WORDS, "12월", "날짜를 2026-12-01처럼 적어 주십시오."),
        (WORDS, "2020-01-01", "끝날이 첫날보다 앞섭니다."),
    ],
)
def test_what_cannot_stand_is_refused_in_a_sentence(
    clerk: Clerk, kept: Announcements, words: str, last: str, sentence: str
) -> None:
    begin(clerk, words)
    clerk.write("끝날", last)
    clerk.press("올리기")
    clerk.await_words(sentence)
    assert not kept.all(seoul_now().date())


def test_one_declared_page_is_left_for_the_other_that_is_drawn_by_the_same_file(clerk: Clerk) -> None:
    begin(clerk)
    clerk.press("업무 카드")
    clerk.await_words("확인한 줄만 민원인에게 나옵니다")
    assert not clerk.reads(WORDS)
    clerk.press(PAGE)
    clerk.await_words("아무도 쓰지 않을 때 키오스크 첫 화면에 나옵니다")
    assert not clerk.reads("가져올 것과 수수료처럼")
