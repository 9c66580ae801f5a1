# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits counted alike: one by one here, by the database in `kiosk/storage/figures.py`."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from kiosk.charter.hours import in_seoul
from kiosk.charter.measured import OFFICER_S, TARGET_S
from kiosk.visits.measure.unknown import TimedWalk, TimesTally, count_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from kiosk.visits.clock import Instant
    from kiosk.visits.measure.fold import Outcome, Purpose
    from kiosk.visits.visit import Visit

MINUTE_S: Final = OFFICER_S
OPEN: Final = "open"  # what may still arrive
RETURN_S: Final = 600.0
# What is a plain number, and what is counted by value: so that days can be added up.
PLAIN: Final = ("conflicts", "old_self", "possible_returns", "officer_n", "officer_within_1min")
TIMES: Final = ("ask", "read", "walk", "ratio")


Dimension = Literal["target", "language", "step_free", "hour"]  # what visits have in common


class TallyCell(NamedTuple):
    """What one visit counts as; `quick` is an arrival within a minute."""

    day: str
    purpose: Purpose
    ends: Outcome
    evidence: str | None
    firm: bool
    knew: bool
    quick: bool


class DoorTally(NamedTuple):
    """Visits whose phone scanned the target's door, and what it said of the officer within."""

    n: int = 0
    answered: int = 0
    found: int = 0
    within_1min: int = 0


@dataclass(frozen=True, slots=True)
class VisitTally:
    """Visits counted alike; `times` are those of the ways on foot.

    `old_self` are presses that the first version took for arrivals, `possible_returns` visits to a target
    that had been asked for at the same kiosk on that day within ten minutes.
    """

    cells: Counter[TallyCell] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    conflicts: int = 0
    old_self: int = 0
    possible_returns: int = 0
    officer_n: int = 0
    officer_within_1min: int = 0
    times: TimesTally = field(default_factory=TimesTally)
    door: DoorTally = field(default_factory=DoorTally)

    def count(self, fits: Callable[[TallyCell], object]) -> int:
        """Count the visits that this is said of."""
        return sum(many for cell, many in self.cells.items() if fits(cell))


def cell_of(visit: Visit, day: str, now: Instant) -> TallyCell:
    """Return what a visit counts as at this moment."""
    ends = visit.outcome(now) or OPEN
    knew = visit.knew_s is not None and visit.knew_s <= TARGET_S
    quick = visit.arrived_s is not None and visit.arrived_s <= MINUTE_S
    return TallyCell(day, visit.purpose, ends, visit.evidence, visit.firm, knew, quick)


def value_of(visit: Visit, dimension: Dimension) -> str | None:
    """Return what a visit is counted by; without a way nobody has asked for one without stairs."""
    if dimension == "hour":
        return str(in_seoul(visit.began.at).hour)
    if dimension == "step_free":
        return None if visit.way_s is None else str(visit.step_free)
    return visit.target if dimension == "target" else visit.language


def under[Kind](
    names: Mapping[str, str], counted: Mapping[str, Mapping[Kind, int]]
) -> Mapping[str, Counter[Kind]]:
    """Add up what is counted apart under common names; what has none is left out."""
    found: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for key, many in counted.items():
        if key in names:
            found[names[key]].update(many)
    return found


def walk_of(visit: Visit) -> TimedWalk | None:
    """Return where the time of a visit went, if its way was shown and is walked."""
    if visit.purpose != "way" or visit.way_s is None or visit.walk_needs_s is None:
        return None
    arrived = visit.arrived_s if visit.firm else None
    return TimedWalk(visit.way_s, visit.set_out_s or visit.way_s, visit.walk_needs_s, arrived)


def tally(visits: Iterable[tuple[str, Visit]], now: Instant) -> VisitTally:
    """Count visits one by one, each with the day of Seoul on which it began.

    Of testers' trials there is only their number.
    """
    everyone = list(visits)
    known = [(day, visit) for day, visit in everyone if visit.purpose != "trial"]
    looked = [visit.officer_took_s for _, visit in known if visit.chart_s is not None]
    return VisitTally(
        cells=Counter(cell_of(visit, day, now) for day, visit in everyone),
        refused=sum((Counter(visit.refused) for _, visit in known if visit.refused), Counter()),
        conflicts=sum(visit.conflict for _, visit in known),
        old_self=sum(visit.old_self for _, visit in known),
        possible_returns=_returns(known),
        officer_n=len(looked),
        officer_within_1min=sum(took is not None and took <= MINUTE_S for took in looked),
        times=count_times(walk for _, visit in known if (walk := walk_of(visit)) is not None),
        door=_at_door([visit for _, visit in known if visit.door_s is not None]),
    )


def _at_door(visits: Sequence[Visit]) -> DoorTally:
    answered = [visit for visit in visits if visit.door_answer_s is not None]
    found = [visit.door_answer_s or 0.0 for visit in answered if visit.door_found]
    return DoorTally(len(visits), len(answered), len(found), sum(took <= MINUTE_S for took in found))


def added(tallies: Iterable[VisitTally]) -> VisitTally:
    """Return the sum of tallies, of which no two hold a visit of the same day."""
    cells, refused, plain = Counter[TallyCell](), Counter[str](), Counter[str]()
    door, times = Counter[str](), {name: Counter[int]() for name in TIMES}
    for one in tallies:
        cells.update(one.cells)
        refused.update(one.refused)
        plain.update({name: getattr(one, name) for name in PLAIN})
        plain.update(ways=one.times.ways, reach=one.times.reach)
        door.update(one.door._asdict())
        for name, counted in times.items():
            counted.update(getattr(one.times, name))
    sums = TimesTally(**times, ways=plain["ways"], reach=plain["reach"])
    counts = {name: plain[name] for name in PLAIN}
    return VisitTally(cells, refused, times=sums, door=DoorTally(**door), **counts)


def _returns(visits: Iterable[tuple[str, Visit]]) -> int:
    """Count the visits to a target asked for at the same kiosk within ten minutes: perhaps one person."""
    last: dict[tuple[str, str, str], datetime] = {}
    again = 0
    known = sorted((one for one in visits if one[1].target), key=lambda one: one[1].began.at)
    for day, visit in known:
        key = day, visit.kiosk, visit.target or ""
        again += key in last and (visit.began.at - last[key]).total_seconds() <= RETURN_S
        last[key] = visit.began.at
    return again
