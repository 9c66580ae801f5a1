# SPDX-License-Identifier: GPL-3.0-or-later
"""From what is to become of offices to what is decided of each, and which desks go where from that day on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.directory.edits import next_number
from kiosk.directory.model import Office

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.directory.model import Seat
    from kiosk.directory.office_names import OfficeNameRow, OfficeNames


@dataclass(frozen=True, slots=True)
class OfficeRename:
    """An office is called otherwise."""

    office: str
    name: str


@dataclass(frozen=True, slots=True)
class OfficeFounding:
    """An office comes into being; `unit` is its room, "" for none, `bureau` what it belongs to."""

    name: str
    unit: str = ""
    bureau: str = ""


@dataclass(frozen=True, slots=True)
class OfficeMove:
    """An office gets another room, or belongs to another bureau; None leaves the room or the bureau."""

    office: str
    unit: str | None = None
    bureau: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeMerger:
    """An office goes into another one, with its desks and all that it has begun."""

    office: str
    into: str


@dataclass(frozen=True, slots=True)
class OfficeClosing:
    """An office ends, and no other does its work: what it has begun is handed over one by one."""

    office: str


@dataclass(frozen=True, slots=True)
class OfficeSplit:
    """Some teams of an office become a new one, which gets a free room, or stays (None) in the office's."""

    office: str
    name: str
    teams: tuple[str, ...]
    unit: str | None = None


type OfficeChange = OfficeRename | OfficeFounding | OfficeMove | OfficeMerger | OfficeSplit | OfficeClosing


@dataclass(frozen=True, slots=True)
class OfficeRoom:
    """A room that an office may have: its unit, how it is said, and whose it is today ("" nobody's)."""

    unit: str
    building: str = ""
    floor: str = ""
    room: str = ""
    office: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """Return what a directory says of an office in this room."""
        return {"building": self.building, "floor": self.floor, "room": self.room}

    @property
    def where(self) -> str:
        """Return where it is, in words."""
        return " ".join(filter(None, (self.building, self.floor, self.room)))


class OfficeRooms(Protocol):
    """Where offices are and may be, as reorganisations ask."""

    def room(self, unit: str) -> OfficeRoom:
        """Return the room of a unit, one without anything for ""."""

    def of(self, office: str) -> OfficeRoom:
        """Return the room that an office has, one without anything where it has none."""

    def bureau(self, office: str) -> str:
        """Return what an office belongs to."""


def touched(change: OfficeChange) -> tuple[str, ...]:
    """Return the offices that a change is about, by id; a new one's id is its name."""
    match change:
        case OfficeFounding():
            return (change.name,)
        case OfficeMerger():
            return (change.office, change.into)
        case OfficeSplit():
            return (change.office, change.name)
        case _:
            return (change.office,)


def decided(
    changes: Iterable[OfficeChange], names: OfficeNames, stamp: OfficeNameRow, rooms: OfficeRooms
) -> Sequence[OfficeNameRow]:
    """Return what is decided of each office that the changes are about.

    `names` are those of the day, `stamp` a row that says the day, the reorganisation, who and when.
    """
    made: dict[str, OfficeNameRow] = {}

    def put(office: str, facts: Mapping[str, str] | None = None, **what: Any) -> None:  # noqa: ANN401 # its fields
        before = made.get(office) or _begun(office, names, stamp)
        made[office] = replace(before, facts={**before.facts, **(facts or {})}, **what)

    for change in changes:
        match change:
            case OfficeRename():
                put(change.office, name=change.name)
            case OfficeFounding():
                put(change.name, founded=True, gone=False, into="")
                put(change.name, **_there(rooms.room(change.unit), change.bureau))
            case OfficeMove():
                room = None if change.unit is None else rooms.room(change.unit)
                put(change.office, **_there(room, change.bureau))
            case OfficeMerger():
                put(change.office, gone=True, into=change.into)
            case OfficeClosing():
                put(change.office, gone=True, into="")
            case OfficeSplit():
                put(change.office)
                given = dict.fromkeys(change.teams, change.name)
                put(change.office, teams={**made[change.office].teams, **given})
                put(change.name, founded=True, gone=False, into="")
                own = rooms.of(change.office) if change.unit is None else rooms.room(change.unit)
                put(change.name, **_there(own, rooms.bureau(change.office)))
    return tuple(made.values())


def _begun(office: str, names: OfficeNames, stamp: OfficeNameRow) -> OfficeNameRow:
    """Return what an office is so far, as a row of this reorganisation."""
    before = names.row(office) or replace(stamp, name=office)
    return replace(
        before, office=office, valid_from=stamp.valid_from, reorganisation=stamp.reorganisation,
        restores="", by=stamp.by, at=stamp.at, teams={},
    )  # fmt: skip


def _there(room: OfficeRoom | None, bureau: str | None) -> dict[str, Any]:
    """Return what is decided of where an office is; without a room, nothing of it."""
    facts = {"bureau": bureau} if bureau else {}
    if room is None:
        return {"facts": facts}
    return {"unit": room.unit, "beside": bool(room.office), "facts": {**facts, **room.facts}}


