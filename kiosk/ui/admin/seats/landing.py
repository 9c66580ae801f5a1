# SPDX-License-Identifier: GPL-3.0-or-later
"""What would become of a desk or a person let go at a point of the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.edits import Arrange, SeatMove, Stand, Swap, seat_at
from kiosk.directory.model import OfficePlace
from kiosk.ui.admin.seats.geometry import boxes, ordinary, overlapping, under

if TYPE_CHECKING:
    from kiosk.directory.editing import Sketch
    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Office, Seat
    from kiosk.ui.admin.seats.geometry import RoomGeometry


@dataclass(frozen=True, slots=True)
class Landing:
    """Where it would land, the deed (None: it goes back), and the deed in words."""

    place: OfficePlace
    edit: Edit | None
    told: str

    def box(self) -> dict[str, object]:
        """Tell QML where, what, and whether anything would be done."""
        place = self.place
        left, top = place.x - place.w / 2, place.y - place.h / 2
        return {
            "x": left, "y": top, "w": place.w, "h": place.h, "told": self.told,
            "goes": self.edit is not None,
        }  # fmt: skip


def drawn_for(edit: Edit, sketch: Sketch, room: RoomGeometry) -> Sketch:
    """Return the draft ready for a deed: a plain table gets places for all desks before one is moved."""
    if not isinstance(edit, Stand) or sketch.office.drawn:
        return sketch
    places = tuple((seat.desk, place) for seat, place in boxes(sketch.office, room))
    return sketch.after(Arrange(places))


def land(office: Office, room: RoomGeometry, desk: str, x: float, y: float) -> Landing:
    """Work out the landing of `desk` with its middle at x and y, 0..1 of the room."""
    seat = seat_at(office, desk)
    placed = boxes(office, room)
    at = {one.desk: place for one, place in placed}
    target = under(placed, x, y, desk)
    if target is not None and not seat.vacant:
        return _onto(seat, target, at[target.desk])
    wide, high = ordinary(office, room)
    place = room.snapped(replace(at.get(desk, OfficePlace(x, y, wide, high)), x=x, y=y))
    across, down = room.metres(place)
    told = f"{across:.2f}, {down:.2f} m에 놓기"
    hit = next((number for number, other in at.items() if number != desk and overlapping(place, other)), "")
    return Landing(place, Stand(desk, place), f"{told} — {hit}번과 겹칩니다" if hit else told)


def _onto(seat: Seat, target: Seat, place: OfficePlace) -> Landing:
    if target.vacant and seat.place is None:
        return Landing(place, SeatMove(seat.desk, target.desk), f"{target.desk}번에 놓기")
    if target.vacant:
        told = f"{target.desk}번에 놓기 — {seat.desk}번은 빈자리가 됩니다"
        return Landing(place, SeatMove(seat.desk, target.desk), told)
    if seat.place is None:
        return Landing(place, None, f"{target.desk}번에는 사람이 있습니다 — 빈자리에 놓아 주십시오")
    return Landing(place, Swap(seat.desk, target.desk), f"{seat.desk}번과 {target.desk}번 맞바꾸기")
