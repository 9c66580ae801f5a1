# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented visits by a declared model (`assets/demo_model.toml`), with evidence only from paths that exist.

What really happened to each visit is told apart from its events, so that an estimate can be held against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from kiosk.charter.hours import SEOUL
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent
from kiosk.visits.measure.slots import slot_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from kiosk.visits.events import Origin, Stream, Value
    from kiosk.visits.following import FollowPlan

DAYS: Final = 90
_LANGUAGES: Final = {"ko": 930, "zh-CN": 25, "vi": 20, "en": 15, "ja": 10}
_MODES: Final = {"large": 0.06, "low": 0.02, "contrast": 0.015, "voice": 0.005}
_HOURS: Final = {9: 15, 10: 20, 11: 16, 12: 4, 13: 12, 14: 16, 15: 12, 16: 9, 17: 5}
_VAIN: Final = (
    "혼인신고서",
    "시장실",
    "버스",
    "충전",
    "은행",
    "wifi",
)  # words of the tables, as all that is kept
_GUIDES: Final = ("안내 1", "안내 2", "안내 3")
_EARLY_S: Final = 6.0
_PATHS: Final[dict[str, tuple[Origin, str]]] = {
    "door": ("phone", "on_site"),
    "phone": ("phone", ""),
    "guide": ("console", "walked"),
    "code": ("booth", ""),
}

Model = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class DemoTarget:
    """A place that invented visitors go to, how long the walk takes, and a seat there if it has any."""

    name: str
    walk_s: float
    seat: str | None = None
    taps: bool = True


@dataclass(frozen=True, slots=True)
class Truth:
    """What really became of a visit: when it set out, when it arrived, in seconds; None where it did not."""

    visit: UUID
    set_out: float | None
    arrived: float | None


@dataclass
class DemoVisit:
    """One invented visit: its events, and the truth if it asked for a way."""

    events: list[VisitEvent] = field(default_factory=list)
    truth: Truth | None = None


def demo_days(now: datetime) -> list[datetime]:
    """Return the midnights of the working days of the last weeks, oldest first; today is left out."""
    today = now.astimezone(SEOUL).date()
    days = [today - timedelta(days=back) for back in range(DAYS, 0, -1)]
    return [datetime.combine(day, time(), SEOUL) for day in days if day.weekday() < 5]  # noqa: PLR2004 # Friday


