"""What the page of the places asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.charter.hours import WorkingHours


@dataclass(frozen=True, slots=True)
class Place:
    """A lift, stairs, an entrance, a room or an office, as it stands now.

    `names` are those that visitors read, by language; `plan` is the name in the venue's files. `hours` are
    an office's, None elsewhere; `decided` says that an admin set names or hours, `seen` is their decision.
    The `whole` city has hours and does not close.
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


class PlaceOffice(Protocol):
    """What is out of order, closed or called otherwise, and when who is open."""

    def places(self) -> Sequence[Place]:
        """List everything: lifts and stairs, entrances, rooms, then the city's hours and every office."""

    def stop(self, place: Place, *, stopped: bool) -> None:
        """Say that a place is closed or out of order, or open again."""

    def rename(self, place: Place, names: Mapping[str, str]) -> None:
        """Say what visitors read from now on; without any name what the venue's files say."""

    def set_hours(self, place: Place, hours: WorkingHours | None) -> None:
        """Say when an office is open from today; None for the usual hours."""
