# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page hears while nobody can tell what it should show: nothing, so that it says so."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from kiosk.web.live import News

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


def test_a_page_that_cannot_be_drawn_hears_no_beat_until_it_can() -> None:
    gone = True

    def draw(_office: str) -> str:
        if gone:
            raise OSError("the database is away")
        return "drawn"

    async def heard() -> list[str]:
        nonlocal gone
        news = News(draw, lambda: None, lambda: None)
        answer = news.stream("", lambda: True)
        assert answer is not None
        told: AsyncIterator[str] = answer.body_iterator  # type: ignore[assignment] # texts alone
        lines = [await anext(told) for _ in range(3)]
        gone = False
        news._renew()
        return [*lines, await anext(told), await anext(told)]

    _, *silent, page, beat = asyncio.run(heard())
    assert silent == [":\n\n", ":\n\n"]
    assert (page, beat) == ("event: page\ndata: drawn\n\n", "event: beat\ndata:\n\n")
