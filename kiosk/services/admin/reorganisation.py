# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the reorganisation: offices that are otherwise from a day on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.directory.office_names import OfficeNameRow
from kiosk.directory.reorganising import decided
from kiosk.directory.revisions import Outdated
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.office_rooms import CityRooms
from kiosk.services.admin.reorganisation_rules import bureau_of, refuse_wrong, tidied
from kiosk.services.admin.reorganisation_weighing import Weighing
from kiosk.services.admin.results.reorganisation import (
    NamedOffice,
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

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.model import Office
    from kiosk.directory.office_names import OfficeNames, Reorganised
    from kiosk.directory.reorganising import OfficeChange, Reseating
    from kiosk.services.admin.results.reorganisation import ReorganisationState
    from kiosk.services.admin.staff_context import StaffContext


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
