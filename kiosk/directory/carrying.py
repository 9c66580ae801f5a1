# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new chart leaves open about somebody who demonstrably still sits there stays as it was.

Charts come without names, and our own exports come without everything that visitors may not see. A blank
name keeps the old one only where desk, title and duties (or a telephone of their own) are the same; else it
becomes unknown, so that no departed officer's name stays on a successor's desk.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.model import Occupant
from kiosk.directory.visibility import VisibilityLevel, masked

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.charts.chart import Mark
    from kiosk.directory.model import Office, Seat

_MASK: Final = re.compile(r"(?:\\?[○*])+")
_NEAR: Final = 0.002  # of a room's width: cells of a spreadsheet are no finer


def carried(old: Office, new: Office, day: date) -> Office:
    """Return the new office with what it leaves open filled from the old one, as valid on that day."""
    carrying = _Carrying(
        dict(Counter(seat.phone for office in (old, new) for seat in office.seats if seat.phone)),
        tells_phones=any(seat.phone for seat in new.seats),
        tells_deputies=any(seat.deputies for seat in new.seats),
        tells_photos=any(seat.occupant and seat.occupant.photo for seat in new.seats),
        day=day,
    )
    at_desk = {seat.desk: seat for seat in old.seats}
    seats = tuple(
        seat if (before := at_desk.get(seat.desk)) is None else carrying.seat(before, seat)
        for seat in new.seats
    )
    after = replace(new, seats=seats, marks=_marks(old, new))
    return replace(after, seats=old.seats, marks=old.marks, dated=old.dated) if _same(old, after) else after


def same_text(old: str | None, new: str | None) -> bool:
    """Return whether two texts are the same, a mask (○○○, 홍*동) in the new one standing for anything."""
    if old == new or not old or not new or not _MASK.search(new):
        return old == new
    return re.fullmatch(_MASK.sub(".{1,12}", re.escape(new)), old) is not None


@dataclass(frozen=True, slots=True)
class _Carrying:
    """What the new chart tells at all: a column that is missing throughout says nothing about anybody."""

    holders: dict[str, int]
    tells_phones: bool
    tells_deputies: bool
    tells_photos: bool
    day: date

    def seat(self, old: Seat, new: Seat) -> Seat:
        """Return a desk of the new chart with what it leaves open about the same person."""
        if old.vacant or new.vacant:
            return new
        if _says_nothing(new):
            return replace(old, place=new.place, team=new.team)
        if not self._same_person(old, new):
            return new
        told = replace(
            new,
            title=old.title if same_text(old.title, new.title) else new.title,
            duties=old.duties if _same_duties(old, new) else new.duties,
            phone=new.phone or (None if self.tells_phones else old.phone),
            deputies=new.deputies if self.tells_deputies else old.deputies,
            occupant=self._occupant(old, new),
            short=old.short,
        )
        return self._with_absence(old, told)

    def _same_person(self, old: Seat, new: Seat) -> bool:
        was, now = old.occupant or Occupant(), new.occupant or Occupant()
        if was.staff_id and now.staff_id:
            return was.staff_id == now.staff_id
        if was.name and now.name and not _is_mask_of(now.name, was.name):
            return was.name == now.name
        own_phone = bool(new.phone) and old.phone == new.phone and self.holders[new.phone or ""] <= 2  # noqa: PLR2004 # once before, once after
        return same_text(old.title, new.title) and (_same_duties(old, new) or own_phone)

    def _occupant(self, old: Seat, new: Seat) -> Occupant | None:
        was, now = old.occupant or Occupant(), new.occupant or Occupant()
        blank = not now.name or _is_mask_of(now.name, was.name)
        kept = Occupant(
            was.name if blank else now.name,
            now.staff_id or was.staff_id,
            now.email or was.email,
            now.photo if self.tells_photos else was.photo,
        )
        return None if kept == Occupant() else kept

    def _with_absence(self, old: Seat, new: Seat) -> Seat:
        """Keep the words of an absence that the export only tells by kind and days, and one that is over."""
        was, now = old.away, new.away
        if was is None:
            return new
        same = now is not None and (was.reason, was.start, was.until) == (now.reason, now.start, now.until)
        return replace(new, away=was) if same or (now is None and was.over(self.day)) else new


def _says_nothing(seat: Seat) -> bool:
    """Return the desk of somebody hidden, of whom an export shows the team alone."""
    return not (seat.title or seat.duties or seat.phone or seat.occupant or seat.away)


def _same_duties(old: Seat, new: Seat) -> bool:
    pairs = zip(old.duties, new.duties, strict=False)
    return len(old.duties) == len(new.duties) and all(same_text(one, other) for one, other in pairs)


def _is_mask_of(text: str, name: str | None) -> bool:
    return bool(name) and text in {
        masked(name or "", level) for level in (VisibilityLevel.SURNAME, VisibilityLevel.MIDDLE)
    }


def _marks(old: Office, new: Office) -> tuple[Mark, ...]:
    pairs = zip(old.marks, new.marks, strict=False)
    alike = len(old.marks) == len(new.marks) and all(
        one.kind == other.kind and same_text(one.text, other.text) for one, other in pairs
    )
    if not alike:
        return new.marks
    return tuple(replace(other, text=one.text) for one, other in zip(old.marks, new.marks, strict=True))


def _same(old: Office, new: Office) -> bool:
    """Return whether two charts of an office differ in nothing but the rounding of their drawing."""
    if len(old.seats) != len(new.seats) or len(old.marks) != len(new.marks) or old.drawn != new.drawn:
        return False
    seats = all(
        replace(one, place=None) == replace(other, place=None) and _near(one.place, other.place)
        for one, other in zip(old.seats, new.seats, strict=True)
    )
    return seats and all(
        (one.kind, one.text) == (other.kind, other.text) and _near(one, other)
        for one, other in zip(old.marks, new.marks, strict=True)
    )


def _near(one: object, other: object) -> bool:
    if one is None or other is None:
        return one is other
    return all(abs(getattr(one, side) - getattr(other, side)) <= _NEAR for side in "xywh")
