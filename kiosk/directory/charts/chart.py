# SPDX-License-Identifier: GPL-3.0-or-later
"""A seating chart as parsed from a file: what was drawn, where, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Severity = Literal["info", "warning", "error"]
ReadAs = Literal["seat", "thing"]
DeputyRole = Literal["deputy", "covering", "acting", "primary", "secondary", "outgoing", "incoming"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell that may be a desk or a thing: whose chart, by what it is known again, how it was read."""

    office: str
    sign: str
    read_as: ReadAs


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding for the clerk: a sentence in Korean with the file, sheet and cell it is about.

    `asks`: an error that whoever publishes may accept, by this number of desks. `named`: a text and the name
    in it, to mask or allow.
    """

    severity: Severity
    file: str
    sheet: str | None
    cell: str | None
    message: str
    asks: int = 0
    named: tuple[str, str] | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Who stands in (대직, 업무대행, 직무대리), shares (정·부) or hands over (인계·인수); never public."""

    role: DeputyRole
    who: str


@dataclass(frozen=True, slots=True)
class Away:
    """An absence as the chart states it; dates are ISO 8601 days, `until` is the last day away."""

    reason: Literal["leave", "trip", "training", "other"]
    text: str
    start: str | None = None
    until: str | None = None

    def over(self, day: date) -> bool:
        """Return whether whoever was away is back on that day; ISO days compare as text."""
        return self.until is not None and self.until < day.isoformat()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as anchored in the workbook, undecoded; `consent` only ever comes from a consent column."""

    data: bytes
    media_type: str
    consent: bool = False


@dataclass(frozen=True, slots=True)
class ChartSeat:
    """One desk of a chart; x and y are its centre in the chart's frame, 0..1, x right, y down as drawn.

    `written` are the lines of its cells as they stood there, with what the reader took out of a duty.
    """

    team: str | None
    title: str | None
    name: str | None
    phone: str | None
    duties: tuple[str, ...]
    empty: bool
    away: Away | None
    desk: str
    x: float
    y: float
    w: float = 0.0
    h: float = 0.0
    cell: str | None = None
    staff_id: str | None = None
    email: str | None = None
    photo: Photo | None = None
    deputies: tuple[Deputy, ...] = ()
    written: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn that is not a desk; the box is in the chart's frame, 0..1."""

    kind: Literal["door", "aisle", "wall", "window", "counter", "furniture", "label"]
    text: str
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Chart:
    """One office's seating chart; `drawn` is False for a plain table, whose x and y only give an order."""

    office: str
    room: str | None
    floor: str | None
    building: str | None
    date: str | None
    seats: tuple[ChartSeat, ...]
    marks: tuple[Mark, ...] = ()
    drawn: bool = True
    file: str = ""
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """All charts of one file and what the reader has to say about it; `doubts` a clerk may settle."""

    charts: tuple[Chart, ...]
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    doubts: tuple[Diagnostic, ...] = ()
