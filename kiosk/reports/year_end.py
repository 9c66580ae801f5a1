# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a year: a survey closed in it, and its results published on every channel in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from kiosk.reports.disclosure import few
from kiosk.reports.share_steps import tens
from kiosk.reports.survey_results import ToldSurvey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.reports.survey_results import SurveyResults

SURVEY: Final = "survey"
PUBLISH: Final = "publish"
SOON: Final = timedelta(days=92)  # a survey that is still to be made comes up in the year's last quarter

type YearEndState = Literal["kept", "missed", "open"]


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that was closed: how many answered, how content they were of 100, what is to be noted.

    One that visitors answered here brings its answers, counted when it was closed.
    """

    closed: date
    respondents: int
    result: float
    note: str = ""
    who: str = ""
    answers: SurveyResults | None = None

    @property
    def told(self) -> ToldSurvey:
        """Return it as it leaves the house, of few answers only that it was made."""
        answers = self.answers.told if self.answers else None
        n = self.respondents if self.answers is None else answers.most if answers else 1
        if few(n):
            return ToldSurvey(self.closed, None, None)
        return ToldSurvey(self.closed, tens(n), answers.score if answers else self.result, self.note, answers)


@dataclass(frozen=True, slots=True)
class Published:
    """When and where results were published."""

    day: date
    where: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class ReportPublication:
    """What is owed to one channel by a day, and what was done."""

    channel: str
    name: str
    due: date
    done: Published | None = None


@dataclass(frozen=True, slots=True)
class YearEnd:
    """One year; nothing is owed to a channel before the survey closes."""

    year: int
    survey: Survey | None = None
    publications: tuple[ReportPublication, ...] = ()

    @property
    def last_day(self) -> date:
        """Return the last day on which the year's survey can close."""
        return date(self.year, 12, 31)

    @property
    def unsigned(self) -> YearEnd:
        """Return the year for whoever reads it outside: without the names of those who wrote it down."""
        done = (replace(one, done=one.done and replace(one.done, who="")) for one in self.publications)
        survey = self.survey and replace(self.survey, who="")
        return replace(self, survey=survey, publications=tuple(done))

    def masked(self, mask: Callable[[str], str]) -> YearEnd:
        """Return the year with names hidden in what was typed."""
        survey = self.survey and replace(self.survey, note=mask(self.survey.note))
        done = (
            replace(one, done=one.done and replace(one.done, where=mask(one.done.where)))
            for one in self.publications
        )
        return replace(self, survey=survey, publications=tuple(done))

    @property
    def owed(self) -> tuple[ReportPublication, ...]:
        """Return what is not published yet."""
        return tuple(one for one in self.publications if one.done is None)


@dataclass(frozen=True, slots=True)
class Yearly:
    """How a promise of one year stands: of so many parts so many are done."""

    promise: str
    year: int
    state: YearEndState
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Owed:
    """What has to be done between two days: a survey, or publications on these channels."""

    promise: str
    year: int
    since: date
    due: date
    channels: tuple[str, ...] = ()


def yearly(end: YearEnd, today: date) -> Iterator[Yearly]:
    """Judge a year's promises; without a survey there is nothing to publish."""
    closed = end.survey is not None
    state: YearEndState = "kept" if closed else "missed" if today > end.last_day else "open"
    yield Yearly(SURVEY, end.year, state, int(closed), 1)
    if end.publications:
        done = len(end.publications) - len(end.owed)
        yield Yearly(PUBLISH, end.year, _published(end, today), done, len(end.publications))


def owed(ends: Iterable[YearEnd], today: date) -> list[Owed]:
    """List what is to be done, the next due first; a year that ended without a survey is only reported."""
    return sorted((one for end in ends for one in _owed(end, today)), key=lambda one: one.due)


def _owed(end: YearEnd, today: date) -> Iterator[Owed]:
    if end.survey is None:
        if end.last_day - SOON <= today <= end.last_day:
            yield Owed(SURVEY, end.year, date(end.year, 1, 1), end.last_day)
    elif end.owed:
        names = tuple(one.name for one in end.owed)
        yield Owed(PUBLISH, end.year, end.survey.closed, end.owed[0].due, names)


def _published(end: YearEnd, today: date) -> YearEndState:
    if any((one.done.day if one.done else today) > one.due for one in end.publications):
        return "missed"
    return "open" if end.owed else "kept"
