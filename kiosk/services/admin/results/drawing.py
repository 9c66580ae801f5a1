# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the drawings shows: the sites, and what was published of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class DrawnSite:
    """A site of the city: whether somebody drew it here, and who draws it now."""

    site: str
    drawn: bool
    editor: str = ""
    since: datetime | None = None
