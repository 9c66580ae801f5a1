# SPDX-License-Identifier: GPL-3.0-or-later
"""Where little of a page is left, a turn skips nothing, and what belongs in a row keeps its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.settings import LANGUAGES
from kiosk.ui.shell.focus import name_of
from tests.samples import SAMPLES
from tests.screens import OPEN, leaf_through, rest
from tests.visitor import keyboard_keys, kind_of, visible_items

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

STEP = re.compile(r"\d")


def is_typing(guest: Visitor) -> bool:
    """Whether the keyboard stands on the screen."""
    return any(True for _ in keyboard_keys(guest.window.contentItem()))


@pytest.mark.parametrize("wishes", [{"zoom": 2.0}, {"low": True}, {"low": True, "zoom": 2.0}])
def test_turning_while_one_types_leads_to_the_first_result(guest: Visitor, wishes: dict[str, float]) -> None:
    guest.kiosk.look.set(**wishes)
    guest.kiosk.pages.open("search")
    guest.settle(lambda: is_typing(guest), patience_ms=6000)
    guest.type("견인")
    guest.settle()
    first = guest.kiosk.pages.current.model.results[0].name
    if not guest.sees(first):
        guest.tap("다음 쪽")
        guest.settle(lambda: guest.sees(first))
        assert not is_typing(guest)
    assert guest.find(first)


def test_the_steps_of_a_way_stand_together_on_a_low_page(guest: Visitor) -> None:
    guest.kiosk.look.set(low=True)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    pages = [[int(text) for text in guest.read() if STEP.fullmatch(text)] for _page in leaf_through(guest)]
    steps = guest.kiosk.pages.current.model.steps
    assert len(steps) > 2
    assert [numbers for numbers in pages if numbers] == [list(range(1, len(steps) + 1))]


def test_a_low_page_gives_the_map_the_room_of_the_pager_and_an_action_turns_it(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "now", lambda: OPEN)  # when it opens again would take a line of it
    guest.kiosk.look.set(low=True)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    rest(guest)
    view = next(
        item for item in visible_items(guest.window.contentItem()) if kind_of(item).startswith("WayMapView")
    )
    assert view.height() > 400, "the design's is 524, which lacks the band of a city that is made up"
    assert not guest.sees("1 / 2 쪽")
    assert not guest.sees("못 찾겠어요")
    guest.tap("걸음 보기")
    rest(guest)
    assert guest.sees(guest.kiosk.pages.current.model.steps[0]["text"])
    assert guest.sees("못 찾겠어요")
    guest.tap("앞 쪽")
    rest(guest)
    assert guest.sees("걸음 보기")
    assert not guest.sees(guest.kiosk.stage.text("ring.offer"))


def test_a_low_page_offers_the_guide_of_a_long_way_in_its_head(guest: Visitor) -> None:
    guest.kiosk.look.set(low=True)
    late = next(sample for sample in SAMPLES if sample.name == "way-late")
    guest.kiosk.pages.open("way", **late.opened(guest))
    late.then(guest)
    rest(guest)
    assert guest.sees("걸음 보기")
    assert not guest.sees(guest.kiosk.stage.text("way.with_guide"))
    guest.tap(guest.kiosk.stage.text("ring.offer"))
    assert guest.screen == "guide_call"


def test_large_letters_show_each_step_of_a_way_by_itself(guest: Visitor) -> None:
    guest.kiosk.look.set(low=True, zoom=2.0)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    for _page in leaf_through(guest):
        pass
    steps = [step["text"] for step in guest.kiosk.pages.current.model.steps]
    for at, step in enumerate(steps):
        assert guest.sees(step)
        if at + 1 < len(steps):
            guest.tap("다음")
            rest(guest)


def test_in_large_letters_a_way_takes_three_pages_in_every_language(guest: Visitor) -> None:
    pages = {}
    for target, languages in (("교통행정과", LANGUAGES), ("수도과", ("ko", "en", "ja"))):
        for language in languages:
            guest.kiosk.look.set(language=language, zoom=2.0)
            guest.kiosk.pages.open("way", target=target)
            rest(guest)
            pages[target, language] = max(leaf_through(guest))
            guest.kiosk.goHome()
    assert {way: count for way, count in pages.items() if count > 3} == {}


def test_a_long_sentence_never_takes_away_what_stands_under_the_keys(guest: Visitor) -> None:
    guest.kiosk.look.set(zoom=2.0)
    guest.kiosk.pages.open("offices")
    guest.press("voice")
    guest.walk_to("다음 쪽, 1 / ")
    guest.press("select")
    row = guest.focused()
    assert row.endswith("곳")
    for sentence in ("무엇을 도와 드릴까요? " * 10, "예"):
        guest.kiosk.stage.narrator.say(sentence)
        guest.settle()
        assert guest.focused() == row


def test_who_only_hears_goes_on_at_the_top_of_the_page_turned_to(guest: Visitor) -> None:
    guest.kiosk.look.set(zoom=2.0)
    guest.kiosk.pages.open("offices")
    guest.press("voice")
    guest.walk_to("다음 쪽, 1 / ")
    read = {name_of(item) for item in guest.controls()}
    guest.press("select")
    # A list that reads on says its rows without what they count.
    assert guest.focused().split(", ")[0] == guest.heard()[-1]
    assert guest.focused().endswith("곳")
    assert guest.focused() not in read
    guest.walk_to("다음 쪽, 2 / ")
