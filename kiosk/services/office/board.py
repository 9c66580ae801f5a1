# SPDX-License-Identifier: GPL-3.0-or-later
"""Who comes to each office, and how its day goes, told from the visit log and the public directory."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter
import threading
from typing import TYPE_CHECKING, Final

from kiosk.cases.records import CaseNotKept
from kiosk.charter.hours import in_seoul, midnight
from kiosk.services.office.results import AwaySeat, Board, Coming, DayFigures, Ended, Hour, SeatShown
from kiosk.storage.errors import StorageError
from kiosk.storage.visit_day import visits_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock, span
from kiosk.visits.figures import figures_of
from kiosk.visits.measure.arrival import room_of
from kiosk.visits.measure.fold import ASKED
from kiosk.visits.tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from kiosk.directory.model import Seat
    from kiosk.directory.public import PublicDirectory, PublicOffice, PublicSeat
    from kiosk.services.cases.callbacks import CallBacks, Waiting
    from kiosk.services.directory import DirectoryService
    from kiosk.storage.database import Database
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

UNDO: Final = timedelta(minutes=10)
MOST_ENDED: Final = 8
ENDS: Final = frozenset({"within_2min", "later", "unsure", "not_reached", "unknown"})
MOST_CALLS: Final = 30

type _ByOffice = Mapping[str, Sequence[Visit]]


class Boards:
    """The boards of all offices, made from one reading of the day's visits."""

    def __init__(self, database: Database, directory: DirectoryService, calls: CallBacks) -> None:
        self._store, self._day = StoredVisits(database), visits_of(database)
        self._calls = calls
        self._lock = threading.Lock()
        self._last: tuple[object, _ByOffice, _ByOffice] = (None, {}, {})
        self._directory = directory
        self._clock = MachineClock()
        # The last two editions: at midnight, and at a publication, some still read the one before.
        self._public = lru_cache(maxsize=2)(lambda edition: directory.load_public(edition[0]))

    def public(self) -> PublicDirectory:
        """Return what visitors may know today."""
        return self._public(self._directory.edition(self._directory.today()))

    def bound_for(self, visit: Visit) -> str | None:
        """Return the office on whose way a visitor is today: hers may have gone into another meanwhile."""
        return visit.target and room_of(self.public().now(visit.target))

    def mark(self) -> tuple[int, int]:
        """Return a mark that anything that happens to a visit changes."""
        return self._store.latest()

    def board(self, office: str) -> Board:
        """Return the board of one office; one without any visit has an empty one."""
        calls, now, public = self._due(office), self._clock.now(), self.public()
        under_way, today = self._visits(office, now)
        coming = [one for one in under_way if is_coming(one) and one.outcome(now) is None]
        known = public.office(office)
        return Board(
            office=office,
            where=_where(known),
            at=in_seoul(now.at),
            coming=[_coming(one, public, now) for one in coming],
            ended=_ended(today, public, now),
            figures=_figures(today, now),
            away=[] if known is None else [_away(seat) for seat in known.seats if seat.away],
            calls=calls,
            called="" if known is None else known.called,
        )

    def _due(self, office: str) -> Sequence[Waiting] | None:
        try:
            return self._calls.queue(in_seoul(self._clock.now().at), MOST_CALLS, office=office)
        except (StorageError, CaseNotKept):
            return None

    def _visits(self, office: str, now: Instant) -> tuple[Sequence[Visit], Sequence[Visit]]:
        """Return the visits under way and those of the day, read once for the pages of all offices."""
        with self._lock:
            today = in_seoul(now.at).date()
            mark = self._store.latest(), self._directory.edition(today)
            if self._last[0] != mark:
                under_way, since = self._store.open_visits(now), self._day.since(midnight(today))
                self._last = mark, self._by_office(under_way), self._by_office(since)
            return self._last[1].get(office, ()), self._last[2].get(office, ())

    def _by_office(self, visits: Iterable[Visit]) -> _ByOffice:
        found: defaultdict[str, list[Visit]] = defaultdict(list)
        for visit in visits:
            if (office := self.bound_for(visit)) is not None:
                found[office].append(visit)
        return found


