# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of a visit, told anew from all of its events."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from kiosk.charter.measured import TARGET_S
from kiosk.visits.measure.arrival import GUIDE_WINDOW_S, WINDOW_S, Arrival, EvidenceContext, judge
from kiosk.visits.measure.timeline import in_order
from kiosk.visits.measure.way import WayKnowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.visits.measure.timeline import Happened

Purpose = Literal["trial", "way", "elsewhere", "other", "looked", "gave_up", "touched"]
Outcome = Literal[
    "within_2min",
    "later",
    "unsure",
    "not_reached",
    "abandoned",
    "unknown",
    "told",
    "not_asked",
    "open",
]

ASKED: Final = frozenset({"way", "elsewhere", "gave_up"})  # denominator of *knew the way*
WALKED: Final = frozenset({"way", "gave_up"})  # denominator of *arrived*
_SERVICES: Final = frozenset({"service_used"})
_CARDS: Final = frozenset({"card_shown", "chart_opened", "seat_shown", "office_shown", "place_shown"})
_SEARCHES: Final = frozenset(
    {"first_key", "searched_in_vain", "target_chosen", "call_pressed", "not_reached", "said_not_found"}
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A visit's outcome. `knew`, `sure` and `possible` are None where the visit is not in that count."""

    purpose: Purpose
    language: str
    knew_s: float | None
    knew: int | None
    outcome: Outcome
    arrival: Arrival | None
    refused: dict[str, int]
    conflict: bool
    sure: int | None
    possible: int | None


def judged(events: Iterable[Happened], now: float) -> Judged:
    """Return what became of the visit by `now`, in seconds since it began; its events come in any order."""
    return tell(events).judged(now)


def tell(events: Iterable[Happened]) -> Telling:
    """Read a visit's events, which come in any order."""
    told = Telling(ordered=in_order(events))
    for event in told.ordered:
        told.take(event)
    return told


@dataclass
class Telling:
    """The visit as far as its events have been read."""

    kinds: set[str] = field(default_factory=set)
    trial: bool = False
    language: str = "ko"
    way: WayKnowledge = field(default_factory=WayKnowledge)
    arrivals: list[Arrival] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    given_up: bool = False  # somebody said that the target was not reached
    reason: str | None = None
    contradicted: bool = False
    left: bool = False
    taken: bool = False  # by a guide, who tells how it ended
    taken_by: str | None = None
    door_s: float | None = None  # when a phone scanned the code at the target's door
    answer_s: float | None = None  # how long after that it said whether the officer was found
    found: bool = False
    ordered: Sequence[Happened] = ()
    last_sign: float = 0.0

    def take(self, event: Happened) -> None:
        """Read one more event."""
        self.kinds.add(event.kind)
        self.language = event.text("language") or self.language
        asked_before = self.way.target
        self.way.take(event)
        if self.way.target != asked_before:  # the visit is one of its last target
            self.arrivals, self.given_up, self.reason = [], False, None
            self.door_s, self.answer_s, self.found = None, None, False
        if event.by_visitor and (sign := self.way.last_touch(event)) is not None:
            self.last_sign = max(self.last_sign, sign)
        react = self._REACTIONS.get(event.kind)
        if react is not None:
            react(self, event)

    def _began(self, event: Happened) -> None:
        self.trial = event.flag("trial") or event.text("by") in {"trial", "walker", "tester"}

    def _trial(self, event: Happened) -> None:
        """Take a visit for a tester's walk from now on, or for a visitor's after all.

        A tester's stop proves nothing of a visitor, for whom somebody took it by mistake.
        """
        self.trial = event.kind == "trial_begun"
        if not self.trial:
            stops = [one for one in self.arrivals if one.kind == "trial"]
            self.arrivals = [one for one in self.arrivals if one.kind != "trial"]
            self.refused.update({"trial_apart": len(stops)} if stops else {})

    def _left(self, _event: Happened) -> None:
        self.left = True

    def _returned(self, _event: Happened) -> None:
        self.left = False

    def _confirmed(self, event: Happened) -> None:
        verdict = judge(event, self.standing())
        if isinstance(verdict, Arrival):
            self.arrivals.append(verdict)
            self.given_up, self.reason = False, None
            if verdict.kind == "door" and self.door_s is None:
                self.door_s = event.at
        else:
            self.refused[verdict] += 1

    def _not_reached(self, event: Happened) -> None:
        """Take soft evidence back; firm evidence stands, and contradicts."""
        firm = [arrival for arrival in self.arrivals if arrival.firm]
        self.contradicted |= bool(firm)
        self.arrivals, self.given_up = firm, not firm
        self.reason = None if firm else event.text("reason") or "other"

    def _answered(self, event: Happened) -> None:
        """Take the first answer to the question of the door's page, which opened with the scan."""
        if self.door_s is not None and self.answer_s is None:
            self.answer_s, self.found = max(0.0, event.at - self.door_s), event.flag("found")

    def _taken_over(self, event: Happened) -> None:
        self.taken, self.taken_by = True, event.text("who") or self.taken_by

    def _reopened(self, _event: Happened) -> None:
        if self.arrivals:
            self.refused["taken_back"] += len(self.arrivals)
        self.arrivals, self.given_up, self.reason, self.contradicted = [], False, None, False
        self.door_s, self.answer_s, self.found = None, None, False

    _REACTIONS = {  # noqa: RUF012 # no field: a table of the methods above
        "began": _began,
        "trial_begun": _trial,
        "trial_freed": _trial,
        "left_screen": _left,
        "way_again": _returned,
        "arrival_confirmed": _confirmed,
        "not_reached": _not_reached,
        "officer_answered": _answered,
        "taken_over": _taken_over,
        "reopened": _reopened,
    }

    def standing(self) -> EvidenceContext:
        """Return what evidence would be judged by now."""
        way = self.way
        return EvidenceContext(
            trial=self.trial,
            target=way.target,
            shown=way.shown is not None,
            on_foot=way.on_foot,
            least_s=way.least_s,
            set_out=max(way.set_out or 0.0, way.shown or 0.0),  # the way may be looked at once more
            last_sign=self.last_sign,
            window_s=self.window_s,
        )

    @property
    def window_s(self) -> float:
        """Return how long evidence is waited for."""
        return GUIDE_WINDOW_S if self.taken else WINDOW_S

    def judged(self, now: float) -> Judged:
        """Return the visit's outcome."""
        purpose = self._purpose()
        arrival, conflict = _interval(self.arrivals)
        outcome = self._outcome(purpose, arrival, now)
        knew_s = self.way.knew_s if purpose in ASKED else None
        sure, possible = extremes(purpose, outcome, firm=arrival is not None and arrival.firm)
        return Judged(
            purpose=purpose,
            language=self.language,
            knew_s=knew_s,
            knew=int(knew_s is not None and knew_s <= TARGET_S) if purpose in ASKED else None,
            outcome=outcome,
            arrival=arrival,
            refused=dict(self.refused),
            conflict=conflict or self.contradicted,
            sure=sure,
            possible=possible,
        )

    def _purpose(self) -> Purpose:
        kinds = self.kinds
        ordered: tuple[tuple[Purpose, bool], ...] = (
            ("trial", self.trial),
            ("way", self.way.ever_on_foot),
            ("elsewhere", self.way.ever_elsewhere),
            ("other", bool(kinds & _SERVICES)),
            ("looked", bool(kinds & _CARDS)),
            ("gave_up", bool(kinds & _SEARCHES)),
        )
        return next((purpose for purpose, fits in ordered if fits), "touched")

    def _outcome(self, purpose: Purpose, arrival: Arrival | None, now: float) -> Outcome:
        if purpose not in ASKED and purpose != "trial":
            return "not_asked" if self._over(now) else "open"
        if arrival is not None:
            return _when(arrival)
        if self.given_up:
            return "not_reached"
        if self.way.shown is None:
            return "abandoned" if self._over(now) else "open"
        if not self.way.on_foot:
            return "told" if self._over(now) else "open"
        return "unknown" if now > self.last_sign + self.window_s else "open"

    def _over(self, now: float) -> bool:
        return (self.left and not self.taken) or now > self.last_sign + self.window_s


def _interval(arrivals: list[Arrival]) -> tuple[Arrival | None, bool]:
    """Return between which times the visitor came, and whether the evidence contradicts itself.

    Nobody is seen before he is there, so the first stamp is the upper end; the largest lower end holds.
    """
    counted = [arrival for arrival in arrivals if arrival.firm] or arrivals
    if not counted:
        return None, False
    first = min(counted, key=lambda arrival: arrival.high)
    low = max(arrival.low for arrival in counted)
    if low > first.high:
        return first, True
    return replace(first, low=low), False


def _when(arrival: Arrival) -> Outcome:
    if arrival.high <= TARGET_S:
        return "within_2min"
    return "later" if arrival.low > TARGET_S else "unsure"


def extremes(purpose: Purpose, outcome: Outcome, *, firm: bool) -> tuple[int | None, int | None]:
    """Return whether a visit was surely in time, and whether it possibly was; None where nobody walked."""
    if purpose not in WALKED or outcome == "open":
        return None, None
    missed = outcome in {"not_reached", "abandoned"} or (outcome == "later" and firm)
    return int(outcome == "within_2min" and firm), int(not missed)
