# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit as its events tell it, and what became of it; pure, so that it can be told again at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, get_args

from kiosk.charter.measured import TARGET_S
from kiosk.visits.clock import Instant, TimeSpan, span
from kiosk.visits.events import EVIDENCES, REASONS, VisitEvent
from kiosk.visits.measure.evidence import GUIDE_WINDOW_S, SKEW_S, WINDOW_S, is_firm

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kiosk.visits.events import Evidence, Reason, Refusal, StartedBy

Outcome = Literal["within_2min", "later", "not_reached", "abandoned", "unknown"]

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
PROMISE_S: Final = TARGET_S
WAIT_FOR_EVIDENCE_S: Final = WINDOW_S
WAIT_FOR_GUIDE_S: Final = GUIDE_WINDOW_S
BRISK_SHARE: Final = 0.5  # no walk is quicker than this share of the ordinary one


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit; names ending in `_s` are seconds since it began, `seen` is its last sign at the screen."""

    id: UUID
    kiosk: str
    code: str
    started_by: StartedBy
    language: str
    modes: tuple[str, ...]
    began: Instant
    seen: Instant
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
    way_s: float | None = None
    understood_s: float | None = None
    touched_s: float | None = None
    arrived_s: float | None = None
    evidence: Evidence | None = None
    firm: bool = False
    confirmed_by: str | None = None
    reason: Reason | None = None
    by_wall: bool = False
    taken_by: str | None = None

    @property
    def bound_for(self) -> str | None:
        """Return the room on whose way the visitor is."""
        return None if self.target is None else _room(self.target)

    def outcome(self, now: Instant) -> Outcome | None:
        """Return what became of the visit, or None while it is open."""
        if self.arrived_s is not None:
            return "within_2min" if self.arrived_s <= PROMISE_S else "later"
        if self.reason is not None:
            return "not_reached"
        if self.way_s is None and self.taken_by is None:
            return "abandoned" if self.left or self.expired(now) else None
        if not self.expired(now):
            return None
        return "abandoned" if self.way_s is None else "unknown"

    def expired(self, now: Instant) -> bool:
        """Return whether evidence would come too late."""
        wait = WAIT_FOR_EVIDENCE_S if self.taken_by is None else WAIT_FOR_GUIDE_S
        return span(self.seen, now).seconds > wait

    def refusal(self, now: Instant, place: str | None = None) -> Refusal | None:
        """Return the first reason why evidence of now, seen at `place`, proves no arrival."""
        reasons: tuple[tuple[Refusal, bool], ...] = (
            ("no_way", self.way_s is None),
            ("not_on_foot", self.walk_needs_s is None),
            ("too_late", self.expired(now)),
            ("other_place", place is not None and _room(place) != _room(self.target or "")),
            ("too_early", self._on_the_way(span(self.began, now).seconds)),
        )
        return next((reason for reason, applies in reasons if applies), None)

    def _on_the_way(self, seconds: float) -> bool:
        """Whether not even the quickest walk could have ended by now."""
        least = self.walk_least_s
        if least is None:
            least = (self.walk_needs_s or 0.0) * BRISK_SHARE
        set_out = max(self.set_out_s or 0.0, self.way_s or 0.0)  # the way may be looked at once more
        return seconds < set_out + least - SKEW_S

    @property
    def set_out_s(self) -> float | None:
        """Return when the visitor set out: the press, else the last touch, else the showing of the way."""
        if self.way_s is None or self.understood_s is not None:
            return self.understood_s
        return self.way_s if self.touched_s is None else max(self.way_s, self.touched_s)

    @property
    def knew_s(self) -> float | None:
        """Return when the way was known, as far as this row can tell; None also where somebody doubts it.

        A call that a guide took up, and a target not reached, are doubts: the full count may know better.
        """
        doubted = self.reason is not None or self.taken_by is not None
        return None if doubted or not (self.left or self.understood_s is not None) else self.set_out_s

    @property
    def walk_took_s(self) -> float | None:
        """How long the walk took, from the way on the screen to the arrival."""
        if self.arrived_s is None or self.way_s is None:
            return None
        return max(0.0, self.arrived_s - self.way_s)


def told(events: Iterable[VisitEvent]) -> Visit | None:
    """Return a visit from all of its events, in the order they were kept."""
    visit: Visit | None = None
    for event in events:
        visit = after(visit, event)
    return visit


def after(visit: Visit | None, event: VisitEvent) -> Visit | None:
    """Return how one more event changes a visit; events without a beginning tell nothing."""
    if visit is None:
        return _begun(event) if event.kind == "began" else None
    change = _CHANGES.get(event.kind)
    if change is None:
        return visit
    passed = span(visit.began, event.when)
    changed = change(visit, event, passed)
    if event.kind in _ELSEWHERE:
        return changed
    return replace(changed, seen=visit.seen if visit.left else event.when)


def _room(place: str) -> str:
    """Return a seat's room: `교통행정과/17` sits in `교통행정과`."""
    return place.split("/", 1)[0]


