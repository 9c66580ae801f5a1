# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known before a chart is read: the register's offices, and what clerks said of cells before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.text import squeezed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kiosk.directory.charts.chart import ChartSeat, ReadAs

_LONGEST: Final = 60  # guards against leaflets as keys; two cells alike in so many letters are one cell


@dataclass(frozen=True, slots=True)
class Known:
    """Offices; triples of an office, a cell's sign and what it is; a list's rows by number, and its names."""

    offices: Collection[str] = ()
    cells: Collection[tuple[str, str, ReadAs]] = ()
    rows: Mapping[str, ChartSeat] = field(default_factory=dict)
    names: Collection[str] = ()

    def said_of(self, offices: Collection[str | None]) -> Mapping[str, ReadAs]:
        """Return what clerks said of cells in charts of these offices, by the cell's sign."""
        return {sign: said for office, sign, said in self.cells if office in offices}


NOTHING_KNOWN: Final = Known()


def sign_of(text: str, address: str) -> str:
    """Return by what a cell is known again in the office's next chart: its words, or where it lies."""
    return squeezed(text)[:_LONGEST] or address.partition(":")[0]
