# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the measure an auditor asks for beyond the figures: offices' taps, and where slow visits stood."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from kiosk.charter.hours import midnight
from kiosk.charter.measured import TARGET_S
from kiosk.storage.figures import REFUSED, of_days
from kiosk.storage.tables.visits import visit_events, visits
from kiosk.storage.visit_rows import between, events_of
from kiosk.visits.clock import span
from kiosk.visits.events import EventData
from kiosk.visits.lateness import stamps_of
from kiosk.visits.measure.arrival import KINDS, late_s, room_of
from kiosk.visits.measure.fold import ASKED
from kiosk.visits.slow import SlowVisit, slow_visits
from kiosk.visits.taps import Tap
from kiosk.visits.visit import arrivals_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from kiosk.storage.database import Database
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.slow import SlowVisits
    from kiosk.visits.visit import Visit

type TrialTap = tuple[str, float, float | None]

DESK = "desk"


@dataclass(frozen=True, slots=True)
class EvidenceData(EventData):
    """What an event of evidence says."""

    data: Mapping[str, object]


class StoredDoubts:
    """Reads them between two days of Seoul, both included."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def came(
        self, first: date | None, last: date | None
    ) -> tuple[Sequence[Tap], Mapping[str, Sequence[float]]]:
        """Return every press of 도착 at an office, taken or refused, and by what lateness it was judged.

        The latter by kind, the smallest first; both from one reading, as a year has much evidence.
        """
        query = select(visit_events.c.data, visit_events.c.at).where(*_evidence(first, last))
        taps, judged = list[Tap](), defaultdict[str, set[float]](set)
        with self._database.read() as connection:
            for data, at in connection.execute(query):
                said = EvidenceData(data)
                kind, office = said.text("evidence"), str(data.get("place") or data.get("by") or "")
                if kind in KINDS:
                    judged[str(kind)].add(late_s(str(kind), said.number("late_s")))
                if kind == DESK and office:
                    taps.append(Tap(office, at))
        return taps, {kind: sorted(some) for kind, some in judged.items()}

    def refused(self, first: date, last: date) -> Mapping[str, int]:
        """Count the evidence that was not taken by the office that was asked for."""
        query = select(visits.c.target, visits.c.refused)
        query = query.where(REFUSED, visits.c.target.is_not(None), *of_days(first, last))
        counted = Counter[str]()
        with self._database.read() as connection:
            for target, refused in connection.execute(query):
                counted[room_of(target)] += sum(refused.values())
        return counted

    def of_walks(self, walks: Sequence[Visit]) -> tuple[Sequence[TrialTap], Sequence[tuple[str, float]]]:
        """Return what came during testers' walks, from one reading of their events.

        First each tap: its office, its second, and the second of the stop. Then each evidence: its kind, and
        its seconds since the stop. Of a walk with a stop of which nobody knows when, nothing holds.
        """
        timed = [one for one in walks if not one.refused.get("clock")]
        with self._database.read() as connection:
            events = events_of(connection, [one.id for one in timed])
        taps = [found for walk in timed for found in _tapped(walk, events[walk.id])]
        return taps, [found for walk in timed for found in stamps_of(arrivals_of(events[walk.id]))]

    def slow(self, first: date, last: date) -> SlowVisits:
        """Return where the time went of those who asked and did not know the way in time."""
        stands = visits.c
        query = select(
            stands.target,
            stands.first_key_s,
            stands.target_s,
            stands.way_s,
            func.coalesce(stands.knew_s, stands.set_out_s),
            stands.began_at,
            stands.seen_at,
        ).where(
            stands.purpose.in_(sorted(ASKED)),
            stands.knew_s.is_(None) | (stands.knew_s > TARGET_S),
            *of_days(first, last),
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return slow_visits(SlowVisit(*row[:5], over=(row[6] - row[5]).total_seconds()) for row in rows)


def _evidence(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Return which events are evidence that came between two days of Seoul, both included."""
    after = midnight(last) + timedelta(days=1) if last else None
    within = between(visit_events.c.at, midnight(first) if first else None, after)
    return [visit_events.c.kind == "arrival_confirmed", *within]


def _tapped(walk: Visit, events: Sequence[VisitEvent]) -> list[TrialTap]:
    told = [
        (event.text("evidence"), event.text("place") or event.text("by") or "", span(walk.began, event.when))
        for event in events
        if event.kind == "arrival_confirmed"
    ]
    stop = min((one.high for one in arrivals_of(events) if one.kind == "trial"), default=None)
    return [(place, at.seconds, stop) for kind, place, at in told if kind == DESK]
