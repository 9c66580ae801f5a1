# SPDX-License-Identifier: GPL-3.0-or-later
"""The same words in other places: turned, mirrored, spaced, merged and framed otherwise, with more around."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.blocks import places
from kiosk.directory.charts.layout.header import is_title
from kiosk.directory.charts.lexicon.kinds import kinds_of
from kiosk.directory.charts.xlsx.sheet import Cell, CellLook, SheetBox
from kiosk.directory.charts.xlsx.workbook import parse_range

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.directory.charts.chart import Chart
    from kiosk.directory.charts.xlsx.sheet import Worksheet

    type Place = tuple[int, int]
    type Drawing = Callable[[Worksheet, Sequence[Chart]], Worksheet]

_FRAMED = CellLook(left=1, right=1, top=1, bottom=1)


def _last(sheet: Worksheet) -> Place:
    rows = [row for row, _ in sheet.cells] + [box.bottom for box in sheet.merges]
    columns = [column for _, column in sheet.cells] + [box.right for box in sheet.merges]
    return max(rows, default=1), max(columns, default=1)


def _head(sheet: Worksheet) -> int:
    """Return the last row of the title."""
    merged = {(box.top, box.left): box.bottom for box in sheet.merges}
    titles = [merged.get(at, at[0]) for at, cell in sheet.cells.items() if is_title(cell.text) and at[0] < 5]
    return max(titles, default=0)


def _moved(
    sheet: Worksheet,
    corner: Callable[[int, int], Place],
    turn: Callable[[CellLook], CellLook] = lambda look: look,
) -> Worksheet:
    cells = {corner(*at): replace(cell, look=turn(cell.look)) for at, cell in sheet.cells.items()}
    merges = []
    for box in sheet.merges:
        one, two = corner(box.top, box.left), corner(box.bottom, box.right)
        new = SheetBox(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))
        merges.append(new)
        old = sheet.cells.get((box.top, box.left), Cell())
        for at in places(new):
            had = cells.get(at, Cell())
            cells[at] = replace(had, text="")
        cells[new.top, new.left] = Cell(old.text, turn(old.look))
    return replace(sheet, cells=cells, merges=merges, photos=[])


def _whole(sheet: Worksheet) -> Worksheet:
    """Draw the lines of a merge on each cell along its edge."""
    cells = dict(sheet.cells)
    for box in sheet.merges:
        look = sheet.cells.get((box.top, box.left), Cell()).look
        for row, column in places(box):
            had = cells.get((row, column), Cell())
            sides = replace(
                look,
                left=look.left if column == box.left else 0,
                top=look.top if row == box.top else 0,
                right=(look.right or had.look.right) if column == box.right else 0,
                bottom=(look.bottom or had.look.bottom) if row == box.bottom else 0,
            )
            cells[row, column] = Cell(had.text if (row, column) == (box.top, box.left) else "", sides)
    return replace(sheet, cells=cells)


def mirrored(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Exchange left and right below the title."""
    head, last = _head(sheet), _last(sheet)[1]
    new = _moved(
        sheet,
        lambda row, column: (row, column if row <= head else last + 1 - column),
        lambda look: replace(look, left=look.right, right=look.left),
    )
    new.widths = {last + 1 - column: wide for column, wide in sheet.widths.items() if column <= last}
    return new


