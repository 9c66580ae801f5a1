# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented visits by a declared model (`assets/demo_model.toml`), with evidence only from paths that exist.

What really happened to each visit is told apart from its events, so that an estimate can be held against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import SEOUL
from kiosk.visits.demo_telling import GUIDES, DemoTelling
from kiosk.visits.measure.slots import slot_of
from kiosk.visits.trials import tasks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random
    from uuid import UUID

    from kiosk.visits.events import Origin, Value, VisitEvent
    from kiosk.visits.follow_plan import FollowPlan
    from kiosk.visits.trials import TrialTask

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
        for plan in plans if count else ():
            yield from self._trials(plan)

    def _trials(self, plan: FollowPlan) -> Iterator[DemoVisit]:
        """Have the month's tasks walked in their weeks; some are not done."""
        targets = {one.name: one for one in self._targets}
        for task in tasks_of(plan):
            if task.office in targets and self._rng.random() >= self._model["trials"]["missed"]:
                days = [day for day in plan.days if task.week <= day <= task.due]
                at = timedelta(hours=self._rng.uniform(10, 16))
                began = datetime.combine(self._rng.choice(days), time(), SEOUL) + at
                yield self._trial(began.astimezone(UTC), task, targets[task.office])

    def _trial(self, began: datetime, task: TrialTask, target: DemoTarget) -> DemoVisit:
        told = DemoTelling(began, self._rng, self._kiosk)
        code = f"{self._rng.randrange(10_000):04}"
        told.tell(0.0, "began", by="touch", language=task.language, modes=[], code=code)
        told.add(0.0, "trial_begun", {"task": task.key, "by": GUIDES[0]})
        shown = self._model["times"]["touch"] + self._lasts("to_the_way")
        out, door = self._sets_out(told, shown, target, step_free=task.step_free)
        if door is None:
            told.add(out + 200.0, "not_reached", {"reason": "other", "by": GUIDES[0]})
            return DemoVisit(told.events)
        told.arrives(door, "trial", "console", by=GUIDES[0], place=target.name)
        told.add(door + self._lasts("chart") * 3, "trial_seat", {"by": GUIDES[0]})
        return DemoVisit(told.events)

    def _start(self, days: Sequence[datetime]) -> datetime:
        hour = self._rng.choices(list(_HOURS), list(_HOURS.values()))[0]
        at = self._rng.choice(days) + timedelta(hours=hour, seconds=self._rng.uniform(0, 3600))
        return at.astimezone(UTC)

    def _slot(self, slot: str) -> VisitEvent:
        at = datetime.fromisoformat(slot).replace(tzinfo=SEOUL).astimezone(UTC)
        missed = self._rng.random() < self._model["followed"]["missed"]
        data: dict[str, Value] = {"slot": slot, "reason": "응답 없음" if missed else None}
        told = DemoTelling(at, self._rng, self._kiosk)
        told.add(0.0, "slot_missed" if missed else "slot_begun", data, of=("booth", told.visit))
        return told.events[0]

    def _visit(self, began: datetime, plan: FollowPlan | None) -> DemoVisit:
        rng, kinds = self._rng, self._model["kinds"]
        told = DemoTelling(began, rng, self._kiosk)
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

    def _begin(self, told: DemoTelling) -> None:
        rng = self._rng
        language = rng.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
        modes = [mode for mode, share in _MODES.items() if rng.random() < share]
        by = "guide" if rng.random() < self._model["kinds"]["guide_starts"] else "touch"
        code = f"{rng.randrange(10_000):04}"
        told.tell(0.0, "began", by=by, language=language, modes=modes, code=code)

    def _walks(self, told: DemoTelling, shown: float, plan: FollowPlan | None) -> DemoVisit:
        rng, walk, target = self._rng, self._model["walk"], self._rng.choice(self._targets)
        if target.seat and rng.random() < 0.6:  # noqa: PLR2004 # a share
            self._look_at_the_chart(told, shown, target)
        free = rng.random() < walk["step_free"]
        out, door = self._sets_out(told, shown, target, step_free=free)
        truth, route = Truth(told.visit, out, door), round(target.walk_s, 1)
        self._evidence(told, truth, target, route)
        if plan is not None and plan.draw.follows(str(told.visit), plan.q):
            self._follow(told, truth)
        return DemoVisit(told.events, truth)

    def _sets_out(
        self, told: DemoTelling, shown: float, target: DemoTarget, *, step_free: bool
    ) -> tuple[float, float | None]:
        """Tell how a way was shown and read; return when it was set out on and when the door was reached."""
        rng, walk, route = self._rng, self._model["walk"], round(target.walk_s, 1)
        place: dict[str, Value] = {"walk_seconds": route, "least_seconds": route / 2}
        told.tell(shown, "target_chosen", target=target.seat or target.name, **place)
        told.tell(shown + 0.3, "way_shown", **place, step_free=step_free)
        out = shown + 0.3 + self._lasts("read")
        if rng.random() < walk["presses"]:
            told.tell(out, "understood")
        told.tell(out, "left_screen", cause="visitor", idle_s=0.0)
        took = route * self._lognormal(self._model["times"]["walk"])
        if rng.random() < walk["lost"]:
            took += self._lasts("detour")
        return out, None if rng.random() < walk["never_arrives"] else out + max(took, route / 2)

    def _look_at_the_chart(self, told: DemoTelling, shown: float, target: DemoTarget) -> None:
        took = self._lasts("chart")
        told.tell(shown - 2, "chart_opened", office=target.name)
        told.tell(shown - 1, "seat_shown", seat=target.seat)
        if self._rng.random() < 0.93:  # noqa: PLR2004 # a share
            told.tell(shown - 2 + took, "officer_found", seat=target.seat)

    def _evidence(self, told: DemoTelling, truth: Truth, target: DemoTarget, route: float) -> None:
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
                by: dict[str, Value] = {"by": rng.choice(GUIDES)} if kind == "guide" else {}
                told.arrives(truth.arrived + after, kind, origin, **by, **({proof: True} if proof else {}))
                return

    def _follow(self, told: DemoTelling, truth: Truth) -> None:
        out, began = truth.set_out or 0.0, told.began
        end = out + 200.0 if truth.arrived is None else truth.arrived
        result: Value = "arrived" if truth.arrived is not None else "not_reached"
        if began + timedelta(seconds=out) < self._busy_until:
            result, end = "busy", out
        elif self._rng.random() < self._model["followed"]["out_of_sight"]:
            result, end = "lost", out + 20.0
        if result != "busy":  # back at the booth as long as the way there took
            self._busy_until = began + timedelta(seconds=2 * end - out)
        told.add(end, "followed", {"result": result, "by": GUIDES[0]})

    def _lasts(self, what: str) -> float:
        return self._lognormal(self._model["times"][what])

    def _lognormal(self, median_and_sigma: Sequence[float]) -> float:
        median, sigma = median_and_sigma
        return median * self._rng.lognormvariate(0.0, sigma)