def _coming(visit: Visit, public: PublicDirectory, now: Instant) -> Coming:
    set_out = visit.set_out_s or visit.way_s or 0.0
    expected = set_out + (visit.walk_needs_s or 0.0)
    return Coming(
        visit=str(visit.id),
        seat=seat_shown(public, visit.target or ""),
        language=visit.language,
        booth=visit.kiosk,
        left_at=_at(visit, set_out),
        expected_at=_at(visit, expected),
        elapsed_s=span(visit.began, now).seconds,
        expected_s=expected,
        under_way=visit.left or visit.understood_s is not None,
    )


def _ended(visits: Iterable[Visit], public: PublicDirectory, now: Instant) -> Sequence[Ended]:
    over = [one for one in visits if one.purpose == "way" and one.outcome(now) in ENDS]
    return [
        Ended(
            visit=str(visit.id),
            at=in_seoul(visit.ended_at),
            seat=seat_shown(public, visit.target or ""),
            outcome=visit.outcome(now) or "open",
            seconds=visit.arrived_s,
            evidence=visit.evidence,
            undo=may_undo(visit, now),
        )
        for visit in sorted(over, key=attrgetter("ended_at"), reverse=True)[:MOST_ENDED]
    ]


def is_coming(visit: Visit) -> bool:
    """Return whether somebody has been shown a way on foot, and may be on it."""
    return visit.way_s is not None and visit.walk_needs_s is not None and visit.purpose == "way"


def may_undo(visit: Visit, now: Instant) -> bool:
    """Return whether an arrival that an office has told can still be taken back."""
    return visit.evidence == "desk" and now.at - visit.ended_at <= UNDO


def seat_shown(public: PublicDirectory, target: str) -> SeatShown:
    """Return a target as an office reads it: the seat's number and its first duty; nobody's name."""
    target = public.now(target)
    seat = public.seat(target)
    if seat is None:
        office, _, desk = target.partition("/")
        known = public.office(office)
        called = known.label if known else office
        return SeatShown(desk or None, called if not desk else "", "")
    return SeatShown(seat.desk, matter_of(seat), " · ".join(filter(None, (seat.team, seat.title))))


def matter_of(seat: PublicSeat | Seat) -> str:
    """Return what is done at a seat: its first duty, or else its title."""
    return next(iter(seat.duties), seat.title or "")


def _away(seat: PublicSeat) -> AwaySeat:
    return AwaySeat(seat.desk, matter_of(seat), seat.away.until if seat.away else None)


def _where(office: PublicOffice | None) -> str:
    if office is None:
        return ""
    return " ".join(filter(None, (office.building, office.floor, office.room)))


def _at(visit: Visit, seconds: float) -> datetime:
    return in_seoul(visit.began.at + timedelta(seconds=seconds))


def _figures(visits: Sequence[Visit], now: Instant) -> DayFigures:
    counted = figures_of(tally((("", one) for one in visits), now))
    ends = [(in_seoul(one.began.at).hour, _shown_end(one, now)) for one in visits if one.purpose in ASKED]
    total = Counter(end for _, end in ends)
    arrived = counted.arrived
    return DayFigures(
        asked=len(ends), within=total["within"], later=total["later"], unknown=total["unknown"],
        open=total["open"], closed=0 if arrived is None else arrived.n,
        sure=0 if arrived is None else arrived.sure, possible=0 if arrived is None else arrived.possible,
        evidence={kind: many for kind, many in counted.evidence.items() if many and kind != "none"},
        hours=_hours(ends),
    )  # fmt: skip


def _hours(ends: Iterable[tuple[int, str]]) -> Sequence[Hour]:
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for hour, end in ends:
        found[hour][end] += 1
    return [Hour(hour, **found[hour]) for hour in sorted(found)]


def _shown_end(visit: Visit, now: Instant) -> str:
    """Return the word of four under which the page counts a visit; what is not known is never left out."""
    match visit.outcome(now):
        case None:
            return "open"
        case "within_2min":
            return "within"
        case "unknown" | "unsure":
            return "unknown"
        case _:
            return "later"
