# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's draft of one office: what was published, what has been done to it, and what that comes to.

The draft keeps the deeds and not only their outcome: undoing drops the last one, and when somebody else
publishes meanwhile the same deeds are done again on top of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.difference import FIELDS, ChartChange, Difference, desk_order, differing
from kiosk.directory.edits import (
    Arrange,
    Impossible,
    Join,
    Leave,
    Remove,
    Rewrite,
    SeatMove,
    Stand,
    Swap,
    Unseat,
    next_number,
    same_person,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Office, Seat

_PEOPLE: Final = frozenset({"desk", "other"})
_NAMING: Final = frozenset({*_PEOPLE, "to", "number"})


@dataclass(frozen=True, slots=True)
class Clash:
    """Both changed the same thing: `theirs` and `mine` are values of `field`, or seats where it is "person".

    A deed that no longer fits has the field "" and its sentence in `told`.
    """

    desk: str
    field: str
    theirs: object = None
    mine: object = None
    told: str = ""


@dataclass(frozen=True)
class Sketch:
    """One office as published at `revision` (the newest of all), and the deeds since."""

    base: Office
    revision: int
    edits: tuple[Edit, ...] = ()

    @cached_property
    def office(self) -> Office:
        """The office as it would be published."""
        office = self.base
        for edit in self.edits:
            office = edit.on(office)
        return office

    @cached_property
    def origins(self) -> Mapping[str, str | None]:
        """Where whoever sits at each desk now is published to sit; None for somebody new."""
        origins: dict[str, str | None] = {seat.desk: seat.desk for seat in self.base.seats if not seat.vacant}
        for edit in self.edits:
            _follow(edit, origins)
        return origins

    def after(self, edit: Edit) -> Sketch:
        """Return the draft with one more deed; raises Impossible where it does not fit."""
        after = edit.on(self.office)
        sketch = replace(self, edits=(*self.edits, edit))
        sketch.__dict__["office"] = after  # what has just been worked out need not be worked out again
        return sketch

    def undone(self) -> Sketch:
        """Return the draft without the last deed."""
        return replace(self, edits=self.edits[:-1])

    @property
    def difference(self) -> Difference:
        """Who joined, left, moved or changed; nobody is guessed, since the deeds are known."""
        before = {seat.desk: seat for seat in self.base.seats}
        now = {seat.desk: seat for seat in self.office.seats if not seat.vacant}
        pairs = [(before[old], now[desk]) for desk, old in self.origins.items() if old is not None]
        gone = set(before) - {old.desk for old, _ in pairs}
        return Difference(
            joined=_sorted(
                ChartChange(self.base.name, desk) for desk, old in self.origins.items() if old is None
            ),
            left=_sorted(ChartChange(self.base.name, desk) for desk in gone if not before[desk].vacant),
            moved=_sorted(_change(a, b, a.desk) for a, b in pairs if a.desk != b.desk),
            changed=_sorted(_change(a, b) for a, b in pairs if a.desk == b.desk and differing(a, b)),
        )

    @property
    def furniture(self) -> tuple[str, ...]:
        """The desks that stand elsewhere, have come or have gone."""
        before = {seat.desk: seat.place for seat in self.base.seats if seat.place}
        after = {seat.desk: seat.place for seat in self.office.seats if seat.place}
        moved = {desk for desk in before.keys() | after.keys() if before.get(desk) != after.get(desk)}
        return tuple(sorted(moved, key=desk_order))

    @property
    def count(self) -> int:
        """How many people and desks the draft changes."""
        found = self.difference
        return sum(map(len, (found.joined, found.left, found.moved, found.changed, self.furniture)))

    def moves(self) -> list[tuple[Seat, Seat]]:
        """List those who stay in the office, as published and as drafted."""
        before = {seat.desk: seat for seat in self.base.seats}
        now = {seat.desk: seat for seat in self.office.seats}
        return [(before[old], now[desk]) for desk, old in self.origins.items() if old is not None]

    def rebased(self, theirs: Office, revision: int) -> Rebase:
        """Do the deeds again on what somebody else has published meanwhile."""
        return _Again(self, theirs, revision).done()


@dataclass(frozen=True, slots=True)
class Rebase:
    """The draft on top of another's publication: where both changed the same, `mine` or `theirs` wins."""

    mine: Sketch
    theirs: Sketch
    clashes: tuple[Clash, ...]


class _Again:
    """One draft's deeds done once more, with what stands in their way."""

    def __init__(self, sketch: Sketch, theirs: Office, revision: int) -> None:
        self._sketch = sketch
        self._old = {seat.desk: seat for seat in sketch.base.seats}
        self._new = {seat.desk: seat for seat in theirs.seats}
        self._mine = self._theirs = Sketch(theirs, revision)
        self._origins: dict[str, str | None] = {
            seat.desk: seat.desk for seat in sketch.base.seats if not seat.vacant
        }
        self._where = _found_again(sketch.base, theirs)
        self._numbers: dict[str, str] = {}
        self._clashes: dict[tuple[str, str], Clash] = {}

    def done(self) -> Rebase:
        for edit in self._sketch.edits:
            self._do(edit)
            _follow(edit, self._origins)
        return Rebase(self._mine, self._theirs, tuple(self._clashes.values()))

    def _do(self, edit: Edit) -> None:
        if isinstance(edit, Arrange) and self._mine.base.drawn:  # theirs has been drawn since
            return
        clash = self._clash(edit)
        if isinstance(edit, Join | Unseat):
            taken = {seat.desk for seat in (*self._mine.office.seats, *self._theirs.office.seats)}
            if edit.number in taken:
                self._numbers[edit.number] = next_number(self._mine.office)
        try:
            self._mine = self._mine.after(self._again(edit, self._mine))
        except Impossible as problem:
            clash = clash or Clash(_subject(edit), "", told=str(problem))
        if clash is None:
            try:
                self._theirs = self._theirs.after(self._again(edit, self._theirs))
            except Impossible as problem:  # it builds on a deed that gave way
                clash = Clash(_subject(edit), "", told=str(problem))
        if clash is not None:
            self._clashes[clash.desk, clash.field] = clash

    def _again(self, edit: Edit, sketch: Sketch) -> Edit:
        """Return the deed as done on theirs: people are where they sit there, newcomers have a number."""
        names: dict[str, Any] = {}
        for name in _NAMING & {field.name for field in fields(edit)}:
            desk: str = getattr(edit, name)
            person = name in _PEOPLE and not isinstance(edit, Stand | Remove)
            names[name] = self._seat_of(desk, sketch) if person else self._numbers.get(desk, desk)
        return replace(edit, **names)

    def _seat_of(self, desk: str, sketch: Sketch) -> str:
        """Return where whoever sits at `desk` of this draft sits in another one."""
        origin = self._origins.get(desk)
        theirs = self._where.get(origin) if origin else None
        if theirs is None:
            return self._numbers.get(desk, desk)
        return next((now for now, came in sketch.origins.items() if came == theirs), desk)

    def _clash(self, edit: Edit) -> Clash | None:
        if isinstance(edit, Join | Arrange):
            return None
        if isinstance(edit, Stand):
            return self._placed(edit)
        if isinstance(edit, Rewrite):
            return self._person(edit.desk) or self._written(edit)
        others = [edit.other] if isinstance(edit, Swap) else []
        found = [] if isinstance(edit, Remove) else [self._person(desk) for desk in (edit.desk, *others)]
        return next(filter(None, found), None)

    def _pair(self, desk: str) -> tuple[Seat, Seat | None] | None:
        """Return a published seat as it was and as it is; None for what this draft itself brought."""
        origin = self._origins.get(desk, desk)
        old = self._old.get(origin) if origin is not None else None
        return None if old is None else (old, self._new.get(self._where.get(old.desk, old.desk)))

    def _person(self, desk: str) -> Clash | None:
        pair = self._pair(desk)
        if pair is None or (pair[1] is not None and same_person(pair[0], pair[1])):
            return None
        return Clash(pair[0].desk, "person", pair[1], pair[0])

    def _written(self, edit: Rewrite) -> Clash | None:
        pair = self._pair(edit.desk)
        if pair is None or pair[1] is None:
            return None
        old, new = FIELDS[edit.field](pair[0]), FIELDS[edit.field](pair[1])
        return None if new in (old, edit.value) else Clash(pair[0].desk, edit.field, new, edit.value)

    def _placed(self, edit: Stand) -> Clash | None:
        old, new = self._old.get(edit.desk), self._new.get(edit.desk)
        if old is None or new is None or new.place in (old.place, edit.place):
            return None
        return Clash(edit.desk, "place", new.place, edit.place)


def _found_again(before: Office, after: Office) -> dict[str, str]:
    """Tell of everybody where they sit now: at their desk, or at the only one that holds the same person."""
    taken = {seat.desk: seat for seat in after.seats if not seat.vacant}
    where: dict[str, str] = {}
    for seat in before.seats:
        if seat.vacant:
            continue
        there = taken.get(seat.desk)
        if there is not None and same_person(seat, there):
            where[seat.desk] = seat.desk
        elif len(found := [desk for desk, one in taken.items() if same_person(seat, one)]) == 1:
            where[seat.desk] = found[0]
    return where


def _follow(edit: Edit, origins: dict[str, str | None]) -> None:
    if isinstance(edit, SeatMove):
        origins[edit.to] = origins.pop(edit.desk)
    elif isinstance(edit, Swap):
        origins[edit.desk], origins[edit.other] = origins[edit.other], origins[edit.desk]
    elif isinstance(edit, Unseat):
        origins[edit.number] = origins.pop(edit.desk)
    elif isinstance(edit, Join):
        origins[edit.number] = None
    elif isinstance(edit, Leave):
        origins.pop(edit.desk)


def _subject(edit: Edit) -> str:
    if isinstance(edit, Arrange):
        return ""
    return edit.number if isinstance(edit, Join) else edit.desk


def _differing(old: Seat, new: Seat) -> tuple[str, ...]:
    return tuple(name for name, value in FIELDS.items() if value(old) != value(new))


def _change(old: Seat, new: Seat, origin: str | None = None) -> ChartChange:
    return ChartChange(new.office, new.desk, origin, differing(old, new))


def _sorted(changes: Iterable[ChartChange]) -> tuple[ChartChange, ...]:
    return tuple(sorted(changes, key=lambda change: desk_order(change.desk)))
