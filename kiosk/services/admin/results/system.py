"""What the page of the system asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.services.admin.results.desk import Exchange


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup in the data folder, or a file that somebody put into the inbox; `size` in bytes."""

    name: str
    at: datetime
    size: int
    brought: bool


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a backup holds, proved on a scratch copy, beside what the data hold now."""

    name: str
    revision: str
    revision_now: str
    rows: int
    rows_now: int


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked, and an engineer's sentence for each problem found."""

    name: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """How much room there is, in bytes, and which versions work together."""

    free: int
    data: int
    backups: int
    newest: datetime | None
    program: str
    sqlite: str
    revision: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that happened and that nobody has put away yet."""

    id: UUID
    at: datetime
    kind: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a program's own log."""

    at: datetime
    program: str
    level: str
    what: str


class SystemOffice(Protocol):
    """Backups, health, notices, the programs' log and what may leave the house."""

    def backups(self) -> Sequence[BackupFile]:
        """List the backups and the database files of the inbox, newest first."""

    def back_up(self) -> str:
        """Make a backup, read it back, and return its name."""

    def rehearse(self, name: str) -> Rehearsal:
        """Restore into a scratch copy and look at the result; the data stay alone."""

    def restore(self, name: str) -> Exchange:
        """Rehearse, close the folder, restore, open it again."""

    def facts(self) -> Facts:
        """Tell room and versions; quick."""

    def examine(self) -> Sequence[Check]:
        """Check everything, the access log's chain included."""

    def notices(self) -> Sequence[Notice]:
        """List what nobody has put away, newest first."""

    def put_away(self, notice: UUID) -> bool:
        """Put a notice away; False when someone else already has."""

    def log(self) -> Sequence[LogLine]:
        """Read the newest lines of every program's log, newest first."""

    def export(self, what: str) -> str:
        """Write the public `directory`, or the `visits` day by day, as a table; return the file."""
