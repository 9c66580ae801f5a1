# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented answers by a declared model (`assets/demo_model.toml`); nobody gave them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from kiosk.surveys.answers import SurveyAnswer, SurveyAsked
from kiosk.surveys.questions import CHANNELS, FACES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from random import Random

    from kiosk.surveys.questions import SurveyEditions

_EVENLY: Final = [1] * len(FACES)  # of a city's own question, which the model does not know
# As among invented visits; a closed case is asked about in Korean.
_LANGUAGES: Final = {"ko": 930, "zh-CN": 25, "vi": 20, "en": 15, "ja": 10}


def invent_survey(
    model: Mapping[str, Any], editions: SurveyEditions, days: Sequence[date], visits: int, rng: Random
) -> tuple[list[SurveyAnswer], list[SurveyAsked]]:
    """Return answers and invitations for so many visits, spread evenly over the days."""
    answers: list[SurveyAnswer] = []
    asked: Counter[tuple[str, str, str, date]] = Counter()
    for channel in CHANNELS:
        shares = model.get(channel, {"asked": 0.0, "answers": 0.0})
        for _ in range(round(visits * shares["asked"])):
            day = rng.choice(days)
            language = (
                "ko" if channel == "case" else rng.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
            )
            edition = editions.on(day)
            if edition is None or not edition.at(channel):
                continue
            asked[edition.id, channel, language, day] += 1
            faces = _faces(model, [one.id for one in edition.at(channel)], rng)
            if rng.random() < shares["answers"] and faces:
                answers.append(SurveyAnswer(edition.id, channel, language, day, faces))
    return answers, [SurveyAsked(*key, many) for key, many in sorted(asked.items())]


def _faces(model: Mapping[str, Any], questions: Sequence[str], rng: Random) -> dict[str, int]:
    """Choose faces; who is content with one thing is content with the next, as people are."""
    lean = rng.gauss(0, 0.7)
    chosen = {one: _face(model["faces"].get(one, _EVENLY), lean, rng) for one in questions}
    return {one: face for one, face in chosen.items() if rng.random() >= model["passed_over"]}


def _face(weights: Sequence[float], lean: float, rng: Random) -> int:
    face = rng.choices(FACES, weights)[0] + round(lean)
    return min(max(face, FACES[0]), FACES[-1])
