"""A visit as its events tell it, and what became of it; pure, so that it can be told again at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from kiosk.charter.measured import TARGET_S
from kiosk.visits.clock import Span, span
from kiosk.visits.events import EVIDENCES, REASONS, Event

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kiosk.visits.clock import Instant
    from kiosk.visits.events import Evidence, Reason, StartedBy

Outcome = Literal["within_2min", "later", "not_reached", "abandoned", "unknown"]

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
PROMISE_S: Final = TARGET_S
WAIT_FOR_EVIDENCE_S: Final = 1800.0
WALKED_SHARE: Final = 0.5


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

    def outcome(self, now: Instant) -> Outcome | None:
        """Say what became of the visit, or None while it is open."""
        if self.arrived_s is not None:
            return "within_2min" if self.arrived_s <= PROMISE_S else "later"
        if self.reason is not None:
            return "not_reached"
        if self.way_s is None:
            return "abandoned" if self.left or self.expired(now) else None
        return "unknown" if self.expired(now) else None

    def expired(self, now: Instant) -> bool:
        """Say whether evidence would come too late."""
        return span(self.seen, now).seconds > WAIT_FOR_EVIDENCE_S

    @property
    def walk_took_s(self) -> float | None:
        """How long the walk took, from the way on the screen to the arrival."""
        if self.arrived_s is None or self.way_s is None:
            return None
        return max(0.0, self.arrived_s - self.way_s)

    def half_walked(self, seconds: float) -> bool:
        """Say whether a visitor still at the screen could be there by now; without a way, never."""
        if self.way_s is None or self.walk_needs_s is None:
            return False
        return seconds - self.way_s >= self.walk_needs_s * WALKED_SHARE


def told(events: Iterable[Event]) -> Visit | None:
    """Tell a visit from all of its events, in the order they were kept."""
    visit: Visit | None = None
    for event in events:
        visit = after(visit, event)
    return visit


def after(visit: Visit | None, event: Event) -> Visit | None:
    """Tell how one more event changes a visit; events without a beginning tell nothing."""
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


def _begun(event: Event) -> Visit:
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


def _modes_changed(visit: Visit, event: Event, _passed: Span) -> Visit:
    return replace(visit, language=event.text("language") or visit.language, modes=event.texts("modes"))


def _first_key(visit: Visit, _event: Event, passed: Span) -> Visit:
    return visit if visit.first_key_s is not None else replace(visit, first_key_s=passed.seconds)


def _chart_opened(visit: Visit, event: Event, passed: Span) -> Visit:
    if visit.officer_took_s is not None:
        return visit
    return replace(visit, office=event.text("office"), chart_s=passed.seconds)


def _seat_shown(visit: Visit, event: Event, passed: Span) -> Visit:
    return replace(visit, seat=event.text("seat"), seat_s=passed.seconds)


def _officer_found(visit: Visit, event: Event, passed: Span) -> Visit:
    if visit.chart_s is None or visit.officer_took_s is not None:
        return visit
    took = max(0.0, passed.seconds - visit.chart_s)
    return replace(visit, seat=event.text("seat") or visit.seat, officer_took_s=took)


def _target_chosen(visit: Visit, event: Event, passed: Span) -> Visit:
    """Another target opens a visit again that had failed to reach the one before."""
    if visit.arrived_s is not None:
        return visit
    needs = event.number("walk_seconds")
    chosen = replace(visit, target=event.text("target"), target_s=passed.seconds, walk_needs_s=needs)
    return replace(chosen, reason=None)


def _way_shown(visit: Visit, event: Event, passed: Span) -> Visit:
    if visit.arrived_s is not None:
        return visit
    needs = event.number("walk_seconds")
    return replace(visit, way_s=passed.seconds, walk_needs_s=visit.walk_needs_s if needs is None else needs)


def _said_found(visit: Visit, event: Event, passed: Span) -> Visit:
    """Take the visitor's word as an arrival, unless it is too early to have walked: then it is a stage."""
    same_session = not visit.left and event.when.boot == visit.began.boot
    if same_session and not visit.half_walked(passed.seconds):
        return visit if visit.understood_s is not None else replace(visit, understood_s=passed.seconds)
    return _arrived(visit, event, passed, "self")


def _confirmed(visit: Visit, event: Event, passed: Span) -> Visit:
    evidence = event.text("evidence")
    return _arrived(visit, event, passed, evidence) if evidence in EVIDENCES else visit


def _arrived(visit: Visit, event: Event, passed: Span, evidence: Evidence) -> Visit:
    if visit.arrived_s is not None or visit.expired(event.when):
        return visit
    seen = replace(visit, arrived_s=passed.seconds, evidence=evidence, confirmed_by=event.text("by"))
    return replace(seen, by_wall=passed.by_wall, reason=None)


def _not_reached(visit: Visit, event: Event, _passed: Span) -> Visit:
    if visit.arrived_s is not None or visit.expired(event.when):
        return visit
    reason = event.text("reason")
    return replace(visit, reason=reason if reason in REASONS else "other")


def _reopened(visit: Visit, _event: Event, _passed: Span) -> Visit:
    """Take back what somebody said by mistake; from here on it is open what becomes of the visit."""
    nothing = replace(visit, arrived_s=None, evidence=None, confirmed_by=None, reason=None)
    return visit if visit.arrived_s is None and visit.reason is None else nothing


def _left(visit: Visit, event: Event, _passed: Span) -> Visit:
    """End the screen session; a restart only notices that it ended, so the last sign before it counts."""
    return replace(visit, left=True, seen=visit.seen if event.text("cause") == "restart" else event.when)


_Change = Callable[[Visit, Event, Span], Visit]
_CHANGES: Final[dict[str, _Change]] = {
    "modes_changed": _modes_changed,
    "first_key": _first_key,
    "chart_opened": _chart_opened,
    "seat_shown": _seat_shown,
    "officer_found": _officer_found,
    "target_chosen": _target_chosen,
    "way_shown": _way_shown,
    "said_found": _said_found,
    "arrival_confirmed": _confirmed,
    "not_reached": _not_reached,
    "reopened": _reopened,
    "left_screen": _left,
}
# What others say of the visit, or its end, is no sign that the visitor still stands at the screen.
_ELSEWHERE: Final = {"arrival_confirmed", "reopened", "left_screen"}
