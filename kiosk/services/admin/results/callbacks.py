"""What the page of the call-backs asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.services.admin.results.seal import Sealing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.callbacks import Waiting
    from kiosk.cases.states import Move
    from kiosk.services.admin.results.seal import SealState


@dataclass(frozen=True, slots=True)
class Call:
    """A call to be made: when its office was told, the tries so far, what may be done, and its version.

    `hand_over_by` is until when an office that it came to by mistake must have passed it on.
    """

    waiting: Waiting
    told_at: datetime | None
    tries: int
    moves: frozenset[Move]
    version: int
    hand_over_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class CallList:
    """The calls that are due next, how many there are in all, and the offices one may be passed to."""

    now: datetime
    seal: SealState
    calls: Sequence[Call]
    total: int
    offices: Sequence[str] = ()


class CallOffice(Sealing, Protocol):
    """The calls that visitors wait for; whom to ring is under the seal."""

    def look(self) -> CallList:
        """List the calls that are still to be made."""

    def reveal(self, number: str) -> Mapping[str, str]:
        """Read whom to ring and about what; it is recorded."""

    def act(self, number: str, seen: int, move: Move) -> None:
        """Record a step with a call that was shown at version `seen`."""

    def hand_over(self, number: str, seen: int, office: str) -> None:
        """Pass a call that was shown at version `seen` to another office."""
