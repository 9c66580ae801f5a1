# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of the intake share: step, kind, question, what is wrong with the answer, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_texts import kind_name

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft


@qml_element
class CasePage(QObject):
    """One page of the form, writing on the visitor's draft.

    `page` is its name in the table of screens, `fields` are the answers it takes, `field` the one that tells
    pages of the same name apart. Qt pairs a property only with a signal of its own class, so every page has a
    `changed` of its own, which follows `told`.
    """

    told = Signal()
    refused = Signal()
    changed: SignalInstance  # bound by Qt in each page
    page = ""
    field = ""
    fields: tuple[str, ...] = ()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._draft = draft
        self._fixing = fixing
        self._problem = ""
        self.told.connect(self.changed)
        stage.words.switched.connect(self.told)

    step = shown(int, told)(lambda self: self._step()[0])
    steps = shown(int, told)(lambda self: self._step()[1])
    kind = shown(str, told)(lambda self: self.headline)
    title = shown(str, told)(lambda self: self.question)
    note = shown(str, told)(lambda self: self.aside)
    problem = shown(str, told)(lambda self: self._problem)

    @property
    def headline(self) -> str:
        """Return the kind of case."""
        return kind_name(self._stage, self._draft.kind)

    @property
    def question(self) -> str:
        """Ask what the page asks."""
        raise NotImplementedError

    @property
    def aside(self) -> str:
        """Add a line under the question, where there is something to add."""
        return ""

    @property
    def spoken_title(self) -> str:
        """What is said when the page comes."""
        return self.question

    @Slot()
    def go_on(self) -> None:
        """Go on, unless an answer of this page is wrong."""
        self._problem = self._draft.wrong(*self.fields)
        self.tell()
        if self._problem:
            self.refused.emit()
        else:
            self._draft.go_on(self.page, fixing=self._fixing)

    def tell(self) -> None:
        """Say everything anew."""
        self.told.emit()

    def _step(self) -> tuple[int, int]:
        return (0, 0) if self._draft.over else self._draft.step_of(self.page)
