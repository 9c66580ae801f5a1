# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped cards are whole in five languages, and each lives from proposal to confirmation and back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
import re

import pytest

from kiosk.directory.card_life import CardEvent, CardState, standing
from kiosk.directory.cards import FIELDS, CardDraft, CardLines, load_drafts, load_phrases
from kiosk.directory.matters import LANGUAGES, load_matters
from kiosk.directory.register import RegisterError

ASSETS = Path(__file__).parents[2] / "assets"
PHRASES = load_phrases(ASSETS / "foreign")
DRAFTS = load_drafts(ASSETS / "foreign", PHRASES)
DAY = date(2026, 11, 27)
FREE = CardLines(bring=("id",), fee=("free",))
DEARER = CardLines(bring=("id", "photoid"), fee=("won:500",))


def drafted(*, sure: bool = True) -> CardDraft:
    return CardDraft("여권", "여권 발급", "여권법", sure, 2026, (), "", FREE)


def stands(
    *events: CardEvent, today: date = DAY, demo: bool = False, sure: bool = True
) -> tuple[CardState, bool]:
    found = standing(drafted(sure=sure), events, today, demo=demo)
    return found.state, found.shown


def test_every_matter_has_a_draft_and_every_draft_a_matter() -> None:
    assert list(DRAFTS) == [matter.names["ko"] for matter in load_matters(ASSETS / "matters.toml")]


def test_every_line_of_every_draft_reads_in_five_languages_without_a_gap() -> None:
    said = {
        (name, line, language): PHRASES.say(name, line, language)
        for draft in DRAFTS.values()
        for name in FIELDS
        for line in getattr(draft.lines, name)
        for language in LANGUAGES
    }
    assert [key for key, text in said.items() if not text.strip() or "%1" in text] == []


def test_what_only_says_where_to_ask_is_unknown_and_no_value() -> None:
    asked = [PHRASES.say(name, line, "ko") for draft in DRAFTS.values() for name in ("fee", "time")
             for line in getattr(draft.lines, name)]  # fmt: skip
    assert not {"창구에서 확인", "시 조례로 정함"} & set(asked)
    assert DRAFTS["여권 발급"].lines.time == ()


def test_sums_and_days_stand_in_their_phrase() -> None:
    certificate = DRAFTS["주민등록등·초본"].lines
    assert [PHRASES.say("fee", certificate.fee[0], language) for language in ("ko", "en")] == [
        "400원",
        "400 won",
    ]


def test_a_phrase_that_no_table_explains_is_named_with_its_matter(tmp_path: Path) -> None:
    text = (ASSETS / "foreign" / "matters.tsv").read_text(encoding="utf-8")
    (tmp_path / "matters.tsv").write_text(text.replace("proxyseal", "fotoid"), encoding="utf-8")
    with pytest.raises(RegisterError, match=re.escape("fotoid")):
        load_drafts(tmp_path, PHRASES)


def test_a_line_is_a_phrase_with_a_number_exactly_where_it_counts() -> None:
    tried = ["won:400", "free", "won", "free:3", "won:-1", "won:", "check", "nothing", "무료"]
    assert [PHRASES.known("fee", line) for line in tried] == [True, True, *[False] * 7]


def test_nothing_unconfirmed_reaches_a_visitor() -> None:
    proposed, withdrawn = CardEvent("proposed", DAY, "민원봉사실", DEARER), CardEvent("withdrawn", DAY)
    confirmed = CardEvent("confirmed", DAY, "민원봉사실", FREE)
    assert stands() == (CardState.PROPOSED, False)
    assert stands(proposed) == (CardState.PROPOSED, False)
    assert stands(confirmed) == (CardState.CONFIRMED, True)
    assert stands(confirmed, withdrawn) == (CardState.WITHDRAWN, False)
    assert stands(confirmed, withdrawn, proposed) == (CardState.WITHDRAWN, False)


def test_what_is_proposed_beside_a_confirmed_card_waits() -> None:
    confirmed, proposed = CardEvent("confirmed", DAY, "과", FREE), CardEvent("proposed", DAY, "과", DEARER)
    found = standing(drafted(), [confirmed, proposed], DAY, demo=False)
    assert (found.lines, found.proposal, found.confirmed) == (FREE, DEARER, DAY)


def test_a_card_holds_a_year_asks_for_thirty_days_and_lapses_by_itself() -> None:
    confirmed, year = CardEvent("confirmed", DAY, "과", FREE), date(2027, 11, 27)
    ages = {
        year - timedelta(days=1): (CardState.CONFIRMED, True),
        year: (CardState.DUE, True),
        year + timedelta(days=29): (CardState.DUE, True),
        year + timedelta(days=30): (CardState.LAPSED, False),
    }
    assert {today: stands(confirmed, today=today) for today in ages} == ages
    again = CardEvent("confirmed", year + timedelta(days=40), "과", FREE)
    assert stands(confirmed, again, today=year + timedelta(days=41)) == (CardState.CONFIRMED, True)


def test_a_leap_day_s_card_holds_a_whole_year() -> None:
    found = standing(drafted(), [CardEvent("confirmed", date(2028, 2, 29), "과", FREE)], DAY, demo=False)
    assert found.until == date(2029, 3, 1)


def test_a_demo_shows_what_a_national_rule_settles_until_somebody_acts_and_says_so() -> None:
    assert stands(demo=True) == (CardState.CONFIRMED, True)
    assert standing(drafted(), (), DAY, demo=True).demo
    assert standing(drafted(), (), DAY, demo=True).confirmed is None
    assert stands(demo=True, sure=False) == (CardState.PROPOSED, False)
    assert stands(CardEvent("withdrawn", DAY), demo=True) == (CardState.WITHDRAWN, False)
    assert not standing(drafted(), [CardEvent("confirmed", DAY, "과", FREE)], DAY, demo=True).demo
