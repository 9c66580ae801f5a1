# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's survey and what was published of it, on an open data folder; every word said of them is kept.

The survey's answers are counted from the day after the year before was closed, so that none falls between two
years; once a year is closed, its figures are those that were counted then.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.reports.survey_results import ChannelResult, QuestionResult, SurveyResults, of_value
from kiosk.reports.year_end import PUBLISH, Published, ReportPublication, Survey, YearEnd
from kiosk.services.cases.booth import office_clocks
from kiosk.services.charter import CharterRows
from kiosk.services.survey import CitySurvey
from kiosk.storage.decisions import StoredDecisions
from kiosk.storage.opened import place_of
from kiosk.surveys.questions import CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from kiosk.reports.survey_results import Faces
    from kiosk.settings import Settings
    from kiosk.storage.decisions import Decision
    from kiosk.storage.opened import Storage
    from kiosk.surveys.answers import SurveyCounts
    from kiosk.surveys.questions import SurveyEditions

DAY: Final = timedelta(days=1)


class YearEnds:
    """Surveys by year, publications by year and channel; the day of each is in its value."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        place = place_of(settings)
        self.surveys = StoredDecisions(storage.database, place, "survey")
        self.published = StoredDecisions(storage.database, place, "publication")
        self._accounts = storage.accounts
        self._charter = CharterRows(storage, settings)
        self._clocks = office_clocks(storage, settings)
        self._survey = CitySurvey(storage, settings)

    def of(self, year: int) -> YearEnd:
        """Return how a year stands; a holiday that is declared moves what is due."""
        told = self.surveys.in_force(date.max).get(str(year))
        if told is None:
            return YearEnd(year)
        names = {str(key): name for key, name in self._accounts.names().items()}
        closed, done = date.fromisoformat(told.value["closed"]), self.published.in_force(date.max)
        due = self._due(closed)
        return YearEnd(
            year,
            _survey(told, closed, names),
            tuple(
                ReportPublication(key, name, due, _published(done.get(f"{year}/{key}"), names))
                for key, name in self._charter.editions().on(closed).channels.items()
            ),
        )

    def published_at(self, year: int) -> list[datetime]:
        """Return when a year's results were first recorded of each channel that has published them, in order.

        Writing it down anew mends a record, as does taking it back and recording the same day again.
        """
        first: dict[str, Decision] = {}
        kept: set[str] = set()
        for one in self.published.history():
            if one.value is None:
                kept.discard(one.key)
                continue
            before = first.get(one.key)
            if before is None or (one.key not in kept and before.value["day"] != one.value["day"]):
                first[one.key] = one
            kept.add(one.key)
        return sorted(first[key].at for key in kept if key.startswith(f"{year}/"))

    def period(self, year: int, today: date) -> tuple[date, date]:
        """Return the days that a year's survey and publication are about; of an open year up to today."""
        surveys = self.surveys.in_force(date.max)
        before, this = surveys.get(str(year - 1)), surveys.get(str(year))
        first = date.fromisoformat(before.value["closed"]) + DAY if before else date(year, 1, 1)
        return first, date.fromisoformat(this.value["closed"]) if this else min(today, date(year, 12, 31))

    def answers(self, year: int, today: date) -> SurveyResults:
        """Count what visitors have answered in a year's period."""
        first, last = self.period(year, today)
        editions = self._survey.editions()
        return survey_results(self._survey.counts(first, last), editions, first, last)

    def closed_before(self, year: int) -> SurveyResults | None:
        """Return the answers with which a year's survey was last closed, also if that was taken back."""
        values = [
            one.value["answers"]
            for one in self.surveys.history(str(year))
            if one.value and "answers" in one.value
        ]
        return of_value(values[-1]) if values else None

    def _due(self, closed: date) -> date:
        """Return the last day of the charter's period, as it was when the survey closed."""
        within, clock = self._charter.editions().on(closed).promises[PUBLISH].within, self._clocks().of("")
        evening = datetime.combine(closed, time(18), SEOUL)
        return in_seoul(clock.due(evening, within)).date() if within else closed


def newest(stored: StoredDecisions, key: str) -> UUID | None:
    """Return the last word on a key, for noticing that somebody else has spoken since."""
    said = stored.history(key)
    return said[-1].id if said else None


def _published(told: Decision | None, names: Mapping[str, str]) -> Published | None:
    if told is None:
        return None
    day = date.fromisoformat(told.value["day"])
    return Published(**_without_day(told, "day"), day=day, who=names.get(told.by, ""))


def survey_results(
    counted: Sequence[SurveyCounts], editions: SurveyEditions, first: date, last: date
) -> SurveyResults:
    """Return the figures of what was counted; a question whose words changed stands once for each wording."""
    questions = [one for counts in counted for one in _questions(counts, editions)]
    there = (
        ChannelResult(
            channel,
            sum(one.times_asked(channel) for one in counted),
            sum(one.times_answered(channel) for one in counted),
            _added(one.of(question, channel) for one in counted for question in one.questions),
        )
        for channel in CHANNELS
    )
    words = editions.editions[-1].faces
    return SurveyResults(first, last, questions, [one for one in there if one.asked], words)


def _questions(counts: SurveyCounts, editions: SurveyEditions) -> Iterator[QuestionResult]:
    edition = editions.of(counts.edition)
    order = list(edition.questions) if edition else []
    asked = [key for key in order if key in counts.questions]
    for key in [*asked, *(one for one in counts.questions if one not in order)]:
        words = edition.questions[key].words if edition and key in edition.questions else {"ko": key}
        yield QuestionResult(key, words, counts.of(key))


def _added(counts: Iterable[Faces]) -> Faces:
    one, two, three, four, five = map(sum, zip((0, 0, 0, 0, 0), *counts, strict=True))
    return one, two, three, four, five


def _survey(told: Decision, closed: date, names: Mapping[str, str]) -> Survey:
    value = _without_day(told, "closed")
    kept = value.pop("answers", None)
    survey = Survey(**value, closed=closed, who=names.get(told.by, ""))
    # The score of answers is always reckoned from them: there is but one way to.
    return replace(survey, answers=(own := of_value(kept)), result=own.score) if kept else survey


def _without_day(told: Decision, day: str) -> dict[str, Any]:
    return {key: value for key, value in told.value.items() if key != day}
