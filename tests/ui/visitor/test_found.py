# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found stands before the visitor with its way: as a card, beside the keys, in large letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.directory.public import PublicOffice
from kiosk.ui.marked import marked
from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.search import office_card
from tests.samples import put_keys_away
from tests.screens import LANDSCAPE, rest
from tests.ui.visitor.test_journey import open_search
from tests.visitor import kind_of

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor

MOST_AT_ONCE = 4


def rows(guest: Visitor) -> list[str]:
    """Return the kinds of what was found, as far as it can be touched now."""
    return [kind_of(item) for item in guest.controls() if kind_of(item).startswith("SearchHit")]


def search_with_keys(guest: Visitor, words: str) -> None:
    guest.kiosk.pages.open("search", words=words)
    guest.settle(QGuiApplication.inputMethod().isVisible)
    rest(guest)


def test_an_office_that_leads_is_two_touches_from_home(guest: Visitor, records: Records) -> None:
    open_search(guest)
    guest.type("견인")
    assert guest.sees("교통행정과")
    assert guest.sees("민원동 2층 207호")
    guest.tap("가는 길 보기")
    assert guest.screen == "way"
    assert records.newest().target == "교통행정과/4"


def test_the_card_also_leads_to_the_desk_and_stands_in_place_of_its_row(guest: Visitor) -> None:
    search_with_keys(guest, "견인")
    assert len(rows(guest)) == len(guest.kiosk.pages.current.model.results) - 1
    guest.tap("자리와 시간")
    assert guest.screen == "office"
    assert guest.sees("교통지도팀 4번 자리")


def test_a_card_says_when_the_office_is_closed_and_is_none_while_the_officer_is_away(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, hours = guest.kiosk.stage, services.opening("교통행정과")

    def card(seat: str) -> dict[str, Any]:
        return office_card(
            stage,
            "교통행정과",
            lit=guest.lit("교통행정과", seat),
            team="교통지도팀",
            reason=marked(("견인", "")),
        )

    for is_open, last in ((False, stage.text("office.closed")), (True, stage.text("way.time", n=2))):
        monkeypatch.setattr(services, "opening", lambda _office, now=is_open: replace(hours, open=now))
        assert card("교통행정과/4")["who"] == f"교통지도팀 4번 자리\u00a0· {last}"
    assert card("교통행정과/24") == {}


def test_the_card_of_an_office_that_nobody_has_placed_offers_no_way(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PublicOffice, "placed", False)
    search_with_keys(guest, "견인")
    assert guest.sees("위치 안내 없음")
    assert guest.sees("자리와 시간")
    assert not guest.sees("가는 길 보기")


@pytest.mark.parametrize("keys", [True, False])
@pytest.mark.parametrize("words", ["불법", "도로", "자동차"])
def test_on_a_wide_screen_four_results_stand_at_once(guest: Visitor, words: str, *, keys: bool) -> None:
    guest.window.resize(*LANDSCAPE)
    search_with_keys(guest, words)
    if not keys:
        put_keys_away(guest)
        rest(guest)
    assert QGuiApplication.inputMethod().isVisible() is keys
    assert len(rows(guest)) + guest.kiosk.pages.current.model.leads >= MOST_AT_ONCE


def test_on_a_wide_screen_a_card_too_tall_for_its_half_is_drawn_smaller(guest: Visitor) -> None:
    guest.window.resize(*LANDSCAPE)
    guest.kiosk.look.set(language="en")
    search_with_keys(guest, "도로")
    put_keys_away(guest)
    rest(guest)
    assert guest.sees("Directions")


def test_of_many_that_a_common_word_brings_the_reasons_come_when_the_keys_go(guest: Visitor) -> None:
    search_with_keys(guest, "불법")
    reason = guest.kiosk.pages.current.model.results[0].reason["text"]
    assert guest.kiosk.pages.current.model.many
    assert reason not in guest.read()
    assert len(rows(guest)) > MOST_AT_ONCE
    QGuiApplication.inputMethod().hide()
    guest.settle(lambda: reason in guest.read())


def test_a_row_s_way_is_one_touch_past_its_card_and_no_second_stop_of_a_keypad(guest: Visitor) -> None:
    search_with_keys(guest, "불법")
    guest.tap("가는 길 보기, 건설과")
    assert guest.screen == "way"
    assert guest.sees("건설과")
    guest.kiosk.goBack()
    guest.kiosk.look.set(keypad=True)
    rest(guest)
    assert len(rows(guest)) > MOST_AT_ONCE
    assert not any("가는 길" in name_of(item) for item in guest.controls())


def test_words_that_only_begin_a_sentence_bring_what_an_empty_field_brings(guest: Visitor) -> None:
    search_with_keys(guest, "")
    chips = guest.kiosk.pages.current.model.chips
    guest.kiosk.goBack()
    search_with_keys(guest, "우리 집")
    assert (rows(guest), guest.kiosk.pages.current.model.chips) == ([], chips)
    guest.kiosk.pages.current.model.search("우리 집 쓰레기")
    rest(guest)
    assert rows(guest) or guest.sees("가는 길 보기")


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("language", ["ko", "vi"])
def test_in_large_letters_the_first_result_stands_over_the_keys(
    guest: Visitor, language: str, *, landscape: bool
) -> None:
    if landscape:
        guest.window.resize(*LANDSCAPE)
    guest.kiosk.look.set(zoom=2.0, language=language)
    search_with_keys(guest, "견인")
    assert QGuiApplication.inputMethod().isVisible()
    assert rows(guest)


@pytest.mark.parametrize("words", ["토지대쟝", "견인", "여권"])
def test_in_large_letters_what_was_found_is_there_or_a_turn_away(guest: Visitor, words: str) -> None:
    guest.kiosk.look.set(zoom=2.0)
    search_with_keys(guest, words)
    found = ("SearchHit", "CardRow")
    assert any(kind_of(item).startswith(found) for item in guest.controls()) or guest.sees("다음 쪽")


@pytest.mark.parametrize("office", ["교통행정과", "민원봉사실", "보건위생과"])
def test_in_large_letters_an_office_s_first_page_has_its_name_its_place_and_its_way(
    guest: Visitor, office: str
) -> None:
    guest.kiosk.look.set(zoom=2.0, language="vi")
    guest.kiosk.pages.open("office", lit=guest.lit(office))
    rest(guest)
    model = guest.kiosk.pages.current.model
    place = model.site["text"] if model.offSite else f"{model.place} {model.room}"
    for word in f"{model.name} {place}".split():
        assert guest.sees(word)
    guest.tap(guest.kiosk.stage.text("office.way"))
    assert guest.screen == "way"


def test_a_foreign_word_is_not_read_as_the_keys_of_a_korean_keyboard(guest: Visitor) -> None:
    answers = {}
    for language in ("ko", "en"):
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.open("search", words="scan", keys=False)
        guest.settle()
        answers[language] = guest.kiosk.pages.current.model.corrected
        guest.press("back")
    assert "나무" in answers["ko"]
    assert not answers["en"]
