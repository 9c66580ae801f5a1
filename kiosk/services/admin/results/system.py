# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the system asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.storage.server.booth_states import BoothState


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
class CaretakerState:
    """Why whoever looks after the booths cannot be told by mail, and when they were, by a booth's letters."""

    bar: str
    told: Mapping[str, datetime]


@dataclass(frozen=True, slots=True)
class HealthCheck:
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
class SystemNotice:
    """One thing that happened and that nobody has put away yet; without an id, one that passes by itself."""

    id: UUID | None
    at: datetime
    kind: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BoothTrouble:
    """One thing about a booth that should be looked into, and what to do about it."""

    told: str
    remedy: str


@dataclass(frozen=True, slots=True)
class BoothHealth:
    """One booth as it told of itself last, whether it has fallen silent, and what should be looked into.

    `dark`: its window gives no sign, and what it last said of printer and voice is old.
    """

    told: BoothState
    silent: bool
    dark: bool
    troubles: tuple[BoothTrouble, ...]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a program's own log."""

    at: datetime
    program: str
    level: str
    what: str
