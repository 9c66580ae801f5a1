# SPDX-License-Identifier: GPL-3.0-or-later
"""The satisfaction survey on an open data folder or the city's server: what is asked, what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.resources import ASSETS
from kiosk.services.directory import seoul_now
from kiosk.storage.surveys import StoredSurvey
from kiosk.surveys.answers import SurveyAnswer, SurveyAsked, is_whole
from kiosk.surveys.questions import load_questions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.surveys.answers import SurveyCounts
    from kiosk.surveys.questions import SurveyEdition, SurveyEditions, SurveyQuestion

QUESTIONS: Final = ASSETS / "survey.toml"


def survey_file(settings: Settings) -> Path:
    """Return the city's own questions beside its settings, else the ones that come with the program."""
    own = settings.folder / "survey.toml"
    return own if own.is_file() else QUESTIONS


class CitySurvey:
    """What visitors are asked, and what they answered."""

    def __init__(self, storage: Storage, settings: Settings, now: Callable[[], datetime] = seoul_now) -> None:
        self._stored = StoredSurvey(storage.database)
        self._file = survey_file(settings)
        self._now = now
        self._open = True

    def close(self) -> None:
        """Ask nothing from now on: what would be answered could not be kept."""
        self._open = False

    def editions(self) -> SurveyEditions:
        """Return every edition, for the words of what was counted."""
        return load_questions(self._file)

    def asked_at(self, channel: str) -> Sequence[SurveyQuestion]:
        """Return the questions that a channel asks today; none where the city asks nothing there."""
        edition = self._edition()
        return edition.at(channel) if edition else ()

    def faces(self, language: str) -> Sequence[str]:
        """Return the words under the five faces, from worst to best."""
        edition = self._edition()
        return edition.faces[language] if edition else ()

    def note_asked(self, channel: str, language: str) -> None:
        """Count that the questions were put to somebody, answered or not."""
        if edition := self._edition():
            self._stored.add((), [SurveyAsked(edition.id, channel, language, self._today())])

    def answer(self, channel: str, language: str, faces: Mapping[str, int]) -> UUID | None:
        """Keep an answer and return its name, for taking it back; None where nothing fitting was chosen."""
        made = self._made(channel, language, faces)
        return self._stored.add([made])[0] if made else None

    def answer_once(
        self, channel: str, language: str, faces: Mapping[str, int], code: str, *, known: bool = True
    ) -> bool:
        """Keep the answer that a code or a visit's token allows; False where it has answered before."""
        made = self._made(channel, language, faces)
        return made is not None and self._stored.add_once(made, code, known=known)

    def take_back(self, answer: UUID) -> bool:
        """Take an answer back; the row stays, and a second one says so."""
        return self._stored.take_back(answer, self._today())

    def counts(self, first: date, last: date) -> Sequence[SurveyCounts]:
        """Return what each edition came to between two days, both included."""
        return self._stored.counts(first, last)

    def _made(self, channel: str, language: str, faces: Mapping[str, int]) -> SurveyAnswer | None:
        edition = self._edition()
        if edition is None:
            return None
        made = SurveyAnswer(edition.id, channel, language, self._today(), faces)
        return made if is_whole(made, edition) else None

    def _edition(self) -> SurveyEdition | None:
        return self.editions().on(self._today()) if self._open else None

    def _today(self) -> date:
        return self._now().date()
