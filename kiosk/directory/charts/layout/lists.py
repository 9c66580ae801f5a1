# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of the same people beside the plan: it says what the plan leaves out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.numbering import desk_numbers
from kiosk.directory.charts.layout.sheet_table import LEAST, sheet_rows
from kiosk.directory.charts.layout.table import find_heading
from kiosk.directory.charts.lexicon.kinds import kinds_of
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.words import is_head, plate_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.directory.charts.chart import Chart, ChartSeat
    from kiosk.directory.charts.layout.table import Heading
    from kiosk.directory.charts.lexicon.fields import ChartField
    from kiosk.directory.charts.xlsx.sheet import Worksheet

_FIELDS: Final = ("team", "title", "name", "phone", "duties", "staff_id", "email")
_OWN: Final = ("title", "away")  # that a plan tells of some only


def beside_table(sheet: Worksheet) -> Worksheet | None:
    """Return the sheet without its table, or None where too little is left to be a plan."""
    heading = find_heading(list(sheet_rows(sheet)), LEAST)
    if heading is None:
        return None
    first, last = min(heading.columns.values()) + 1, max(heading.columns.values()) + 1
    while sheet.text(heading.row, first - 1):
        first -= 1
    while sheet.text(heading.row, last + 1):
        last += 1
    end = _end(sheet, heading, first, last)
    left = {
        (row, column): cell
        for (row, column), cell in sheet.cells.items()
        if not (heading.row <= row <= end and first <= column <= last)
    }
    worded = sum(1 for (row, _), cell in left.items() if cell.text and row != heading.row)
    if worded <= LEAST and not sheet.shapes:
        return None
    merges = [box for box in sheet.merges if (box.top, box.left) in left]
    return replace(sheet, cells=left, merges=merges, photos=[])


def _end(sheet: Worksheet, heading: Heading, first: int, last: int) -> int:
    """Return the table's last row: a blank one ends it where no row of people follows it."""
    rows = {row for (row, column), cell in sheet.cells.items() if cell.text and first <= column <= last}
    for box in sheet.merges:
        if (
            box.top in rows
            and box.left <= last
            and box.right >= first
            and box.bottom - box.top < len(rows) + 1
        ):
            rows |= set(range(box.top, box.bottom + 1))
    end = heading.row
    while end + 1 in rows or _is_row(sheet, heading, end + 2):
        end += 1
    return end


def _is_row(sheet: Worksheet, heading: Heading, row: int) -> bool:
    """Return whether a row has a name and a telephone below the headings of both."""
    fields: tuple[ChartField, ...] = ("name", "phone")
    return all(
        field in heading.columns and field in kinds_of(sheet.text(row, heading.columns[field] + 1))
        for field in fields
    )


def rows_by_number(sheet: Worksheet, listed: Chart) -> dict[str, ChartSeat]:
    """Return who stands in a list by the number they have there; nothing where some have none."""
    rows = list(sheet_rows(sheet))
    heading = find_heading(rows, LEAST)
    column: ChartField = "desk" if heading and "desk" in heading.columns else "number"
    told = {f"{row.number}": plate_number(heading.get(row, column)) for row in rows} if heading else {}
    by_number = {number: seat for seat in listed.seats if (number := told.get(_digits(seat.cell or "")))}
    return by_number if len(by_number) == len(listed.seats) else {}


def _digits(address: str) -> str:
    return address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def without_place(plan: Worksheet, rows: Mapping[str, ChartSeat]) -> list[str]:
    """Return the few numbers of a list that a plan of the others does not show: all lose their places."""
    shown = {plate_number(cell.text) for cell in plan.cells.values()}
    missing = [number for number in rows if number not in shown]
    return missing if len(missing) * 2 < len(rows) else []


def placed(plans: Sequence[Chart], rows: Mapping[str, ChartSeat], listed: Chart) -> list[Chart]:
    """Return the plan of numbers on which everybody of a list has a place; nothing where one has none."""
    told = {seat.desk: (seat.name, seat.title, seat.phone) for plan in plans for seat in plan.seats}
    whole = told == {number: (row.name, row.title, row.phone) for number, row in rows.items()}
    return [_headed(plans[0], listed)] if whole and len(plans) == 1 else []


def _headed(plan: Chart, listed: Chart) -> Chart:
    names = ("office", "room", "floor", "building", "date")
    return replace(plan, **{name: getattr(plan, name) or getattr(listed, name) for name in names})


