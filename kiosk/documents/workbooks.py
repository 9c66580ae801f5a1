# SPDX-License-Identifier: GPL-3.0-or-later
"""A table as a workbook; imported only when one is written, since openpyxl takes 0.15 s."""

from __future__ import annotations

from datetime import date, datetime
import os
from typing import TYPE_CHECKING, BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from kiosk.charter.hours import in_seoul
from kiosk.documents.tables import marked
from kiosk.plain_text import cleaned, safe_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

LONGEST: Final = 32_767  # letters that a cell of a workbook holds
_WIDTH: Final = 17  # of a column, in letters: a day with its time
_MOMENT: Final = "yyyy-mm-dd hh:mm"


def write_workbook(
    file: BinaryIO, head: Iterable[object], rows: Iterable[Iterable[object]], mark: str, *, title: str
) -> Iterator[int]:
    """Write a workbook of one sheet; yield after each row how many there are."""
    heads = list(map(str, marked(head, mark)))
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for at, name in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(at)].width = max(_WIDTH, 2 * len(name) + 4)
    sheet.freeze_panes = "A2"
    names = [WriteOnlyCell(sheet, value=name) for name in heads]
    for cell in names:
        cell.font = Font(bold=True)
    done = 0
    unseen = _UnseenWriter(sheet)
    try:
        unseen.write_top()
        sheet._writer = unseen  # noqa: SLF001 # where openpyxl keeps what it writes a sheet by
        sheet.append(names)
        for done, row in enumerate(rows, 1):
            sheet.append([_cell(sheet, value) for value in marked(row, mark)])
            yield done
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{done + 1}"
        # Not by `book.save`, which leaves the archive open where the disk is full.
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()
    finally:
        unseen.cleanup()
        book.close()


class _UnseenWriter(WorksheetWriter):
    """Writes a sheet to a file without a name: openpyxl's own stays behind when it is killed.

    Where the system knows none (Windows), to openpyxl's, which is deleted at the end.
    """

    def __init__(self, sheet: WriteOnlyWorksheet) -> None:
        self._memory = os.fdopen(os.memfd_create("sheet"), "rb") if hasattr(os, "memfd_create") else None
        super().__init__(sheet, out=self._memory and f"/proc/self/fd/{self._memory.fileno()}")

    def cleanup(self) -> None:
        """Let go of the sheet."""
        if self._memory is not None:
            self._memory.close()
        elif self.out in ALL_TEMP_FILES:
            super().cleanup()


def _cell(sheet: object, value: object) -> object:
    """Return what openpyxl writes as the value is: no text as a formula, a moment by Seoul's clock."""
    if isinstance(value, datetime):
        cell = WriteOnlyCell(sheet, value=in_seoul(value).replace(tzinfo=None))  # type: ignore[arg-type] # the sheet's own
        cell.number_format = _MOMENT
        return cell
    if value is None or isinstance(value, int | float | date):
        return value
    return safe_cell(cleaned(str(value)))[:LONGEST]
