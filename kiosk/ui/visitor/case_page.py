"""What the pages of the intake share: the step, the kind, a problem in words, and the way on.

Qt pairs a property only with a signal of its own class, so each model has its own `changed` and takes its
getters from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.visitor.case_texts import kind_name

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import Draft


class CasePage:
    """Mixed into a view-model that has a `changed` signal; `page` is its name in the table of screens."""

    page = ""
    changed: SignalInstance  # bound by Qt in the class it is mixed into
    _stage: Stage
    _draft: Draft
    _fixing: bool
    _problem: str

    def take(self, stage: Stage, draft: Draft, *, fixing: bool) -> None:
        """Take the draft that this page writes on."""
        self._stage = stage
        self._draft = draft
        self._fixing = fixing
        self._problem = ""
        stage.words.switched.connect(self.tell)

    def tell(self) -> None:
        """Say everything anew."""
        self.changed.emit()

    def leave(self, *fields: str, field: str = "") -> None:
        """Go on, unless one of these answers is wrong."""
        self._problem = self._draft.wrong(*fields)
        self.tell()
        if not self._problem:
            self._draft.go_on(self.page, field, fixing=self._fixing)


def step_of(page: CasePage) -> int:
    """Return which step of the form a page belongs to."""
    return page._draft.step_of(page.page)[0]  # noqa: SLF001 # a getter of the class above


def kind_of(page: CasePage) -> str:
    """Name the kind of case."""
    return kind_name(page._stage, page._draft.kind)  # noqa: SLF001 # the same


def problem_of(page: CasePage) -> str:
    """Return what is wrong, or nothing."""
    return page._problem  # noqa: SLF001 # the same