class Inventor:
    """Invents visits of some working weeks; one follower times whom the plans choose."""

    def __init__(self, model: Model, targets: Sequence[DemoTarget], rng: Random, kiosk: str) -> None:
        self._model, self._targets, self._rng, self._kiosk = model, targets, rng, kiosk
        self._busy_until = datetime.min.replace(tzinfo=UTC)

    def visits(self, count: int, now: datetime, plans: Sequence[FollowPlan] = ()) -> Iterator[DemoVisit]:
        """Invent so many visits, oldest first; the slots of the plans come before them."""
        days = demo_days(now)
        starts = sorted(self._start(days) for _ in range(count))
        plan_of = {slot: plan for plan in plans for slot in plan.drawn()}
        if plan_of:
            yield DemoVisit([self._slot(slot) for slot in sorted(plan_of)])
        for began in starts:
            yield self._visit(began, plan_of.get(slot_of(began)))

    def _start(self, days: Sequence[datetime]) -> datetime:
        hour = self._rng.choices(list(_HOURS), list(_HOURS.values()))[0]
        at = self._rng.choice(days) + timedelta(hours=hour, seconds=self._rng.uniform(0, 3600))
        return at.astimezone(UTC)

    def _slot(self, slot: str) -> VisitEvent:
        at = datetime.fromisoformat(slot).replace(tzinfo=SEOUL).astimezone(UTC)
        missed = self._rng.random() < self._model["followed"]["missed"]
        data: dict[str, Value] = {"slot": slot, "reason": "응답 없음" if missed else None}
        told = _Telling(at, self._rng, self._kiosk)
        told.add(0.0, "slot_missed" if missed else "slot_begun", data, of=("booth", told.visit))
        return told.events[0]

    def _visit(self, began: datetime, plan: FollowPlan | None) -> DemoVisit:
        rng, kinds = self._rng, self._model["kinds"]
        told = _Telling(began, rng, self._kiosk)
        self._begin(told)
        shown = self._model["times"]["touch"] + self._lasts("to_the_way")
        draw = rng.random()
        if draw < kinds["looked"]:
            told.tell(shown, "card_shown")
            told.tell(shown + self._lasts("read"), "left_screen", cause="visitor")
            return DemoVisit(told.events)
        if draw < kinds["looked"] + kinds["other"]:
            told.tell(shown, "service_used")
            told.tell(shown + 60, "left_screen", cause="visitor")
            return DemoVisit(told.events)
        told.tell(shown * 0.4, "first_key")
        if rng.random() < kinds["vain"]:
            told.tell(shown * 0.5, "searched_in_vain", words=[rng.choice(_VAIN)])
        if rng.random() < kinds["calls"]:
            told.call(shown * 0.6)
        if rng.random() < kinds["gave_up"]:
            told.tell(shown + rng.uniform(2, 40), "left_screen", cause="idle", idle_s=2.0)
            return DemoVisit(told.events, Truth(told.visit, None, None))
        return self._walks(told, shown, plan)

    def _begin(self, told: _Telling) -> None:
        rng = self._rng
        language = rng.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
        modes = [mode for mode, share in _MODES.items() if rng.random() < share]
        by = "guide" if rng.random() < self._model["kinds"]["guide_starts"] else "touch"
        code = f"{rng.randrange(10_000):04}"
        told.tell(0.0, "began", by=by, language=language, modes=modes, code=code)

    def _walks(self, told: _Telling, shown: float, plan: FollowPlan | None) -> DemoVisit:
        rng, walk, target = self._rng, self._model["walk"], self._rng.choice(self._targets)
        if target.seat and rng.random() < 0.6:  # noqa: PLR2004 # a share
            self._look_at_the_chart(told, shown, target)
        route = round(target.walk_s, 1)
        place: dict[str, Value] = {"walk_seconds": route, "least_seconds": route / 2}
        told.tell(shown, "target_chosen", target=target.seat or target.name, **place)
        told.tell(shown + 0.3, "way_shown", **place, step_free=rng.random() < walk["step_free"])
        out = shown + 0.3 + self._lasts("read")
        if rng.random() < walk["presses"]:
            told.tell(out, "understood")
        told.tell(out, "left_screen", cause="visitor", idle_s=0.0)
        took = route * self._lognormal(self._model["times"]["walk"])
        if rng.random() < walk["lost"]:
            took += self._lasts("detour")
        never = rng.random() < walk["never_arrives"]
        truth = Truth(told.visit, out, None if never else out + max(took, route / 2))
        self._evidence(told, truth, target, route)
        if plan is not None and plan.draw.follows(str(told.visit), plan.q):
            self._follow(told, truth)
        return DemoVisit(told.events, truth)

    def _look_at_the_chart(self, told: _Telling, shown: float, target: DemoTarget) -> None:
        took = self._lasts("chart")
        told.tell(shown - 2, "chart_opened", office=target.name)
        told.tell(shown - 1, "seat_shown", seat=target.seat)
        if self._rng.random() < 0.93:  # noqa: PLR2004 # a share
            told.tell(shown - 2 + took, "officer_found", seat=target.seat)

    def _evidence(self, told: _Telling, truth: Truth, target: DemoTarget, route: float) -> None:
        rng, paths, out = self._rng, self._model["evidence"], truth.set_out or 0.0
        place = target.name
        if rng.random() < paths["false_taps"]:
            early = out + route / 2 + rng.uniform(-_EARLY_S, route)
            told.arrives(early, "desk", "office", by=place, place=place, alone=rng.random() < paths["alone"])
        if rng.random() < self._model["walk"]["says_not_found"]:
            told.tell(out + rng.uniform(60, 400), "not_reached", reason="other", by="guide")
        if truth.arrived is None:
            return
        if target.taps and rng.random() < paths["taps"]:
            late, alone = self._lognormal(paths["tap_after"]), rng.random() < paths["alone"]
            told.arrives(truth.arrived + late, "desk", "office", by=place, place=place, alone=alone)
        draw, after = rng.random(), rng.uniform(0, 8)
        for kind, (origin, proof) in _PATHS.items():
            draw -= paths[kind]
            if draw < 0:
                by: dict[str, Value] = {"by": rng.choice(_GUIDES)} if kind == "guide" else {}
                told.arrives(truth.arrived + after, kind, origin, **by, **({proof: True} if proof else {}))
                return

    def _follow(self, told: _Telling, truth: Truth) -> None:
        out, began = truth.set_out or 0.0, told.began
        end = out + 200.0 if truth.arrived is None else truth.arrived
        result: Value = "arrived" if truth.arrived is not None else "not_reached"
        if began + timedelta(seconds=out) < self._busy_until:
            result, end = "busy", out
        elif self._rng.random() < self._model["followed"]["out_of_sight"]:
            result, end = "lost", out + 20.0
        if result != "busy":  # back at the booth as long as the way there took
            self._busy_until = began + timedelta(seconds=2 * end - out)
        told.add(end, "followed", {"result": result, "by": _GUIDES[0]})

    def _lasts(self, what: str) -> float:
        return self._lognormal(self._model["times"][what])

    def _lognormal(self, median_and_sigma: Sequence[float]) -> float:
        median, sigma = median_and_sigma
        return median * self._rng.lognormvariate(0.0, sigma)


