# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide, an admin and the command line ask of the visit log; each call reads or writes at once."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.figures import figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.visits.calls import GuideCall, WrongReport
    from kiosk.visits.clock import Clock
    from kiosk.visits.events import Evidence, Value
    from kiosk.visits.figures import Figures
    from kiosk.visits.store import VisitChanges, VisitStore
    from kiosk.visits.visit import Visit


class VisitService:
    """The reading side, and the one write that must be durable before it is answered: an arrival."""

    def __init__(self, store: VisitStore, clock: Clock, kiosk: str) -> None:
        self._store = store
        self._clock = clock
        self._kiosk = kiosk

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

    def visits(self, first: date | None = None, last: date | None = None) -> Sequence[Visit]:
        """Return the visits that began between two days of Seoul, both included."""
        return self._store.visits(*_period(first, last))

    def calls(self, first: date | None = None, last: date | None = None) -> Sequence[GuideCall]:
        """Return the calls for a guide pressed between two days of Seoul, both included."""
        return self._store.calls(*_period(first, last))

    def figures(self, first: date | None = None, last: date | None = None) -> Figures:
        """Return the figures of the days from first to last, both included."""
        period = _period(first, last)
        return figures(self._store.visits(*period), self._store.calls(*period), self._clock.now())

    def changes_since(self, seq: int) -> VisitChanges:
        """Return what any process has recorded after this number; cheap enough to ask twice a second."""
        return self._store.changes_since(seq)

    def arrive(
        self, code: str, evidence: Evidence, place: str | None = None, *, walked: bool = False
    ) -> Visit | None:
        """Confirm the open visit with this code, durably, as seen at `place`; None when there is none.

        `walked` says that a guide went along; whether others were on their way there too is known here.

        Evidence that proves no arrival is kept too, and the visit stays as it was.
        """
        now = self._clock.now()
        under_way = self._store.open_visits(now)
        visit = next((one for one in under_way if one.code == code), None)
        if visit is None:
            return None
        alone = sum(one.bound_for == visit.bound_for for one in under_way) == 1
        data: dict[str, Value] = {"evidence": evidence, "by_code": True, "alone": alone}
        if evidence == "guide":
            data["walked"] = walked
        if place is not None:
            data["place"] = place
        event = VisitEvent(new_id(), "visit", visit.id, "arrival_confirmed", now, self._kiosk, data)
        self._store.append([event])
        return self._store.visit(visit.id)


def _period(first: date | None, last: date | None) -> tuple[datetime | None, datetime | None]:
    start = datetime.combine(first, time(), SEOUL).astimezone(UTC) if first else None
    end = datetime.combine(last, time(), SEOUL).astimezone(UTC) + timedelta(days=1) if last else None
    return start, end
