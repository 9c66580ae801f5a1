# SPDX-License-Identifier: GPL-3.0-or-later
"""Matter cards at the real desk: ticked line by line, filled in by picking, withdrawn in two presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.cards import MatterCards
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import opened_storage
from kiosk.ui.desk.page_model import PageModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.admin.clerk import Clerk

PAGE, MATTER = "업무 카드", "외국인등록"


@pytest.fixture
def cards(clerk: Clerk) -> Iterator[MatterCards]:
    """Give the cards as the booth reads them."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield MatterCards(storage.database, clerk.settings)


def test_only_what_is_ticked_reaches_a_visitor_and_withdrawing_takes_two_presses(
    clerk: Clerk, cards: MatterCards
) -> None:
    today = seoul_now().date()
    clerk.open(PAGE)
    assert MATTER not in cards.shown(today)
    clerk.press_called(MATTER)
    clerk.await_words("표시한 0줄을 확인했습니다")
    clerk.press_called("가져올 것 · ")
    page = clerk.page
    assert isinstance(page, PageModel)
    page.go({"field": "수수료"})
    page.write(f"{MATTER}+", "line of fee", "%1원")
    clerk.write("원, 날, 시간", "많이")
    clerk.press("더하기")
    clerk.await_words("숫자로 적어 주십시오.")
    clerk.write("원, 날, 시간", "2000")
    clerk.press("더하기")
    clerk.await_words("수수료 · 2,000원")
    clerk.await_words("표시한 2줄을 확인했습니다")
    clerk.press("표시한 2줄을 확인했습니다")
    clerk.await_words(f"{MATTER}: 확인했습니다. 지금부터 나옵니다.")
    shown = cards.shown(today)[MATTER]
    assert (len(shown.lines.bring), shown.lines.fee, shown.lines.notes) == (1, ("won:2000",), ())
    clerk.confirm("거두기", "화면에서 거두기")
    clerk.await_words(f"{MATTER}: 거두었습니다.")
    assert MATTER not in cards.shown(today)


def test_what_is_only_noted_does_not_reach_a_visitor(clerk: Clerk, cards: MatterCards) -> None:
    clerk.open(PAGE)
    clerk.press_called(MATTER)
    clerk.await_words("적어만 두기")
    clerk.press("적어만 두기")
    clerk.await_words(f"{MATTER}: 적어 두었습니다. 나가지는 않습니다.")
    assert cards.version() == 1
    assert MATTER not in cards.shown(seoul_now().date())