def _begun(event: VisitEvent) -> Visit:
    return Visit(
        id=event.subject,
        kiosk=event.kiosk,
        code=event.text("code") or "",
        started_by="guide" if event.text("by") == "guide" else "touch",
        language=event.text("language") or "ko",
        modes=event.texts("modes"),
        began=event.when,
        seen=event.when,
    )


def _modes_changed(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    return replace(visit, language=event.text("language") or visit.language, modes=event.texts("modes"))


def _first_key(visit: Visit, _event: VisitEvent, passed: TimeSpan) -> Visit:
    return visit if visit.first_key_s is not None else replace(visit, first_key_s=passed.seconds)


def _chart_opened(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    if visit.officer_took_s is not None:
        return visit
    return replace(visit, office=event.text("office"), chart_s=passed.seconds)


def _seat_shown(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    return replace(visit, seat=event.text("seat"), seat_s=passed.seconds)


def _officer_found(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    if visit.chart_s is None or visit.officer_took_s is not None:
        return visit
    took = max(0.0, passed.seconds - visit.chart_s)
    return replace(visit, seat=event.text("seat") or visit.seat, officer_took_s=took)


def _target_chosen(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    """Judge a visit by its last target: what became of the one before, and its way, no longer count."""
    target = event.text("target")
    needs, least = event.number("walk_seconds"), event.number("least_seconds")
    chosen = replace(visit, target=target, target_s=passed.seconds, walk_needs_s=needs, walk_least_s=least)
    if target == visit.target:
        return chosen
    return replace(_unjudged(chosen), way_s=None, understood_s=None, touched_s=None)


def _way_shown(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    needs, least = event.number("walk_seconds"), event.number("least_seconds")
    needs = visit.walk_needs_s if needs is None else needs
    least = visit.walk_least_s if least is None else least
    return replace(visit, way_s=passed.seconds, touched_s=None, walk_needs_s=needs, walk_least_s=least)


def _understood(visit: Visit, _event: VisitEvent, passed: TimeSpan) -> Visit:
    """Take the press at the way's page as a stage: who presses there has not walked, whenever it is."""
    if visit.way_s is None or visit.understood_s is not None:
        return visit
    return replace(visit, understood_s=passed.seconds)


def _taken_over(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    """Leave it to the guide who came to tell how the visit ended."""
    return replace(visit, taken_by=event.text("who") or visit.taken_by or "")


def _confirmed(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    evidence = event.text("evidence")
    if evidence not in EVIDENCES or visit.refusal(event.when, event.text("place")) is not None:
        return visit
    firm = is_firm(evidence, event)
    if visit.arrived_s is not None and (visit.firm or not firm):
        return visit
    seen = replace(visit, arrived_s=passed.seconds, evidence=evidence, confirmed_by=event.text("by"))
    return replace(seen, firm=firm, by_wall=passed.by_wall, reason=None)


def _not_reached(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    """Take back soft evidence; firm evidence stands, whoever says otherwise."""
    if visit.arrived_s is not None and visit.firm:
        return visit
    visit = _unjudged(visit)
    reason = event.text("reason")
    return replace(visit, reason=reason if reason in REASONS else "other")


def _reopened(visit: Visit, _event: VisitEvent, _passed: TimeSpan) -> Visit:
    """Take back what somebody said by mistake; from here on it is open what becomes of the visit."""
    return visit if visit.arrived_s is None and visit.reason is None else _unjudged(visit)


def _unjudged(visit: Visit) -> Visit:
    return replace(visit, arrived_s=None, evidence=None, firm=False, confirmed_by=None, reason=None)


def _left(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    """End the screen session; a restart only notices that it ended, so the last sign before it counts."""
    if event.text("cause") == "restart":
        return replace(visit, left=True)
    idle_s = max(0.0, event.number("idle_s") or 0.0)
    touched = event.when.at - timedelta(seconds=idle_s), event.when.mono - idle_s
    seen = Instant(*touched, event.when.boot)
    touched_s = span(visit.began, seen).seconds if visit.way_s is not None else None
    return replace(visit, left=True, seen=seen, touched_s=touched_s)


_Change = Callable[[Visit, VisitEvent, TimeSpan], Visit]
_CHANGES: Final[dict[str, _Change]] = {
    "modes_changed": _modes_changed,
    "first_key": _first_key,
    "chart_opened": _chart_opened,
    "seat_shown": _seat_shown,
    "officer_found": _officer_found,
    "target_chosen": _target_chosen,
    "way_shown": _way_shown,
    "understood": _understood,
    "said_found": _understood,  # what the first version kept for the same press
    "taken_over": _taken_over,
    "arrival_confirmed": _confirmed,
    "not_reached": _not_reached,
    "reopened": _reopened,
    "left_screen": _left,
}
# What others say of the visit, or its end, is no sign that the visitor still stands at the screen.
_ELSEWHERE: Final = {"arrival_confirmed", "not_reached", "taken_over", "reopened", "left_screen"}
