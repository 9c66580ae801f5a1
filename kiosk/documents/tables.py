# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that leave the house, for spreadsheets: written row by row, and no text in them runs as a formula.

A mark is a last column of its own, so that no row can be taken out without it. In a comma-separated file
moments are said as text; in a workbook numbers are numbers and moments are moments.
"""

from __future__ import annotations

import csv
from datetime import datetime
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

from kiosk.charter.hours import in_seoul
from kiosk.documents.exports import leaving
from kiosk.plain_text import cleaned, safe_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Row = Iterable[object]


def write_table(file: Path, head: Row, rows: Iterable[Row], mark: str) -> str:
    """Write a table that spreadsheets open as it is, whole or not at all; return the file."""
    with leaving(file) as opened:
        for _done in write_csv(opened, head, rows, mark):
            pass
    return str(file)


def write_csv(file: BinaryIO, head: Row, rows: Iterable[Row], mark: str) -> Iterator[int]:
    """Write the same into an open file; yield after each row how many there are.

    The file is whole when nothing more comes.
    """
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    table = csv.writer(text)
    table.writerow(marked(head, mark))
    try:
        for done, row in enumerate(rows, 1):
            table.writerow(map(_said, marked(row, mark)))
            yield done
    finally:
        text.flush()
        text.detach()


def marked(row: Row, mark: str) -> list[object]:
    """Return a row or the head with the mark behind it, if there is one."""
    return [*row, mark] if mark else [*row]


def _said(value: object) -> object:
    """Write nothing for nothing, and a moment as Seoul's clock shows it."""
    if isinstance(value, datetime):
        return f"{in_seoul(value):%Y-%m-%d %H:%M}"
    return "" if value is None else safe_cell(cleaned(str(value)))