def with_list(plans: Sequence[Chart], listed: Chart) -> list[Chart]:
    """Return the plan, completed from a list of the same people; nothing where it is not theirs.

    A field that the plan states for some is the plan's own matter for all.
    """
    if len(plans) != 1 or not _same_people(plans[0], listed):
        return []
    plan = plans[0]
    open_fields = [name for name in _FIELDS if not any(getattr(seat, name) for seat in plan.seats)]
    rows = {key: seat for seat in listed.seats for key in _keys(seat)}
    rows |= _vacant_rows(plan, listed)
    seats = tuple(_completed(seat, rows, open_fields) for seat in plan.seats)
    return [_headed(replace(plan, seats=seats), listed)]


def _vacant_rows(plan: Chart, listed: Chart) -> dict[str, ChartSeat]:
    """Return the one vacant row of each team that has just one vacant desk on the plan."""
    desks = Counter(seat.team for seat in plan.seats if seat.empty)
    rows = Counter(seat.team for seat in listed.seats if seat.empty)
    return {
        f"vacant {seat.team}": seat
        for seat in listed.seats
        if seat.empty and seat.team and desks[seat.team] == rows[seat.team] == 1
    }


def with_absent(plans: Sequence[Chart], listed: Chart) -> list[Chart]:
    """Return a plan of more people than a table beside it names, with those of it who are away.

    The table's others are of another matter (who opens the house at night); at no seat, they are told.
    """
    told = [seat for plan in plans for seat in plan.seats if seat.name and (seat.title or seat.phone)]
    if len(plans) != 1 or len(told) <= len(listed.seats):
        return []
    known = {seat.name for seat in told}
    more = [seat for seat in listed.seats if seat.away and seat.name not in known]
    numbers = desk_numbers([*(seat.desk for seat in plans[0].seats), *[None] * len(more)])
    seats = zip((*plans[0].seats, *more), numbers, strict=True)
    return [_headed(replace(plans[0], seats=tuple(replace(seat, desk=n) for seat, n in seats)), listed)]


def with_others(plans: Sequence[Chart], listed: Chart) -> list[Chart]:
    """Return a list with those before it who sit beside it with post and name: leaders behind a counter."""
    known = {seat.name for seat in listed.seats}
    told = [seat for plan in plans for seat in plan.seats if seat.title and seat.name not in known]
    more = [replace(seat, x=0.5, w=0.0, h=0.0) for seat in told if seat.name and is_name(seat.name)]
    if len(plans) != 1 or not more:
        return []
    seats = (*more, *listed.seats)
    numbers = desk_numbers([None] * len(more) + [seat.desk for seat in listed.seats])
    return [
        replace(
            listed,
            seats=tuple(
                replace(seat, desk=number, y=round((place + 0.5) / len(seats), 6))
                for place, (seat, number) in enumerate(zip(seats, numbers, strict=True))
            ),
        )
    ]


def _same_people(plan: Chart, listed: Chart) -> bool:
    known = {key for seat in listed.seats for key in _keys(seat)}
    people = [seat for seat in plan.seats if list(_keys(seat))]
    met = sum(1 for seat in people if known.intersection(_keys(seat)))
    return met * 3 >= len(people) * 2 and met * 2 >= len(listed.seats) and met > 0


def _keys(seat: ChartSeat) -> Iterator[str]:
    """Yield by what somebody on the plan is found in the list."""
    if seat.name:
        yield f"name {seat.name}"
    if seat.phone:
        yield f"phone {seat.phone}"


def _completed(seat: ChartSeat, rows: dict[str, ChartSeat], fields: Sequence[str]) -> ChartSeat:
    keys = [f"vacant {seat.team}"] if seat.empty else _keys(seat)
    row = next((rows[key] for key in keys if key in rows), None)
    if row is None:
        return seat
    told = {name: getattr(row, name) for name in _OWN if getattr(seat, name) is None}
    if seat.empty:
        told |= {name: getattr(seat, name) or getattr(row, name) for name in ("phone", "duties")}
    whole = replace(seat, **told, **{name: getattr(row, name) for name in fields if name not in told})
    # Whose desk it is, the plan told by where it stands; who leads the office is of no team.
    return replace(whole, team=row.team) if is_head(whole.title) and not is_head(seat.title) else whole
