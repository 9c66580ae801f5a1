# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit as its events tell it, whatever their order: one row, told anew by the measure's fold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from math import inf
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.measured import TARGET_S
from kiosk.visits.clock import Instant, span
from kiosk.visits.events import REASONS
from kiosk.visits.measure.arrival import (
    GUIDE_WINDOW_S,
    UNCERTAIN_S,
    WINDOW_S,
    EvidenceContext,
    refusal,
    room_of,
)
from kiosk.visits.measure.fold import tell
from kiosk.visits.measure.timeline import Happened
from kiosk.visits.vouching import vouched_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.visits.events import Reason, StartedBy, VisitEvent
    from kiosk.visits.measure.arrival import Arrival, Refusal
    from kiosk.visits.measure.fold import Outcome, Purpose, Telling

PROMISE_S: Final = TARGET_S
_AT_DOOR: Final = frozenset({"arrived", "not_reached"})


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit; names ending in `_s` are seconds since it began, `seen` is its last sign at the screen.

    `ends` is what becomes of it unless more happens, `decided` that nothing is waited for any more.
    """

    id: UUID
    kiosk: str
    code: str
    started_by: StartedBy
    language: str
    modes: tuple[str, ...]
    began: Instant
    seen: Instant
    purpose: Purpose = "touched"
    ends: Outcome = "not_asked"
    decided: bool = False
    left: bool = False
    first_key_s: float | None = None
    office: str | None = None
    chart_s: float | None = None
    seat: str | None = None
    seat_s: float | None = None
    officer_took_s: float | None = None
    target: str | None = None
    target_s: float | None = None
    walk_needs_s: float | None = None
    walk_least_s: float | None = None
    step_free: bool = False
    way_s: float | None = None
    understood_s: float | None = None
    set_out_s: float | None = None
    knew_s: float | None = None
    arrived_from_s: float | None = None
    arrived_s: float | None = None
    evidence: str | None = None
    firm: bool = False
    confirmed_by: str | None = None
    reason: Reason | None = None
    by_wall: bool = False
    taken_by: str | None = None
    conflict: bool = False
    old_self: bool = False
    follow: str | None = None
    followed_s: float | None = None
    task: str | None = None  # of a trial: the drawn task that is walked
    task_seat_s: float | None = None  # when the tester stood at the seat of the person in charge
    thrown: str | None = None  # why a trial does not count
    door_s: float | None = None
    door_answer_s: float | None = None
    door_found: bool = False
    refused: Mapping[str, int] = field(default_factory=dict)

    @property
    def bound_for(self) -> str | None:
        """Return the room on whose way the visitor is."""
        return None if self.target is None else room_of(self.target)

    @property
    def ended_at(self) -> datetime:
        """Return when the visitor arrived, or was last seen at the screen."""
        return self.seen.at if self.arrived_s is None else self.began.at + timedelta(seconds=self.arrived_s)

    def outcome(self, now: Instant) -> Outcome | None:
        """Return what became of the visit, or None while it is open."""
        return self.ends if self.decided or self.expired(now) else None

    def expired(self, now: Instant) -> bool:
        """Return whether evidence would come too late."""
        return span(self.seen, now).seconds > self._window_s

    @property
    def _window_s(self) -> float:
        return WINDOW_S if self.taken_by is None else GUIDE_WINDOW_S

    def refusal(self, now: Instant, place: str | None = None) -> Refusal | None:
        """Return the first reason why evidence of now, seen at `place`, proves no arrival."""
        data = {"evidence": "code"} | ({"place": place} if place else {})
        return refusal(Happened(span(self.began, now).seconds, "arrival_confirmed", data), self._standing())

    def _standing(self) -> EvidenceContext:
        least, walk = self.walk_least_s, self.walk_needs_s
        return EvidenceContext(
            trial=self.purpose == "trial",
            target=self.target,
            shown=self.way_s is not None,
            on_foot=walk is not None,
            least_s=(walk or 0.0) / 2 if least is None else least,
            set_out=max(self.set_out_s or 0.0, self.way_s or 0.0),
            last_sign=span(self.began, self.seen).seconds,
            window_s=self._window_s,
        )


def told(events: Iterable[VisitEvent]) -> Visit | None:
    """Return a visit from all of its events, in whatever order they came; None of what is none.

    None is a visit without its beginning, and one that is known to be the twin of another.
    """
    known = {event.id: event for event in events}.values()
    began = min((one for one in known if one.kind == "began"), key=lambda one: one.id, default=None)
    if began is None:
        return None
    counting = sorted(vouched_for(began, known), key=lambda one: one.id)
    if any(event.kind == "twin" for event in counting):
        return None
    return _row(began, tell(timeline(began, counting)))


def arrivals_of(events: Sequence[VisitEvent]) -> Sequence[Arrival]:
    """Return what of a visit's evidence was taken; its beginning is among the events."""
    began = min((one for one in events if one.kind == "began"), key=lambda one: one.id)
    return tell(timeline(began, sorted(vouched_for(began, events), key=lambda one: one.id))).arrivals


