# SPDX-License-Identifier: GPL-3.0-or-later
"""A survey closed twice: two desks press at the same moment, and one of them is told that it came second."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from kiosk.services.admin.year_end import YearEndService
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Overtaken
from kiosk.services.survey import CitySurvey
from kiosk.services.year_end import YearEnds
from kiosk.storage.decisions import DecidedMeanwhile, Decision, StoredDecisions
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables import new_key
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.opened import Storage

ROUNDS, ANSWERS, DESKS = 8, 12, 6


def desk(storage: Storage, settings: Settings, now: Callable[[], datetime] = seoul_now) -> YearEndService:
    """Open the year's end at a desk of its own."""
    holder = SimpleNamespace(id=new_key())
    post = SimpleNamespace(storage=storage, settings=settings, holder=lambda: holder, now=now)
    return YearEndService(cast("StaffContext", post))


def test_two_desks_that_close_a_survey_at_once_close_it_once(tmp_path: Path) -> None:
    settings, year = demo_settings(), seoul_now().year
    with opened_storage(tmp_path, settings) as here, opened_storage(tmp_path, settings) as there:
        survey = CitySurvey(here, settings)
        for _ in range(ANSWERS):
            survey.answer("booth", "ko", {survey.asked_at("booth")[0].id: 5})
        desks, kept = (desk(here, settings), desk(there, settings)), YearEnds(here, settings)
        for before in range(ROUNDS):
            gate = Barrier(len(desks))

            def press(one: YearEndService, gate: Barrier = gate) -> str:
                shown = one.of(year)
                gate.wait()
                try:
                    one.close_survey(shown)
                except Overtaken:
                    return "told"
                return "closed"

            with ThreadPoolExecutor(len(desks)) as hands:
                assert sorted(hands.map(press, desks)) == ["closed", "told"]
            assert len(kept.surveys.history(str(year))) == 2 * before + 1
            made = kept.of(year).survey
            assert made is not None
            assert (made.respondents, made.closed) == (ANSWERS, seoul_now().date())
            desks[0].take_back_survey(kept.of(year))


def test_a_survey_that_nobody_closed_before_the_year_was_over_is_closed_as_it_was_then(
    tmp_path: Path,
) -> None:
    settings, today = demo_settings(), seoul_now()
    with opened_storage(tmp_path, settings) as here:
        survey = CitySurvey(here, settings)
        for _ in range(ANSWERS):
            survey.answer("booth", "ko", {survey.asked_at("booth")[0].id: 5})
        after = desk(here, settings, lambda: today.replace(year=today.year + 1, month=1, day=4))
        after.close_survey(after.of(today.year))
        made = after.of(today.year).survey
        assert made is not None
        assert (made.respondents, made.closed) == (ANSWERS, date(today.year, 12, 31))


def test_a_survey_closed_again_with_a_few_answers_more_is_closed_as_it_was(tmp_path: Path) -> None:
    settings, today = demo_settings(), seoul_now()
    with opened_storage(tmp_path, settings) as here:
        survey, made = CitySurvey(here, settings), []
        for more in (ANSWERS, 3, 7):
            for _ in range(more):
                survey.answer("booth", "ko", {survey.asked_at("booth")[0].id: 5})
            after = desk(here, settings, lambda: today.replace(year=today.year + 1, month=1, day=4))
            after.close_survey(after.of(today.year))
            made.append(after.of(today.year).survey)
            after.take_back_survey(after.of(today.year))
        assert made[1] == made[0], "the first result less the second would tell of three people"
        assert made[2] is not None
        assert made[2].respondents == ANSWERS + 10


def test_of_several_words_on_one_survey_at_once_one_is_kept(database: Database) -> None:
    gate, now = Barrier(DESKS), seoul_now()

    def press(by: int) -> bool:
        said = Decision("2026", {"respondents": by}, now.date(), str(by), now)
        gate.wait()
        try:
            StoredDecisions(database, "A", "survey").decide(said, seen=None)
        except DecidedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(DESKS) as hands:
        assert sum(hands.map(press, range(DESKS))) == 1
    assert len(StoredDecisions(database, "A", "survey").history("2026")) == 1
