# SPDX-License-Identifier: GPL-3.0-or-later
"""Which matters lead into a dark room: the chart does not hold their team, and no duty tells another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.finding import led, lit_for
from kiosk.services.keepers import matter_keepers
from kiosk.services.windows import city_windows

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings


def dark_matters(directory: DirectoryService, settings: Settings, today: date) -> list[str]:
    """Return what breaks the way from a matter to windows, desk or team, a sentence each.

    Matters of offices that this city does not have are nobody's here, and are no fault.
    """
    public, windows = directory.load_public(today), city_windows(directory, settings, today)
    book = directory.cards.book.matters
    found = []
    for label, keeper in matter_keepers(directory, settings, today).items():
        told = led(book[label], public.led)
        office = public.office(keeper.office or told.office)
        if keeper.body or office is None or not office.room:
            continue
        lit = lit_for(keeper, public, windows) if keeper.office else None
        if lit is None or not lit.kind:
            found.append(
                f"‘{label}’ 업무가 갈 곳이 없습니다: {office.label} 배치도에 ‘{told.team}’이 없고 담당"
                " 업무로도 찾지 못하였습니다. 배치도의 팀 이름이나 담당 업무를 고쳐 주십시오."
            )
    return found
