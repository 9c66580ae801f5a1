# SPDX-License-Identifier: GPL-3.0-or-later
"""A new city's first steps in the order of the work, and what a visitor would get if the doors opened now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from kiosk.desk.blocks import DeskAct, DeskCell, DeskView, Lane, Listing, ListRow
from kiosk.desk.page import ActResult, DeskPage
from kiosk.services.setup import SetupStep, StepState, consequences

if TYPE_CHECKING:
    from kiosk.desk.page import DeskStanding, Given
    from kiosk.services.admin.setup import SetupService

type _Steps = Sequence[SetupStep]

_SHAPES: Final = {
    StepState.DONE: "done",
    StepState.DOING: "half",
    StepState.MISSING: "late",
    StepState.OPEN: "calm",
}


def _show(steps: _Steps, _standing: DeskStanding) -> DeskView:
    done = sum(step.state is StepState.DONE for step in steps)
    to_do = Listing("할 일", tuple(_row(at, step) for at, step in enumerate(steps, 1)))
    effects = tuple(
        ListRow(what, (DeskCell(what, 0, "strong wrap", told),), _SHAPES[state])
        for what, state, told in consequences(steps)
    )
    beside = Lane((Listing("지금 열면 이렇게 됩니다", effects, least=72),), 420, quiet=True)
    return DeskView((Lane((to_do,)), beside), f"{len(steps)}가지 가운데 {done}")


def _row(number: int, step: SetupStep) -> ListRow:
    cells = (
        DeskCell(str(number), 28),
        DeskCell(step.title, 180, "strong wrap"),
        DeskCell(step.detail, 0, "wrap", step.by),
    )
    acts = []
    if step.said and step.state is not StepState.DONE:
        acts.append(DeskAct("했습니다", "tell", spoken=f"{step.title} 했습니다"))
    if step.page:
        acts.append(DeskAct("열기", "visit", spoken=f"{step.title} 열기", keeps=False))
    return ListRow(step.key, cells, _SHAPES[step.state], acts=tuple(acts))


def _tell(service: SetupService, given: Given[_Steps]) -> ActResult:
    service.tell(given.about)
    return ActResult("적었습니다.")


def _visit(_service: SetupService, given: Given[_Steps]) -> ActResult:
    return ActResult(turn=(next(one.page for one in given.known if one.key == given.about), ""))


SETUP: Final = DeskPage["SetupService", _Steps](
    "setup",
    "처음 준비",
    "flag",
    lambda service, _place: service.steps(),
    _show,
    {"tell": _tell, "visit": _visit},
)
