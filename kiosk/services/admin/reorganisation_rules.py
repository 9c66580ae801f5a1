# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reorganisation may not do: each conflict is a sentence that says what is in the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.office_table import APART
from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
    touched,
)
from kiosk.language.particles import with_particle
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.directory.model import Directory
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.reorganising import OfficeChange
    from kiosk.services.admin.office_rooms import CityRooms

LONGEST_NAME: Final = 40


def tidied(change: OfficeChange) -> OfficeChange:
    """Return a change without blanks too many in what was typed."""
    match change:
        case OfficeRename() | OfficeSplit():
            return replace(change, name=_tidy(change.name))
        case OfficeFounding():
            return replace(change, name=_tidy(change.name), bureau=_tidy(change.bureau))
        case OfficeMove():
            return replace(change, bureau=_tidy(change.bureau or "") or None)
        case OfficeMerger() | OfficeClosing():
            return change


def refuse_wrong(
    changes: Sequence[OfficeChange], names: OfficeNames, directory: Directory, rooms: CityRooms
) -> None:
    """Raise Refused for changes that cannot be; `names` and `directory` are those of the day."""
    for change in changes:
        for office in _known(change):
            if office not in directory.by_name:
                raise Refused(f"‘{names.name(office)}’이라는 부서가 그날에는 없습니다. 목록에서 고르십시오.")
        if name := _new_name(change):
            _refuse_name(name, change, names, directory)
        if len(bureau_of(change)) > LONGEST_NAME:
            raise Refused(f"소속은 {LONGEST_NAME}자까지 적어 주십시오.")
        _refuse_one(change, names, directory, rooms)
        _refuse_decided(change, names)
    _refuse_together(changes, names)


def _known(change: OfficeChange) -> tuple[str, ...]:
    """Return the offices of a change that there must be already."""
    match change:
        case OfficeFounding():
            return ()
        case OfficeSplit():
            return (change.office,)
        case _:
            return touched(change)


def _new_name(change: OfficeChange) -> str | None:
    return change.name if isinstance(change, OfficeRename | OfficeFounding | OfficeSplit) else None


def bureau_of(change: OfficeChange) -> str:
    """Return what an office is said to belong to from now on; "" where nothing is."""
    return (change.bureau or "") if isinstance(change, OfficeFounding | OfficeMove) else ""


def _refuse_name(name: str, change: OfficeChange, names: OfficeNames, directory: Directory) -> None:
    before = names.name(change.office) if isinstance(change, OfficeRename) else "새 부서"
    if len(name) > LONGEST_NAME or APART in name:
        raise Refused(f"{before}: 이름은 {LONGEST_NAME}자까지, ‘{APART}’ 없이 적어 주십시오.")
    if isinstance(change, OfficeRename) and name == before:
        raise Refused(f"{before}: 지금과 다른 새 이름을 적어 주십시오.")
    other = names.office(name)
    mine = isinstance(change, OfficeRename) and other == change.office
    if (names.borne(name) or name in directory.by_name) and not mine:
        raise Refused(
            f"‘{name}’은(는) {names.name(other)}의 이름이거나 옛 이름입니다. 방문객이 옛 이름으로도 찾으므로 "
            "다른 이름을 적어 주십시오."
        )


def _refuse_one(change: OfficeChange, names: OfficeNames, directory: Directory, rooms: CityRooms) -> None:
    match change:
        case OfficeRename() if not change.name:
            raise Refused(f"{names.name(change.office)}: 지금과 다른 새 이름을 적어 주십시오.")
        case OfficeFounding():
            if not change.name:
                raise Refused("새 부서의 이름을 적어 주십시오.")
            rooms.room(change.unit)
        case OfficeMove():
            _refuse_move(change, names, rooms)
        case OfficeMerger() if change.office == change.into:
            raise Refused(f"{names.name(change.office)}: 합칠 다른 부서를 고르십시오.")
        case OfficeSplit():
            _refuse_split(change, names, directory, rooms)
        case _:
            pass


def _refuse_move(change: OfficeMove, names: OfficeNames, rooms: CityRooms) -> None:
    called = names.name(change.office)
    if change.unit is None and not change.bureau:
        raise Refused(f"{called}: 옮길 방이나 소속을 고르십시오.")
    room = rooms.room(change.unit or "")
    if change.unit and room.office == change.office:
        raise Refused(f"{with_particle(called, '은/는')} 이미 그 방에 있습니다. 다른 방을 고르십시오.")
    if change.unit is None and change.bureau == rooms.bureau(change.office):
        raise Refused(f"{with_particle(called, '은/는')} 이미 {change.bureau} 소속입니다.")


