# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the drawings shows: the sites, and what was published of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DrawnSite:
    """A site of the city: whether somebody drew it here, and who draws it now."""

    site: str
    drawn: bool
    editor: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """One publication of a site's drawing; "" in `by` is what stood before anybody drew.

    One that is to be shown from a later day bears it in `since`, and the number 0 until then. `apart`: no
    visitor is led by it, since the city itself travels with the program and is never written into.
    """

    number: int
    at: datetime
    by: str
    remark: str
    current: bool = False
    since: date | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class EditionDifference:
    """What another publication would change for visitors: rooms that come, go, are called otherwise."""

    come: tuple[str, ...]
    gone: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    reshaped: int
