# SPDX-License-Identifier: GPL-3.0-or-later
"""What was begun and not handed in: found again by who wrote it, and by nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui.shell.focus import name_of
from tests.case_samples import whole
from tests.ui.cases.steps import begin, hand_in, shown_texts, write_words
from tests.ui.cases.test_nothing_stays import left_of, mark, walk
from tests.visitor import place_of

if TYPE_CHECKING:
    from tests.visitor import Visitor

RESUME = "쓰던 글 이어 쓰기"


def test_back_to_the_kinds_and_another_kind_keep_what_was_written(citizen: Visitor) -> None:
    begin(citizen, "불편·개선")
    write_words(citizen, "길이")
    for kind in ("불편·개선", "불친절"):
        citizen.tap("이전")
        assert citizen.screen == "cases"
        citizen.tap(kind)
        assert "길이" in shown_texts(citizen), kind


def test_home_keeps_a_draft_behind_a_button_that_leads_back_to_its_page(citizen: Visitor) -> None:
    walk(citizen, "address")
    citizen.tap("처음으로")
    assert citizen.sees(f"{RESUME} · 20초")
    assert not any(mark(field) in shown_texts(citizen) for field in ("words", "name", "address"))
    citizen.tap(RESUME)
    assert citizen.screen == "case_ask"
    citizen.tap("이전")
    citizen.tap("이전")
    assert citizen.screen == "case_words"
    assert mark("words") in shown_texts(citizen)


def test_a_draft_left_for_home_is_erased_after_twenty_seconds_without_a_touch(citizen: Visitor) -> None:
    walk(citizen, "address")
    citizen.tap("처음으로")
    citizen.wait(19)
    assert citizen.sees(f"{RESUME} · 1초")
    citizen.tap("편의시설")
    citizen.wait(19)
    citizen.tap("처음으로")
    assert citizen.sees(RESUME)
    before = places(citizen)
    citizen.wait(20)
    assert not citizen.sees(RESUME)
    assert {name: spot for name, spot in before.items() if RESUME not in name} == places(citizen)
    assert sorted(set(left_of(citizen))) == []


@pytest.mark.parametrize("seconds", [0, 25])
def test_whoever_comes_next_begins_with_an_empty_page(citizen: Visitor, seconds: int) -> None:
    walk(citizen, "address")
    citizen.tap("처음으로")
    citizen.wait(seconds)
    begin(citizen, "불친절")
    assert mark("words") not in shown_texts(citizen)


def test_who_handed_something_in_is_forgotten_as_soon(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    hand_in(citizen)
    citizen.tap("더 찾기")
    citizen.tap("네, 처음으로")
    assert citizen.kiosk.stage.remembered["name"] == "한나래"
    citizen.wait(20)
    assert "name" not in citizen.kiosk.stage.remembered


def test_who_ends_while_writing_is_asked_first_and_may_go_on_writing(citizen: Visitor) -> None:
    walk(citizen, "address")
    citizen.tap("끝내기")
    assert citizen.sees("쓰던 글을 지울까요?")
    assert not any(mark(field) in shown_texts(citizen) for field in ("words", "name", "address"))
    citizen.tap("계속 쓰기")
    assert citizen.screen == "case_ask"
    assert mark("address") in shown_texts(citizen)
    citizen.tap("끝내기")
    citizen.tap("처음으로")
    citizen.tap(RESUME)
    assert citizen.screen == "case_ask"
    citizen.tap("처음으로")
    citizen.tap("끝내기")
    citizen.tap("지우고 끝내기")
    assert citizen.screen == "attract"
    assert sorted(set(left_of(citizen))) == []


def places(citizen: Visitor) -> dict[str, tuple[float, float]]:
    return {name_of(one): (place_of(one).x(), place_of(one).y()) for one in citizen.controls()}
