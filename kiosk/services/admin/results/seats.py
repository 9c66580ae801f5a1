# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the offices and their seats asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.directory.model import Office
    from kiosk.directory.policy_table import PolicyLine
    from kiosk.directory.revisions import Revision


@dataclass(frozen=True, slots=True)
class ListedSeat:
    """One office in the list; `seats` gives for each desk what a search looks through, line by line."""

    office: str
    where: str
    desks: int
    vacant: int
    away: int
    seats: tuple[tuple[str, str], ...] = ()
    name: str = ""
    phone: str = ""  # the office's own


@dataclass(frozen=True, slots=True)
class PublishedSeats:
    """An office as published for a day: by which revision, when it changes later, the newest revision of all.

    `width` and `depth` are the room's, in metres; `rules` tells for each occupied desk what may be shown.
    """

    office: Office
    day: date
    where: str
    revision: Revision | None
    latest: int
    later: tuple[date, ...] = ()
    width: float = 12.0
    depth: float = 8.0
    rules: Mapping[str, PolicyLine] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a publication: done, with the later days it was carried into, or somebody was faster.

    `standing` is the office as it is now; `unlike` names later days whose own chart wins over the draft.
    """

    standing: PublishedSeats
    published: Revision | None = None
    carried: tuple[date, ...] = ()
    unlike: tuple[date, ...] = ()
