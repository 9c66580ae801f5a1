# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the places asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.charter.hours import WorkingHours
    from kiosk.directory.service_windows import ServiceWindow


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A lift, stairs, an entrance, a room or an office, as it stands now.

    `names` are those that visitors read, by language; `plan` is the name in the venue's files. `hours` are
    an office's, None elsewhere; `decided` says that an admin set names or hours, `seen` is their decision.
    The `whole` city has hours and does not close. `windows` are an office's numbered ones, `windows_seen`
    the newest decision on each number, also on those that are no more.
    """

    key: str
    kind: str
    plan: str
    where: str = ""
    stopped: datetime | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    hours: WorkingHours | None = None
    decided: bool = False
    seen: UUID | None = None
    whole: bool = False
    windows: Sequence[ServiceWindow] = ()
    windows_seen: Mapping[int, UUID] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaceReach:
    """What stopping or opening a place does to the offices of this site, seen from this booth.

    `changed` counts those with another way than now, `unreached` those without a way free of steps, now and
    then.
    """

    changed: int
    unreached: tuple[int, int]