def _refuse_split(change: OfficeSplit, names: OfficeNames, directory: Directory, rooms: CityRooms) -> None:
    called, office = names.name(change.office), directory.by_name[change.office]
    if not change.name:
        raise Refused(f"{called}에서 나올 새 부서의 이름을 적어 주십시오.")
    teams = {team.name for team in office.teams if team.name}
    if not change.teams or not set(change.teams) <= teams:
        raise Refused(f"{called}에서 새 부서로 갈 팀을 고르십시오.")
    if all(seat.team in change.teams for seat in office.seats):
        raise Refused(f"{called}의 모든 팀이 나갑니다. 팀을 남기거나 ‘이름 바꾸기’를 쓰십시오.")
    if change.unit is not None and (whose := rooms.room(change.unit).office):
        raise Refused(f"그 방에는 {names.name(whose)}이(가) 있습니다. 빈 방을 고르거나 지금 방에 두십시오.")


def _refuse_decided(change: OfficeChange, names: OfficeNames) -> None:
    """Refuse to decide twice for one day, or before what is decided for a later one."""
    taken_back = {row.restores for row in names.rows}
    for office in touched(change):
        for row in names.rows:
            mine = office in {row.office, row.into, *row.teams.values()}
            if not mine or row.restores or row.reorganisation in taken_back or row.valid_from < names.day:
                continue
            if row.valid_from == names.day and isinstance(change, OfficeRename) and row.office == office:
                continue  # the last name of a day holds
            raise Refused(
                f"{with_particle(names.name(office), '은/는')} {row.valid_from.isoformat()}부터 달라지기로 "
                "이미 정해져 있습니다. 그 개편을 먼저 되돌리거나 그 뒤의 날을 적어 주십시오."
            )


def _refuse_together(changes: Sequence[OfficeChange], names: OfficeNames) -> None:
    """Refuse what contradicts itself within one reorganisation."""
    told = Counter(name for change in changes if (name := _new_name(change)))
    if any(many > 1 for many in told.values()):
        raise Refused("두 부서에 같은 이름을 적었습니다. 서로 다르게 적어 주십시오.")
    ending = {change.office for change in changes if isinstance(change, OfficeMerger | OfficeClosing)}
    merged = {change.office for change in changes if isinstance(change, OfficeMerger)}
    split = {change.office for change in changes if isinstance(change, OfficeSplit)}
    for change in changes:
        if isinstance(change, OfficeMerger) and change.into in split | ending:
            why = (
                "나뉘는"
                if change.into in split
                else "다른 부서로 합쳐지는"
                if change.into in merged
                else "없어지는"
            )
            raise Refused(f"{names.name(change.into)}: 같은 개편에서 {why} 부서에는 합칠 수 없습니다.")
    kinds = Counter((office, type(change)) for change in changes for office in _own(change))
    of = Counter(office for change in changes for office in _own(change))
    for office, many in of.items():
        if many > 1 and (
            office in ending or any(kinds[office, kind] > 1 for kind in (OfficeRename, OfficeMove))
        ):
            raise Refused(
                f"{names.name(office)}: 한 개편에서 합치거나 없애면서 또 바꾸거나 같은 일을 두 번 할 수 "
                "없습니다. 하나를 빼 주십시오."
            )
    _refuse_teams_twice(changes, names)


def _own(change: OfficeChange) -> Iterable[str]:
    """Return the offices that a change makes otherwise; those that others only go into may change too."""
    return (change.office,) if isinstance(change, OfficeMerger) else touched(change)


def _refuse_teams_twice(changes: Iterable[OfficeChange], names: OfficeNames) -> None:
    given = Counter(
        (change.office, team)
        for change in changes
        if isinstance(change, OfficeSplit)
        for team in change.teams
    )
    for (office, team), many in given.items():
        if many > 1:
            raise Refused(
                f"{names.name(office)} {team}: 두 부서로 함께 보낼 수 없습니다. 하나를 빼 주십시오."
            )


def _tidy(text: str) -> str:
    return " ".join(text.split())
