# SPDX-License-Identifier: GPL-3.0-or-later
"""The satisfaction survey on an open data folder or the city's server: what is asked, what was answered."""

from __future__ import annotations

import secrets
import tomllib
from typing import TYPE_CHECKING, Literal

from kiosk.resources import ASSETS
from kiosk.services.directory import seoul_now
from kiosk.services.screen_tries import ScreenTries
from kiosk.storage.surveys import StoredSurvey
from kiosk.surveys.answers import SurveyAnswer, SurveyAsked, is_whole
from kiosk.surveys.codes import channel_of
from kiosk.surveys.demo import invent_survey
from kiosk.surveys.questions import SURVEY, load_questions
from kiosk.visits.demo import demo_days

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path
    from random import Random
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.surveys.answers import SurveyCounts
    from kiosk.surveys.codes import SurveyCode
    from kiosk.surveys.questions import SurveyEdition, SurveyEditions, SurveyQuestion

type CodeState = Literal["open", "unknown", "wait"]


def survey_file(settings: Settings) -> Path:
    """Return the city's own questions beside its settings, else the ones that come with the program."""
    own = settings.folder / "survey.toml"
    return own if own.is_file() else SURVEY


class CitySurvey:
    """What visitors are asked, and what they answered."""

    def __init__(self, storage: Storage, settings: Settings, now: Callable[[], datetime] = seoul_now) -> None:
        self._stored = StoredSurvey(storage.database)
        self._file = survey_file(settings)
        self._now = now
        self._open = True
        self._wrong = ScreenTries()

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

    def ticket(self, channel: str, language: str) -> str:
        """Return what lets a phone answer once and today; it is drawn by lot and leads to no visit.

        Whoever is given one counts as asked; "" where the channel asks nothing.
        """
        if not self.asked_at(channel):
            return ""
        code = f"{channel[0]}{secrets.token_urlsafe(16)}"
        self._stored.issue(code, self._today())
        self.note_asked(channel, language)
        return code

    def issue(self, code: SurveyCode) -> bool:
        """Let the code of a closed case be used; of it only a hash stays. False where it has lapsed."""
        if not self.asked_at("case") or code.until < self._today():
            return False
        if self._stored.issue(code.digits, code.until):
            self.note_asked("case", "ko")
        return True

    @property
    def takes_codes(self) -> bool:
        """Return whether the codes of closed cases are known here, and not only at the city's server."""
        return bool(self.asked_at("case")) and not self._stored.elsewhere

    def check(self, code: str) -> CodeState:
        """Return what a typed code is; after five that were wrong within a minute, all wait."""
        if self._wrong.spent:
            return "wait"
        if self.is_open(code):
            return "open"
        self._wrong.count()
        return "unknown"

    def is_open(self, code: str) -> bool:
        """Return whether a code can still be used."""
        return self._stored.is_open(code, self._today())

    def answer_once(self, language: str, faces: Mapping[str, int], code: str) -> bool:
        """Keep the one answer that a code allows; False where nothing fits, or the code counts no more."""
        made = self._made(channel_of(code), language, faces)
        return made is not None and self._stored.add_once(made, code)

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


def fill_demo_survey(storage: Storage, settings: Settings, visits: int, rng: Random) -> int:
    """Invent what so many visits would have answered, where nobody has answered yet; return how many."""
    model = tomllib.loads((ASSETS / "demo_model.toml").read_text("utf-8"))["survey"]
    days = [one.date() for one in demo_days(seoul_now())]
    stored = StoredSurvey(storage.database)
    if not visits or stored.counts(days[0], days[-1]):
        return 0
    answers, asked = invent_survey(model, load_questions(survey_file(settings)), days, visits, rng)
    stored.add(answers, asked)
    return len(answers)