def timeline(began: VisitEvent, events: Sequence[VisitEvent]) -> list[Happened]:
    """Return the events with their seconds since the beginning.

    By the monotonic clock within one boot, else by the wall clocks, each set right by what is known of it.
    What the same machine tells after a restart came after all it told before, whatever its wall clock says.
    """
    first, last = began.when.boot, 0.0
    for event in events:
        if event.when.boot == first and event.kiosk == began.kiosk:
            last = max(last, span(began.when, event.when).seconds)
    return [_happened(began, event, last) for event in events]


def _happened(began: VisitEvent, event: VisitEvent, last: float) -> Happened:
    data: dict[str, object] = dict(event.data)
    at = span(began.when, event.when)
    seconds = at.seconds
    if event.kind == "arrival_confirmed" and event.origin is not None:
        data["origin"] = event.origin
    if at.by_wall and (event.correction or began.correction):
        offsets = [one.correction.offset_s if one.correction else 0.0 for one in (began, event)]
        apart = (event.when.at - began.when.at).total_seconds() + offsets[1] - offsets[0]
        seconds = max(0.0, apart)
        data["uncertainty_s"] = sum(one.correction.error_s for one in (began, event) if one.correction)
    if at.by_wall and (event.kiosk, event.origin) == (began.kiosk, began.origin):
        seconds = max(seconds, last)
    # What the first version kept for a press at the booth's own screen was never an arrival.
    kind = "understood" if data.get("evidence") == "self" else event.kind
    return Happened(seconds, kind, data, at.by_wall)


def _row(began: VisitEvent, fold: Telling) -> Visit:
    judged, pending = fold.judged(inf), fold.judged(-inf)
    way = fold.way
    return Visit(
        id=began.subject,
        kiosk=began.kiosk,
        code=began.text("code") or "",
        started_by="guide" if began.text("by") == "guide" else "touch",
        began=began.when,
        seen=_later(began.when, fold.last_sign),
        language=judged.language,
        purpose=judged.purpose,
        ends=judged.outcome,
        decided=pending.outcome != "open",
        left=fold.left,
        target=way.target,
        walk_needs_s=way.walk_seconds,
        walk_least_s=way.least_seconds,
        way_s=way.shown,
        understood_s=way.pressed,
        set_out_s=way.set_out,
        knew_s=judged.knew_s,
        reason=_reason(fold.reason),
        taken_by=(fold.taken_by or "") if fold.taken else None,
        conflict=judged.conflict,
        old_self="said_found" in fold.kinds,
        refused=judged.refused,
        door_s=fold.door_s,
        door_answer_s=fold.answer_s,
        door_found=fold.found,
        **_proof(judged.arrival),
        **_screens(fold.ordered),
        **_measured(fold.ordered),
    )


def _proof(arrival: Arrival | None) -> dict[str, Any]:
    if arrival is None:
        return {}
    return {
        "arrived_from_s": arrival.low,
        "arrived_s": arrival.high,
        "evidence": arrival.kind,
        "firm": arrival.firm,
        "confirmed_by": arrival.by,
        "by_wall": arrival.by_wall,
    }


def _later(start: Instant, seconds: float) -> Instant:
    return Instant(start.at + timedelta(seconds=seconds), start.mono + seconds, start.boot)


def _reason(said: str | None) -> Reason | None:
    if said is None:
        return None
    return next((reason for reason in REASONS if reason == said), "other")


def _screens(events: Iterable[Happened]) -> dict[str, Any]:
    """Return what the screen showed meanwhile; the first officer found ends the search for one."""
    seen: dict[str, Any] = {"modes": ()}
    for event in events:
        match event.kind:
            case "began" | "modes_changed":
                modes = event.data.get("modes")
                seen["modes"] = tuple(modes) if isinstance(modes, list) else ()
            case "first_key":
                seen.setdefault("first_key_s", event.at)
            case "chart_opened" if "officer_took_s" not in seen:
                seen |= {"office": event.text("office"), "chart_s": event.at}
            case "seat_shown":
                seen |= {"seat": event.text("seat"), "seat_s": event.at}
            case "officer_found" if "chart_s" in seen and "officer_took_s" not in seen:
                seen["officer_took_s"] = max(0.0, event.at - seen["chart_s"])
                seen["seat"] = event.text("seat") or seen.get("seat")
            case "target_chosen":
                seen["target_s"] = event.at
            case "way_shown":
                seen["step_free"] = event.flag("step_free")
            case _:
                pass
    return seen


def _measured(events: Iterable[Happened]) -> dict[str, Any]:
    """Return what those who follow by plan, and testers on their walks, noted of the visit."""
    seen: dict[str, Any] = {}
    for event in events:
        match event.kind:
            case "followed":
                result = event.text("result")
                if result == "arrived" and (event.number("uncertainty_s") or 0.0) > UNCERTAIN_S:
                    result = "lost"  # at the door, and by no clock is it known when
                # What was seen at the door stands, whatever a second console has not seen.
                if seen.get("follow") not in _AT_DOOR:
                    seen |= {"follow": result, "followed_s": event.at if result == "arrived" else None}
            case "trial_begun" | "trial_freed":
                seen |= {"task": event.text("task"), "task_seat_s": None, "thrown": None}
            case "trial_seat":
                seen["task_seat_s"] = event.at
            case "trial_thrown":
                seen["thrown"] = event.text("reason") or ""
            case _:
                pass
    return seen
