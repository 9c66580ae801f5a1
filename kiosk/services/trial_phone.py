# SPDX-License-Identifier: GPL-3.0-or-later
"""A tester's own phone on a timed walk: how the walk stands, and the stops told from there.

All times are this machine's. A press that the phone had to keep, since no server heard it, tells no time: its
stop is kept as evidence whose clock is unsure, which the measure counts and does not take.
"""

from __future__ import annotations

from dataclasses import dataclass
import threading
from typing import TYPE_CHECKING, Final, Literal

from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.lateness import lateness_of
from kiosk.visits.measure.arrival import UNCERTAIN_S
from kiosk.visits.tokens import hashed_of_tester, is_live, is_token
from kiosk.visits.trials import BEGUN, FREED, SEEK_S, WHY_THROWN
from kiosk.visits.visit import timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.settings import Settings
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.clock import MachineClock
    from kiosk.visits.events import Value
    from kiosk.visits.measure.arrival import Refusal
    from kiosk.visits.visit import Visit

# `waiting`: the console has begun no walk with this phone's token, yet or ever.
TrialStanding = Literal["waiting", "walking", "seat", "over"]
# What became of a press: `kept_late` tells no time, `not_now` has no place in the walk as it stands.
Told = Literal["noted", "kept_late", "not_now"]

TESTER: Final = "tester"


@dataclass(frozen=True, slots=True)
class Press:
    """What a tester pressed, how many seconds the phone has kept it, and why a walk is thrown away."""

    step: str  # door, seat, lost or thrown
    kept_s: float = 0.0
    reason: int = -1

    @property
    def late(self) -> bool:
        """Return whether it was kept too long to tell a time."""
        return not 0.0 <= self.kept_s <= UNCERTAIN_S


@dataclass(frozen=True, slots=True)
class PhoneWalk:
    """The walk of a phone's token: where it stands, and for how long it has gone on."""

    standing: TrialStanding
    visit: Visit | None = None
    passed_s: float = 0.0
    office: str = ""


@dataclass(frozen=True, slots=True)
class PressAnswer:
    """What became of a press, why the measure does not take it, and the walk as it then stands."""

    told: Told
    walk: PhoneWalk
    refused: Refusal | None = None


class TrialPhoneService:
    """The walks of testers' phones; each press has been written before it is answered."""

    def __init__(self, store: StoredVisits, clock: MachineClock, settings: Settings) -> None:
        self._store = store
        self._clock = clock
        self._kiosk = settings.kiosk_id
        self._late = lateness_of(settings)
        self._one_at_a_time = threading.Lock()  # the phone's press and its scan at the door may come at once

    def walk(self, token: str) -> PhoneWalk:
        """Return the walk of a token."""
        visit = self._store.with_token(hashed_of_tester(token)) if is_token(token) else None
        if visit is None:
            return PhoneWalk("waiting")
        events = self._store.events(visit.id)
        begun = max((one for one in events if one.kind == BEGUN), key=lambda one: one.id, default=None)
        if begun is None:  # a booth that tells nonsense
            return PhoneWalk("waiting")
        passed = self._passed(visit, events)
        return PhoneWalk(self._standing(visit, passed), visit, passed, begun.text("office") or "")

    def press(self, token: str, press: Press) -> PressAnswer:
        """Take one press of the page."""
        with self._one_at_a_time:
            return self._taken(token, press, None)

    def at_door(self, token: str, place: str) -> PressAnswer:
        """Take a door's code, scanned by a tester's phone: it stops the walk as a press does."""
        with self._one_at_a_time:
            return self._taken(token, Press("door"), place)

    def _taken(self, token: str, press: Press, place: str | None) -> PressAnswer:
        walk = self.walk(token)
        visit = walk.visit
        if visit is None:
            return PressAnswer("not_now", walk)
        match walk.standing, press.step:
            case "walking", "door":
                return self._stop(token, walk, press, place)
            case "seat", "seat" if press.late:
                return PressAnswer("kept_late", walk)
            case "seat", "seat":
                self._tell(visit, "trial_seat", {"by": TESTER})
            case "walking", "lost":
                self._tell(visit, "not_reached", {"by": TESTER, "reason": "other"})
            case "walking" | "seat", "thrown" if 0 <= press.reason < len(WHY_THROWN):
                self._throw(visit, WHY_THROWN[press.reason])
            case _:
                return PressAnswer("not_now", walk)
        return PressAnswer("noted", self.walk(token))

    def _stop(self, token: str, walk: PhoneWalk, press: Press, place: str | None) -> PressAnswer:
        """Note the door. Led elsewhere by the screen, the tester has not come to where the task goes."""
        visit = walk.visit
        assert visit is not None  # noqa: S101 # a walk that goes on has one
        led_right = not walk.office or visit.bound_for == walk.office
        data: dict[str, Value] = {"evidence": "trial", "by": TESTER, **self._late.kept_with("trial")}
        if where := (place if place and led_right else walk.office):
            data["place"] = where
        if press.late:
            data["uncertainty_s"] = press.kept_s
        self._tell(visit, "arrival_confirmed", data)
        after = self.walk(token)
        now = after.visit.refused if after.visit else {}
        why = next((one for one in now if now[one] > visit.refused.get(one, 0)), None)
        if why == "clock":
            return PressAnswer("kept_late", after)
        return PressAnswer("noted" if why is None else "not_now", after, why)  # type: ignore[arg-type] # a refusal's name

    def _throw(self, visit: Visit, why: str) -> None:
        if why == WHY_THROWN[-1]:
            self._tell(visit, FREED, {"by": TESTER})
        else:
            self._tell(visit, "trial_thrown", {"by": TESTER, "reason": why})

    def _standing(self, visit: Visit, passed_s: float) -> TrialStanding:
        if visit.purpose != "trial" or visit.thrown is not None or visit.reason is not None:
            return "over"
        if visit.arrived_s is None:
            return "walking" if is_live(visit, self._clock.now()) else "over"
        looks = visit.task_seat_s is None and passed_s < visit.arrived_s + SEEK_S
        return "seat" if looks else "over"

    def _passed(self, visit: Visit, events: Sequence[VisitEvent]) -> float:
        """Return the seconds since the first touch, by the clocks of the booth and of this machine."""
        began = min((one for one in events if one.kind == "began"), key=lambda one: one.id)
        return timeline(began, [self._event(visit, "seen", {})])[0].at

    def _tell(self, visit: Visit, kind: str, data: dict[str, Value]) -> None:
        self._store.append([self._event(visit, kind, data)])

    def _event(self, visit: Visit, kind: str, data: dict[str, Value]) -> VisitEvent:
        now = self._clock.now()
        return VisitEvent(new_id(), "visit", visit.id, kind, now, self._kiosk, data, "phone")
