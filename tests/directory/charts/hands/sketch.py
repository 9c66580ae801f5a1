# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook drawn by hand: framed cells, text boxes, grouped shapes, lines, and what it truly holds."""

# ruff: noqa: E501, PLR0913, PLR0917 - drawing XML in one piece; a box has a place, a size, words and a form

from __future__ import annotations

from dataclasses import dataclass, field
import re
from typing import TYPE_CHECKING
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, PatternFill, Side

from tests.directory.charts.hands.boxes import HIGH, WIDE, Raw, Shape, boxes_like
from tests.directory.charts.hands.people import PLAIN, Office, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.directory.charts.hands.boxes import Group
    from tests.directory.charts.hands.people import Sitting


@dataclass(slots=True)
class Page:
    """One sheet of the sketch."""

    sheet: Worksheet
    shapes: list[Shape | Group | Raw] = field(default_factory=list)
    anchor: str = "two"

    def put(
        self,
        row: int,
        column: int,
        text: object = "",
        *,
        h: int = 1,
        w: int = 1,
        frame: bool = True,
        fill: str = "",
        turn: int = 0,
        merge: bool = True,
    ) -> None:
        """Write a cell, framed and merged over its height and width."""
        side = Side(style="thin")
        for i in range(row, row + h):
            for j in range(column, column + w):
                cell = self.sheet.cell(i, j)
                if frame and merge:
                    cell.border = Border(side, side, side, side)
                elif frame:
                    cell.border = Border(
                        side if j == column else None,
                        side if j == column + w - 1 else None,
                        side if i == row else None,
                        side if i == row + h - 1 else None,
                    )
                if fill:
                    cell.fill = PatternFill("solid", fgColor=fill)
        cell = self.sheet.cell(row, column)
        cell.value = text or None  # type: ignore[assignment] # numbers and words
        cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center", textRotation=turn)
        if merge and (h > 1 or w > 1):
            self.sheet.merge_cells(
                start_row=row, end_row=row + h - 1, start_column=column, end_column=column + w - 1
            )

    def desks(
        self,
        row: int,
        column: int,
        crew: list[Sitting],
        form: str = PLAIN,
        *,
        wide: int = 3,
        w: int = 1,
        fill: str = "",
        bullet: str = "- ",
    ) -> list[Sitting]:
        """Write people into cells, so many to a row; return them."""
        for i, who in enumerate(crew):
            place = row + i // wide, column + i % wide * w
            self.put(*place, written(who, form, bullet), w=w, fill=fill)
        return crew

    def rows(self, row: int, column: int, table: Iterable[Iterable[object]]) -> None:
        """Write a framed table."""
        for i, line in enumerate(table):
            for j, text in enumerate(line):
                self.put(row + i, column + j, text)

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        text: str = "",
        kind: str = "rect",
        *,
        line: bool = True,
        upright: bool = False,
    ) -> None:
        """Draw a text box."""
        self.shapes.append(Shape(x, y, w, h, text, kind, line, upright))

    def boxes(
        self,
        first: Shape,
        crew: list[Sitting],
        step: tuple[float, float],
        form: str = PLAIN,
        *,
        wide: int = 9,
        bullet: str = "- ",
    ) -> list[Sitting]:
        """Write people into boxes like the first, so many to a row; return them."""
        self.shapes += boxes_like(first, crew, step, form, wide=wide, bullet=bullet)
        return crew

    def drawing(self) -> str:
        """Return the drawing part's XML."""
        return (
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' "
            "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
            + "".join(self._anchored(s, n) for n, s in enumerate(self.shapes, 2))
            + "</xdr:wsDr>"
        )

    def _anchored(self, s: Shape | Group | Raw, number: int) -> str:
        if isinstance(s, Raw):
            return f"<xdr:oneCellAnchor>{s.content}<xdr:clientData/></xdr:oneCellAnchor>"
        end = "<xdr:clientData/>"
        extent = f"<xdr:ext cx='{s.w * WIDE:.0f}' cy='{s.h * HIGH:.0f}'/>"
        if self.anchor == "absolute":
            return f"<xdr:absoluteAnchor><xdr:pos x='{s.x * WIDE:.0f}' y='{s.y * HIGH:.0f}'/>{extent}{s.xml(number)}{end}</xdr:absoluteAnchor>"
        if self.anchor == "one":
            return f"<xdr:oneCellAnchor>{_mark('from', s.x, s.y)}{extent}{s.xml(number)}{end}</xdr:oneCellAnchor>"
        return f"<xdr:twoCellAnchor>{_mark('from', s.x, s.y)}{_mark('to', s.x + s.w, s.y + s.h)}{s.xml(number)}{end}</xdr:twoCellAnchor>"


def _mark(tag: str, x: float, y: float) -> str:
    return (
        f"<xdr:{tag}><xdr:col>{int(x)}</xdr:col><xdr:colOff>{(x - int(x)) * WIDE:.0f}</xdr:colOff>"
        f"<xdr:row>{int(y)}</xdr:row><xdr:rowOff>{(y - int(y)) * HIGH:.0f}</xdr:rowOff></xdr:{tag}>"
    )


class Sketch:
    """A workbook in the making, with its truth."""

    def __init__(self, sheet: str = "Sheet1") -> None:
        """Begin with one sheet."""
        self.book = Workbook()
        self.book.worksheets[0].title = sheet
        self.pages = [Page(self.book.worksheets[0])]
        self.offices: list[Office] = []

    @property
    def page(self) -> Page:
        """The sheet drawn on now."""
        return self.pages[-1]

    def another(self, name: str) -> Page:
        """Begin a further sheet."""
        self.pages.append(Page(self.book.create_sheet(name)))
        return self.page

    def holds(
        self, name: str, seats: list[Sitting], room: str | None = None, floor: str | None = None
    ) -> None:
        """Say what was drawn."""
        self.offices.append(Office(name, tuple(seats), room, floor))

    def save(self, file: Path) -> None:
        """Write the workbook with its drawings."""
        plain = file.with_suffix(".plain")
        self.book.save(plain)
        with zipfile.ZipFile(plain) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
            for name, data in _with_drawings(source, self.pages):
                target.writestr(name, data)
        plain.unlink()


def _with_drawings(source: zipfile.ZipFile, pages: list[Page]) -> Iterator[tuple[str, bytes]]:
    drawn = {f"xl/worksheets/sheet{n}.xml": n for n, page in enumerate(pages, 1) if page.shapes}
    for name in source.namelist():
        data = source.read(name)
        if name in drawn:
            link = "<drawing xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='rId9'/></worksheet>"
            data = data.replace(b"</worksheet>", link.encode())
        if name == "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
            parts = "".join(
                f"<Override PartName='/xl/drawings/drawing{n}.xml' ContentType='{kind}'/>"
                for n in drawn.values()
            )
            data = re.sub(rb"</Types>", parts.encode() + b"</Types>", data)
        yield name, data
    for n in drawn.values():
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
        yield (
            f"xl/worksheets/_rels/sheet{n}.xml.rels",
            f"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId9' Type='{kind}' Target='../drawings/drawing{n}.xml'/></Relationships>".encode(),
        )
        yield f"xl/drawings/drawing{n}.xml", pages[n - 1].drawing().encode()
