# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and presses a declared page by what it declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from kiosk.desk.blocks import Listing
from kiosk.ui.shell.focus import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtQuick import QQuickItem

    from kiosk.desk.blocks import ListRow
    from kiosk.ui.admin.page import Page
    from kiosk.ui.desk.page_model import PageModel
    from tests.ui.admin.clerk import Clerk


def rows(page: Page[object] | None, lane: int = 0) -> Sequence[ListRow]:
    """Return the rows of the first list in a lane."""
    blocks = cast("PageModel", page).view.lanes[lane].blocks
    return next(one.rows for one in blocks if isinstance(one, Listing))


def do(page: Page[object] | None, name: str, about: str = "") -> None:
    """Press what stands for an act of the page, perhaps that about one row."""
    shown = cast("PageModel", page)
    at = next(at for at, (act, row) in enumerate(shown._buttons) if act.name == name and about in {"", row})
    shown.press(at)


def pick(clerk: Clerk, name: str) -> None:
    """Search a list for a row that is called by its number, its name and how it stands, and choose it."""

    def called() -> list[QQuickItem]:
        return [one for one in clerk.seen() if re.match(rf"\d+\. {name} ", name_of(one))]

    clerk.write("이름으로 찾기", name)
    clerk.until(lambda: bool(called()))
    clerk.press_at(called()[0])
