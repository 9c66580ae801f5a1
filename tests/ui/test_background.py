# SPDX-License-Identifier: GPL-3.0-or-later
"""Work beside the screen: what belongs to Qt ends on the GUI thread, however slow the worker is to let go."""

from __future__ import annotations

from threading import get_ident
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.background import Background

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Page:
    """Asks for work, and tells on which thread it ends."""

    def __init__(self, ended: list[int]) -> None:
        self._ended = ended
        self.told: list[str] = []

    def look(self, fails: bool) -> str:  # noqa: FBT001 # which of two ways it comes out
        """Do the work."""
        if fails:
            raise ValueError("no")
        return "seen"

    def seen(self, what: object) -> None:
        """Take what came out."""
        self.told.append(str(what))  # an error itself would hold whoever raised it

    def __del__(self) -> None:
        self._ended.append(get_ident())


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    """Have a worker that holds on to what it was given for a while when it has told what came out."""
    del qtbot
    beside = Background()
    submit = beside._pool.submit

    def lingering(work: Callable[..., None], *given: object) -> None:
        work(*given)
        time.sleep(0.2)

    beside._pool.submit = lambda work, *given: submit(lingering, work, *given)  # type: ignore[method-assign,assignment]
    yield beside
    beside.close()


@pytest.mark.parametrize("fails", [False, True])
def test_whoever_is_called_back_and_let_go_of_ends_on_the_gui_thread(
    background: Background,
    qtbot: QtBot,
    fails: bool,  # noqa: FBT001 # a parameter of a test
) -> None:
    ended = list[int]()
    page = Page(ended)
    told = page.told
    background.run(lambda page=page: page.look(fails), page.seen, page.seen)  # type: ignore[misc]
    del page
    qtbot.waitUntil(lambda: bool(ended))
    assert told == ["no" if fails else "seen"]
    assert ended == [get_ident()]


def test_what_was_not_begun_when_it_closed_is_let_go(qtbot: QtBot) -> None:
    background, ended = Background(), list[int]()
    background.run(lambda: time.sleep(0.05), lambda _: None)
    background.run(Page(ended).look, lambda _: None)  # type: ignore[arg-type]
    background.close()
    assert ended == [get_ident()]
    del qtbot
