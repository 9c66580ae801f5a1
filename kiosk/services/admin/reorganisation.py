# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the reorganisation: offices that are otherwise from a day on."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.directory.office_names import OfficeNameRow
from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
    decided,
)
from kiosk.directory.revisions import Outdated
from kiosk.language.catalogue import LANGUAGES
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.office_rooms import NOWHERE, CityRooms
from kiosk.services.admin.reorganisation_rules import bureau_of, refuse_wrong, tidied
from kiosk.services.admin.results.reorganisation import (
    NamedOffice,
    OfficeFollowing,
    OfficeRegisterPage,
    ReorganisationDifference,
    ReorganisationEntry,
)
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.reseating import (
    as_before,
    changes_charts,
    draft_of,
    following,
    offices_of,
    reseating,
    unreseating,
)
from kiosk.services.venues import CityVenues
from kiosk.storage.conduct import seen_by
from kiosk.storage.office_reach import office_reach

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.model import Directory, Office
    from kiosk.directory.office_names import OfficeNames, Reorganised
    from kiosk.directory.register import Names
    from kiosk.directory.reorganising import OfficeChange, OfficeRoom, Reseating
    from kiosk.services.admin.results.reorganisation import ReorganisationState
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


class ReorganisationService:
    """What a city's offices are, for whoever keeps the directory."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._directory = context.directory
        self._kept = context.directory.places.offices
        self._names = NameQuestion(context)
        self._venues = CityVenues(context.settings, booth=False)

    def look(self) -> OfficeRegisterPage:
        """Return every office, every room, and every reorganisation, the latest first."""
        today = self._directory.today()
        names, directory = self._directory.places.office_names(today), self._directory.load_directory(today)
        made, people = names.reorganisations(), self._context.names()
        shown = [key for key, one in made.items() if not one.row.restores]
        entries = [self._entry(key, made, people, today) for key in reversed(shown)]
        offices = [_named(one, names) for one in directory.offices]
        bureaus = [bureau for bureau in directory.bureaus if bureau]
        return OfficeRegisterPage(
            today, offices, entries, bureaus, list(self._city_rooms(today).all.values())
        )

    def weigh(self, changes: Sequence[OfficeChange], day: date) -> ReorganisationDifference:
        """Return what would follow if offices changed so from a day on; raises Refused for what cannot be."""
        seen, today = self._kept.version(), self._directory.today()
        if day < today:
            raise Refused("이미 지난 날에는 바꿀 수 없습니다. 오늘이나 그 뒤의 날을 적어 주십시오.")
        told = tuple(map(tidied, changes))
        if not told:
            raise Refused("바꿀 부서를 먼저 고르십시오.")
        names, directory = self._directory.places.office_names(day), self._directory.load_directory(day)
        rooms = self._city_rooms(day)
        refuse_wrong(told, names, directory, rooms)
        rows = decided(told, names, self._stamp(day), rooms)
        weighing = Weighing(self._context, names, directory, rooms, self._reseated(rows))
        return ReorganisationDifference(day, tuple(map(weighing.following, told)), seen)

    def publish(self, changes: Sequence[OfficeChange], day: date, *, seen: int) -> ReorganisationEntry:
        """Let offices be so from a day on, all of it or nothing, as it was weighed."""
        base = self._directory.latest()
        found, stamp = self.weigh(changes, day), self._stamp(day)
        self._names.read((*(one.after for one in found.offices), *map(bureau_of, found.changes)))
        names = self._directory.places.office_names(day)
        rows = decided(found.changes, names, stamp, self._city_rooms(day))
        self._decide(rows, self._reseated(rows), seen, base)
        return next(one for one in self.look().entries if one.id == stamp.reorganisation)

    def take_back(self, reorganisation: str) -> ReorganisationEntry:
        """Let the offices of one reorganisation be again what they were before it, all of them.

        One that stands is taken back from today, one that is ahead on its own day; raises Refused where one
        of its offices was changed again since.
        """
        seen, base, today = self._kept.version(), self._directory.latest(), self._directory.today()
        made = self._directory.places.office_names(today).reorganisations()
        found = made.get(reorganisation)
        if found is None:
            raise Refused("그런 조직개편이 없습니다. 목록을 다시 보고 고르십시오.")
        standing = _standing(reorganisation, made, today)
        if standing == "taken_back":
            raise Overtaken("이미 되돌렸습니다.")
        if standing == "replaced":
            raise Refused(
                "그 뒤에 다시 바뀐 부서가 있습니다. 뒤의 것을 먼저 되돌리거나 새 개편으로 적어 주십시오."
            )
        stamp = replace(self._stamp(max(today, found.row.valid_from)), restores=reorganisation)
        rows = [_restored(found, office, stamp) for office in found.after]
        self._decide(rows, self._unseated(found, today), seen, base)
        return next(one for one in self.look().entries if one.id == reorganisation)

    # ------------------------------------------------------------------ within
    def _stamp(self, day: date) -> OfficeNameRow:
        holder = str(self._context.holder().id)
        return OfficeNameRow("", "", day, str(uuid4()), "", holder, self._context.now())

    def _city_rooms(self, day: date) -> CityRooms:
        """Return the rooms of a day, by the offices that have them then."""
        names = self._directory.places.public_room_names(day, lambda: self._directory.gate(day))
        return CityRooms(self._venues.current(names), self._directory.load_directory(day))

    def _reseated(self, rows: Sequence[OfficeNameRow]) -> Reseating | None:
        if not any(map(changes_charts, rows)):
            return None
        with self._directory.reading() as work:
            return reseating(work.shelf, rows)

    def _unseated(self, found: Reorganised, today: date) -> Reseating | None:
        rows = tuple(found.after.values())
        if not any(map(changes_charts, rows)):
            return None
        with self._directory.reading() as work:
            if found.row.valid_from > today:
                return as_before(work.shelf, rows)
            offices = offices_of(rows)
            charts = [
                one for one in work.shelf.since(0) if one.kind == "import" and one.published_at > found.row.at
            ]
            if late := sorted({office for one in charts for office in one.offices} & offices):
                called = ", ".join(map(self._context.office_names().name, late))
                raise Refused(
                    f"그 뒤에 새 배치도가 들어온 부서가 있습니다({called}). "
                    "되돌리는 대신 새 개편으로 적어 주십시오."
                )
            return unreseating(work.shelf, rows, today)

    def _decide(self, rows: Sequence[OfficeNameRow], found: Reseating | None, seen: int, base: int) -> None:
        self._directory.refuse_beside_city()
        now, day = self._context.now(), rows[0].valid_from
        draft = draft_of(found, day, base, self._context.holder().name) if found else None
        rules = partial(following, found=found, rows=rows, now=day <= now.date()) if found else None
        with deciding(self._context), self._directory.writing() as work:
            try:
                work.reorganise(rows, draft, rules, seen=seen, now=now)
            except Outdated as late:
                raise Overtaken(f"{late}. 지금 것을 보고 다시 해 주십시오.") from late

    def _entry(
        self, key: str, made: Mapping[str, Reorganised], people: Mapping[str, str], today: date
    ) -> ReorganisationEntry:
        one = made[key]
        who = people.get(one.row.by, "지운 계정")
        changed = tuple(_change(one, office) for office in one.after)
        return ReorganisationEntry(
            key, one.row.valid_from, one.row.at, who, changed, _standing(key, made, today)
        )


def _restored(found: Reorganised, office: str, stamp: OfficeNameRow) -> OfficeNameRow:
    """Return what an office is again: what it was, or gone where it came into being by what is taken back.

    What came to an office of a split meanwhile goes on in the one that the teams go back to.
    """
    before, after = found.before[office], found.after[office]
    if before is None and after.founded:
        heir = next((one for one, row in found.after.items() if office in row.teams.values()), "")
        before = replace(after, gone=True, into=heir)
    base = before or replace(stamp, name=office)
    return replace(
        base, office=office, valid_from=stamp.valid_from, reorganisation=stamp.reorganisation,
        restores=stamp.restores, by=stamp.by, at=stamp.at, teams={},
    )  # fmt: skip


def _change(one: Reorganised, office: str) -> tuple[str, str]:
    """Return what an office was called before and is after, "" where there was or is none of its own."""
    before, after = one.before[office], one.after[office]
    was = before.name if before else "" if after.founded else office
    if after.into:
        target = one.after.get(after.into)
        return was, f"{target.name if target else after.into}(합침)"
    if after.gone:
        return was, "없앰"
    given = ", ".join(dict.fromkeys(after.teams.values()))
    moved = before is None or before.unit != after.unit or before.facts != after.facts
    if given:
        return was, f"{after.name} + {given}"
    return was, f"{after.name}(옮김)" if was == after.name and moved else after.name


def _standing(key: str, made: Mapping[str, Reorganised], today: date) -> ReorganisationState:
    """Return whether a reorganisation is still ahead, stands, was taken back, or was followed by another."""
    if any(one.row.restores == key for one in made.values()):
        return "taken_back"
    back = {one.row.restores for one in made.values()}
    later = [(at, one) for at, one in list(made.items())[list(made).index(key) + 1 :]]
    mine = offices_of(made[key].after.values())
    if any(
        at not in back and not one.row.restores and offices_of(one.after.values()) & mine for at, one in later
    ):
        return "replaced"
    return "ahead" if made[key].row.valid_from > today else "standing"


def _named(office: Office, names: OfficeNames) -> NamedOffice:
    then, since = names.ahead(office.name) or ("", None)
    teams = tuple(team.name for team in office.teams if team.name)
    where = " ".join(filter(None, (office.building, office.floor, office.room)))
    return NamedOffice(
        office.name, names.name(office.name), names.former(office.name), then, since,
        teams, office.bureau or "", where,
    )  # fmt: skip
