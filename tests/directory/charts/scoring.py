# SPDX-License-Identifier: GPL-3.0-or-later
"""How well a chart was read: seats found, fields right, and order kept."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.workbook import parse_range

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Chart, ChartSeat
    from tests.directory.charts.clerks import Drawn
    from tests.directory.charts.invented import Person

FIELDS = ("team", "title", "name", "phone", "duties", "empty", "away")


def score(truth: Drawn, charts: tuple[Chart, ...]) -> tuple[Counter[str], list[str]]:
    """Return counts of right and wrong (`seat`, `extra`, and each field) and a note on each mistake."""
    counts: Counter[str] = Counter()
    notes: list[str] = []
    chart = next((chart for chart in charts if chart.office == truth.office), None)
    counts["office"] += 1
    if chart is None:
        counts.update({"seats": len(truth.seats)})
        return counts, [f"office {truth.office} read as {[chart.office for chart in charts]}"]
    counts["office ok"] += 1
    for name in ("room", "floor", "date"):
        counts["head"] += 1
        counts["head ok"] += getattr(chart, name) == getattr(truth, name)
        if getattr(chart, name) != getattr(truth, name):
            notes.append(f"{name}: {getattr(chart, name)!r} for {getattr(truth, name)!r}")
    found = {_corner(seat): seat for seat in chart.seats}
    for person in truth.seats:
        seat = found.pop(person.place, None)
        counts["seats"] += 1
        if seat is None:
            notes.append(f"missing {person}")
            continue
        counts["seats ok"] += 1
        if person.empty and truth.layout.endswith("inside"):
            person.team = seat.team  # an empty desk that names no team may be anyone's
        _compare(person, seat, counts, notes)
    counts["extra"] += len(found)
    notes += [f"extra {seat}" for seat in found.values()]
    places = [_corner(seat) for seat in chart.seats]
    counts["order"] += 1
    counts["order ok"] += places == sorted(places)
    return counts, notes


def _corner(seat: ChartSeat) -> tuple[int, int]:
    box = parse_range(seat.cell or "")
    return (box.top, box.left) if box else (0, 0)


def _compare(person: Person, seat: ChartSeat, counts: Counter[str], notes: list[str]) -> None:
    for name in FIELDS:
        got: object = getattr(seat, name)
        if name == "away":
            got = seat.away.reason if seat.away else None
        counts[name] += 1
        counts[f"{name} ok"] += got == getattr(person, name)
        if got != getattr(person, name):
            notes.append(f"{seat.cell} {name}: {got!r} for {getattr(person, name)!r}")
