# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit log as screens use it: say what happened and go on; nobody ever waits for a disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kiosk.visits.clock import span
from kiosk.visits.codes import fresh_code
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.lateness import ASSUMED
from kiosk.visits.recent import RecentVisits
from kiosk.visits.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant, MachineClock
    from kiosk.visits.events import Evidence, FollowResult, Machine, Mistake, Reason, StartedBy, Stream, Value
    from kiosk.visits.lateness import LateLimits
    from kiosk.visits.spool import Spool
    from kiosk.visits.store import VisitStore
    from kiosk.visits.trials import TrialStep
    from kiosk.visits.visit import Visit

_ONE_PRESS_S = 60.0  # a child at the button is one visitor whom nobody came to


class VisitLog:
    """Records visits, calls for a guide and reports of one booth; `visit=None` means the current visit."""

    def __init__(
        self,
        store: VisitStore,
        spool: Spool,
        clock: MachineClock,
        machine: Machine,
        late: LateLimits = ASSUMED,
    ) -> None:
        self._clock = clock
        self._machine = machine
        self._late = late
        self._recent = RecentVisits()
        self._current: UUID | None = None
        self._in_vain: UUID | None = None
        self._writer = Writer(store, spool, self._recent.take_over)

    @property
    def current(self) -> Visit | None:
        """The visit at this screen, as far as told; its code may still change until it is stored."""
        return self.known(self._current) if self._current else None

    @property
    def behind(self) -> int:
        """How many events the database does not have yet."""
        return self._writer.behind

    def known(self, visit: UUID) -> Visit | None:
        """Return a visit that this process has recorded something of."""
        return self._recent.visit(visit)

    def woke(self) -> None:
        """Count a touch that only lit the screen."""
        self._note("booth", new_id(), "woke", {})

    def begin(self, language: str = "ko", modes: Sequence[str] = (), by: StartedBy = "touch") -> Visit:
        """Start a visit at the first touch, or because the guide does; a touch makes it the current one."""
        key = new_id()
        data: dict[str, Value] = {"by": by, "language": language, "modes": list(modes), "code": self._code()}
        self._note("visit", key, "began", data)
        self._current = key if by == "touch" else self._current
        return self._recent.visits[key]

    def modes_changed(self, language: str, modes: Sequence[str], visit: UUID | None = None) -> None:
        """Record the language and the modes now in use."""
        self._tell(visit, "modes_changed", language=language, modes=list(modes))

    def first_key(self, visit: UUID | None = None) -> None:
        """Record the first key of the first search."""
        self._tell(visit, "first_key")

    def chart_opened(self, office: str, visit: UUID | None = None) -> None:
        """Record that an office's seating chart opened, which starts the minute to find an officer."""
        self._tell(visit, "chart_opened", office=office)

    def seat_shown(self, seat: str, visit: UUID | None = None) -> None:
        """Record that a seat was lit."""
        self._tell(visit, "seat_shown", seat=seat)

    def officer_found(self, seat: str, visit: UUID | None = None) -> None:
        """Record that the visitor took the seat shown."""
        self._tell(visit, "officer_found", seat=seat)

    def target_chosen(
        self,
        target: str,
        walk_seconds: float | None,
        visit: UUID | None = None,
        *,
        least_seconds: float | None = None,
    ) -> None:
        """Record where the visitor wants to go; on foot, how long the walk takes, and at the least."""
        walk: dict[str, Value] = {"walk_seconds": walk_seconds, "least_seconds": least_seconds}
        self._tell(visit, "target_chosen", target=target, **walk)

    def way_shown(
        self,
        walk_seconds: float | None = None,
        visit: UUID | None = None,
        *,
        least_seconds: float | None = None,
        step_free: bool = False,
    ) -> None:
        """Record that the way is on the screen; a step-free way may take longer than first told."""
        walk: dict[str, Value] = {"walk_seconds": walk_seconds, "least_seconds": least_seconds}
        self._tell(visit, "way_shown", **walk, step_free=step_free or None)

    def understood(self, visit: UUID | None = None) -> Visit | None:
        """Record the press "알겠습니다, 출발합니다": the way is known, and nobody has arrived."""
        return self._tell(visit, "understood")

    def doubted(self) -> Visit | None:
        """Record "모르겠어요" or "못 찾겠어요": what was known of the way is known no more."""
        return self._tell(None, "doubted")

    def way_again(self, visit: UUID | None = None) -> Visit | None:
        """Record that somebody looks at the way of this visit once more, at this screen."""
        if visit is not None:
            self._current = visit
        return self._tell(visit, "way_again")

    def continued(self, visit: UUID) -> None:
        """Go on with a visit begun elsewhere, whose code was typed here; the touch just now was its own."""
        self.left_screen("continued")
        self.way_again(visit)

    def card_shown(self) -> None:
        """Record that an office, a seat or a place was opened; who asks no more wanted no way."""
        self._tell(None, "card_shown")

    def service_used(self) -> None:
        """Record that a service was entered: a complaint, a call-back, a receipt, the survey."""
        self._tell(None, "service_used")

    def token_issued(self, digest: str) -> None:
        """Record by which secret a phone may prove this visit; of the secret itself nothing is told."""
        self._tell(None, "token_issued", token=digest)

    def taken_over(self, visit: UUID, by: str) -> Visit | None:
        """Record that a guide goes on with a visit, which stays open until he tells how it ended."""
        return self._tell(visit, "taken_over", by="guide", who=by)

    def arrived(
        self,
        evidence: Evidence,
        visit: UUID | None = None,
        by: str | None = None,
        place: str | None = None,
        *,
        walked: bool | None = None,
    ) -> Visit | None:
        """Record an arrival that somebody confirms, and where; a guide says whether he walked along."""
        late = self._late.kept_with(evidence)
        told: dict[str, Value] = {"evidence": evidence, "by": by, "place": place, "walked": walked}
        return self._tell(visit, "arrival_confirmed", **told, **late)

    def not_reached(self, reason: Reason, visit: UUID | None = None) -> Visit | None:
        """Record that the visitor did not reach the target, and why."""
        return self._tell(visit, "not_reached", reason=reason)

    def followed(self, visit: UUID, result: FollowResult, by: str) -> Visit | None:
        """Record how a visit ended that was followed by plan; it is a measurement, and no evidence."""
        return self._tell(visit, "followed", result=result, by=by)

    def trial(self, visit: UUID, step: TrialStep, by: str, **said: str) -> Visit | None:
        """Record a step of a tester's walk: this visit is one, or a visitor's after all, or how it ended."""
        return self._tell(visit, f"trial_{step}", by=by, **said)

    def slot(self, slot: str, kiosk: str, reason: str | None = None) -> None:
        """Record that a booth's drawn quarter of an hour is followed, or why it is not."""
        told = "slot_missed" if reason else "slot_begun"
        self._note("booth", new_id(), told, {"slot": slot, "kiosk": kiosk, "reason": reason})

    def reopened(self, visit: UUID, by: str) -> Visit | None:
        """Take back an arrival or a failure that somebody told by mistake."""
        return self._tell(visit, "reopened", by=by)

    def left_screen(
        self, cause: str = "visitor", visit: UUID | None = None, idle_s: float | None = None
    ) -> None:
        """Record that the screen session ended, and how long after the last touch; the visit goes on."""
        self._tell(visit, "left_screen", cause=cause, idle_s=idle_s)
        if visit in {None, self._current}:
            self._current = None

    def searched_in_vain(self, known: Sequence[str], visit: UUID | None = None) -> None:
        """Record a search that found nothing, and the words of the city's tables that it held; no others."""
        self._tell(visit, "searched_in_vain", words=list(known))

    def call_guide(self, visit: UUID | None = None, *, nobody: bool = False) -> GuideCall:
        """Record the press of "call a guide"; it needs no visit.

        With nobody on duty it rings nowhere, and one visitor's presses within a minute are one.
        """
        key, caller = new_id(), visit or self._current
        last = self._recent.calls.get(self._in_vain) if nobody and self._in_vain else None
        if last and last.visit == caller and span(last.pressed, self._clock.now()).seconds < _ONE_PRESS_S:
            return last
        self._in_vain = key if nobody else None
        data: dict[str, Value] = {"visit": str(caller) if caller else None}
        self._note("call", key, "call_pressed", data | ({"nobody": True} if nobody else {}))
        self._tell(caller, "call_pressed")
        return self._recent.calls[key]

    def call_shown(self, call: UUID) -> None:
        """Record that the call is on the guide's screen."""
        self._note("call", call, "call_shown", {})

    def call_accepted(self, call: UUID, by: str) -> Instant:
        """Record that a guide comes; return the moment that counts."""
        return self._note("call", call, "call_accepted", {"by": by})

    def call_sounded_again(self, call: UUID) -> None:
        """Record the second sound."""
        self._note("call", call, "call_sounded_again", {})

    def call_withdrawn(self, call: UUID) -> None:
        """Record that the visitor needs no guide any more."""
        self._note("call", call, "call_withdrawn", {})

    def report_wrong(self, screen: str, state: Mapping[str, Value], what: Mistake = "other") -> UUID:
        """Put a visitor's "this is wrong" on the admin's list, with the state of the screen."""
        key, visit = new_id(), str(self._current) if self._current else None
        shown = json.dumps(dict(state), ensure_ascii=False, sort_keys=True)
        data: dict[str, Value] = {"screen": screen, "state": shown, "what": what, "visit": visit}
        self._note("report", key, "reported_wrong", data)
        return key

    def resume(self, open_visits: Sequence[Visit]) -> None:
        """After a restart nobody stands at this screen any more; a visit whose way was shown stays open."""
        for visit in open_visits:
            if visit.kiosk == self._machine.kiosk and visit.started_by == "touch" and not visit.left:
                self.left_screen("restart", visit.id)

    def durable(self, timeout: float = 5.0) -> bool:
        """Wait until all of it would survive a power cut; for programs that end, never for a screen."""
        return self._writer.durable(timeout)

    def stored(self, timeout: float = 5.0) -> bool:
        """Wait until the database has all of it; for programs that end, never for a screen."""
        return self._writer.stored(timeout)

    def close(self) -> None:
        """Write what can be written; the rest waits in the spool for the next start."""
        self._writer.close()

    def _code(self) -> str:
        now = self._clock.now()
        resting = self._recent.resting_codes(now)
        return fresh_code(self._recent.open_codes(now), self._machine.booth, resting)

    def _tell(self, visit: UUID | None, kind: str, **data: Value) -> Visit | None:
        """Record what happened to a visit; without any visit there is nothing to tell."""
        key = visit or self._current
        if key is None:
            return None
        self._note("visit", key, kind, {name: value for name, value in data.items() if value is not None})
        return self.known(key)

    def _note(self, stream: Stream, subject: UUID, kind: str, data: Mapping[str, Value]) -> Instant:
        now = self._clock.now()
        event = VisitEvent(
            new_id(), stream, subject, kind, now, self._machine.kiosk, data, self._machine.origin
        )
        self._recent.add(event)
        self._writer.put(event)
        return event.when
