# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new chart changes against the directory valid on that day: joined, left, moved, changed."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from kiosk.directory.model import Office, Seat

    type SeatKey = Callable[[Seat], Hashable | None]  # the None of a seat without this key pairs with nobody


@dataclass(frozen=True, slots=True)
class ChartChange:
    """One seat's change; `from_desk` names the office too when the person comes from another one."""

    office: str
    desk: str
    from_desk: str | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes of a publication; a person who moves and changes stands under `moved` only."""

    joined: tuple[ChartChange, ...] = ()
    left: tuple[ChartChange, ...] = ()
    moved: tuple[ChartChange, ...] = ()
    changed: tuple[ChartChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.joined or self.left or self.moved or self.changed)


def compared(
    before: Iterable[Office], after: Iterable[Office]
) -> tuple[Difference, tuple[tuple[Seat, Seat], ...]]:
    """Compare the offices being replaced with their new charts; return too who before is who after.

    The same person is the same staff id, else the same name, else the same phone of their own; where
    none of these can be compared, the desks are.
    """
    pairing = _Pairing(_taken(before), _taken(after))
    pairing.match(lambda seat: seat.occupant.staff_id if seat.occupant else None)
    pairing.match(_named_in_office)
    pairing.match(lambda seat: seat.occupant.name if seat.occupant else None)
    pairing.match(pairing.own_phone)
    pairing.match_desks()
    return pairing.difference(), tuple(pairing.pairs)


def _taken(offices: Iterable[Office]) -> list[Seat]:
    return [seat for office in offices for seat in office.seats if not seat.vacant]


def _named_in_office(seat: Seat) -> Hashable | None:
    return (seat.office, seat.occupant.name) if seat.occupant and seat.occupant.name else None


@dataclass
class _Pairing:
    """Seats before and after, and who of them is the same person."""

    before: list[Seat]
    after: list[Seat]
    pairs: list[tuple[Seat, Seat]] = field(default_factory=list)
    _shared: tuple[frozenset[str], frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        self._shared = (_shared_phones(self.before), _shared_phones(self.after))

    def own_phone(self, seat: Seat) -> Hashable | None:
        """Return the phone that nobody else has, on either side."""
        if seat.phone is None or any(seat.phone in shared for shared in self._shared):
            return None
        return seat.phone

    def match(self, key: SeatKey) -> None:
        """Pair those left over whose key agrees and who are not known to be different people.

        Those at the same desk come first, so that of two namesakes nobody seems to swap desks.
        """
        self._pair_up(lambda seat: None if (value := key(seat)) is None else (value, seat.id))
        self._pair_up(key)

    def _pair_up(self, key: SeatKey) -> None:
        waiting: dict[Hashable, deque[Seat]] = defaultdict(deque)
        for old in self.before:
            if (value := key(old)) is not None:
                waiting[value].append(old)
        for new in self.after:
            same = waiting.get(key(new), deque())
            position = next((at for at, old in enumerate(same) if not known_apart(old, new)), None)
            if position is not None:
                self.pairs.append((same[position], new))
                del same[position]
        self._drop_paired()

    def match_desks(self) -> None:
        """Pair desk with desk where nothing tells the two occupants apart."""
        at_desk = {old.id: old for old in self.before}
        for new in self.after:
            old = at_desk.get(new.id)
            if old is not None and not self._told_apart(old, new):
                self.pairs.append((old, new))
        self._drop_paired()

    def _told_apart(self, old: Seat, new: Seat) -> bool:
        if known_apart(old, new):
            return True
        known = _identity(old) and _identity(new)
        phones = self.own_phone(old), self.own_phone(new)
        return not known and None not in phones and phones[0] != phones[1]

    def _drop_paired(self) -> None:
        old_ids = {id(old) for old, _ in self.pairs}
        new_ids = {id(new) for _, new in self.pairs}
        self.before = [seat for seat in self.before if id(seat) not in old_ids]
        self.after = [seat for seat in self.after if id(seat) not in new_ids]

    def difference(self) -> Difference:
        """Sort the pairs and the left over into the four kinds, by office and desk."""
        moved = [pair for pair in self.pairs if pair[0].id != pair[1].id]
        stayed = [pair for pair in self.pairs if pair[0].id == pair[1].id]
        changed = [_change(old, new) for old, new in stayed if differing(old, new)]
        return Difference(
            joined=_sorted(ChartChange(seat.office, seat.desk) for seat in self.after),
            left=_sorted(ChartChange(seat.office, seat.desk) for seat in self.before),
            moved=_sorted(_change(old, new, _origin(old, new)) for old, new in moved),
            changed=_sorted(changed),
        )


def known_apart(old: Seat, new: Seat) -> bool:
    """Return that these are two people: both staff ids are known and differ, or lacking those, both names."""
    one, other = old.occupant, new.occupant
    if one is None or other is None:
        return False
    if one.staff_id and other.staff_id:
        return one.staff_id != other.staff_id
    return bool(one.name and other.name and one.name != other.name)


def _identity(seat: Seat) -> bool:
    return bool(seat.occupant and (seat.occupant.staff_id or seat.occupant.name))


def _shared_phones(seats: Iterable[Seat]) -> frozenset[str]:
    seen: set[str] = set()
    shared: set[str] = set()
    for seat in seats:
        if seat.phone:
            (shared if seat.phone in seen else seen).add(seat.phone)
    return frozenset(shared)


FIELDS: dict[str, Callable[[Seat], object]] = {
    "team": lambda seat: seat.team,
    "title": lambda seat: seat.title,
    "name": lambda seat: seat.occupant.name if seat.occupant else None,
    "phone": lambda seat: seat.phone,
    "duties": lambda seat: seat.duties,
    "short": lambda seat: seat.short,
    "away": lambda seat: seat.away,
    "deputies": lambda seat: seat.deputies,
    "staff_id": lambda seat: seat.occupant.staff_id if seat.occupant else None,
    "email": lambda seat: seat.occupant.email if seat.occupant else None,
    "photo": lambda seat: seat.occupant.photo if seat.occupant else None,
}


def differing(old: Seat, new: Seat) -> tuple[str, ...]:
    """Return the fields in which two seats differ, apart from where they are."""
    return tuple(name for name, value in FIELDS.items() if value(old) != value(new))


def _change(old: Seat, new: Seat, origin: str | None = None) -> ChartChange:
    return ChartChange(new.office, new.desk, origin, differing(old, new))


def _origin(old: Seat, new: Seat) -> str:
    return old.desk if old.office == new.office else old.id


def _sorted(changes: Iterable[ChartChange]) -> tuple[ChartChange, ...]:
    return tuple(sorted(changes, key=lambda change: (change.office, desk_order(change.desk))))


def desk_order(desk: str) -> tuple[int, str]:
    """Order desk 2 before desk 10, and numbers before names."""
    return (int(desk), "") if desk.isascii() and desk.isdigit() else (1 << 31, desk)
