# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's survey and its publications in words and shapes, with the days that are left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.moments import bound_words
from kiosk.reports.survey_results import AVERAGED
from kiosk.reports.year_end import PUBLISH, SURVEY, Owed
from kiosk.visits.measure.publishing import SMALL_CELL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kiosk.reports.survey_results import SurveyResults, ToldSurvey
    from kiosk.reports.year_end import ReportPublication, YearEnd, YearEndState

HALF: Final = 0.5
NEARLY: Final = 0.8
STATES: Final[dict[YearEndState, str]] = {"kept": "지킴", "missed": "못 지킴", "open": "아직"}
_OWED: Final = {SURVEY: "{}년 만족도 조사 마치기", PUBLISH: "{}년 만족도·헌장 결과 공개"}


@dataclass(frozen=True, slots=True)
class Countdown:
    """How much of a time is gone as a shape, and the days that are left in words."""

    shape: str
    left: str


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One channel: how its publishing stands, by when, and what was done; `done` only takes back."""

    channel: str
    shape: str
    name: str
    due: str
    told: str
    done: bool


def countdown(one: Owed, today: date) -> Countdown:
    """Count the days of the calendar; the last day is the day itself."""
    left, whole = (one.due - today).days, max(1, (one.due - one.since).days)
    gone = 1 - left / whole
    shape = "near" if gone >= NEARLY else "half" if gone >= HALF else "calm"
    if left < 0:
        return Countdown("late", f"{-left}일 지남")
    return Countdown(shape, f"{left}일 남음" if left else "오늘까지")


def owed_words(one: Owed) -> str:
    """Return what has to be done."""
    return _OWED[one.promise].format(one.year)


def countdown_words(owed: Sequence[Owed], today: date) -> Countdown:
    """Return the countdown of what is due next in one line; nothing while nothing is owed."""
    if not owed:
        return Countdown("", "")
    first = owed[0]
    stands = countdown(first, today)
    where = f": {', '.join(first.channels)}" if first.channels else ""
    return Countdown(
        stands.shape, f"{stands.left} · {owed_words(first)}{where} · {bound_words(first.due, today, '까지')}"
    )


def survey_words(end: YearEnd) -> str:
    """Return what became of the year's survey."""
    if (made := end.survey) is None:
        return f"{end.year}년에 마친 만족도 조사가 아직 적혀 있지 않습니다."
    of = len(made.answers.averaged) if made.answers else 0
    counts = f"{made.respondents:,}명 응답", scored(made.result, of)
    return " · ".join(filter(None, (f"{made.closed.isoformat()} 마침", *counts, made.note, made.who)))


def scored(result: float, of: int) -> str:
    """Return a score and what it is the mean of; of a survey made elsewhere that is not known."""
    return f"{result:g}점(물음 {of}개의 평균)" if of else f"{result:g}점"


def told_survey_words(made: ToldSurvey) -> str:
    """Return what is told of a year's survey outside."""
    closed = f"{made.closed.isoformat()} 마침"
    if made.respondents is None:
        return f"{closed} · 물음 하나에 {SMALL_CELL}명이 답하지 않아 결과를 밝히지 않음"
    of = made.answers.of if made.answers else 0
    score = f"점수는 답 {AVERAGED}개부터 밝힘" if made.result is None else scored(made.result, of)
    counts = f"적어도 {made.respondents:,}명 응답", score
    return " · ".join(filter(None, (closed, *counts, made.note)))


def answers_words(found: SurveyResults | None) -> str:
    """Return how many have answered the survey that is not closed yet, and what it would come to."""
    if found is None or not found.asked:
        return ""
    told = f"받은 답: {found.asked:,}번 물어 {found.answered:,}명({found.answered / found.asked * 100:.1f} %)"
    if not found.enough:
        return f"{told} · 물음 하나에 10명이 답하면 이 답으로 마칠 수 있습니다."
    since = f"{found.first.isoformat()}부터 {found.last.isoformat()}까지"
    return f"{told} · 만족도 {scored(found.score, len(found.averaged))} · {since}"


def channels(end: YearEnd, today: date) -> Iterator[ChannelRow]:
    """Word every channel."""
    closed = end.survey.closed if end.survey else today
    for one in end.publications:
        stands = _stands(one, end.year, closed, today)
        due = bound_words(one.due, today, "까지")
        yield ChannelRow(one.channel, stands.shape, one.name, due, stands.left, one.done is not None)


def _stands(one: ReportPublication, year: int, closed: date, today: date) -> Countdown:
    if one.done is None:
        return countdown(Owed(PUBLISH, year, closed, one.due), today)
    late = (one.done.day - one.due).days
    told = " · ".join(filter(None, (f"{one.done.day.isoformat()} 공개", one.done.where, one.done.who)))
    return Countdown("missed", f"{late}일 늦음 · {told}") if late > 0 else Countdown("done", told)
