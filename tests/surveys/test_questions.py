# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey's questions as a city writes them, and what an answer may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.language.catalogue import LANGUAGES
from kiosk.resources import ASSETS
from kiosk.settings.toml_file import SettingsError
from kiosk.surveys.answers import SurveyAnswer, is_whole
from kiosk.surveys.questions import CHANNELS, load_questions

if TYPE_CHECKING:
    from pathlib import Path

OURS = ASSETS / "survey.toml"
DAY = date(2026, 11, 27)


def test_every_channel_asks_three_questions_in_five_languages_and_only_the_booth_asks_what_was_seen() -> None:
    edition = load_questions(OURS).on(DAY)
    assert edition is not None
    asked = {channel: edition.at(channel) for channel in CHANNELS}
    assert {len(questions) for questions in asked.values()} == {3}
    assert all(set(one.words) == set(LANGUAGES) for some in asked.values() for one in some)
    assert all(len(words) == 5 for words in edition.faces.values())
    assert not {one.id for one in asked["booth"]} & {one.id for one in asked["counter"]}


def test_a_changed_word_is_a_new_edition_and_the_old_one_stays_for_the_report(tmp_path: Path) -> None:
    head, _, edition = OURS.read_text("utf-8").partition("[[edition]]")
    later = (
        edition.replace("2026-1", "2026-2").replace("2026-01-01", "2026-07-01").replace("직원이", "그분이")
    )
    file = tmp_path / "survey.toml"
    file.write_text(f"{head}[[edition]]{edition}\n[[edition]]{later}", "utf-8")
    editions = load_questions(file)
    assert [editions.on(day).id for day in (date(2026, 6, 30), date(2026, 7, 1)) if editions.on(day)] == [  # type: ignore[union-attr] # each is there
        "2026-1",
        "2026-2",
    ]
    old = editions.of("2026-1")
    assert old is not None
    assert old.questions["polite"].words["ko"].startswith("직원이")
    assert editions.on(date(2025, 12, 31)) is None


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ('booth = ["found", "legible", "again"]', 'booth = ["found", "gone"]', "asked.booth needs 3"),
        ('booth = ["found", "legible", "again"]', "booth = []", "asked.booth needs 3"),
        ('door = ["polite"', 'window = ["polite"', "window is none of"),
        ("since = 2026-01-01", 'since = "2026"', "needs since"),
        ('vi = ["Không", ', "vi = [", "faces.vi needs 5 words"),
        ('ja = "職員は親切でしたか？"', "", "question polite needs its words"),
        ('id = "2026-1"', 'id = ""', "needs an id"),
        ("[[edition]]", "[[editions]]", "needs an [[edition]]"),
    ],
)
def test_a_mistake_is_told_with_its_line(was: str, becomes: str, told: str, tmp_path: Path) -> None:
    text = OURS.read_text("utf-8")
    assert was in text
    other = "[editions." if becomes == "[[editions]]" else "[edition."
    file = tmp_path / "survey.toml"
    file.write_text(text.replace(was, becomes).replace("[edition.", other), "utf-8")
    with pytest.raises(SettingsError) as refused:
        load_questions(file)
    assert told in str(refused.value)
    assert str(file) in str(refused.value)


def test_an_answer_holds_only_what_its_channel_asks_and_at_least_one_face() -> None:
    edition = load_questions(OURS).on(DAY)
    assert edition is not None
    whole = SurveyAnswer(edition.id, "booth", "vi", DAY, {"found": 5, "again": 1})
    assert is_whole(whole, edition)
    wrongs: list[dict[str, Any]] = [
        {"faces": {}},
        {"faces": {"found": 6}},
        {"faces": {"found": 0}},
        {"faces": {"polite": 3}},
        {"channel": "case"},
        {"channel": "street"},
        {"language": "de"},
        {"edition": "2025-1"},
    ]
    for wrong in wrongs:
        assert not is_whole(replace(whole, **wrong), edition), wrong
