# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a chart was read wholly right: every desk with all it holds, and nobody besides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.directory.charts.chart import Chart, ChartSeat
    from tests.directory.charts.hands.people import Office, Sitting


@dataclass(slots=True)
class Verdict:
    """What is wrong, and who was seen where nobody sits."""

    wrong: list[str] = field(default_factory=list)
    phantoms: list[str] = field(default_factory=list)


def judge(truth: Iterable[Office], charts: tuple[Chart, ...]) -> Verdict:
    """Return what differs from the truth."""
    said = Verdict()
    read = {chart.office: chart for chart in charts if chart.seats}
    for office in truth:
        chart = read.pop(office.name, None)
        if chart is None:
            said.wrong.append(f"{office.name} read as {list(read) or [c.office for c in charts]}")
            continue
        for part in ("room", "floor"):
            if getattr(office, part) and getattr(chart, part) != getattr(office, part):
                said.wrong.append(f"{part}: {getattr(chart, part)!r} for {getattr(office, part)!r}")
        _compare(office.seats, list(chart.seats), said)
    for chart in read.values():
        said.wrong.append(f"no such office: {chart.office!r}")
        said.phantoms += [_short(seat) for seat in chart.seats]
    return said


def _compare(truth: tuple[Sitting, ...], seats: list[ChartSeat], said: Verdict) -> None:
    """Match the most telling first: a whole match, then phone, name, duties and empty desks of the team."""
    left = list(truth)
    keys = (
        lambda t, s: not _faults(t, s),
        lambda t, s: t.phone and t.phone == s.phone,
        lambda t, s: t.name and t.name == s.name,
        lambda t, s: t.duties and t.duties == s.duties,
        lambda t, s: t.empty and s.empty,
    )
    for key in keys:
        for who in list(left):
            seat = next((s for s in seats if key(who, s)), None)
            if seat is not None:
                seats.remove(seat)
                left.remove(who)
                said.wrong += [
                    f"{seat.cell} {who.name or who.phone}: {fault}" for fault in _faults(who, seat)
                ]
    said.wrong += [f"missing {who.team} {who.title} {who.name} {who.phone}" for who in left]
    said.wrong += [f"besides {_short(seat)}" for seat in seats]
    said.phantoms += [_short(seat) for seat in seats]


def _short(seat: ChartSeat) -> str:
    kind = "empty" if seat.empty else "person"
    return f"{seat.cell} {kind} {seat.team} {seat.title} {seat.name} {seat.phone} {seat.duties}"


def _faults(who: Sitting, seat: ChartSeat) -> list[str]:
    faults = [
        f"{n} {getattr(seat, n)!r} for {getattr(who, n)!r}"
        for n in ("name", "phone", "duties", "empty")
        if getattr(seat, n) != getattr(who, n)
    ]
    if seat.team != who.team and not (who.empty and who.team is None):
        faults.append(f"team {seat.team!r} for {who.team!r}")
    if not who.empty and seat.title not in _titles(who):
        faults.append(f"title {seat.title!r} for {who.title!r}")
    if (seat.away.reason if seat.away else None) != who.away:
        faults.append(f"away {seat.away!r} for {who.away!r}")
    if who.acting != any(d.role == "acting" for d in seat.deputies):
        faults.append(f"acting {seat.deputies!r}")
    if who.deputies and tuple((d.role, d.who) for d in seat.deputies) != who.deputies:
        faults.append(f"deputies {seat.deputies!r} for {who.deputies!r}")
    return faults


def _titles(who: Sitting) -> set[str | None]:
    return {who.title, f"{who.team}장" if who.team and who.title == "팀장" else who.title}
