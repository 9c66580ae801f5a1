# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visit log needs of a database, in the log's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from kiosk.visits.calls import GuideCall, WrongReport
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.tally import VisitTally
    from kiosk.visits.visit import Visit


class VisitNotKept(Exception):  # noqa: N818 # it names what is the case, as our exceptions do
    """The database is locked, full or away; nothing of the events was kept, and trying again is right."""


class VisitStore(Protocol):
    """Keeps events for good and one row of each visit, call and report as they tell it."""

    def append(self, events: Sequence[VisitEvent]) -> Sequence[Visit]:
        """Keep the events durably, each once, and return the visits they changed; or raise VisitNotKept."""
        ...

    def visit(self, key: UUID) -> Visit | None:
        """Return one visit."""
        ...

    def open_visits(self, now: Instant) -> Sequence[Visit]:
        """Return the visits that may still arrive, oldest first."""
        ...

    def visits(self, first: datetime | None, before: datetime | None) -> Sequence[Visit]:
        """Return the visits that began in the period, oldest first."""
        ...

    def tally(self, first: date | None, last: date | None, now: Instant) -> VisitTally:
        """Count the visits that began between two days of Seoul, both included."""
        ...

    def calls(self, first: datetime | None, before: datetime | None) -> Sequence[GuideCall]:
        """Return the calls pressed in the period, oldest first."""
        ...

    def calls_answered(self, first: datetime | None, before: datetime | None) -> tuple[int, int]:
        """Count the calls pressed in the period, and those answered within the promise."""
        ...

    def waiting_calls(self, now: Instant) -> Sequence[GuideCall]:
        """Return the calls nobody has answered yet, oldest first."""
        ...

    def wrong_reports(self, *, handled: bool | None = False) -> Sequence[WrongReport]:
        """Return the visitors' reports, oldest first; None for all."""
        ...

    def vain_words(self, first: date, last: date) -> Mapping[str, int]:
        """Count the known words of searches that found nothing between two days, both included."""
        ...
