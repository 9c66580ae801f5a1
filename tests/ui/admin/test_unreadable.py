# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of the desk over a database that answers nothing more."""

from __future__ import annotations

from contextlib import contextmanager
import re
from typing import TYPE_CHECKING

from sqlalchemy import event
from sqlalchemy.engine import Engine

from kiosk.services.admin.places import PlaceService
from tests.visitor import is_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from tests.ui.admin.clerk import Clerk

PAGES = (
    "words",
    "visibility",
    "charter",
    "calendar",
    "keys",
)  # each of its own make; DeskPage is everybody's
NOTHING = re.compile(r".* 0$|.*없습니다\.?$|잠김", re.DOTALL)  # what may be said only of what was read


@contextmanager
def damaged() -> Iterator[None]:
    """Let no statement be answered."""

    def refuse(*_of_statement: object) -> None:
        raise OSError("the disk is gone")

    event.listen(Engine, "before_cursor_execute", refuse)
    yield
    event.remove(Engine, "before_cursor_execute", refuse)


def test_a_page_that_could_not_be_read_says_that_and_nothing_else(clerk: Clerk) -> None:
    clerk.sign_in()
    wrong = {}
    for key in PAGES:
        with damaged():
            clerk.desk.navigation.turn(key)
            clerk.await_words("에 읽지 못했습니다")
        texts = [str(one.property("text")) for one in clerk.seen() if is_text(one)]
        if told := [text for text in texts if NOTHING.fullmatch(text)]:
            wrong[key] = told
    assert wrong == {}
    clerk.press("다시 읽기")
    clerk.until(lambda: not clerk.reads("모름"))


def test_a_city_that_has_nothing_yet_is_told_what_it_lacks(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlaceService, "places", lambda _service: [])
    clerk.open("시설 상태")
    clerk.await_words("도면에 승강기도 문도 없습니다.")
    clerk.press("번호 창구")
    clerk.await_words("번호 창구가 있는 방이 없습니다.")
