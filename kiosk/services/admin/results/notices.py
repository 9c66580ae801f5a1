# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the announcements asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class AnnouncementEntry:
    """Words for the kiosk's first screen, by language, from a day until a day, both included.

    A new one has no `key` yet; `seen` is the newest decision on it.
    """

    texts: Mapping[str, str]
    first: date
    last: date
    key: str = ""
    seen: UUID | None = None

    def stands(self, day: date) -> bool:
        """Return whether it stands on the screen on a day."""
        return self.first <= day <= self.last
