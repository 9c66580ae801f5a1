# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor's phone tells: that she is there, the code at a door, whether the officer was found.

All times are this machine's; a phone says none. What it tells is kept as it comes and judged by the measure's
fold: firm is only the code that a door's screen shows at that moment, scanned from the house's own networks.
Who knows no live token tells nothing, and the same told again changes nothing, so neither a photograph of a
door nor an address sent twice proves more than the visitor's own word.
"""

from __future__ import annotations

from dataclasses import dataclass
import threading
from typing import TYPE_CHECKING, Literal

from kiosk.settings.public_address import is_within
from kiosk.visits.clock import span
from kiosk.visits.codes import is_code
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.lateness import lateness_of
from kiosk.visits.measure.arrival import is_firm, room_of
from kiosk.visits.tokens import hashed, is_live, is_token

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.clock import MachineClock
    from kiosk.visits.events import Value
    from kiosk.visits.visit import Visit

# `unknown`: no live visit has this token or number. `early`: nobody can be there so soon.
Told = Literal["arrived", "already", "early", "elsewhere", "refused", "unknown"]


@dataclass(frozen=True, slots=True)
class DoorScan:
    """The door whose code was scanned: its room as evidence names it, and from where the phone asks.

    `live` is what the door's screen shows at this moment; any other code is paper, or was copied.
    """

    place: str
    address: str = ""
    live: bool = False


@dataclass(frozen=True, slots=True)
class PhoneAnswer:
    """What became of what a phone told, and the visit as it then stands."""

    what: Told
    visit: Visit | None = None

    @property
    def asks(self) -> bool:
        """Return whether the door's page still asks if the officer was found."""
        return self.visit is not None and self.visit.door_s is not None and self.visit.door_answer_s is None


_UNKNOWN = PhoneAnswer("unknown")


class PhoneService:
    """The one way in for phones; each call has written before it answers, or raises VisitNotKept."""

    def __init__(self, store: StoredVisits, clock: MachineClock, settings: Settings) -> None:
        self._store = store
        self._clock = clock
        self._kiosk = settings.kiosk_id
        self._house = settings.house_networks
        self._late = lateness_of(settings)
        self._one_at_a_time = threading.Lock()  # two presses at once must not both be the first

    def visit(self, token: str) -> Visit | None:
        """Return the visit of a token while it is live."""
        found = self._store.with_token(hashed(token)) if is_token(token) else None
        return found if found is not None and is_live(found, self._clock.now()) else None

    def arrived(self, token: str, *, sure: bool = False) -> PhoneAnswer:
        """Take the visitor's own word that she is there; one quicker than any walk is asked for once more."""
        with self._one_at_a_time:
            visit = self.visit(token)
            return _UNKNOWN if visit is None else self._own_word(visit, sure=sure)

    def typed(self, code: str, place: str | None = None) -> PhoneAnswer:
        """Take the four digits typed on a phone, at a door or not: it is no more than the visitor's word."""
        with self._one_at_a_time:
            visit = self._with_code(code, place)
            if visit is None:
                return _UNKNOWN
            return self._own_word(visit, place, sure=True)

    def at_door(self, token: str, scan: DoorScan) -> PhoneAnswer:
        """Take a door's code, scanned by the phone that holds the token."""
        with self._one_at_a_time:
            visit = self.visit(token)
            if visit is None:
                return _UNKNOWN
            on_site = is_within(scan.address, self._house)
            if visit.door_s is not None and self._said_before(visit, firm=on_site and scan.live):
                return PhoneAnswer("already", visit)
            seen: dict[str, Value] = {"on_site": on_site, "printed": not scan.live}
            answer = self._confirmed(visit, {"evidence": "door", "place": scan.place, **seen})
            if visit.purpose == "trial" and answer.what == "arrived":  # the code at the door stops a walk
                stop: dict[str, Value] = {"evidence": "trial", "place": scan.place}
                self._tell(visit, "arrival_confirmed", stop | self._late.kept_with("trial"))
            return answer

    def officer(self, token: str, *, found: bool) -> PhoneAnswer:
        """Take the answer to the door page's one question, once."""
        with self._one_at_a_time:
            visit = self.visit(token)
            if visit is None or not (answer := PhoneAnswer("already", visit)).asks:
                return _UNKNOWN if visit is None else answer
            return PhoneAnswer("arrived", self._tell(visit, "officer_answered", {"found": found}))

    def _own_word(self, visit: Visit, place: str | None = None, *, sure: bool) -> PhoneAnswer:
        if visit.arrived_s is not None:
            return PhoneAnswer("already", visit)
        if not sure and visit.refusal(self._clock.now(), place) == "too_early":
            return PhoneAnswer("early", visit)
        data: dict[str, Value] = {"evidence": "phone"}
        if place is not None:
            data["place"] = place
        return self._confirmed(visit, data)

    def _confirmed(self, visit: Visit, data: dict[str, Value]) -> PhoneAnswer:
        """Keep the evidence, and say by what the fold counts it."""
        late = self._late.kept_with(str(data["evidence"]))
        after = self._tell(visit, "arrival_confirmed", data | late)
        refused = {why for why in after.refused if after.refused[why] > visit.refused.get(why, 0)}
        if not refused:
            return PhoneAnswer("arrived", after)
        words: dict[str, Told] = {"other_place": "elsewhere", "too_early": "early"}
        return PhoneAnswer(words.get(refused.pop(), "refused"), after)

    def _said_before(self, visit: Visit, *, firm: bool) -> bool:
        """Return whether a scan that counted has said as much; a firm one still adds to a soft one."""
        counted = (visit.door_s or 0.0) - 0.001  # the row's seconds went through a database
        return not firm or any(
            event.text("evidence") == "door"
            and is_firm("door", event)
            and room_of(event.text("place") or "") == visit.bound_for
            for event in self._store.events(visit.id)
            if event.kind == "arrival_confirmed" and span(visit.began, event.when).seconds >= counted
        )

    def _with_code(self, code: str, place: str | None) -> Visit | None:
        if not is_code(code):
            return None
        now = self._clock.now()
        found = [one for one in self._store.open_visits(now) if one.code == code and is_live(one, now)]
        here = [one for one in found if place is not None and one.bound_for == room_of(place)]
        return next(iter(here or found), None)

    def _tell(self, visit: Visit, kind: str, data: dict[str, Value]) -> Visit:
        told = new_id(), "visit", visit.id, kind, self._clock.now(), self._kiosk, data, "phone"
        self._store.append([VisitEvent(*told)])  # type: ignore[arg-type] # a tuple of what an event is
        return self._store.visit(visit.id) or visit
