# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the charts asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.directory.charts.xlsx.picture import SheetPicture
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.model import Office


@dataclass(frozen=True, slots=True)
class ChartReading:
    """A chart of the inbox as read, beside what it would replace; its sheets as pictures, by name.

    `seen` changes with the file and with every publication.
    """

    file: str
    result: ImportResult
    seen: tuple[int, ...]
    before: Mapping[str, Office]
    sheets: Mapping[str, SheetPicture]
    names: Mapping[str, str] = field(default_factory=dict)  # of offices that are called otherwise by then

    @property
    def offices(self) -> list[str]:
        """Return what the offices of the file are called, in its order."""
        return [self.called(one.office) for one in self.result.charts]

    def called(self, office: str) -> str:
        """Return what an office of the chart is called."""
        return self.names.get(office, office)
