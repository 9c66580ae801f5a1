"""What would become of a desk or a person let go at a point of the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.edits import Move, Stand, Swap, seat_at
from kiosk.directory.model import Place
from kiosk.ui.admin.seats.geometry import boxed, overlapping, under

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Office, Seat
    from kiosk.ui.admin.seats.geometry import Room


@dataclass(frozen=True, slots=True)
class Landing:
    """Where it would land, the deed (None: it goes back), and the deed in words."""

    place: Place
    edit: Edit | None
    told: str


def land(office: Office, room: Room, desk: str, x: float, y: float) -> Landing:
    """Work out the landing of `desk` with its middle at x and y, 0..1 of the room."""
    seat = seat_at(office, desk)
    usual = room.size(office)
    placed = seats_placed(office, usual)
    target = under(placed, x, y, desk)
    if target is not None and not seat.vacant:
        return _onto(seat, target, boxed(target.place or Place(x, y), usual))
    old = seat.place or Place(x, y)
    place = room.snapped(boxed(replace(old, x=x, y=y), usual))
    across, down = room.metres(place)
    told = f"{across:.2f}, {down:.2f} m에 놓기"
    hit = next((one.desk for one, at in placed if one.desk != desk and overlapping(place, at)), "")
    return Landing(place, Stand(desk, place), f"{told} — {hit}번과 겹칩니다" if hit else told)


def _onto(seat: Seat, target: Seat, place: Place) -> Landing:
    if target.vacant and seat.place is None:
        return Landing(place, Move(seat.desk, target.desk), f"{target.desk}번에 놓기")
    if target.vacant:
        told = f"{target.desk}번에 놓기 — {seat.desk}번은 빈자리가 됩니다"
        return Landing(place, Move(seat.desk, target.desk), told)
    if seat.place is None:
        return Landing(place, None, f"{target.desk}번에는 사람이 있습니다 — 빈자리에 놓아 주십시오")
    return Landing(place, Swap(seat.desk, target.desk), f"{seat.desk}번과 {target.desk}번 맞바꾸기")


def seats_placed(office: Office, usual: tuple[float, float]) -> Sequence[tuple[Seat, Place]]:
    """List the desks that stand in the room, each with its box."""
    return [(seat, boxed(seat.place, usual)) for seat in office.seats if seat.place]
