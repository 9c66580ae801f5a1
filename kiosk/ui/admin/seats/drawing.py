# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's draft as rows of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.admin.seats.geometry import boxes, overlapping
from kiosk.ui.admin.seats.wording import MarkRow, desk_row, on_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.editing import Sketch
    from kiosk.directory.model import Office
    from kiosk.services.admin.results.seats import PublishedSeats
    from kiosk.ui.admin.seats.geometry import RoomGeometry
    from kiosk.ui.admin.seats.wording import DeskRow


def desk_rows(sketch: Sketch, standing: PublishedSeats, room: RoomGeometry) -> Iterator[DeskRow]:
    """Draw every desk that stands in the room; of those touched, also whether they stand into others."""
    placed = boxes(sketch.office, room)
    touched = _touched(sketch)
    for seat, place in placed:
        rule = standing.rules.get(sketch.origins.get(seat.desk) or "")
        changed = seat.desk in touched
        meets = changed and any(one is not seat and overlapping(place, other) for one, other in placed)
        hidden = rule is not None and rule.hidden_now
        yield desk_row(on_day(seat, standing.day), place, hidden=hidden, changed=changed, overlaps=meets)


def mark_rows(office: Office) -> Sequence[MarkRow]:
    """Draw what is no desk."""
    return [
        MarkRow(mark.kind, mark.text, mark.x - mark.w / 2, mark.y - mark.h / 2, mark.w, mark.h)
        for mark in office.marks
    ]


def _touched(sketch: Sketch) -> frozenset[str]:
    found = sketch.difference
    changes = (*found.joined, *found.left, *found.moved, *found.changed)
    gone = (change.from_desk for change in found.moved if change.from_desk)
    return frozenset((*(change.desk for change in changes), *gone, *sketch.furniture))
