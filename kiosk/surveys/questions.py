# SPDX-License-Identifier: GPL-3.0-or-later
"""The survey's questions, edition by edition, as the city's file has them in all five languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kiosk.language.catalogue import LANGUAGES
from kiosk.resources import ASSETS
from kiosk.settings.toml_file import Lines, Mistake, SettingsError, read_once, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

SURVEY: Final = ASSETS / "survey.toml"
CHANNELS: Final = ("booth", "counter", "door", "phone", "case")
FACES: Final = (1, 2, 3, 4, 5)
ASKED: Final = 3  # questions at one place: what can be answered in 20 seconds, as the page says


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """One question, by language."""

    id: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SurveyEdition:
    """The questions that are asked from a day on, and at which channel which of them."""

    id: str
    since: date
    questions: Mapping[str, SurveyQuestion]
    asked: Mapping[str, tuple[str, ...]]
    faces: Mapping[str, tuple[str, ...]]

    def at(self, channel: str) -> tuple[SurveyQuestion, ...]:
        """Return what a channel asks, in order; nothing where the city asks nothing."""
        return tuple(self.questions[one] for one in self.asked.get(channel, ()))


@dataclass(frozen=True, slots=True)
class SurveyEditions:
    """All editions that a city has asked, the newest last."""

    editions: tuple[SurveyEdition, ...]

    def on(self, day: date) -> SurveyEdition | None:
        """Return the edition asked on a day."""
        return next((one for one in reversed(self.editions) if one.since <= day), None)

    def of(self, edition: str) -> SurveyEdition | None:
        """Return an edition by its name, for the words of what was counted."""
        return next((one for one in self.editions if one.id == edition), None)


@read_once
def load_questions(file: Path) -> SurveyEditions:
    """Read the survey's file; raises `SettingsError` that names every line with a mistake."""
    text, told = read_toml(file)
    lines = Lines(text)
    mistakes = [Mistake(lines.of(*where), wrong) for where, wrong in _mistakes(told)]
    if mistakes:
        raise SettingsError(file, mistakes)
    faces = {language: tuple(words) for language, words in _table(told, "faces").items()}
    editions = (_edition(one, faces) for one in _editions(told))
    return SurveyEditions(tuple(sorted(editions, key=lambda one: one.since)))


def _edition(told: Mapping[str, Any], faces: Mapping[str, tuple[str, ...]]) -> SurveyEdition:
    questions = {key: SurveyQuestion(key, words) for key, words in told["questions"].items()}
    asked = {channel: tuple(keys) for channel, keys in told["asked"].items()}
    return SurveyEdition(told["id"], told["since"], questions, asked, faces)


type _Wrong = tuple[tuple[str | None, str | None], str]


def _mistakes(told: Mapping[str, object]) -> Iterator[_Wrong]:
    faces = _table(told, "faces")
    for language in LANGUAGES:
        words = faces.get(language, [])
        if not _texts(words) or len(words) != len(FACES):
            yield ("faces", language), f"faces.{language} needs {len(FACES)} words, from worst to best"
    editions = _editions(told)
    if not editions:
        yield (None, None), "needs an [[edition]]"
    for one in editions:
        yield from _wrong_edition(one)
    names = [one.get("id") for one in editions]
    days = [one.get("since") for one in editions]
    if len({str(one) for one in names}) < len(names) or len({str(one) for one in days}) < len(days):
        yield ("edition", None), "two editions have the same id, or begin on the same day"


def _wrong_edition(told: Mapping[str, Any]) -> Iterator[_Wrong]:
    name, since = told.get("id"), told.get("since")
    if not isinstance(name, str) or not name:
        yield ("edition", "id"), "an edition needs an id"
    if type(since) is not date:
        yield ("edition", "since"), f"edition {name} needs since, a day as 2026-01-01"
    questions = _table(told, "questions")
    for key, words in questions.items():
        if not isinstance(words, dict) or set(words) != set(LANGUAGES) or not _texts(list(words.values())):
            yield ("edition", key), f"question {key} needs its words in {', '.join(LANGUAGES)}"
    asked = _table(told, "asked")
    if not asked:
        yield ("edition", "asked"), f"edition {name} asks nothing anywhere"
    for channel, keys in asked.items():
        if channel not in CHANNELS:
            yield ("edition", channel), f"{channel} is none of {', '.join(CHANNELS)}"
        if (
            not _texts(keys)
            or len(set(keys)) != len(keys)
            or len(keys) != ASKED
            or set(keys) - set(questions)
        ):
            yield (
                ("edition", channel),
                f"asked.{channel} needs {ASKED} different questions of this edition",
            )


def _table(told: Mapping[str, object], key: str) -> Mapping[str, Any]:
    found = told.get(key)
    return found if isinstance(found, dict) else {}


def _editions(told: Mapping[str, object]) -> Sequence[Mapping[str, Any]]:
    found = told.get("edition")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _texts(told: object) -> bool:
    """Return whether this is a list of texts with something in each."""
    return isinstance(told, list) and bool(told) and all(isinstance(one, str) and one.strip() for one in told)
