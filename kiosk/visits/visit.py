"""A visit as its events tell it, and what became of it; pure, so that it can be told again at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, get_args

from kiosk.charter.measured import TARGET_S
from kiosk.visits.clock import Instant, TimeSpan, span
from kiosk.visits.events import EVIDENCES, REASONS, VisitEvent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kiosk.visits.events import Evidence, Reason, Refusal, StartedBy

Outcome = Literal["within_2min", "later", "not_reached", "abandoned", "unknown"]

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
PROMISE_S: Final = TARGET_S
WAIT_FOR_EVIDENCE_S: Final = 1800.0
# A guide who took a visit over tells how it ended; half a day later nobody will.
WAIT_FOR_GUIDE_S: Final = 43_200.0
BRISK_SHARE: Final = 0.5  # no walk is quicker than this share of the ordinary one
SKEW_S: Final = 5.0  # what two honest clocks, and a router's rounding, may be apart


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
    way_s: float | None = None
    understood_s: float | None = None
    arrived_s: float | None = None
    evidence: Evidence | None = None
    confirmed_by: str | None = None
    reason: Reason | None = None
    by_wall: bool = False
    taken_by: str | None = None

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
        set_out = max(self.understood_s or 0.0, self.way_s or 0.0)  # the way may be looked at once more
        least = (self.walk_needs_s or 0.0) * BRISK_SHARE
        return seconds < set_out + least - SKEW_S

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
    if changed is visit or event.kind in _ELSEWHERE:
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
    """Another target opens a visit again that had failed to reach the one before; its way is yet to come."""
    if visit.arrived_s is not None:
        return visit
    needs, target = event.number("walk_seconds"), event.text("target")
    chosen = replace(visit, target=target, target_s=passed.seconds, walk_needs_s=needs, reason=None)
    return chosen if target == visit.target else replace(chosen, way_s=None, understood_s=None)


def _way_shown(visit: Visit, event: VisitEvent, passed: TimeSpan) -> Visit:
    if visit.arrived_s is not None:
        return visit
    needs = event.number("walk_seconds")
    return replace(visit, way_s=passed.seconds, walk_needs_s=visit.walk_needs_s if needs is None else needs)


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
    if evidence not in EVIDENCES or visit.arrived_s is not None:
        return visit
    if visit.refusal(event.when, event.text("place")) is not None:
        return visit
    seen = replace(visit, arrived_s=passed.seconds, evidence=evidence, confirmed_by=event.text("by"))
    return replace(seen, by_wall=passed.by_wall, reason=None)


def _not_reached(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    if visit.arrived_s is not None or visit.expired(event.when):
        return visit
    reason = event.text("reason")
    return replace(visit, reason=reason if reason in REASONS else "other")


def _reopened(visit: Visit, _event: VisitEvent, _passed: TimeSpan) -> Visit:
    """Take back what somebody said by mistake; from here on it is open what becomes of the visit."""
    nothing = replace(visit, arrived_s=None, evidence=None, confirmed_by=None, reason=None)
    return visit if visit.arrived_s is None and visit.reason is None else nothing


def _left(visit: Visit, event: VisitEvent, _passed: TimeSpan) -> Visit:
    """End the screen session; a restart only notices that it ended, so the last sign before it counts."""
    if event.text("cause") == "restart":
        return replace(visit, left=True)
    idle_s = max(0.0, event.number("idle_s") or 0.0)
    touched = event.when.at - timedelta(seconds=idle_s), event.when.mono - idle_s
    return replace(visit, left=True, seen=Instant(*touched, event.when.boot))


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
