# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened, as it is kept for good: an event is never changed and never removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple, get_args
from uuid import UUID

import uuid6

from kiosk.visits.clock import Instant

Stream = Literal["visit", "call", "report", "booth"]
Origin = Literal["booth", "console", "office", "phone"]
Evidence = Literal["desk", "door", "phone", "code", "guide", "trial"]
FollowResult = Literal["arrived", "not_reached", "lost", "busy"]
Reason = Literal["no_such_office", "wrong_place", "closed", "person_away", "other"]
Mistake = Literal[
    "phone", "place", "duty", "hours", "way", "other",
    "reach", "read", "hear", "press", "words",  # what makes the booth itself hard to use
]  # fmt: skip
StartedBy = Literal["touch", "guide"]

REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
MISTAKES: Final[tuple[Mistake, ...]] = get_args(Mistake)

Value = str | int | float | bool | None | list[str]


class Machine(NamedTuple):
    """What tells events: its name, what kind of machine it is, and its class of visit codes."""

    kiosk: str
    origin: Origin = "booth"
    booth: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """How far a machine's wall clock lies behind the city's server, and how sure that is, in seconds."""

    offset_s: float
    error_s: float


class EventData:
    """What an event says, by key; what is not of the wanted type counts as not said."""

    __slots__ = ()
    data: Mapping[str, object]

    def text(self, key: str) -> str | None:
        """Return a text of the event, or None."""
        value = self.data.get(key)
        return value if isinstance(value, str) else None

    def number(self, key: str) -> float | None:
        """Return a number of the event, or None."""
        value = self.data.get(key)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def flag(self, key: str) -> bool:
        """Return whether the event says yes to this."""
        return self.data.get(key) is True


@dataclass(frozen=True, slots=True)
class VisitEvent(EventData):
    """One thing that happened to a visit, a call for a guide, a report or the booth itself.

    `origin` is what kind of machine tells it; neither it nor a correction is known of old events.
    """

    id: UUID
    stream: Stream
    subject: UUID
    kind: str
    when: Instant
    kiosk: str
    data: Mapping[str, Value]
    origin: Origin | None = None
    correction: Correction | None = None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts of the event, empty when there is none."""
        value = self.data.get(key)
        return tuple(value) if isinstance(value, list) else ()


def new_id() -> UUID:
    """Make a key that is unique over all booths and sorts by time."""
    return UUID(int=uuid6.uuid7().int)


def as_record(event: VisitEvent) -> dict[str, object]:
    """Return the event as plain JSON values."""
    return {
        "id": str(event.id),
        "stream": event.stream,
        "subject": str(event.subject),
        "kind": event.kind,
        "at": event.when.at.isoformat(),
        "mono": event.when.mono,
        "boot": event.when.boot,
        "kiosk": event.kiosk,
        "data": dict(event.data),
        "origin": event.origin,
    }


def from_record(record: Mapping[str, object]) -> VisitEvent:
    """Read an event back; a record that is none raises ValueError."""
    try:
        stream, data = record["stream"], record["data"]
        if stream not in get_args(Stream) or not isinstance(data, Mapping):
            raise ValueError(f"not an event's stream or data: {stream!r}")
        at = datetime.fromisoformat(str(record["at"]))
        when = Instant(at, float(str(record["mono"])), str(record["boot"]))
        keys = UUID(str(record["id"])), UUID(str(record["subject"]))
        kind, kiosk, origin = str(record["kind"]), str(record["kiosk"]), record.get("origin")
        if origin not in {None, *get_args(Origin)}:
            raise ValueError(f"not an event's origin: {origin!r}")
        return VisitEvent(keys[0], stream, keys[1], kind, when, kiosk, data, origin)  # type: ignore[arg-type] # both were checked
    except KeyError as error:
        raise ValueError(f"an event without {error}") from error
