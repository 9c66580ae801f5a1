# SPDX-License-Identifier: GPL-3.0-or-later
"""What a year's survey came to, question by question and by where it was answered; small cells are not told.

A cell is a group of people: who answered a question, who answered at one place. Of a cell that is large
enough every face is told, of a smaller one nothing (measure.md, h).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from kiosk.reports.disclosure import hidden
from kiosk.visits.figures import rate
from kiosk.visits.measure.publishing import SMALL_CELL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.visits.figures import Rate

type Faces = tuple[int, int, int, int, int]

GOOD: Final = 3  # the two faces from here on are content
_STEP: Final = 25.0  # points of 100 between one face and the next


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How often each face was chosen at one question, from the worst; its words by language.

    `only` is the place where alone it was answered, "" where there were several.
    """

    question: str
    words: Mapping[str, str]
    faces: Faces
    only: str = ""

    @property
    def n(self) -> int:
        """Return how many answered it."""
        return sum(self.faces)

    @property
    def shown(self) -> bool:
        """Return whether so many answered that it may be told."""
        return self.n >= SMALL_CELL

    @property
    def good(self) -> Rate | None:
        """Return the share of the upper two faces with its Wilson interval."""
        return rate(sum(self.faces[GOOD:]), self.n)

    @property
    def mean(self) -> float:
        """Return the mean of 100, the worst face being 0 and the best 100."""
        return sum(_STEP * at * many for at, many in enumerate(self.faces)) / max(1, self.n)


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """One place: how often it asked, how many answered, and with which faces, all questions together."""

    channel: str
    asked: int
    answered: int
    faces: Faces


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """The answers of a period, both days included."""

    first: date
    last: date
    questions: Sequence[QuestionResult]
    channels: Sequence[ChannelResult]

    @property
    def asked(self) -> int:
        """Return how often the questions were put."""
        return sum(one.asked for one in self.channels)

    @property
    def answered(self) -> int:
        """Return how many answered at least one question."""
        return sum(one.answered for one in self.channels)

    @property
    def enough(self) -> bool:
        """Return whether anything at all may be told."""
        return self.answered >= SMALL_CELL and any(one.shown for one in self.questions)

    @property
    def score(self) -> float:
        """Return the mean of 100 over the questions that are told, each counting once, to one decimal."""
        return round(fmean(one.mean for one in self.questions if one.shown), 1)

    @property
    def told(self) -> ToldAnswers | None:
        """Return them as they leave the house; None of few answers.

        For a small place none is hidden that a question of its own tells of, unless there is no other.
        """
        if self.answered < SMALL_CELL:
            return None
        alone = {one.only for one in self.questions if one.shown}
        answered = {one.channel: one.answered for one in self.channels}
        gone = hidden(answered, last=alone)
        gone |= hidden({one.channel: one.asked for one in self.channels}, already=gone, last=alone)
        return ToldAnswers(
            self.first,
            self.last,
            self.asked,
            self.answered,
            [one if one.shown else replace(one, faces=(0, 0, 0, 0, 0)) for one in self.questions],
            [
                ToldPlace(one.channel, None, None)
                if one.channel in gone
                else ToldPlace(one.channel, one.asked, one.answered)
                for one in self.channels
            ],
        )


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """One place as it is told: how often it asked and how many answered.

    Not with which faces: less those of the questions that are told, these would be the faces of the others.
    """

    channel: str
    asked: int | None
    answered: int | None


@dataclass(frozen=True, slots=True)
class ToldAnswers:
    """The answers of a period as they are told; a question of few answers has no faces."""

    first: date
    last: date
    asked: int
    answered: int
    questions: Sequence[QuestionResult]
    channels: Sequence[ToldPlace]

    @property
    def response(self) -> float | None:
        """Return which share of those asked answered."""
        return self.answered / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class ToldSurvey:
    """A year's survey as it is told; of few answers neither their number nor their result."""

    closed: date
    respondents: int | None
    result: float
    note: str = ""
    answers: ToldAnswers | None = None


def as_value(found: SurveyResults) -> dict[str, Any]:
    """Return results as they are kept with the year's survey."""
    return {
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "questions": [[one.question, dict(one.words), list(one.faces), one.only] for one in found.questions],
        "channels": [[one.channel, one.asked, one.answered, list(one.faces)] for one in found.channels],
    }


def of_value(kept: Mapping[str, Any]) -> SurveyResults:
    """Return the results that were kept."""
    return SurveyResults(
        date.fromisoformat(kept["first"]),
        date.fromisoformat(kept["last"]),
        tuple(
            QuestionResult(key, words, _faces(faces), *only) for key, words, faces, *only in kept["questions"]
        ),
        tuple(ChannelResult(key, asked, n, _faces(faces)) for key, asked, n, faces in kept["channels"]),
    )


def _faces(counts: Sequence[int]) -> Faces:
    one, two, three, four, five = counts
    return one, two, three, four, five
