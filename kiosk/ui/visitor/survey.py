# SPDX-License-Identifier: GPL-3.0-or-later
"""Three questions at the end, five faces each: no name, nothing that must be answered, and no ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.surveys.codes import channel_of
from kiosk.surveys.questions import FACES
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.shell.inviting import ANSWERED, BOOTH, INVITED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.services.survey import CitySurvey
    from kiosk.surveys.questions import SurveyQuestion
    from kiosk.ui.shell.stage import Stage


class CodeUsed(Exception):  # noqa: N818 # it says what is the case
    """The code has answered meanwhile, as on a phone."""


@qml_element
class SurveyModel(QObject):
    """The questions, and after they were sent the thanks, where the `answer` can be taken back."""

    changed = Signal()

    def __init__(
        self, stage: Stage, *, answer: UUID | None = None, sent: bool = False, code: str = ""
    ) -> None:
        super().__init__()
        self._stage = stage
        self._answer, self._sent = answer, sent
        self._code, self._channel = code, channel_of(code) if code else BOOTH
        self._chosen: dict[str, int] = {}
        if not code:
            stage.remembered[INVITED] = True
        self._told = "survey.kept" if sent else "survey.note"
        self._sending = False
        stage.words.switched.connect(self.changed)
        stage.when_ready(self.changed.emit)

    title = shown(str, changed)(
        lambda self: self._stage.text("survey.thanks" if self._sent else "survey.title")
    )
    note = shown(str, changed)(lambda self: self._stage.text(self._told))
    problem = shown(bool, changed)(lambda self: self._told in {"survey.none", "survey.failed", "survey.used"})
    questions = shown("QVariantList", changed)(lambda self: [] if self._sent else self._rows())
    sending = shown(bool, changed)(lambda self: self._sending)
    sent = shown(bool)(lambda self: self._sent)
    revocable = shown(bool, changed)(lambda self: self._answer is not None)

    @property
    def spoken_title(self) -> str:
        """What is asked, or the thanks."""
        return f"{self.title} {self.note}"

    @Slot(str, int)
    def choose(self, question: str, face: int) -> None:
        """Choose a face, or take it back by a second touch."""
        if self._chosen.get(question) == face:
            del self._chosen[question]
        else:
            self._chosen[question] = face
        self._told = "survey.note"
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """Keep what was chosen, beside the screen."""
        if not self._chosen:
            self._tell("survey.none")
        elif not self._code and self._stage.remembered.get(ANSWERED):
            self._thank(None)
        elif not self._sending:
            self._sending = True
            if not self._code:
                self._stage.remembered[ANSWERED] = True
            self.changed.emit()
            faces, language = dict(self._chosen), self._stage.words.language
            self._stage.background.run(lambda: self._keep(language, faces), self._thank, self._fail)

    @Slot()
    def take_back(self) -> None:
        """Take the answer back, as if it had not been given."""
        if (answer := self._answer) is not None:
            self._answer = None
            self._stage.background.run(
                lambda: self._survey.take_back(answer), lambda _: self._tell("survey.undone"), self._fail
            )

    @Slot()
    def skip(self) -> None:
        """Return to what stood before; at the end of a session there is nothing."""
        if self._stage.pages.deep:
            self._stage.pages.back()
        else:
            self._stage.finish()

    @Slot()
    def leave(self) -> None:
        """End the session: the next visitor begins anew."""
        self._stage.finish()

    def _keep(self, language: str, faces: dict[str, int]) -> UUID | None:
        """Keep the answer, of a code once; what cannot be kept raises."""
        if not self._code:
            return self._survey.answer(BOOTH, language, faces)
        if not self._survey.answer_once(language, faces, self._code):
            raise CodeUsed(self._channel)
        return None

    def _thank(self, answer: UUID | None) -> None:
        if self._stage.pages.current.model is self:  # the next visitor may stand there by now
            self._stage.pages.replace("survey", answer=answer, sent=True)

    def _fail(self, error: Exception) -> None:
        # Nothing was kept: this session may answer yet. The next visitor's may have begun meanwhile.
        if self._sending and not self._code and any(one.model is self for one in self._stage.pages.stack):
            del self._stage.remembered[ANSWERED]
        self._sending = False
        self._tell("survey.used" if isinstance(error, CodeUsed) else "survey.failed")

    def _tell(self, what: str) -> None:
        self._told = what
        self._stage.narrator.tell(self.note)
        self.changed.emit()

    def _rows(self) -> list[dict[str, Any]]:
        if not self._stage.served:
            return []
        language, survey = self._stage.words.language, self._survey
        words = survey.faces(language)
        return [self._row(one, language, words) for one in survey.asked_at(self._channel)]

    def _row(self, question: SurveyQuestion, language: str, words: Sequence[str]) -> dict[str, Any]:
        chosen = self._chosen.get(question.id)
        faces = [{"face": face, "word": words[face - 1], "chosen": face == chosen} for face in FACES]
        return {"id": question.id, "words": question.words[language], "faces": faces}

    @property
    def _survey(self) -> CitySurvey:
        return self._stage.services.survey
