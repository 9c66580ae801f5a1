# SPDX-License-Identifier: GPL-3.0-or-later
"""What a year's survey came to, question by question and by where it was answered; small cells are not told.

Of a question is told how many answered, in tens, and in the steps of told shares how
content they were; the mean from three hundred on. The year's score is one number, inside and outside: the
mean of all questions that anybody answered, in whole points; one too rarely answered to be told alone counts
as much as the others. Outside nothing is told of places, nor how many answered in all: less those who
answered the questions of one place these would be the few of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import floor
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from kiosk.reports.share_steps import ShareSteps, tens
from kiosk.surveys.questions import SURVEY, load_questions
from kiosk.visits.figures import rate
from kiosk.visits.measure.publishing import SMALL_CELL, hidden_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.visits.figures import Rate

type Faces = tuple[int, int, int, int, int]
type FaceWords = Mapping[str, Sequence[str]]  # by language, from the worst

GOOD: Final = 3  # the two faces from here on are content
AVERAGED: Final = 300  # of fewer answers their mean, beside the faces, could tell how often each was chosen
_STEP: Final = 25.0  # points of 100 between one face and the next


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How often each face was chosen at one question, from the worst; its words by language."""

    question: str
    words: Mapping[str, str]
    faces: Faces

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

    def told(self, *, averaged: bool) -> ToldQuestion:
        """Return it as it leaves the house, with its mean if that may be told."""
        if not self.shown or (good := self.good) is None:
            return ToldQuestion(self.question, self.words, None)
        rate = ShareSteps(self.n).rate(good.share, self.n)
        faces = tuple(self._faces()) if rate else ()
        mean = whole_points(self.mean) if averaged else None
        return ToldQuestion(self.question, self.words, tens(self.n), faces, rate, mean)

    def _faces(self) -> Iterator[float | None]:
        """Return the share of each face; of the content, and of the others, none is hidden alone."""
        hidden = set[str]()
        for side in (range(GOOD), range(GOOD, len(self.faces))):
            hidden |= set(hidden_cells({str(at): self.faces[at] for at in side}))
        for at, many in enumerate(self.faces):
            yield None if str(at) in hidden else ShareSteps(self.n).share(many / self.n)


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
    faces: FaceWords

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
    def averaged(self) -> Sequence[QuestionResult]:
        """Return the questions that the score is the mean of: all that anybody answered."""
        return [one for one in self.questions if one.n]

    @property
    def score(self) -> int:
        """Return the mean of 100 over all questions, each counting once, in whole points."""
        return whole_points(fmean(one.mean for one in self.averaged))

    @property
    def told(self) -> ToldAnswers | None:
        """Return them as they leave the house; None where no question was answered by enough."""
        if not self.enough:
            return None
        steps = ShareSteps(self.asked)
        response = steps.share(self.answered / self.asked) if self.asked else None
        # Beside the score one mean that is not told would be what the others leave of it.
        rare = sorted(self.averaged, key=lambda one: one.n)
        few = sum(one.n < AVERAGED for one in rare)
        hidden = rare[: 2 if few == 1 else few]
        questions = [one.told(averaged=bool(one.n) and one not in hidden) for one in self.questions]
        score = self.score if sum(one.n for one in rare) >= AVERAGED else None
        return ToldAnswers(
            self.first, self.last, response, steps.least, questions, self.faces, score, len(rare)
        )


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """One question as it is told: about how many answered, with which faces, and how many of them are good.

    `faces` and `good` are shares, `mean` is of 100; None is not told, of a few answers nothing.
    """

    question: str
    words: Mapping[str, str]
    n: int | None
    faces: Sequence[float | None] = ()
    good: Rate | None = None
    mean: int | None = None

    @property
    def rest(self) -> float:
        """Return the share of the faces that are not told, to be drawn as one."""
        return max(0.0, 1 - sum(one or 0.0 for one in self.faces)) if None in self.faces else 0.0


@dataclass(frozen=True, slots=True)
class ToldAnswers:
    """The answers of a period as they are told, `response` being the share of those asked that answered.

    `step` is the least number of which such a share is told: how often it was asked is not. `score` is the
    mean of `of` questions, None of fewer than three hundred answers to all of them.
    """

    first: date
    last: date
    response: float | None
    step: int
    questions: Sequence[ToldQuestion]
    words: FaceWords
    score: int | None
    of: int

    @property
    def most(self) -> int:
        """Return about how many answered the question that most answered."""
        return max(one.n or 0 for one in self.questions)


@dataclass(frozen=True, slots=True)
class ToldSurvey:
    """A year's survey as it is told; of few answers neither their number nor their result."""

    closed: date
    respondents: int | None
    result: float | None
    note: str = ""
    answers: ToldAnswers | None = None


def whole_points(mean: float) -> int:
    """Return a mean of 100 in whole points, half up."""
    return floor(mean + 0.5)


def as_value(found: SurveyResults) -> dict[str, Any]:
    """Return results as they are kept with the year's survey."""
    return {
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "questions": [[one.question, dict(one.words), list(one.faces)] for one in found.questions],
        "channels": [[one.channel, one.asked, one.answered, list(one.faces)] for one in found.channels],
        "faces": {language: list(words) for language, words in found.faces.items()},
    }


def of_value(kept: Mapping[str, Any]) -> SurveyResults:
    """Return the results that were kept."""
    return SurveyResults(
        date.fromisoformat(kept["first"]),
        date.fromisoformat(kept["last"]),
        tuple(QuestionResult(key, words, _faces(faces)) for key, words, faces, *_place in kept["questions"]),
        tuple(ChannelResult(key, asked, n, _faces(faces)) for key, asked, n, faces in kept["channels"]),
        kept.get("faces") or load_questions(SURVEY).editions[-1].faces,
    )


def _faces(counts: Sequence[int]) -> Faces:
    one, two, three, four, five = counts
    return one, two, three, four, five
