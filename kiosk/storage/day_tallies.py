# SPDX-License-Identifier: GPL-3.0-or-later
"""What each past day and month came to, folded once and kept: a year of visits is then twelve rows.

A sum holds each visit as what becomes of it unless more happens, so that no clock makes it old. Whoever
writes visits deletes the sums of their days in the same transaction; whoever reads folds what is missing.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select

from kiosk.charter.hours import next_month
from kiosk.storage.tables.visits import visit_sums, visits
from kiosk.visits.measure.unknown import TimesTally
from kiosk.visits.tally import PLAIN, TIMES, DoorTally, TallyCell, VisitTally, added

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

_AT_ONCE: Final = 500
_DAY: Final = timedelta(days=1)


def parts(first: date | None, last: date | None, today: date, oldest: date) -> tuple[list[str], date | None]:
    """Return the past months and days of a period by their keys, and from when on it is to be counted live.

    None is a period that ends before today.
    """
    start = max(first or oldest, oldest)
    end = min(last or today, today - _DAY)
    keys: list[str] = []
    while start <= end:
        after = next_month(start)
        if start.day == 1 and after - _DAY <= end:
            keys.append(f"{start:%Y-%m}")
            start = after
        else:
            keys.append(start.isoformat())
            start += _DAY
    lives = last is None or last >= today
    return keys, max(today, first or today) if lives else None


def oldest_day(connection: Connection) -> date | None:
    """Return the day of the oldest visit."""
    found = connection.scalar(select(func.min(visits.c.day)))
    return date.fromisoformat(found) if found else None


def kept(connection: Connection, keys: Collection[str]) -> dict[str, VisitTally]:
    """Return the sums that are there."""
    found: dict[str, VisitTally] = {}
    for some in batched(keys, _AT_ONCE):
        rows = connection.execute(select(visit_sums).where(visit_sums.c.period.in_(some))).all()
        found |= {row.period: _read(row.counted) for row in rows}
    return found


def fold(
    connection: Connection, keys: Iterable[str], count: Callable[[Connection, str], VisitTally]
) -> dict[str, VisitTally]:
    """Fold what is missing and keep it; `count` counts the visits of one day."""
    if connection.dialect.name == "postgresql":
        # Waits for writers that have deleted sums and not committed; later ones wait, and delete these.
        connection.exec_driver_sql("LOCK TABLE visit_sums IN SHARE ROW EXCLUSIVE MODE")
    found: dict[str, VisitTally] = {}
    for key in keys:
        days = _days_of(key)
        there = kept(connection, [key, *days])
        if key not in there:
            for day in days:
                if day != key and day not in there:
                    there[day] = _keep(connection, day, count(connection, day))
            there[key] = count(connection, key) if days == [key] else added(there[day] for day in days)
            _keep(connection, key, there[key])
        found[key] = there[key]
    return found


def forget(connection: Connection, days: Collection[str]) -> None:
    """Delete the sums of days whose visits have just changed, and of their months."""
    for some in batched(sorted({*days, *(day[:7] for day in days)}), _AT_ONCE):
        connection.execute(delete(visit_sums).where(visit_sums.c.period.in_(some)))


def _days_of(key: str) -> list[str]:
    """Return the days of a month, or the day itself."""
    if len(key) > len("2026-10"):
        return [key]
    start = date.fromisoformat(f"{key}-01")
    days = [start + at * _DAY for at in range(31)]
    return [day.isoformat() for day in days if day.month == start.month]


def _keep(connection: Connection, key: str, tally: VisitTally) -> VisitTally:
    connection.execute(insert(visit_sums).values(period=key, counted=_written(tally)))
    return tally


def _written(tally: VisitTally) -> dict[str, Any]:
    return {
        "cells": [[*cell, many] for cell, many in tally.cells.items()],
        "refused": dict(tally.refused),
        "plain": [getattr(tally, name) for name in PLAIN],
        "door": list(tally.door),
        "ways": [tally.times.ways, tally.times.reach],
        "times": [_pairs(getattr(tally.times, name)) for name in TIMES],
    }


def _pairs(counted: Mapping[int, int]) -> list[int]:
    return [one for pair in sorted(counted.items()) for one in pair]


def _read(row: Mapping[str, Any]) -> VisitTally:
    ways, reach = row["ways"]
    times = {name: _counted(some) for name, some in zip(TIMES, row["times"], strict=True)}
    return VisitTally(
        cells=Counter({TallyCell(*cell[:-1]): cell[-1] for cell in row["cells"]}),
        refused=Counter(row["refused"]),
        times=TimesTally(**times, ways=ways, reach=reach),
        door=DoorTally(*row["door"]),
        **dict(zip(PLAIN, row["plain"], strict=True)),
    )


def _counted(pairs: Sequence[int]) -> Counter[int]:
    return Counter(dict(zip(pairs[::2], pairs[1::2], strict=True)))
