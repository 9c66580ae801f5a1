"""What the page of the announcements asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Notice:
    """Words for the kiosk's first screen, by language, from a day until a day, both included.

    A new one has no `key` yet; `seen` is the newest decision on it.
    """

    texts: Mapping[str, str]
    first: date
    last: date
    key: str = ""
    seen: UUID | None = None


class NoticeOffice(Protocol):
    """What the city says on the screen that nobody has touched."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def notices(self) -> Sequence[Notice]:
        """List every notice, the earliest first."""

    def keep(self, notice: Notice) -> None:
        """Keep a new notice, or other words and days of one."""

    def take_away(self, notice: Notice) -> None:
        """Take a notice away."""
