# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the spot checks asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class SpotCheckKind:
    """So many times a promise was checked at an office on a day, and kept; a stored one has a key."""

    day: date
    promise: str
    office: str
    checked: int
    kept: int
    who: str = ""
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Checks:
    """The year's checks, newest first, and what can be checked where: promises by id, offices by name.

    `period` has the first and the last day of what is published next; the first may be tomorrow.
    """

    today: date
    period: tuple[date, date]
    made: Sequence[SpotCheckKind]
    promises: Mapping[str, str]
    offices: Sequence[str]
