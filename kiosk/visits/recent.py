# SPDX-License-Identifier: GPL-3.0-or-later
"""The last visits and calls that this process told something of, as far as told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
import threading
from typing import TYPE_CHECKING, Any, Final

from kiosk.visits.calls import call_told
from kiosk.visits.visit import told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.visit import Visit

_REMEMBERED: Final = 500
_REST: Final = timedelta(hours=3)  # a slip of paper with a code is long thrown away by then


class RecentVisits:
    """Folds events into visits and calls at once, before any disk has them; for a screen and a writer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._told: dict[UUID, list[VisitEvent]] = {}
        self.visits: dict[UUID, Visit] = {}
        self.calls: dict[UUID, GuideCall] = {}

    def visit(self, key: UUID) -> Visit | None:
        """Return a visit that something was told of."""
        with self._lock:
            return self.visits.get(key)

    def open_codes(self, now: Instant) -> set[str]:
        """Return the codes of visits that may still arrive."""
        with self._lock:
            return {one.code for one in self.visits.values() if one.outcome(now) is None}

    def resting_codes(self, now: Instant) -> set[str]:
        """Return the codes of the last hours: whoever still holds one must not prove another's visit."""
        with self._lock:
            return {one.code for one in self.visits.values() if now.at - one.began.at < _REST}

    def add(self, event: VisitEvent) -> None:
        """Take one more event, and tell its visit or call anew from all of its events."""
        with self._lock:
            events = self._told.setdefault(event.subject, [])
            events.append(event)
            if event.stream == "visit" and (visit := told(events)) is not None:
                self.visits[visit.id] = visit
            elif event.stream == "call" and (call := call_told(events)) is not None:
                self.calls[call.id] = call
            for known in (self._told, self.visits, self.calls):
                _forget_oldest(known)

    def take_over(self, stored: Sequence[Visit]) -> None:
        """Learn the code that the database gave a visit, in case another booth had drawn the same."""
        with self._lock:
            for visit in stored:
                known = self.visits.get(visit.id)
                if known is not None and known.code != visit.code:
                    self.visits[visit.id] = replace(known, code=visit.code)
                    began = self._told[visit.id][0]
                    self._told[visit.id][0] = replace(began, data={**began.data, "code": visit.code})


def _forget_oldest(rows: dict[UUID, Any]) -> None:
    while len(rows) > _REMEMBERED:
        del rows[next(iter(rows))]
