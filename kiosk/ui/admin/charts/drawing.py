# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart that is read, as pictures: the sheet with its problems marked, the plan before and after."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic, Doubt
from kiosk.directory.charts.known import sign_of
from kiosk.directory.charts.xlsx.workbook import parse_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kiosk.directory.charts.chart import Chart, Mark, ReadAs
    from kiosk.directory.charts.xlsx.picture import DrawnCell, SheetPicture
    from kiosk.directory.difference import Difference
    from kiosk.directory.model import Office
    from kiosk.services.admin.results.charts import ChartReading

_ADDRESS: Final = re.compile(r"(?<![A-Za-z0-9:])[A-Z]{1,3}[1-9]\d{0,4}\b")
SAID: Final[tuple[ReadAs, ReadAs]] = ("thing", "seat")  # by whether a clerk said that it is a desk
_KINDS: Final = ("joined", "left", "moved", "changed")


@dataclass(frozen=True, slots=True)
class CellBox:
    """One cell in the picture of a sheet; `problem` counts from 1, 0 where there is none."""

    cell: str
    words: str
    at_x: float
    at_y: float
    wide: float
    tall: float
    heavy: bool
    framed: bool
    filled: bool
    problem: int
    severe: bool


@dataclass(frozen=True, slots=True)
class DeskBox:
    """One desk or mark on a plan, as shares of the room; `mark` is the kind of its change, if any."""

    desk: str
    at_x: float
    at_y: float
    wide: float
    tall: float
    mark: str
    vacant: bool
    drawn_as: str


def sheet_of(reading: ChartReading, at: int) -> SheetPicture | None:
    """Return the sheet of the office that is looked at; of a file without any office the first."""
    chart = next(iter(reading.result.charts[at : at + 1]), None)
    return reading.sheets.get(chart.sheet or "") if chart else next(iter(reading.sheets.values()), None)


def cells(sheet: SheetPicture, problems: Sequence[Diagnostic]) -> Iterator[CellBox]:
    """Draw a sheet's cells; what a problem names stands out, also where the cell is empty."""
    marked = {
        cell: (at, one.severity == "error")
        for at, one in reversed(list(enumerate(problems, 1)))
        for cell in _named(one, sheet.name)
    }
    for one in sheet.cells:
        problem, severe = marked.get(one.cell, (0, False))
        yield CellBox(
            one.cell,
            one.text,
            one.x,
            one.y,
            one.w,
            one.h,
            one.strong,
            one.framed,
            one.filled,
            problem,
            severe,
        )


@dataclass(frozen=True, slots=True)
class SeatBox:
    """One desk as it was read, in the picture of a sheet."""

    at_x: float
    at_y: float
    wide: float
    tall: float
    vacant: bool


def seats(sheet: SheetPicture, charts: Iterable[Chart]) -> Iterator[SeatBox]:
    """Draw a box around each recognised desk of a sheet."""
    for chart in charts:
        for seat in chart.seats if chart.sheet == sheet.name else ():
            parts = _parts(sheet, seat.cell or "")
            if parts:
                left, top = min(one.x for one in parts), min(one.y for one in parts)
                right, bottom = max(one.x + one.w for one in parts), max(one.y + one.h for one in parts)
                yield SeatBox(left, top, right - left, bottom - top, seat.empty)


def _parts(sheet: SheetPicture, cell: str) -> Sequence[DrawnCell]:
    """Return the drawn cells of a desk: the one that is it, or those that make it up."""
    alone = [one for one in sheet.cells if one.reach == cell]
    box = parse_range(cell)
    return alone or [
        one for one in sheet.cells if box and (inner := parse_range(one.reach)) and box.contains(inner)
    ]


def touched(cell: str, sheet: SheetPicture, charts: Sequence[Chart]) -> Diagnostic | None:
    """Return a question about a cell that was pressed: a desk that may be none, or words that may be one."""
    one = next((one for one in sheet.cells if one.cell == cell), None)
    chart = next((chart for chart in charts if chart.sheet == sheet.name), None)
    if one is None or chart is None or not (one.text or one.framed):
        return None
    seat = next((s for s in chart.seats if s.cell and one in _parts(sheet, s.cell)), None)
    read_as: ReadAs = "seat" if seat else "thing"
    text = "\n".join(seat.written) if seat else one.text
    sign = sign_of(text, (seat.cell if seat else None) or one.reach)
    told = "자리로 읽었습니다." if seat else "자리로 읽지 않았습니다."
    return Diagnostic("info", chart.file, sheet.name, cell, told, doubt=Doubt(chart.office, sign, read_as))


def _named(problem: Diagnostic, sheet: str) -> Iterator[str]:
    """Return the cell of a problem, and the others that its sentence names."""
    if problem.cell and problem.sheet in (None, sheet):
        told = "" if problem.doubt else problem.message  # which quotes the words of the cell
        yield from _ADDRESS.findall(f"{problem.cell} {told}")


def desks_before(office: Office, difference: Difference) -> Iterator[DeskBox]:
    """Draw the office as it is: who leaves, moves or changes is marked where they sit now."""
    marks: dict[str, str] = {}
    for kind in ("left", "moved", "changed"):
        for one in getattr(difference, kind):
            home, _, desk = (one.from_desk or one.desk).rpartition("/")
            if (home or one.office) == office.name:
                marks[desk] = kind
    yield from _marks(office.marks)
    for seat in office.seats if office.drawn else ():
        if place := seat.place:
            box = (place.x - place.w / 2, place.y - place.h / 2, place.w, place.h)
            yield DeskBox(seat.desk, *box, marks.get(seat.desk, ""), seat.vacant, "desk")


def desks_after(chart: Chart, difference: Difference) -> Iterator[DeskBox]:
    """Draw the office as the chart has it: who comes, moves or changes is marked where they will sit."""
    marks = {
        one.desk: kind
        for kind in ("joined", "moved", "changed")
        for one in getattr(difference, kind)
        if one.office == chart.office
    }
    yield from _marks(chart.marks)
    for seat in chart.seats if chart.drawn else ():
        box = (seat.x - seat.w / 2, seat.y - seat.h / 2, seat.w, seat.h)
        yield DeskBox(seat.desk, *box, marks.get(seat.desk, ""), seat.empty, "desk")


def plan_words(reading: ChartReading | None, at: int) -> list[str]:
    """Return what stands in the place of the plan before and after where no desk can be drawn."""
    chart = next(iter(reading.result.charts[at : at + 1]), None) if reading else None
    office = reading.before.get(chart.office) if reading and chart else None
    known, listed = office and office.seats, chart and chart.seats
    return [
        "지금은 자리 그림이 없는 목록입니다" if known else "지금 좌석표에 없는 부서입니다",
        "자리 그림이 없는 목록입니다. 방까지 안내하고 자리는 번호와 업무로 알립니다"
        if listed
        else "읽을 수 있는 자리가 없습니다",
    ]


def _marks(marks: Iterable[Mark]) -> Iterator[DeskBox]:
    for one in marks:
        box = (one.x - one.w / 2, one.y - one.h / 2, one.w, one.h)
        yield DeskBox(one.text, *box, "", vacant=False, drawn_as=one.kind)


def counts(difference: Difference) -> Mapping[str, int]:
    """Count the changes of each kind."""
    return {kind: len(getattr(difference, kind)) for kind in _KINDS}
