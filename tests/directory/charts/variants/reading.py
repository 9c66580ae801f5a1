# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart read again in a variant: what is read must be the same but for what was changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from kiosk.directory.charts import workbook_charts
from kiosk.directory.charts.layout.sheet_table import sheet_rows
from kiosk.directory.charts.layout.table import find_heading
from kiosk.directory.charts.lexicon.text import clean
from tests.directory.charts.variants import grids, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Chart, ChartSeat, ParsedFile
    from kiosk.directory.charts.xlsx.sheet import Shape, Worksheet
    from tests.directory.charts.variants.grids import Drawing
    from tests.directory.charts.variants.words import Wording

TODAY: Final = date(2026, 7, 15)
WORDINGS: Final = {
    one.__name__: one
    for one in (
        words.people,
        words.teams,
        words.offices,
        words.posts,
        words.leaders,
        words.telephones,
        words.bullets,
        words.numbers,
        words.signed,
        words.joined,
    )
} | {"turned": words.turned, "broken": words.broken, "glued": words.glued}
SAME_FACTS: Final = {
    "signed",
    "joined",
    "turned",
    "broken",
    "glued",
    "numbers",
    "bullets",
}
DRAWINGS: Final[dict[str, Drawing]] = {
    one.__name__: one
    for one in (
        grids.mirrored,
        grids.upside_down,
        grids.transposed,
        grids.shifted,
        grids.parted,
        grids.doubled,
        grids.unmerged,
        grids.colourless,
        grids.with_legend,
        grids.with_notes,
        grids.with_things,
        grids.title_parted,
        grids.exploded,
    )
}
TURNS: Final = {"mirrored", "upside_down", "transposed", "exploded", "parted"}


def read(sheets: Sequence[Worksheet], name: str) -> ParsedFile:
    """Return the charts of sheets that were taken from a file of this name."""
    with patch.object(workbook_charts, "read_workbook", lambda _: list(sheets)):
        return workbook_charts.read_workbook_charts(Path(name), TODAY)


def facts(charts: Sequence[Chart], say: Wording = str) -> Counter[tuple[object, ...]]:
    """Return what is read of each seat, wherever it lies."""
    return Counter((say(chart.office), *_facts(seat, say)) for chart in charts for seat in chart.seats)


def _facts(seat: ChartSeat, say: Wording) -> tuple[object, ...]:
    told = (say(one) if one else None for one in (seat.team, seat.title, seat.name, seat.phone))
    return (
        *told,
        tuple(sorted(map(say, seat.duties))),
        seat.empty,
        say(seat.away.text) if seat.away else None,
    )


def said_otherwise(sheets: Sequence[Worksheet], say: Wording) -> list[Worksheet]:
    """Return the sheets with each text said in another way."""
    return [
        replace(
            sheet,
            name=say(sheet.name),
            cells={at: replace(cell, text=clean(say(cell.text))) for at, cell in sheet.cells.items()},
            shapes=tuple(_said(shape, say) for shape in sheet.shapes),
        )
        for sheet in sheets
    ]


def _said(shape: Shape, say: Wording) -> Shape:
    return replace(shape, text=clean(say(shape.text)), parts=tuple(_said(part, say) for part in shape.parts))


def copied(sheets: Sequence[Worksheet]) -> list[Worksheet]:
    """Return sheets of their own: a reader writes into them."""
    return [
        replace(s, cells=dict(s.cells), merges=list(s.merges), widths=dict(s.widths), heights=dict(s.heights))
        for s in sheets
    ]


def differences(
    sheets: Sequence[Worksheet], name: str, variant: str
) -> tuple[Counter[tuple[object, ...]], Counter[tuple[object, ...]]] | None:
    """Return what is missing and what is besides in a variant; None where there is no such variant of it."""
    charts = read(copied(sheets), name).charts
    if variant in WORDINGS:
        say = WORDINGS[variant](charts)
        other = said_otherwise(sheets, say)
        if [s.cells for s in other] == [s.cells for s in sheets] and [s.shapes for s in other] == [
            s.shapes for s in sheets
        ]:
            return None
        expected = facts(charts, str if variant in SAME_FACTS else say)
        got = facts(read(other, say(name)).charts)
    else:
        if not _can_be_drawn(sheets, charts, variant):
            return None
        other = [DRAWINGS[variant](sheet, charts) for sheet in copied(sheets)]
        if [(s.cells, s.merges) for s in other] == [(s.cells, s.merges) for s in sheets]:
            return None
        expected, got = facts(charts), facts(read(other, name).charts)
    return expected - got, got - expected


def _can_be_drawn(sheets: Sequence[Worksheet], charts: Sequence[Chart], variant: str) -> bool:
    """Return whether a sheet of cells can be drawn so; a list or several offices are not turned."""
    if len(sheets) != 1 or sheets[0].shapes or not charts:
        return False
    if variant in TURNS and (len(charts) > 1 or not all(chart.drawn for chart in charts)):
        return False
    return variant not in TURNS or find_heading(list(sheet_rows(sheets[0])), 2) is None
