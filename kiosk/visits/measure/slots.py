# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame of followed visits: quarters of an hour of opening time, in strata by hour and weekday."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, time

QUARTER: Final = timedelta(minutes=15)
LEAST: Final = 2  # slots of a stratum: one alone has no variance
_UNTIL: Final = (11, 13, 15)  # hours at which one band of the day ends and the next begins
_OUTER: Final = {0, 4}  # Monday and Friday


def slot_of(moment: datetime) -> str:
    """Return the slot in which something began, as the draw names it: "2026-11-24 10:15"."""
    at = in_seoul(moment)
    return f"{at:%Y-%m-%d} {at.hour:02}:{at.minute // 15 * 15:02}"


def stratum_of(slot: str) -> str:
    """Return the stratum of a slot: the weekdays it stands for, and the band of the day."""
    days = "MonFri" if date.fromisoformat(slot[:10]).weekday() in _OUTER else "TueThu"
    return f"{days} {sum(int(slot[11:13]) >= hour for hour in _UNTIL)}"


def whole_quarters(opens: time, closes: time) -> tuple[int, int]:
    """Return between which minutes of the day slots lie: they begin at quarters and end while it is open."""
    first, last = (at.hour * 60 + at.minute for at in (opens, closes))
    return -(-first // 15) * 15, last // 15 * 15


def frame(days: Iterable[date], opens: time, closes: time) -> dict[str, list[str]]:
    """Return every slot of the opening hours of these days by stratum."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for day in days:
        for minutes in range(*whole_quarters(opens, closes), 15):
            slot = f"{day} {minutes // 60:02}:{minutes % 60:02}"
            found[stratum_of(slot)].append(slot)
    return dict(found)


def shared_out(sizes: Mapping[str, int], many: int) -> dict[str, int]:
    """Share `many` slots out among strata in proportion to their sizes, at least two each."""
    whole = sum(sizes.values())
    if not whole:
        return {}
    exact = {name: many * size / whole for name, size in sizes.items()}
    given = {name: min(sizes[name], max(LEAST, int(share))) for name, share in exact.items()}
    by_rest = sorted(exact, key=lambda name: (int(exact[name]) - exact[name], name))
    for name in by_rest:
        if sum(given.values()) < many and given[name] < sizes[name]:
            given[name] += 1
    return given


def joined(strata: Sequence[str], slots: Mapping[str, int]) -> dict[str, str]:
    """Return for each stratum the one it counts to: one with a single slot joins the next of its weekdays."""
    into = {name: name for name in strata}
    for days in ("MonFri", "TueThu"):
        bands = sorted(name for name in strata if name.startswith(days))
        for at, name in enumerate(bands):
            alone = sum(slots.get(one, 0) for one in bands if into[one] == into[name]) < LEAST
            if alone and len(bands) > 1:
                other = bands[at + 1] if at + 1 < len(bands) else bands[at - 1]
                old, new = into[name], into[other]
                into = {one: new if to == old else to for one, to in into.items()}
    return into
