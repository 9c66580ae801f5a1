# SPDX-License-Identifier: GPL-3.0-or-later
"""A call for a guide, who has five seconds; and a visitor's "this is wrong" for the admin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import reduce
import json
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.charter.measured import ATTEND_S
from kiosk.visits.clock import span
from kiosk.visits.events import MISTAKES
from kiosk.visits.vouching import vouched_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.visits.clock import Instant, TimeSpan
    from kiosk.visits.events import Mistake, VisitEvent

SOUND_AGAIN_S: Final = 30.0
WAITING_S: Final = 900.0


@dataclass(frozen=True, slots=True)
class GuideCall:
    """One press of "call a guide"; the names ending in `_s` are seconds since the press."""

    id: UUID
    kiosk: str
    visit: UUID | None
    pressed: Instant
    shown_s: float | None = None
    accepted_s: float | None = None
    accepted_by: str | None = None
    again_s: float | None = None
    withdrawn_s: float | None = None
    by_wall: bool = False

    def missed(self, now: Instant) -> bool:
        """Return whether the five seconds passed without a guide."""
        waited = span(self.pressed, now).seconds if self.accepted_s is None else self.accepted_s
        return waited > ATTEND_S

    def waits(self, now: Instant) -> bool:
        """Return whether somebody still stands there and waits."""
        answered = self.accepted_s is not None or self.withdrawn_s is not None
        return not answered and span(self.pressed, now).seconds <= WAITING_S

    def sounds_again(self, now: Instant) -> bool:
        """Return whether the second sound is due."""
        waited = span(self.pressed, now).seconds
        return self.waits(now) and self.again_s is None and waited >= SOUND_AGAIN_S


def call_told(events: Iterable[VisitEvent]) -> GuideCall | None:
    """Return a call from all of its events, in whatever order they came."""
    return reduce(_call_after, _in_order(events, "call_pressed"), None)


def _in_order(events: Iterable[VisitEvent], first: str) -> list[VisitEvent]:
    known = sorted(events, key=lambda one: (one.kind != first, one.when.at, one.id))
    return [_by_one_clock(known[0], event) for event in vouched_for(known[0], known)] if known else []


def _by_one_clock(first: VisitEvent, event: VisitEvent) -> VisitEvent:
    """Return an event of another machine at the time of the first one's wall clock, as far as it is known."""
    offsets = [one.correction.offset_s if one.correction else 0.0 for one in (first, event)]
    if event.when.boot == first.when.boot or offsets[0] == offsets[1]:
        return event
    at = event.when.at + timedelta(seconds=offsets[1] - offsets[0])
    return replace(event, when=replace(event.when, at=at))


def _call_after(call: GuideCall | None, event: VisitEvent) -> GuideCall | None:
    if call is None:
        visit = event.text("visit")
        pressed = GuideCall(event.subject, event.kiosk, UUID(visit) if visit else None, event.when)
        if event.data.get("nobody") is True:  # whoever pressed was told so, and waits for nobody
            pressed = replace(pressed, withdrawn_s=0.0)
        return pressed if event.kind == "call_pressed" else None
    passed = span(call.pressed, event.when)
    change = _CHANGES.get(event.kind)
    return call if change is None else change(call, event, passed)


def _shown(call: GuideCall, _event: VisitEvent, passed: TimeSpan) -> GuideCall:
    return call if call.shown_s is not None else replace(call, shown_s=passed.seconds)


def _accepted(call: GuideCall, event: VisitEvent, passed: TimeSpan) -> GuideCall:
    if call.accepted_s is not None:
        return call
    return replace(call, accepted_s=passed.seconds, accepted_by=event.text("by"), by_wall=passed.by_wall)


def _sounded_again(call: GuideCall, _event: VisitEvent, passed: TimeSpan) -> GuideCall:
    return call if call.again_s is not None else replace(call, again_s=passed.seconds)


def _withdrawn(call: GuideCall, _event: VisitEvent, passed: TimeSpan) -> GuideCall:
    return call if call.withdrawn_s is not None else replace(call, withdrawn_s=passed.seconds)


_CHANGES: Final[dict[str, Callable[[GuideCall, VisitEvent, TimeSpan], GuideCall]]] = {
    "call_shown": _shown,
    "call_accepted": _accepted,
    "call_sounded_again": _sounded_again,
    "call_withdrawn": _withdrawn,
}


@dataclass(frozen=True, slots=True)
class WrongReport:
    """A visitor's "this is wrong": on which screen, in which state, and what of it; in nobody's own words."""

    id: UUID
    kiosk: str
    visit: UUID | None
    made: Instant
    screen: str
    state: str
    what: Mistake
    handled_by: str | None = None


def report_told(events: Iterable[VisitEvent]) -> WrongReport | None:
    """Return a report from all of its events, in whatever order they came."""
    return reduce(_report_after, _in_order(events, "reported_wrong"), None)


def _report_after(report: WrongReport | None, event: VisitEvent) -> WrongReport | None:
    if report is None:
        return _made(event) if event.kind == "reported_wrong" else None
    if event.kind != "handled":
        return report
    return replace(report, handled_by=report.handled_by or event.text("by") or "")


def _made(event: VisitEvent) -> WrongReport:
    visit, state = event.text("visit"), event.text("state") or "{}"
    json.loads(state)  # a state that is none is a mistake of ours, and shows here rather than at the admin's
    made = (event.subject, event.kiosk, UUID(visit) if visit else None, event.when)
    what = event.text("what")
    return WrongReport(*made, event.text("screen") or "", state, what if what in MISTAKES else "other")
