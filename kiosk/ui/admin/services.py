"""What the admin's desk asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision


@dataclass(frozen=True, slots=True)
class Entry:
    """The answer to a sign-in: who came in, or the sentence that says why nobody did."""

    name: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A chart of the inbox as read; `seen` changes with the file and with every publication."""

    file: str
    result: ImportResult
    seen: tuple[int, ...]


class Office(Protocol):
    """The accounts and the directory of one data folder."""

    def code_file(self) -> str:
        """Tell where the set-up code lies; empty once somebody can administer the installation."""

    def sign_in(self, name: str, password: str) -> Entry:
        """Let somebody in who may keep the directory."""

    def make_first(self, code: str, name: str, password: str) -> Entry:
        """Make the first account and let its owner in."""

    def sign_out(self, *, idle: bool) -> None:
        """Record that whoever was in has left."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def inbox(self) -> Sequence[str]:
        """Name the charts that lie in the inbox."""

    def read(self, file: str, valid_from: date) -> Reading:
        """Read a chart of the inbox and compare it, changing nothing."""

    def publish(self, reading: Reading) -> ImportResult | None:
        """Publish what was read; None when the file or the directory is no longer what was shown."""

    def revisions(self) -> Sequence[Revision]:
        """List every revision, newest first."""

    def roll_back(self, number: int) -> Revision:
        """Undo a revision by a new one."""
