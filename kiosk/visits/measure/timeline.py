# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit's events in order, each with its seconds since the visit began."""

from __future__ import annotations

from dataclasses import dataclass
import json
from typing import TYPE_CHECKING

from kiosk.visits.events import EventData

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Happened(EventData):
    """One event of a visit, `at` seconds after it began."""

    at: float
    kind: str
    data: Mapping[str, object]
    by_wall: bool = False  # no monotonic clock that it shares with the beginning could tell `at`

    @property
    def by_visitor(self) -> bool:
        """Return whether the visitor's own hand at the screen did it."""
        return self.kind not in _NOT_AT_SCREEN and self.text("by") not in _STAFF


# What others say of a visit is no sign that the visitor still stands at the screen.
_NOT_AT_SCREEN = {
    *("arrival_confirmed", "not_reached", "taken_over", "reopened", "followed"),
    *("token_issued", "officer_answered"),
    *(f"trial_{step}" for step in ("begun", "freed", "seat", "thrown")),
}
_STAFF = {"guide", "clerk", "office", "admin", "walker", "trial"}


# Of events of one instant, in whatever order they were delivered, the one that others build on comes first.
_FIRST = ("began", "modes_changed", "first_key", "target_chosen", "way_shown")
_LAST = ("arrival_confirmed", "not_reached", "reopened", "left_screen")


def in_order(events: Iterable[Happened]) -> list[Happened]:
    """Return the events by time, each once: neither order nor repetition of delivery changes anything."""
    once = {(event.at, _rank(event.kind), event.kind, _content(event)): event for event in events}
    return [once[key] for key in sorted(once)]


def _content(event: Happened) -> str:
    return json.dumps(dict(event.data), sort_keys=True, ensure_ascii=False)


def _rank(kind: str) -> int:
    if kind in _FIRST:
        return _FIRST.index(kind)
    return len(_FIRST) + (1 + _LAST.index(kind) if kind in _LAST else 0)
