# SPDX-License-Identifier: GPL-3.0-or-later
"""One booth's visitors of a morning: when each touches the screen, calls a guide, sets out and arrives."""

from __future__ import annotations

from dataclasses import dataclass
import time
from typing import TYPE_CHECKING, Final

from kiosk.visits.events import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random
    import threading
    from uuid import UUID

    from kiosk.visits.log import VisitLog

SPEED: Final = 10
NEXT_S: Final = (20.0, 40.0)  # from one visitor's first touch to the next one's
WALK_S: Final = (30.0, 80.0)
LAST_TOUCH_S: Final = 16.0
CALLS: Final = 3  # every third visitor asks for a guide
ARRIVES: Final = 0.8  # the others tell nobody how it ended


@dataclass(frozen=True, slots=True)
class VisitorStep:
    """What one visitor does, so many seconds into the morning."""

    at_s: float
    visitor: UUID
    act: str
    target: str
    walk_s: float


def morning(minutes: float, targets: Sequence[str], rng: Random) -> list[VisitorStep]:
    """Return every visitor's steps of so many minutes, in order of time."""
    steps = sorted(_steps(minutes, targets, rng), key=lambda one: one.at_s)
    return [one for one in steps if one.at_s <= minutes * 60]


def _steps(minutes: float, targets: Sequence[str], rng: Random) -> Iterator[VisitorStep]:
    began, count = rng.uniform(1, 5), 0
    while began < minutes * 60:
        visitor, target, walk_s = new_id(), rng.choice(targets), rng.uniform(*WALK_S)
        acts = [(0.0, "begin"), (3.0, "first_key"), (8.0, "choose"), (15.0, "understood")]
        acts += [(LAST_TOUCH_S, "leave")]
        if count % CALLS == 0:
            acts.append((5.0, "call"))
        if rng.random() < ARRIVES:
            acts.append((LAST_TOUCH_S + walk_s, "arrive"))
        yield from (VisitorStep(began + after, visitor, act, target, walk_s) for after, act in acts)
        began, count = began + rng.uniform(*NEXT_S), count + 1


class Visitors:
    """Does the steps at a booth, tenfold as fast; `pressed` is when each call for a guide was pressed."""

    def __init__(self, log: VisitLog) -> None:
        self._log = log
        self._visits: dict[UUID, UUID] = {}
        self.pressed: dict[UUID, float] = {}

    def come(self, steps: Sequence[VisitorStep], ended: threading.Event) -> None:
        """Do each step in its time, until all are done or it is ended."""
        began = time.monotonic()
        for step in steps:
            if ended.wait(max(0.0, began + step.at_s / SPEED - time.monotonic())):
                return
            self._do(step)

    def _do(self, step: VisitorStep) -> None:
        log = self._log
        if step.act == "begin":
            self._visits[step.visitor] = log.begin().id
            return
        visit, least_s = self._visits[step.visitor], step.walk_s / 2
        match step.act:
            case "first_key":
                log.first_key(visit)
            case "call":
                before = time.monotonic()
                self.pressed[log.call_guide(visit).id] = before
            case "choose":
                log.target_chosen(step.target, step.walk_s, visit, least_seconds=least_s)
                log.way_shown(step.walk_s, visit, least_seconds=least_s)
            case "understood":
                log.understood(visit)
            case "leave":
                log.left_screen("visitor", visit)
            case "arrive":
                log.arrived("code", visit, place=step.target)