def upside_down(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Exchange top and bottom below the title."""
    head, last = _head(sheet), _last(sheet)[0]
    new = _moved(
        sheet,
        lambda row, column: (row if row <= head else last + 1 + head - row, column),
        lambda look: replace(look, top=look.bottom, bottom=look.top),
    )
    new.heights = {last + 1 + head - row: high for row, high in sheet.heights.items() if head < row <= last}
    return new


def transposed(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Exchange rows and columns below the title."""
    head = _head(sheet)
    new = _moved(
        sheet,
        lambda row, column: (row, column) if row <= head else (head + column, row - head),
        lambda look: replace(look, left=look.top, top=look.left, right=look.bottom, bottom=look.right),
    )
    last = _last(sheet)
    high, wide = sheet.default_height, sheet.default_width
    new.heights = {head + i: sheet.widths.get(i, wide) * 5.25 for i in range(1, last[1] + 1)}
    new.widths = {row - head: sheet.heights.get(row, high) / 5.25 for row in range(head + 1, last[0] + 1)}
    return new


def _spaced(sheet: Worksheet, row: int, column: int) -> Worksheet:
    """Insert a blank row and column before these; merges across them grow."""

    def corner(down: int, over: int) -> Place:
        return down + (row <= down), over + (column <= over)

    new = _moved(sheet, corner)
    new.heights = {one + (row <= one): high for one, high in sheet.heights.items()}
    new.widths = {one + (column <= one): wide for one, wide in sheet.widths.items()}
    return new


def shifted(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Leave the first row and column blank."""
    return _spaced(sheet, 1, 1)


def parted(sheet: Worksheet, charts: Sequence[Chart]) -> Worksheet:
    """Insert a blank row and a blank column beside desks, as near to the middle as cuts no desk."""
    boxes = [box for c in charts for s in c.seats if (box := parse_range(s.cell or ""))]
    if not boxes:
        return sheet
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    columns = [c for c in range(left + 1, right + 1) if not any(b.left < c <= b.right for b in boxes)]
    rows = [r for r in range(top + 1, bottom + 1) if not any(b.top < r <= b.bottom for b in boxes)]
    column = min(columns, key=lambda c: abs(c * 2 - left - right), default=9999)
    row = min(rows, key=lambda r: abs(r * 2 - top - bottom), default=9999)
    return _spaced(sheet, row, column)


def doubled(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Draw every cell as a merge of four."""
    cells: dict[Place, Cell] = {}
    own = {at for box in sheet.merges for at in places(box)}
    merges = [SheetBox(b.top * 2 - 1, b.left * 2 - 1, b.bottom * 2, b.right * 2) for b in sheet.merges]
    for (row, column), cell in _whole(sheet).cells.items():
        box = SheetBox(row * 2 - 1, column * 2 - 1, row * 2, column * 2)
        look = cell.look
        for at in places(box):
            cells[at] = Cell(
                cell.text if at == (box.top, box.left) else "",
                replace(
                    look,
                    left=look.left if at[1] == box.left else 0,
                    right=look.right if at[1] == box.right else 0,
                    top=look.top if at[0] == box.top else 0,
                    bottom=look.bottom if at[0] == box.bottom else 0,
                ),
            )
        if cell.text and (row, column) not in own:
            merges.append(box)
            cells[box.top, box.left] = cell
    for box, old in zip(merges, sheet.merges, strict=False):
        cells[box.top, box.left] = sheet.cells.get((old.top, old.left), Cell())
    new = replace(sheet, cells=cells, merges=merges, photos=[])
    new.widths = {i * 2 - odd: wide / 2 for i, wide in sheet.widths.items() for odd in (0, 1)}
    new.heights = {i * 2 - odd: high / 2 for i, high in sheet.heights.items() for odd in (0, 1)}
    new.default_width, new.default_height = sheet.default_width / 2, sheet.default_height / 2
    return new


def unmerged(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Draw a frame around what was merged, the words in its first cell."""
    return replace(_whole(sheet), merges=[], photos=[])


def colourless(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Take the colours away."""
    cells = {at: replace(cell, look=replace(cell.look, fill=None)) for at, cell in sheet.cells.items()}
    return replace(sheet, cells=cells)


def _below(sheet: Worksheet, *rows: Sequence[tuple[str, CellLook]]) -> Worksheet:
    last = _last(sheet)[0]
    cells = dict(sheet.cells)
    for down, row in enumerate(rows, 2):
        cells.update({(last + down, over): Cell(*one) for over, one in enumerate(row, 1)})
    return replace(sheet, cells=cells)


def with_legend(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Explain colours below the plan."""
    colour = [replace(_FRAMED, fill=fill) for fill in ("FFFFCC00", "FF99CCFF")]
    return _below(
        sheet,
        [("범례", CellLook())],
        [("", colour[0]), ("민원 응대", CellLook()), ("", colour[1]), ("공용석", CellLook())],
    )


def with_notes(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Write notes below the plan."""
    return _below(
        sheet,
        [("※ 좌석은 사정에 따라 바뀔 수 있습니다.", CellLook())],
        [("※ 부재중일 때에는 옆자리 직원에게 문의하여 주시기 바랍니다.", CellLook())],
        [("2026. 7. 1. 현재", CellLook())],
    )


def with_things(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Put things and doors along the lower side."""
    return _below(sheet, [(word, _FRAMED) for word in ("출입문", "복사기", "문서고", "제본기", "창문")])


def title_parted(sheet: Worksheet, _: Sequence[Chart]) -> Worksheet:
    """Write the words of the title into cells of their own."""
    at = next((at for at, cell in sorted(sheet.cells.items()) if is_title(cell.text) and at[0] < 5), None)
    words = sheet.text(*at).split() if at else []
    if (
        at is None
        or len(words) < 2
        or any(
            (at[0], at[1] + i) in sheet.cells and sheet.text(at[0], at[1] + i) for i in range(1, len(words))
        )
    ):
        return sheet
    cells = {
        place: cell for place, cell in sheet.cells.items() if place[0] != at[0] or (cell.text and place != at)
    }
    cells |= {(at[0], at[1] + i): Cell(word) for i, word in enumerate(words)}
    merges = [box for box in sheet.merges if not (box.top <= at[0] <= box.bottom)]
    return replace(sheet, cells=cells, merges=merges)


def exploded(sheet: Worksheet, charts: Sequence[Chart]) -> Worksheet:
    """Draw each line of a desk in a cell of its own, what somebody does in the last."""
    merged = {(box.top, box.left): box for box in sheet.merges}
    boxes = [box for c in charts for s in c.seats if (box := parse_range(s.cell or ""))]
    desks = {
        box: _fields(sheet.text(box.top, box.left))
        for box in boxes
        if merged.get((box.top, box.left), box) == box
    }
    most = max(map(len, desks.values()), default=1)
    if len(desks) != len(boxes) or most < 2 or len(desks) * 2 > sum(map(len, desks.values())):
        return sheet
    own = {at for box in desks for at in places(box)}
    new = replace(sheet, cells={}, merges=[], photos=[])
    for (row, column), cell in _whole(sheet).cells.items():
        for part in range(most) if (row, column) not in own else ():
            look = replace(
                cell.look,
                top=cell.look.top if part == 0 else 0,
                bottom=cell.look.bottom if part == most - 1 else 0,
            )
            new.cells[(row - 1) * most + part + 1, column] = Cell(cell.text if part == 0 else "", look)
    for box in sheet.merges:
        if box not in desks:
            tall = SheetBox((box.top - 1) * most + 1, box.left, box.bottom * most, box.right)
            new.merges.append(tall)
            new.cells[tall.top, tall.left] = sheet.cells.get((box.top, box.left), Cell())
    for (row, column), cell in sheet.cells.items():
        if (
            cell.text
            and (row, column) not in own
            and not any(box.contains(SheetBox(row, column, row, column)) for box in sheet.merges)
        ):
            new.merges.append(SheetBox((row - 1) * most + 1, column, row * most, column))
            new.cells[(row - 1) * most + 1, column] = cell
    for box, fields in desks.items():
        _split(new, sheet.cells[box.top, box.left].look, box, fields, most)
    return new


def _split(new: Worksheet, look: CellLook, box: SheetBox, fields: Sequence[str], most: int) -> None:
    """Draw a desk as a stack of its fields."""
    high = box.bottom - box.top + 1
    top = (box.top - 1) * most + 1
    for i, text in enumerate(fields):
        end = top + high - 1 if i < len(fields) - 1 else box.bottom * most
        part = SheetBox(top, box.left, end, box.right)
        new.cells.update({at: Cell("", look) for at in places(part)})
        new.cells[top, box.left] = Cell(text, look)
        new.merges += [part] if part.area > 1 else []
        top = end + 1


def _fields(text: str) -> list[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    work = next((i for i, line in enumerate(lines) if i and kinds_of(line) <= {"duty"}), len(lines))
    return [*lines[:work], *(["\n".join(lines[work:])] if lines[work:] else [])] or [""]
