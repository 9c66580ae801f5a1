# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an office's taps are to be believed, held against followed visits and trials."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.charter.measured import TARGET_S
from kiosk.visits.measure.arrival import SKEW_S, room_of
from kiosk.visits.measure.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from kiosk.visits.visit import Visit

BELIEVED: Final = 0.05  # more false taps than that, for sure, and the office's taps count as soft
BURST, BURST_S = 3, 5.0


class Tap(NamedTuple):
    """One press of 도착 at an office, kept whether it was taken or refused."""

    office: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OfficeTaps:
    """An office's taps; `tested` were said to be in time and were followed or walked, `false` were not."""

    office: str
    taps: int
    bursts: int
    refused: int
    tested: int
    false: int

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % interval of the share of false taps."""
        return wilson(self.false / self.tested, self.tested) if self.tested else None

    @property
    def doubted(self) -> bool:
        """Return whether more taps are false than may be believed."""
        return self.interval is not None and self.interval[0] > BELIEVED


def office_taps(
    taps: Sequence[Tap], refused: Mapping[str, int], tests: Iterable[tuple[str, bool]]
) -> list[OfficeTaps]:
    """Return every office that tapped or was tested, the most doubtful first; a test says if it was false."""
    moments: defaultdict[str, list[datetime]] = defaultdict(list)
    for tap in taps:
        moments[room_of(tap.office)].append(tap.at)
    tested, false = Counter[str](), Counter[str]()
    for office, was_false in tests:
        tested[office] += 1
        false[office] += was_false
    found = [
        OfficeTaps(name, len(of), _bursts(of), refused.get(name, 0), tested[name], false[name])
        for name in {*moments, *tested}
        for of in (sorted(moments[name]),)
    ]
    return sorted(found, key=lambda one: (-(one.interval or (0.0,))[0], -one.bursts, -one.taps, one.office))


def _bursts(moments: Sequence[datetime]) -> int:
    """Count the taps that were the third within five seconds, or a later one."""
    pairs = zip(moments, moments[BURST - 1 :], strict=False)
    return sum((last - first).total_seconds() <= BURST_S for first, last in pairs)


def followed_tests(chosen: Iterable[Visit]) -> list[tuple[str, bool]]:
    """Return each followed visit that a desk said to be in time: its office, and whether it was not."""
    return [
        (one.bound_for or "", one.followed_s is None or one.followed_s > TARGET_S)
        for one in chosen
        if one.evidence == "desk" and one.ends == "within_2min" and one.follow in {"arrived", "not_reached"}
    ]


def trial_tests(moments: Iterable[tuple[str, float, float | None]]) -> list[tuple[str, bool]]:
    """Return each tap in a tester's walk: its office, and whether it came before the stop at the door."""
    return [(room_of(place), stop is None or tap < stop - SKEW_S) for place, tap, stop in moments]
