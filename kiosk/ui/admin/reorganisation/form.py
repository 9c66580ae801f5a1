# SPDX-License-Identifier: GPL-3.0-or-later
"""From what the form of the reorganisation holds to a change of an office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
)

if TYPE_CHECKING:
    from kiosk.directory.reorganising import OfficeChange

# The kinds of change in the order in which the page offers them.
RENAME, FOUND, MOVE, MERGE, SPLIT, CLOSE = range(6)
NAMED: Final = frozenset({RENAME, FOUND, SPLIT})  # of which a name is written


@dataclass(frozen=True, slots=True)
class ChangeChoice:
    """What is picked beside the name: a room's unit (None: as it is), a bureau, another office, teams."""

    unit: str | None
    bureau: str
    into: str
    teams: tuple[str, ...]


def change_of(kind: int, office: str, name: str, chosen: ChangeChoice) -> OfficeChange | None:
    """Return what the form says, None while it says nothing."""
    if not office and kind != FOUND:
        return None
    changes: tuple[OfficeChange | None, ...] = (
        OfficeRename(office, name),
        OfficeFounding(name, chosen.unit or "", chosen.bureau),
        OfficeMove(office, chosen.unit, chosen.bureau or None),
        OfficeMerger(office, chosen.into) if chosen.into else None,
        OfficeSplit(office, name, chosen.teams, chosen.unit),
        OfficeClosing(office),
    )
    return changes[kind]


def change_key(change: OfficeChange) -> str:
    """Return what a change is about: another of the same takes its place."""
    name = "" if isinstance(change, OfficeRename) else getattr(change, "name", "")
    return f"{type(change).__name__} {getattr(change, 'office', '')} {name}"
