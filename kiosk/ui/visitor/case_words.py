"""What the visitor has to say, in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import LONGEST
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_texts import kind_name

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import Draft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = "case_words"


@QmlElement
class CaseWordsModel(QObject):
    """Room to write, without a clock; a person writes for whoever asks."""

    changed = Signal()

    def __init__(self, stage: Stage, *, draft: Draft, fixing: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._draft = draft
        self._fixing = fixing
        self._problem = ""
        stage.words.switched.connect(self.changed)

    step = shown(int)(lambda self: self._draft.step_of(PAGE)[0])
    kind = shown(str, changed)(lambda self: kind_name(self._stage, self._draft.kind))
    title = shown(str, changed)(lambda self: self.spoken_title)
    note = shown(str, changed)(lambda self: self._note())
    words = shown(str)(lambda self: self._draft.given("words") or "")
    longest = shown(int)(lambda _: LONGEST["words"])
    problem = shown(str, changed)(lambda self: self._problem)

    @property
    def spoken_title(self) -> str:
        """The question, which is another for thanks and for a call."""
        asked = self._draft.kind.id if self._draft.kind.id in {"praise", "callback"} else "other"
        return self._stage.text(f"case_words.{asked}")

    @Slot(str)
    def write(self, words: str) -> None:
        """Keep what is written at every change, so that no way off this page loses it."""
        self._draft.answer("words", words)
        if self._problem:
            self._problem = ""
            self.changed.emit()

    @Slot()
    def ask_help(self) -> None:
        """Have a guide write for the visitor."""
        self._stage.pages.open("guide_call")

    @Slot()
    def go_on(self) -> None:
        """Go on, unless nothing is written or a personal number is."""
        self._problem = self._draft.wrong("words")
        self.changed.emit()
        if not self._problem:
            self._draft.go_on(PAGE, fixing=self._fixing)

    def _note(self) -> str:
        seat = self._draft.services.directory.seat(self._draft.given("seat") or "")
        if self._draft.kind.id != "callback" or seat is None or seat.away is None:
            return ""
        until = seat.away.until
        return self._stage.text("office.away_until", until) if until else self._stage.text("office.away")