@dataclass(frozen=True, slots=True)
class Reseating:
    """The charts of a day after a reorganisation, and where whoever sits somewhere else now sat before."""

    offices: Mapping[str, Office | None]
    pairs: tuple[tuple[Seat, Seat], ...] = ()


def reseated(before: Mapping[str, Office], rows: Iterable[OfficeNameRow]) -> Reseating:
    """Return the charts after what was decided of offices; a desk whose number is taken gets the next one.

    `before` are the charts of the day before. A desk that goes to another room has no place in it until the
    next chart comes.
    """
    now: dict[str, Office | None] = dict(before)
    pairs: list[tuple[Seat, Seat]] = []
    rows = tuple(rows)
    for row in rows:
        known = now.get(row.office) or Office(row.office)
        if row.founded or row.facts or known.seats:
            now[row.office] = replace(known, **row.facts)  # type: ignore[arg-type] # each a text
    for row in rows:
        for to, seats in _leaving(row, now.get(row.office)).items():
            source, target = now[row.office], now.get(to) or Office(to)
            assert source is not None  # noqa: S101 # whose seats these are
            placed = _in_same_room(row, to, rows)
            came = _seated(target, seats, placed=placed)
            pairs += zip(seats, came, strict=True)
            left = tuple(seat for seat in source.seats if seat not in seats)
            now[row.office] = replace(source, seats=left)
            now[to] = replace(target, seats=(*target.seats, *came))
        if row.gone:
            now[row.office] = None
    return Reseating(now, tuple(pairs))


def _leaving(row: OfficeNameRow, office: Office | None) -> Mapping[str, tuple[Seat, ...]]:
    """Return the seats that leave an office, by the office that they go to."""
    if office is None:
        return {}
    if row.into:
        return {row.into: office.seats}
    return {to: found for to in dict.fromkeys(row.teams.values()) if (found := _given(row, office, to))}


def _given(row: OfficeNameRow, office: Office, to: str) -> tuple[Seat, ...]:
    return tuple(one for one in office.seats if row.teams.get(one.team or "") == to)


def _in_same_room(row: OfficeNameRow, to: str, rows: Iterable[OfficeNameRow]) -> bool:
    """Return whether desks that go stand where they stood: a new office stays in the old one's room."""
    return not row.into and any(one.office == to and one.beside for one in rows)


def _seated(target: Office, seats: Iterable[Seat], *, placed: bool) -> tuple[Seat, ...]:
    found: list[Seat] = []
    taken = {seat.desk for seat in target.seats}
    for seat in seats:
        desk = seat.desk
        if desk in taken:
            desk = next_number(replace(target, seats=(*target.seats, *found)))
        taken.add(desk)
        found.append(replace(seat, office=target.name, desk=desk, place=seat.place if placed else None))
    return tuple(found)


def unseated(
    now: Mapping[str, Office], then: Mapping[str, Office], rows: Iterable[OfficeNameRow]
) -> Reseating:
    """Return the charts of today after a reorganisation that stands is taken back.

    `then` are the charts of the day before it and `rows` what it decided. Who has come since stays with the
    office that goes on, and goes to the old one where none does: nobody is lost.
    """
    rows = tuple(rows)
    after: dict[str, Office | None] = dict(now)
    for row in rows:
        if (was := then.get(row.office)) is not None:
            goes_on = row.into or not row.gone  # of what was closed nobody sits anywhere else
            known = now.get(row.office) or (replace(was, seats=()) if goes_on else was)
            after[row.office] = replace(known, **_facts(was))  # type: ignore[arg-type] # each a text
    home = {(new.office, new.desk): old for old, new in reseated(then, rows).pairs}
    pairs: list[tuple[Seat, Seat]] = []
    for office in sorted({there for there, _ in home}):
        heir = next((row.office for row in rows if office in row.teams.values()), None)
        for seat in now[office].seats if office in now else ():
            old = home.get((office, seat.desk))
            to = old.office if old else heir
            if to is not None and (target := after.get(to)) is not None:
                pairs.append((seat, _come_back(target, seat, old)))
                after[to] = replace(target, seats=(*target.seats, pairs[-1][1]))
                after[office] = _without(after[office], seat)
    gone = {row.office: None for row in rows if row.founded and row.office not in then}
    ordered = {name: _in_order_of(then.get(name), office) for name, office in after.items()}
    return Reseating(ordered | gone, tuple(pairs))


def _in_order_of(was: Office | None, office: Office | None) -> Office | None:
    """Return an office whose desks stand as they stood in it, with those behind that it had not."""
    if was is None or office is None:
        return office
    at = {seat.desk: place for place, seat in enumerate(was.seats)}
    return replace(office, seats=tuple(sorted(office.seats, key=lambda one: at.get(one.desk, len(at)))))


def _come_back(target: Office, seat: Seat, old: Seat | None) -> Seat:
    desk = old.desk if old else seat.desk
    [back] = _seated(target, [replace(seat, desk=desk)], placed=False)
    return replace(back, place=old.place if old else None)


def _without(office: Office | None, seat: Seat) -> Office | None:
    return office and replace(office, seats=tuple(one for one in office.seats if one.desk != seat.desk))


def _facts(office: Office) -> dict[str, str | None]:
    return {name: getattr(office, name) for name in ("bureau", "building", "floor", "room")}
