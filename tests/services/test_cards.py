# SPDX-License-Identifier: GPL-3.0-or-later
"""An office confirms, changes and withdraws its cards; each act is in the log, and nobody is overwritten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.cards import CardLines
from kiosk.resources import DEMO_CITIES
from kiosk.services.cards import MatterCards
from kiosk.services.refused import Refused
from kiosk.settings import load_settings
from kiosk.storage.decisions import DecidedMeanwhile
from kiosk.storage.log_reading import LogQuery, entries
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from kiosk.storage.database import Database

NOW, TODAY = datetime(2026, 11, 27, 1, tzinfo=UTC), date(2026, 11, 27)
LATER = NOW + timedelta(minutes=1)
MATTER = "인감증명"
LINES = CardLines(bring=("id",), fee=("won:600",), time=("now",), elsewhere=("anydong",))


@pytest.fixture
def cards(database: Database) -> MatterCards:
    """Give the cards of a city that is no demo."""
    return MatterCards(database, demo_settings(demo=False))


def test_what_is_confirmed_is_shown_with_its_day_in_any_language(cards: MatterCards) -> None:
    assert cards.shown(TODAY) == {}
    cards.confirm(MATTER, LINES, "clerk", NOW, None)
    shown = cards.shown(TODAY)
    assert list(shown) == [MATTER]
    card = cards.book.read(cards.book.matters[MATTER], shown[MATTER], "en")
    assert (card.office, card.team, card.confirmed) == ("민원봉사실", "통합민원팀", TODAY)
    assert card.fee == (("won:600", "600 won"),)
    assert card.elsewhere == (("anydong", "Any neighborhood center in Korea"),)
    assert card.who == ()


def test_another_city_s_card_bears_no_office_of_the_tables_own_city(database: Database) -> None:
    settings = load_settings(DEMO_CITIES["gaon"])
    cards = MatterCards(database, settings)
    cards.confirm(MATTER, LINES, "clerk", NOW, None)
    assert cards.one(MATTER, TODAY).standing.office == ""


def test_who_comes_second_is_told_and_overwrites_nothing(cards: MatterCards) -> None:
    seen = cards.one(MATTER, TODAY).seen
    cards.confirm(MATTER, LINES, "one", NOW, seen)
    with pytest.raises(DecidedMeanwhile):
        cards.confirm(MATTER, CardLines(bring=("ask",)), "two", LATER, seen)
    assert cards.one(MATTER, TODAY).standing.lines == LINES


def test_a_card_that_is_withdrawn_is_gone_at_once_and_can_be_confirmed_again(cards: MatterCards) -> None:
    with pytest.raises(Refused, match="거둘 것이 없습니다"):
        cards.withdraw(MATTER, "clerk", NOW, None)
    cards.confirm(MATTER, LINES, "clerk", NOW, None)
    cards.withdraw(MATTER, "clerk", LATER, cards.one(MATTER, TODAY).seen)
    assert cards.shown(TODAY) == {}
    cards.confirm(MATTER, LINES, "clerk", LATER + timedelta(minutes=1), cards.one(MATTER, TODAY).seen)
    assert list(cards.shown(TODAY)) == [MATTER]


@pytest.mark.parametrize(
    ("matter", "lines", "why"),
    [
        ("없는 업무", LINES, "업무 카드가 없습니다"),
        (MATTER, CardLines(), "확인한 줄이 없습니다"),
        (MATTER, CardLines(fee=("오백원",)), "쓸 수 없는 말"),
        (MATTER, CardLines(fee=("won:1", "free")), "하나씩"),
    ],
)
def test_what_no_phrase_says_in_five_languages_is_refused(
    cards: MatterCards, matter: str, lines: CardLines, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        cards.confirm(matter, lines, "clerk", NOW, None)
    assert cards.version() == 0


def test_each_act_stands_in_the_access_log(database: Database, cards: MatterCards) -> None:
    cards.propose(MATTER, LINES, "clerk", NOW, None)
    cards.confirm(MATTER, LINES, "clerk", LATER, cards.one(MATTER, TODAY).seen)
    cards.withdraw(MATTER, "clerk", LATER, cards.one(MATTER, TODAY).seen)
    with database.read() as connection:
        logged = [(one.action, one.object) for one in entries(connection, LogQuery(actor="clerk"))]
    assert logged == [("card.taken_back", MATTER), *[("card.decided", MATTER)] * 2]


def test_a_demo_says_of_what_it_shows_that_nobody_confirmed_it(database: Database) -> None:
    cards = MatterCards(database, demo_settings())
    shown = cards.shown(TODAY)
    assert {"전입신고", "확정일자·주택 임대차 신고", "인감 등록", "아동수당", "사업자등록"} < set(shown)
    assert all(stands.demo and stands.confirmed is None for stands in shown.values())
    assert set(shown) == {name for name, draft in cards.book.drafts.items() if draft.sure}
    tax = cards.book.read(cards.book.matters["사업자등록"], shown["사업자등록"], "ko")
    assert (tax.office, tax.body, tax.elsewhere[0]) == ("", "세무서", ("taxoffice", "세무서"))
