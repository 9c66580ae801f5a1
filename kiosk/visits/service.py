# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide, an admin and the command line ask of the visit log; each call reads or writes at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from kiosk.charter.hours import in_seoul, midnight
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.figures import NO_SAMPLES, Samples, figures_of
from kiosk.visits.lateness import ASSUMED
from kiosk.visits.measure.arrival import ORIGINS, WINDOW_S, room_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from kiosk.visits.calls import GuideCall, WrongReport
    from kiosk.visits.clock import MachineClock
    from kiosk.visits.events import Evidence, Origin, Value
    from kiosk.visits.figures import Figures
    from kiosk.visits.lateness import LateLimits
    from kiosk.visits.measure.arrival import Refusal
    from kiosk.visits.store import VisitStore
    from kiosk.visits.visit import Visit


Sampling = Callable[["date | None", "date | None", "date"], Samples]


@dataclass(frozen=True, slots=True)
class ArrivalAnswer:
    """The visit after somebody told that it had come, and why that was no evidence, if it was none."""

    visit: Visit
    refused: Refusal | None


class VisitService:
    """The reading side, and the one write that must be durable before it is answered: an arrival."""

    def __init__(
        self,
        store: VisitStore,
        clock: MachineClock,
        kiosk: str,
        sample: Sampling | None = None,
        late: LateLimits = ASSUMED,
    ) -> None:
        self._late = late
        self._store = store
        self._clock = clock
        self._kiosk = kiosk
        self._sample = sample

    def open_visits(self) -> Sequence[Visit]:
        """Return the visits under way, oldest first."""
        return self._store.open_visits(self._clock.now())

    def waiting_calls(self) -> Sequence[GuideCall]:
        """Return the calls that no guide has answered."""
        return self._store.waiting_calls(self._clock.now())

    def wrong_reports(self, *, handled: bool | None = False) -> Sequence[WrongReport]:
        """Return what visitors say is wrong."""
        return self._store.wrong_reports(handled=handled)

    def handle_report(self, report: UUID, by: str) -> None:
        """Take what a visitor said is wrong off the list."""
        event = VisitEvent(new_id(), "report", report, "handled", self._clock.now(), self._kiosk, {"by": by})
        self._store.append([event])

    def vain_words(self, first: date, last: date) -> Mapping[str, int]:
        """Count the known words of searches that found nothing between two days, both included."""
        return self._store.vain_words(first, last)

    def visit(self, key: UUID) -> Visit | None:
        """Return one visit."""
        return self._store.visit(key)

    def visits(self, first: date | None = None, last: date | None = None) -> Sequence[Visit]:
        """Return the visits that began between two days of Seoul, both included."""
        return self._store.visits(*_period(first, last))

    def calls(self, first: date | None = None, last: date | None = None) -> Sequence[GuideCall]:
        """Return the calls for a guide pressed between two days of Seoul, both included."""
        return self._store.calls(*_period(first, last))

    def figures(self, first: date | None = None, last: date | None = None) -> Figures:
        """Return the figures of the days from first to last, both included."""
        now = self._clock.now()
        calls = self._store.calls_answered(*_period(first, last))
        samples = self._sample(first, last, in_seoul(now.at).date()) if self._sample else NO_SAMPLES
        return figures_of(self._store.tally(first, last, now), calls, samples)

    def with_code(self, code: str, place: str | None = None) -> Sequence[Visit]:
        """Return the visits with this code that it may still prove: bound for `place`, where some are.

        Those are the open ones, then those that arrived by the visitor's own word alone. Booths of one city
        draw codes of different classes; with very many of them two may still be alike.
        """
        now = self._clock.now()
        since = now.at - timedelta(seconds=2 * WINDOW_S)
        told = [one for one in self._store.visits(since, None) if one.arrived_s is not None and not one.firm]
        hoped = [*self._store.open_visits(now), *(one for one in told if not one.expired(now))]
        found = [one for one in hoped if one.code == code]
        here = [one for one in found if place is not None and one.bound_for == room_of(place)]
        return here or found

    def confirm(  # noqa: PLR0913 # what an arrival's evidence is made of, each by its name
        self,
        visit: Visit,
        evidence: Evidence,
        place: str | None = None,
        *,
        walked: bool = False,
        by_code: bool = True,
        doubted: bool = False,
        by: str | None = None,
    ) -> ArrivalAnswer:
        """Confirm that an open visit has come, durably, as seen at `place`, and who says so.

        `walked` says that a guide went along, `by_code` that the visitor named the number; whether others
        were on their way there too is known here. Without the number, what a `doubted` office says is soft.
        Evidence that proves no arrival is kept too, and the visit stays as it was.
        """
        now = self._clock.now()
        why = visit.refusal(now, place)
        bound = [one.bound_for for one in self._store.open_visits(now)]
        data: dict[str, Value] = {
            "evidence": evidence,
            "by_code": by_code,
            "alone": bound.count(visit.bound_for) == 1,
            **self._late.kept_with(evidence),
        }
        if doubted and not by_code:
            data["doubted"] = True
        if evidence == "guide":
            data["walked"] = walked
        data |= {name: value for name, value in {"place": place, "by": by}.items() if value is not None}
        after = self._told(visit, "arrival_confirmed", data, cast("Origin", ORIGINS[evidence]))
        return ArrivalAnswer(after, why)

    def take_back(self, visit: Visit, by: str, origin: Origin) -> Visit:
        """Take back, durably, an arrival told by mistake; what was told first stays beside it."""
        return self._told(visit, "reopened", {"by": by}, origin)

    def _told(self, visit: Visit, kind: str, data: Mapping[str, Value], origin: Origin) -> Visit:
        event = VisitEvent(new_id(), "visit", visit.id, kind, self._clock.now(), self._kiosk, data, origin)
        self._store.append([event])
        return self._store.visit(visit.id) or visit


def _period(first: date | None, last: date | None) -> tuple[datetime | None, datetime | None]:
    return midnight(first) if first else None, midnight(last) + timedelta(days=1) if last else None
