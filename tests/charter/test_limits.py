# SPDX-License-Identifier: GPL-3.0-or-later
"""A promise's limit as it is written, and the charter that is in force on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.charter.charter import read_charter
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.editions import CharterAmendment, Editions
from kiosk.charter.limits import limit_words, with_limit, written
from tests.charter.vectors import seoul

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
FIRST, LATER = date(2026, 12, 1), date(2026, 12, 10)


@pytest.mark.parametrize(
    ("promise", "said", "kept", "words"),
    [
        ("complaint-reply", "5일", "5d", "5일"),
        ("complaint-reply", " 근무시간 12시간 ", "12wh", "근무시간 12시간"),
        ("call-back", "4 시간", "4wh", "근무시간 4시간"),
        ("call-back", "2d", "2d", "2일"),
        ("phone-transfer", "2분", "120s", "2분"),
        ("phone-transfer", "90초", "90s", "1분 30초"),
        ("conduct-measure", "2회", "2", "2회"),
        ("conduct-measure", "4", "4", "4회"),
        ("publish", "2주", "2w", "2주"),
        ("survey", "2년", "2y", "2년"),
    ],
)
def test_a_limit_is_read_as_a_clerk_says_it_and_again_from_what_is_kept(
    promise: str, said: str, kept: str, words: str
) -> None:
    changed = with_limit(CHARTER.promises[promise], said)
    assert (written(changed), limit_words(changed)) == (kept, words)
    assert with_limit(CHARTER.promises[promise], kept) == changed


@pytest.mark.parametrize(
    ("promise", "said", "sentence"),
    [
        ("complaint-reply", "빨리", "3일이나 3시간처럼 적어 주십시오."),
        ("complaint-reply", "3", "3일이나 3시간처럼 적어 주십시오."),
        ("complaint-reply", "2주", "3일이나 3시간처럼 적어 주십시오."),
        ("complaint-reply", "30초", "3일이나 3시간처럼 적어 주십시오."),
        ("complaint-reply", "0일", "1부터, 실제 일이 걸릴 만한 길이로 적어 주십시오."),
        ("complaint-reply", "9999일", "1부터, 실제 일이 걸릴 만한 길이로 적어 주십시오."),
        ("publish", "3시간", "10일, 2주, 1개월이나 1년처럼 적어 주십시오."),
        ("phone-transfer", "3일", "5초나 2분처럼 적어 주십시오."),
        ("phone-transfer", "0초", "5초나 2분처럼 적어 주십시오."),
        ("conduct-measure", "3일", "3회처럼 1회부터 적어 주십시오."),
        ("conduct-measure", "0회", "3회처럼 1회부터 적어 주십시오."),
        ("greet", "3회", "이 약속에는 바꿀 기준이 없습니다."),
    ],
)
def test_a_limit_that_its_clock_cannot_count_is_refused_in_a_sentence(
    promise: str, said: str, sentence: str
) -> None:
    with pytest.raises(NotAllowed, match=sentence):
        with_limit(CHARTER.promises[promise], said)


def test_a_change_counts_from_its_day_for_the_promise_and_its_kinds_of_case() -> None:
    editions = Editions(
        CHARTER, (CharterAmendment("complaint-reply", FIRST, "5d", "5일 안에 알려 드립니다."),)
    )
    before, since = editions.at(seoul("2026-11-30T23:59")), editions.at(seoul("2026-12-01T00:00"))
    assert before == CHARTER
    assert since.promises["complaint-reply"].promise == "5일 안에 알려 드립니다."
    changed = {key for key, kind in since.kinds.items() if kind != CHARTER.kinds[key]}
    assert changed == {key for key, kind in CHARTER.kinds.items() if kind.clock.id == "complaint-reply"}
    assert all(since.kinds[key].within.in_words == "5일" for key in changed)


def test_the_last_word_on_a_day_counts_and_an_earlier_day_ends_where_a_later_begins() -> None:
    said = (("2026-12-10", "7d"), ("2026-12-01", "4d"), ("2026-12-01", "5d"))
    editions = Editions(
        CHARTER,
        tuple(
            CharterAmendment("complaint-reply", date.fromisoformat(day), limit, "말") for day, limit in said
        ),
    )
    on = {day: written(editions.on(day).promises["complaint-reply"]) for day in (FIRST, LATER)}
    assert on == {FIRST: "5d", LATER: "7d"}
    coming = editions.coming("complaint-reply", date(2026, 11, 26))
    assert coming is not None
    assert (coming.since, coming.limit) == (FIRST, "5d")
    assert editions.coming("complaint-reply", LATER) is None


def test_a_row_that_the_file_has_dropped_or_counts_otherwise_keeps_what_the_file_says() -> None:
    rows = CHARTER.promises | {"survey": replace(CHARTER.promises["survey"], within=None, count=1)}
    changes = (CharterAmendment("gone", FIRST, "5d", "말"), CharterAmendment("survey", FIRST, "2y", "말"))
    assert Editions(replace(CHARTER, promises=rows), changes).on(LATER).promises == rows
