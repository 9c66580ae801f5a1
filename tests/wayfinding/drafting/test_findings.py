# SPDX-License-Identifier: GPL-3.0-or-later
"""Every edit shows what is still to mend, where, and by which tool."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.doors import describe_room, erase_door, name_room, place_door
from kiosk.wayfinding.drafting.edits import run_partition, set_wall_kind
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.findings import findings_of
from kiosk.wayfinding.drafting.site_edits import erase_kiosk
from kiosk.wayfinding.drafting.stacks import erase_stack
from kiosk.wayfinding.venue.archive import write_folder
from tests.wayfinding.drafting.test_export import hall
from tests.wayfinding.drafting.test_stacks import two_floors

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.drafting.findings import DrawingFinding
    from kiosk.wayfinding.drafting.model import SiteDrawing


def kinds(drawing: SiteDrawing, *offices: str) -> dict[str, list[DrawingFinding]]:
    found: dict[str, list[DrawingFinding]] = {}
    for one in findings_of(drawing, offices):
        found.setdefault(one.kind, []).append(one)
    return found


def test_a_sound_drawing_has_none() -> None:
    assert findings_of(hall(), ["세무과", "민원실"]) == ()


def test_a_new_room_has_neither_name_nor_door_and_the_finding_jumps_into_it() -> None:
    floor = run_partition(hall().floors[0], (3_000, 9_990)).floor
    drawing = hall().with_floor(floor)
    found = kinds(drawing)
    assert found.keys() == {"nameless", "doorless"}
    for (one,) in found.values():
        assert one.spot is not None
        assert floor.room_at(one.spot) == one.room
        assert one.offered
    assert [one.repair for (one,) in found.values()] == ["name", "door"]
    named = name_room(floor, found["nameless"][0].room or 0, "창고").floor
    assert kinds(drawing.with_floor(named)).keys() == {"doorless"}
    mended = place_door(named, (1_500, 6_000)).floor
    assert kinds(drawing.with_floor(mended)) == {}


def test_what_no_door_joins_to_the_kiosk_is_not_reached() -> None:
    drawing = hall()
    floor = drawing.floors[0]
    main = next(key for key, one in floor.doors.items() if one.kind == "main")
    found = kinds(drawing.with_floor(erase_door(floor, main).floor))
    assert {one.told for one in found["unreached"]} == {
        "키오스크에서 1층 세무과까지 가는 길이 없습니다.",
        "키오스크에서 1층 민원실까지 가는 길이 없습니다.",
        "키오스크에서 1층 로비까지 가는 길이 없습니다.",
        "키오스크에서 1층 복도까지 가는 길이 없습니다.",
    }
    border = next(key for key, one in floor.walls.items() if one.kind == "open")
    walled = kinds(drawing.with_floor(set_wall_kind(floor, border, "wall").floor))
    assert {one.kind for some in walled.values() for one in some} == {"unreached"}


def test_a_floor_without_a_lift_is_not_step_free() -> None:
    drawing = two_floors()
    assert "not-step-free" not in kinds(drawing)
    stairs_alone = kinds(erase_stack(drawing, 2).drawing)
    assert {one.ordinal for one in stairs_alone["not-step-free"]} == {1}
    assert stairs_alone["not-step-free"][0].repair == "stack"
    upper = drawing.floors[1]
    lift = next(key for key, room in upper.rooms.items() if room.category == "elevator")
    closed = drawing.with_floor(describe_room(upper, lift, category="mechanical").floor)
    assert "not-step-free" in kinds(closed)


def test_the_kiosk_is_missed_and_so_is_one_that_stands_nowhere() -> None:
    drawing = hall()
    assert kinds(erase_kiosk(drawing, 1).drawing).keys() == {"kiosk-missing"}
    away = replace(drawing, kiosks={1: replace(drawing.kiosks[1], at=(90_000, 0))})
    assert "kiosk-nowhere" in kinds(away)


def test_offices_of_the_register_want_one_room_each() -> None:
    drawing = hall()
    found = kinds(drawing, "세무과", "민원실", "건설과")
    assert [one.told for one in found["office-without-room"]] == ["건설과의 방이 없습니다."]
    floor = drawing.floors[0]
    twice = name_room(floor, floor.room_at((15_000, 8_000)) or 0, "세무과").floor
    (one,) = kinds(drawing.with_floor(twice), "세무과")["office-twice"]
    assert one.told == "세무과의 방이 둘입니다. 길 안내가 어느 쪽인지 모릅니다."


def test_where_nothing_is_found_the_venues_own_check_finds_nothing_either(tmp_path: Path) -> None:
    for at, drawing in enumerate((hall(), two_floors())):
        folder = tmp_path / str(at)
        write_folder(venue_of(drawing), folder)
        report = check_venue(folder)
        assert report.ok == (not kinds(drawing).keys() & {"doorless", "unreached", "not-step-free"})
