# SPDX-License-Identifier: GPL-3.0-or-later
"""One answer, and what many of them come to; there is no person, visit, case or time of day in either."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.language.catalogue import LANGUAGES
from kiosk.surveys.questions import CHANNELS, FACES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.surveys.questions import SurveyEdition

type Faces = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """Which face was chosen at which question; a question that was passed over is not in it."""

    edition: str
    channel: str
    language: str
    day: date
    faces: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SurveyAsked:
    """How many times an edition was asked at a channel in a language on a day."""

    edition: str
    channel: str
    language: str
    day: date
    many: int = 1


@dataclass(frozen=True, slots=True)
class SurveyCounts:
    """What one edition came to in a period: how often it was asked and answered, and with which faces.

    `faces` is by (question, channel, language, face); `asked` and `answered` are by (channel, language).
    """

    edition: str
    faces: Counter[tuple[str, str, str, int]] = field(default_factory=Counter)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    answered: Counter[tuple[str, str]] = field(default_factory=Counter)

    def of(self, question: str, channel: str = "", language: str = "") -> Faces:
        """Return how often each face was chosen, from 1 to 5; "" is every channel or language."""
        chosen = dict.fromkeys(FACES, 0)
        for (asked, place, tongue, face), many in self.faces.items():
            if asked == question and channel in ("", place) and language in ("", tongue):
                chosen[face] += many
        one, two, three, four, five = chosen.values()
        return one, two, three, four, five

    def times_asked(self, channel: str = "", language: str = "") -> int:
        """Return how often the questions were put; never fewer than were answered."""
        return max(_sum(self.asked, channel, language), self.times_answered(channel, language))

    def times_answered(self, channel: str = "", language: str = "") -> int:
        """Return how many answered at least one question."""
        return _sum(self.answered, channel, language)

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the questions that were answered at all, by name."""
        return tuple(sorted({question for question, *_ in self.faces}))


def are_faces(told: object) -> bool:
    """Return whether this is a face for each of some questions, and nothing else."""
    return isinstance(told, dict) and all(
        isinstance(question, str) and type(face) is int and face in FACES for question, face in told.items()
    )


def is_whole(answer: SurveyAnswer, edition: SurveyEdition) -> bool:
    """Return whether an answer holds at least one face and only what its channel asks."""
    asked = {one.id for one in edition.at(answer.channel)}
    return (
        answer.edition == edition.id
        and answer.channel in CHANNELS
        and answer.language in LANGUAGES
        and bool(answer.faces)
        and answer.faces.keys() <= asked
        and all(face in FACES for face in answer.faces.values())
    )


def _sum(counted: Counter[tuple[str, str]], channel: str, language: str) -> int:
    return sum(
        many
        for (place, tongue), many in counted.items()
        if channel in ("", place) and language in ("", tongue)
    )
