# SPDX-License-Identifier: GPL-3.0-or-later
"""A new city's first steps: what is missing, and the page that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.services.setup import StepState, consequences
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.setup import SetupService
    from kiosk.services.setup import SetupStep

SHAPES: Final = {
    StepState.DONE: "done",
    StepState.DOING: "half",
    StepState.MISSING: "late",
    StepState.OPEN: "calm",
}


@dataclass(frozen=True, slots=True)
class SetupStepRow:
    """One step: its place in the work, how far it is, and what its button does."""

    key: str
    number: str
    shape: str
    title: str
    detail: str
    by: str
    page: str
    tells: bool


@dataclass(frozen=True, slots=True)
class EffectRow:
    """What a visitor would get now."""

    shape: str
    what: str
    told: str


@qml_element
class FirstSteps(Page["SetupService"]):
    """The page of the first steps."""

    changed = Signal()

    steps = listed(SetupStepRow)
    effects = listed(EffectRow)
    count = shown(str, changed)(lambda self: self._count)

    def clear(self) -> None:
        """Know of no step."""
        self._count = ""

    @Slot()
    def look(self) -> None:
        """Read the steps again."""
        self.run(lambda office: office.steps(), self._show)

    @Slot(str)
    def finish(self, key: str) -> None:
        """Keep that a step was done that no program can see."""
        self.do(lambda office: office.tell(key), "적었습니다.")

    @Slot(str)
    def go(self, page: str) -> None:
        """Turn to the page on which a step is done."""
        self.turned.emit(page, "")

    def _show(self, steps: Sequence[SetupStep]) -> None:
        done = sum(step.state is StepState.DONE for step in steps)
        self._count = f"{len(steps)}가지 가운데 {done}"
        self.steps.show([_row(number, step) for number, step in enumerate(steps, 1)])
        self.effects.show([EffectRow(SHAPES[state], what, told) for what, state, told in consequences(steps)])


def _row(number: int, step: SetupStep) -> SetupStepRow:
    tells = step.said and step.state is not StepState.DONE
    return SetupStepRow(
        step.key, str(number), SHAPES[step.state], step.title, step.detail, step.by, step.page, tells
    )
