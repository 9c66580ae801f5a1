# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the places: lifts, doors, rooms, hours."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.results.places import PlaceEntry, PlaceReach
from kiosk.services.cases.booth import usual_hours
from kiosk.services.places import CITY, hours_of
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.venues import CityVenues, booth_of
from kiosk.services.windows import city_windows, window_key
from kiosk.storage.decisions import Decision
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import place_of
from kiosk.wayfinding.venue.facilities import facilities, rooms
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from kiosk.charter.hours import WorkingHours
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.decisions import StoredDecisions
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.facilities import Facility
    from kiosk.wayfinding.venue.model import KioskPlace, Venue

    type WalkedMetres = Mapping[str, tuple[float | None, float | None]]

LONGEST_NAME: Final = 40
MOST_WINDOWS, MOST_SERVED, LONGEST_SERVED = 99, 6, 24  # what a plate has room for


class PlaceService:
    """The places of this booth's site, for whoever keeps the directory."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._names = NameQuestion(context)
        self._places = context.directory.places
        self._usual = usual_hours(context.settings)
        self._venues = CityVenues(context.settings)
        self._measured: tuple[Sites | None, dict[object, WalkedMetres]] = None, {}

    def waiting(self) -> int:
        """Count what is out of order or closed."""
        return len(self._facilities.stopped())

    def places(self) -> Sequence[PlaceEntry]:
        """List everything: lifts and stairs, entrances, rooms, then the city's hours and every office."""
        for read in ("_sites", "_office_names"):
            self.__dict__.pop(
                read, None
            )  # a map may be published, and an office come, while the page is open
        return [*self._built(), *self._offices()]

    def stop(self, place: PlaceEntry, *, stopped: bool) -> None:
        """Say that a place is closed or out of order, or open again."""
        holder = self._context.holder()
        if (place.key in self._facilities.stopped()) == stopped:
            raise Overtaken("다른 사람이 먼저 바꾸었습니다. 지금 상태를 보고 다시 눌러 주십시오.")
        self._facilities.change(place.key, stopped=stopped, by=str(holder.id), now=self._context.now())

    def weigh(self, place: PlaceEntry) -> PlaceReach:
        """Count the offices to which visitors would be sent another way, or none, if it were changed."""
        stopped = frozenset(self._facilities.stopped())
        now, then = self._ways(stopped), self._ways(stopped ^ {place.key})
        changed = sum(now[name] != then[name] for name in now)
        lost, left = (sum(free is None for _, free in ways.values()) for ways in (now, then))
        return PlaceReach(changed, (lost, left))

    def rename(self, place: PlaceEntry, names: Mapping[str, str]) -> None:
        """Say what visitors read from now on; without any name what the venue's files say."""
        told = {language: " ".join(name.split()) for language, name in names.items()}
        told = {language: name for language, name in told.items() if name}
        if told and "ko" not in told:
            raise Refused("한국어 이름을 적어 주십시오. 다른 말은 비워 두면 소리대로 로마자로 보입니다.")
        if any(len(name) > LONGEST_NAME for name in told.values()):
            raise Refused(f"이름은 {LONGEST_NAME}자까지 쓸 수 있습니다.")
        if self._context.office_names().office(told.get("ko", "")) in self._office_names:
            raise Refused("부서 이름과 같은 이름은 쓸 수 없습니다. 길 안내가 부서와 섞입니다.")
        self._names.read(told.values())
        self._decide(self._places.names, place, told or None)

    def set_hours(self, place: PlaceEntry, hours: WorkingHours | None) -> None:
        """Say when an office is open from today; None for the usual hours."""
        kept = hours and {
            "opens": f"{hours.opens:%H:%M}",
            "closes": f"{hours.closes:%H:%M}",
            "open_through_lunch": hours.open_through_lunch,
        }
        self._decide(self._places.hours, place, kept)

    def set_window(self, place: PlaceEntry, number: int, serves: Sequence[str] | None) -> None:
        """Say what an office's window serves, first what most come for; None where there is none."""
        told = [" ".join(one.split()) for one in serves or ()]
        told = list(dict.fromkeys(one for one in told if one))
        if not 1 <= number <= MOST_WINDOWS:
            raise Refused(f"창구 번호는 1부터 {MOST_WINDOWS}까지 적을 수 있습니다.")
        if len(told) > MOST_SERVED or any(len(one) > LONGEST_SERVED for one in told):
            raise Refused(f"맡은 일은 {MOST_SERVED}가지까지, 하나에 {LONGEST_SERVED}자까지 쓸 수 있습니다.")
        self._names.read(told)
        key, seen = window_key(place.key, number), place.windows_seen.get(number)
        self._keep(self._places.windows, key, None if serves is None else {"serves": told}, seen)

    def _decide(self, subject: StoredDecisions, place: PlaceEntry, value: Any) -> None:  # noqa: ANN401 # JSON
        self._keep(subject, place.key, value, place.seen)

    def _keep(self, subject: StoredDecisions, key: str, value: Any, seen: UUID | None) -> None:  # noqa: ANN401 # JSON
        holder, now = self._context.holder(), self._context.now()
        with deciding(self._context):
            subject.decide(Decision(key, value, now.date(), str(holder.id), now), seen=seen)

    def _built(self) -> Iterator[PlaceEntry]:
        stopped, today = self._facilities.stopped(), self._context.directory.today()
        renamed, newest = self._places.room_names(today), _newest(self._places.names)
        venue = self._venue
        for one in (*facilities(venue), *rooms(venue, self._office_names)):
            names = renamed.get(one.id) or (dict(venue.unit[one.id].name) if one.kind == "room" else {})
            yield PlaceEntry(
                one.id, one.kind, one.name, _storey(venue, one), stopped.get(one.id), names,
                decided=one.id in renamed, seen=newest.get(one.id),
            )  # fmt: skip

    def _offices(self) -> Iterator[PlaceEntry]:
        stopped, today = self._facilities.stopped(), self._context.directory.today()
        decided, newest = self._places.hours.in_force(today), _newest(self._places.hours)
        names = self._context.office_names()
        windows = city_windows(self._context.directory, self._context.settings, today)
        told = _newest(self._places.windows)
        for key in (CITY, *self._office_names):
            usual = self._usual.of(key)
            hours = hours_of(decided[key].value, usual) if key in decided else usual
            yield PlaceEntry(
                key, "office", "시청 전체" if key == CITY else names.name(key), "", stopped.get(key),
                {}, hours, decided=key in decided, seen=newest.get(key), whole=key == CITY,
                windows=windows.get(key, ()), windows_seen=_of_office(told, key),
            )  # fmt: skip

    def _ways(self, blocked: frozenset[str]) -> WalkedMetres:
        """Return the metres to every office here around what is stopped: any way, and one free of steps.

        A hundred ways take a second: they are measured once for each set of stops while the map stands.
        """
        sites, site, booth = self._sites
        here = tuple(name for name in self._office_names if name in sites.routers[site].venue.room_of)
        if self._measured[0] is not sites:
            self._measured = sites, {}
        known = self._measured[1]

        def metres(name: str, *, step_free: bool) -> float | None:
            route = sites.answer(name, site, booth, step_free=step_free, blocked=blocked).route
            return None if route is None else route.length

        if (here, blocked) not in known:
            known[here, blocked] = {
                name: (metres(name, step_free=False), metres(name, step_free=True)) for name in here
            }
        return known[here, blocked]

    @cached_property
    def _office_names(self) -> list[str]:
        directory = self._context.directory
        return [office.name for office in directory.load_public(directory.today()).offices]

    @cached_property
    def _sites(self) -> tuple[Sites, str, KioskPlace]:
        """Return the map as it was when the page was read, with rooms by the offices that have them."""
        today = self._context.directory.today()
        names = self._places.public_room_names(today, lambda: self._context.directory.gate(today))
        sites = self._venues.current(replace(names, units={}))
        return sites, *booth_of(sites, self._context.settings)

    @property
    def _venue(self) -> Venue:
        sites, site, _ = self._sites
        return sites.routers[site].venue

    @cached_property
    def _facilities(self) -> StoredFacilities:
        return StoredFacilities(self._context.storage.database, place_of(self._context.settings))


def _storey(venue: Venue, one: Facility) -> str:
    levels = [venue.unit[part].level for part in one.parts if part in venue.unit]
    names = dict.fromkeys(level.id for level in venue.levels if level.id in levels)
    told = [say(venue.level[level].name) for level in names]
    return f"{told[0]}–{told[-1]}" if len(told) > 1 else "".join(told)


def _of_office(told: Mapping[str, UUID], office: str) -> Mapping[int, UUID]:
    keys = ((key.rpartition(" "), seen) for key, seen in told.items())
    return {int(number): seen for (owner, _, number), seen in keys if owner == office}


def _newest(subject: StoredDecisions) -> dict[str, UUID]:
    return {one.key: one.id for one in subject.history()}
