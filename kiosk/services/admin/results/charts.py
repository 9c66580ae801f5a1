"""What the page of the charts asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.charts.xlsx.picture import SheetPicture
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.model import Office
    from kiosk.directory.revisions import Revision
    from kiosk.directory.undoing import Undoing


@dataclass(frozen=True, slots=True)
class Reading:
    """A chart of the inbox as read, beside what it would replace; its sheets as pictures, by name.

    `seen` changes with the file and with every publication.
    """

    file: str
    result: ImportResult
    seen: tuple[int, ...]
    before: Mapping[str, Office]
    sheets: Mapping[str, SheetPicture]


class ChartOffice(Protocol):
    """The inbox and the directory's revisions."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def inbox(self) -> Sequence[str]:
        """Name the charts that lie in the inbox."""

    def bring(self, file: Path) -> str:
        """Lay a copy of a chart from elsewhere into the inbox; return its name there."""

    def read(self, file: str, valid_from: date) -> Reading:
        """Read a chart of the inbox and compare it, changing nothing."""

    def decide_name(self, text: str, name: str, *, allow: bool) -> None:
        """Mask a name that was found in a chart's text for good, or say that it may be read there."""

    def publish(self, reading: Reading, reason: str | None = None) -> ImportResult | None:
        """Publish what was read; None when the file or the directory is no longer what was shown."""

    def revisions(self) -> Sequence[Revision]:
        """List every revision, newest first."""

    def weigh(self, number: int) -> Undoing:
        """Work out what taking a revision back would change, writing nothing."""

    def roll_back(self, plan: Undoing, reason: str, typed: str) -> Revision:
        """Take a revision back as it was weighed; a large one only with its reason and its number."""