class _Telling:
    """The events of one visitor's journey."""

    def __init__(self, began: datetime, rng: Random, kiosk: str) -> None:
        self.began, self._rng, self._kiosk = began, rng, kiosk
        self.events: list[VisitEvent] = []
        self.visit = self._key(0)

    def tell(self, seconds: float, kind: str, **data: Value) -> None:
        """Add what happened at the screen, or what somebody at the console said."""
        self.add(seconds, kind, data, "console" if data.get("by") == "guide" else "booth")

    def arrives(self, seconds: float, kind: str, origin: Origin, **data: Value) -> None:
        """Add evidence of an arrival."""
        self.add(seconds, "arrival_confirmed", {"evidence": kind, **data}, origin)

    def call(self, pressed: float) -> None:
        """Add a call for a guide, who mostly comes."""
        call: tuple[Stream, UUID] = ("call", self._key(pressed))
        waited = self._rng.lognormvariate(1.1, 0.5)
        self.add(pressed, "call_pressed", {"visit": str(self.visit)}, "booth", call)
        self.tell(pressed, "call_pressed")
        self.add(pressed + 0.2, "call_shown", {}, of=call)
        if self._rng.random() < 0.95:  # noqa: PLR2004 # a share
            by: dict[str, Value] = {"by": self._rng.choice(_GUIDES)}
            self.add(pressed + waited, "call_accepted", by, of=call)
        else:
            self.add(pressed + 30, "call_sounded_again", {}, of=call)

    def add(
        self,
        seconds: float,
        kind: str,
        data: dict[str, Value],
        origin: Origin = "console",
        of: tuple[Stream, UUID] | None = None,
    ) -> None:
        """Add any event; without `of` it is one of the visit."""
        stream, subject = of or ("visit", self.visit)
        at = self.began + timedelta(seconds=seconds)
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
        when = Instant(at, (at - midnight).total_seconds(), f"demo-{at.date()}")
        key = self._key(seconds)
        self.events.append(VisitEvent(key, stream, subject, kind, when, self._kiosk, data, origin))

    def _key(self, seconds: float) -> UUID:
        return demo_key(self.began + timedelta(seconds=seconds), self._rng)


def demo_key(at: datetime, rng: Random) -> UUID:
    """Make a UUIDv7 of the invented time, so that rows sort by it, from the seeded numbers."""
    rest = rng.getrandbits(74)
    return UUID(
        int=int(at.timestamp() * 1000) << 80 | 7 << 76 | (rest >> 62) << 64 | 2 << 62 | rest & ((1 << 62) - 1)
    )
