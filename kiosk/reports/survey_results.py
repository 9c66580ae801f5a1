# SPDX-License-Identifier: GPL-3.0-or-later
"""What a year's survey came to, question by question and by where it was answered; small cells are not told.

A cell is a group of people: who answered a question, who answered at one place. Of a cell that is large
enough every face is told, of a smaller one nothing (measure.md, h).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from kiosk.visits.figures import rate
from kiosk.visits.measure.publishing import SMALL_CELL, hidden_cells

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

    @property
    def good(self) -> float | None:
        """Return the share of the upper two faces, all questions together; None without any face."""
        chosen = sum(self.faces)
        return sum(self.faces[GOOD:]) / chosen if chosen else None


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
    def hidden(self) -> frozenset[str]:
        """Return the places too small to be told, or needed so that none can be computed from the total.

        For this none serves that a question of its own tells of, unless there is no other.
        """
        answered = {one.channel: one.answered for one in self.channels if one.answered}
        told = {one.only for one in self.questions if one.shown}
        others = {name: n for name, n in answered.items() if name not in told}
        serve = any(n >= SMALL_CELL for n in others.values())
        return frozenset(hidden_cells(others if serve else answered))


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
