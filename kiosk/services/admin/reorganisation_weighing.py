# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows each change of an office, counted before it is published."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
)
from kiosk.language.catalogue import LANGUAGES
from kiosk.services.admin.office_rooms import NOWHERE
from kiosk.services.admin.results.reorganisation import OfficeFollowing
from kiosk.storage.conduct import seen_by
from kiosk.storage.office_reach import office_reach

if TYPE_CHECKING:
    from kiosk.directory.model import Directory
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.register import Names
    from kiosk.directory.reorganising import OfficeChange, OfficeRoom, Reseating
    from kiosk.services.admin.office_rooms import CityRooms
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.office_reach import OfficeReach


class Weighing:
    """One reorganisation against the directory of its day; `found` are its charts, where they change."""

    def __init__(
        self,
        context: StaffContext,
        names: OfficeNames,
        directory: Directory,
        rooms: CityRooms,
        found: Reseating | None,
    ) -> None:
        self._context, self._names, self._directory = context, names, directory
        self._rooms, self._found = rooms, found

    def following(self, change: OfficeChange) -> OfficeFollowing:
        """Return what follows one change."""
        match change:
            case OfficeRename():
                return self._goes_on(change, change.office, change.name, self._where(change.office))
            case OfficeMove():
                called = self._names.name(change.office)
                room = self._where(change.office) if change.unit is None else self._rooms.room(change.unit)
                return self._goes_on(change, change.office, called, room)
            case OfficeFounding():
                room = self._rooms.room(change.unit)
                return OfficeFollowing(
                    change,
                    "",
                    change.name,
                    room.where,
                    languages=self._lacking(change.name),
                    whose=self._whose(room),
                )
            case OfficeMerger():
                return self._merging(change)
            case OfficeSplit():
                return self._splitting(change)
            case OfficeClosing():
                return self._closing(change)

    def _goes_on(self, change: OfficeChange, office: str, after: str, room: OfficeRoom) -> OfficeFollowing:
        reach, there = self._reach(office), self._directory.by_name[office]
        whose = "" if room.office == office else self._whose(room)
        return OfficeFollowing(
            change, self._names.name(office), after, room.where or self._said(office), len(there.seats),
            self._words(office), reach.cases, reach.callbacks, reach.accounts, reach.browsers,
            self._lacking(after), whose=whose,
        )  # fmt: skip

    def _merging(self, change: OfficeMerger) -> OfficeFollowing:
        reach, called = self._reach(change.office), self._names.name(change.into)
        going = len(self._directory.by_name[change.office].seats)
        return OfficeFollowing(
            change, self._names.name(change.office), called, self._said(change.into), going,
            self._words(change.office), reach.cases, reach.callbacks, reach.accounts, reach.browsers,
            other=called, renumbered=self._renumbered(change.office, change.into),
        )  # fmt: skip

    def _splitting(self, change: OfficeSplit) -> OfficeFollowing:
        reach, called = self._reach(change.office), self._names.name(change.office)
        room = self._rooms.of(change.office) if change.unit is None else self._rooms.room(change.unit)
        going = sum(seat.team in change.teams for seat in self._directory.by_name[change.office].seats)
        return OfficeFollowing(
            change, called, change.name, room.where, going, self._words(change.office),
            reach.cases, reach.callbacks, reach.accounts, reach.browsers, self._lacking(change.name),
            other=called, whose=called if change.unit is None and room != NOWHERE else "",
        )  # fmt: skip

    def _closing(self, change: OfficeClosing) -> OfficeFollowing:
        reach, there = self._reach(change.office), self._directory.by_name[change.office]
        return OfficeFollowing(
            change, self._names.name(change.office), "", self._said(change.office), len(there.seats),
            self._words(change.office), reach.cases, reach.callbacks, reach.accounts, reach.browsers,
        )  # fmt: skip

    def _renumbered(self, office: str, into: str) -> tuple[tuple[str, str], ...]:
        pairs = self._found.pairs if self._found else ()
        return tuple(
            (old.desk, new.desk)
            for old, new in pairs
            if (old.office, new.office) == (office, into) and old.desk != new.desk
        )

    def _reach(self, office: str) -> OfficeReach:
        """Return what an office has, as far as whoever weighs may know: its complaints may be about them."""
        holder = str(self._context.holder().id)
        with self._context.storage.database.read() as connection:
            return office_reach(connection, self._names.members(office), seen_by(holder))

    def _words(self, office: str) -> int:
        return sum(one.office == office for one in self._context.directory.sayings.all())

    def _lacking(self, name: str) -> tuple[str, ...]:
        known = self._abroad.get(name, {})
        return tuple(code for code in LANGUAGES if code != "ko" and code not in known)

    def _where(self, office: str) -> OfficeRoom:
        return self._rooms.of(office)

    def _said(self, office: str) -> str:
        there = self._directory.by_name[office]
        return " ".join(filter(None, (there.building, there.floor, there.room)))

    def _whose(self, room: OfficeRoom) -> str:
        return self._names.name(room.office) if room.office else ""

    @cached_property
    def _abroad(self) -> Names:
        return self._context.directory.register.names
