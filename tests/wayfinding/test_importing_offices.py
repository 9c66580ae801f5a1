# SPDX-License-Identifier: GPL-3.0-or-later
"""How still other offices draw: one layer, walls of one line or of glass, storeys above each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.drafting.export import draft_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.unreadable import UnclearLayers
from tests.wayfinding.sheet import CadSheet, gap, house, joins
from tests.wayfinding.test_importing_osm import Osm

if TYPE_CHECKING:
    from pathlib import Path

JOINED = [("밖", "세무과"), ("세무과", "재무과")]


def test_on_one_layer_each_colour_is_a_layer_and_only_the_walls_are_asked_for(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    colours = {"A-WALL": 7, "A-DOOR": 3, "A-TEXT": 2}
    for one in sheet.space:
        one.dxf.color, one.dxf.layer = colours[one.dxf.layer], "0"
    with pytest.raises(UnclearLayers, match="0 색 2, 0 색 3, 0 색 7"):
        sheet.read(tmp_path)
    draft = sheet.read(tmp_path, {"0 색 7": "wall"})
    assert joins(draft) == JOINED
    assert draft.layers == {"0 색 2": "name", "0 색 3": "door", "0 색 7": "wall"}


def test_walls_of_one_line_close_rooms_and_leave_a_door_as_wide_as_it_is(tmp_path: Path) -> None:
    sheet = CadSheet()
    ring = [(1.9, 0.0), (12.0, 0.0), (12.0, 5.0), (0.0, 5.0), (0.0, 0.0), (1.0, 0.0)]
    for piece in (*pairwise(ring), ((6.0, 0.0), (6.0, 2.0)), ((6.0, 2.9), (6.0, 5.0))):
        sheet.line(*piece, layer="A-WALL")
    sheet.leaf((6, 2), 0)
    sheet.leaf((1, 0), 0)
    sheet.text("세무과", (2, 2))
    sheet.text("재무과", (8, 2))
    draft = sheet.read(tmp_path)
    assert joins(draft) == JOINED
    assert [room.shape.area for room in draft.rooms] == pytest.approx([30, 30], rel=0.01)
    assert [one.width_m for one in draft.openings] == pytest.approx([0.9, 0.9], abs=0.05)
    assert not any(room.shape.area < 1 for room in draft_of(drawing_of_draft(draft, "청사").drawing).rooms)


def test_a_wall_of_glass_closes_the_room_that_a_window_would_not(tmp_path: Path) -> None:
    sheet = CadSheet()
    ring = [(20.0, 0.0), (20.0, 5.0), (0.0, 5.0), (0.0, 0.0)]
    sheet.walls(ring, [(10, 0.05), (10, 5)], gaps=[gap(10, 2, upright=True)])
    sheet.leaf((10, 2), 0)
    for y in (-0.05, 0.05):
        sheet.line((0.1, y), (19.9, y), layer="A-GLAZ-CURT")
    sheet.text("세무과", (2, 2))
    sheet.text("재무과", (12, 2))
    assert joins(sheet.read(tmp_path)) == [("세무과", "재무과")]


def test_a_door_that_folds_or_slides_is_one_outside_too(tmp_path: Path) -> None:
    sheet = CadSheet()
    gaps = [gap(1, 0), gap(7, 0), gap(6, 2, upright=True)]
    sheet.walls([(0, 0), (12, 0), (12, 5), (0, 5), (0, 0)], [(6, 0), (6, 5)], gaps=gaps)
    for piece in pairwise([(1, 0), (1.225, 0.3), (1.45, 0), (1.675, 0.3), (1.9, 0)]):
        sheet.line(*piece, layer="A-DOOR")
    for left in (7.0, 7.2, 7.4, 7.6):
        sheet.line((left, 0.01), (left + 0.25, 0.01), layer="A-DOOR")
    sheet.leaf((6, 2), 0)
    sheet.text("세무과", (2, 2))
    sheet.text("재무과", (8, 2))
    assert joins(sheet.read(tmp_path)) == [("밖", "세무과"), ("밖", "재무과"), ("세무과", "재무과")]


def test_storeys_above_each_other_are_parted_by_their_titles_and_houses_without_are_not(
    tmp_path: Path,
) -> None:
    for titled in (True, False):
        sheet = CadSheet()
        for floor, y in ((1, 0), (2, 20)):
            sheet.walls([(0, y), (6, y), (6, y + 5), (0, y + 5), (0, y)], gaps=[gap(1, y)])
            sheet.leaf((1, y), 0)
            sheet.text(f"({floor}01)", (2, y + 2))
            if titled:
                sheet.text(f"지상{floor}층 평면도", (2, y - 3))
        sheet.text("지상1,2층 평면도", (14, -3))  # in the title block
        found = {(room.ordinal, room.number) for room in sheet.read(tmp_path).rooms}
        assert found == ({(0, "101"), (1, "201")} if titled else {(0, "101"), (0, "201")})


def test_every_sheet_that_is_drawn_upon_is_a_storey_where_the_model_is_empty(tmp_path: Path) -> None:
    sheet = CadSheet()
    for name in ("2F", "1F"):
        sheet.space = sheet.document.layouts.new(name)
        house(sheet, f"{name} 세무과", f"{name} 재무과")
    sheet.space = sheet.document.layouts.new("표지")
    sheet.text("도면 목록", (0, 0))
    found = {(room.ordinal, room.name) for room in sheet.read(tmp_path).rooms}
    assert found == {(0, "1F 세무과"), (0, "1F 재무과"), (1, "2F 세무과"), (1, "2F 재무과")}


def test_names_in_a_block_that_is_put_in_mirrored_stay_in_their_rooms(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    whole = sheet.document.blocks.new("WHOLE")
    for one in list(sheet.space):
        sheet.space.move_to_layout(one, whole)
    sheet.space.add_blockref("WHOLE", (0, 0), dxfattribs={"xscale": -1, "rotation": 30})
    assert joins(sheet.read(tmp_path)) == JOINED


def test_hangul_written_as_codes_is_read(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, r"\U+c138\U+BB34\U+acfc", "재무과")
    assert joins(sheet.read(tmp_path)) == JOINED


def test_a_half_drawn_over_a_floor_is_a_storey_of_its_own_with_its_name(tmp_path: Path) -> None:
    osm = Osm()
    for level, name in (("0", "로비"), ("0.5", "기록관"), ("1", "총무과")):
        osm.box(0, 0, 6, 6, level=level, indoor="room", name=name)
    osm.box(6, 0, 3, 6, level="0;0.5;1", indoor="room", stairs="yes", name="계단")
    osm.box(9, 0, 3, 6, level="0.5", indoor="room", name="층계참")
    osm.box(0, 0, 12, 6, level="0.5", indoor="level", name="중층")
    draft = read_osm(osm.save(tmp_path / "halves.osm"))
    assert {room.name: room.ordinal for room in draft.rooms if room.name != "계단"} == {
        "로비": 0, "기록관": 1, "층계참": 1, "총무과": 2,
    }  # fmt: skip
    assert [draft.floor_name(one) for one in (0, 1, 2)] == ["1층", "중층", "2층"]
    assert [one.ordinals for one in draft.stacks] == [(0, 1, 2)]
    assert draft.to_do["확인할 층 번호"] == 1


def test_a_house_with_a_cellar_and_no_level_0_counts_from_one_and_asks(tmp_path: Path) -> None:
    osm = Osm()
    for level in ("B1", "1", "2"):
        osm.box(0, 0, 6, 6, level=level, indoor="room", name=f"{level} 방")
    draft = read_osm(osm.save(tmp_path / "cellar.osm"))
    assert draft.ordinals == [-1, 0, 1]
    assert draft.to_do["확인할 층 번호"] == 1


def test_doors_drawn_as_lines_open_walls_also_around_a_yard(tmp_path: Path) -> None:
    osm = Osm()
    ring = osm.box(0, 0, 20, 16)
    hole = osm.box(4, 4, 12, 8)
    osm.relation({ring: "outer", hole: "inner"}, indoor="corridor", level="0", name="회랑")
    osm.box(4, 4, 12, 8, level="0", indoor="area", name="중정")
    osm.way([(8, 4.02), (9.2, 4.02)], closed=False, level="0", indoor="door", door="hinged")
    draft = read_osm(osm.save(tmp_path / "yard.osm"))
    assert joins(draft) == [("중정", "회랑")]
    assert draft.openings[0].width_m == pytest.approx(1.2, abs=0.02)
    assert not draft.problems


def test_a_ring_left_open_is_closed_and_told_and_one_without_its_points_is_not_read(tmp_path: Path) -> None:
    osm = Osm()
    osm.way([(0, 0), (6, 0), (6, 5), (0, 5)], closed=False, level="0", indoor="room", name="세무과")
    osm.way(
        [(6, 0), (12, 0), (12, 5), (6, 5), (6.03, 0.02)],
        closed=False,
        level="0",
        indoor="room",
        name="재무과",
    )
    osm.box(12, 0, 6, 5, level="0", indoor="room", name="잃은 방")
    lift = {"level": "0", "indoor": "room", "highway": "elevator", "name": "승강기"}
    osm.way([(0, 5), (2, 5), (2, 7), (0, 7)], closed=False, **lift)
    file = osm.save(tmp_path / "open.osm")
    text = file.read_text(encoding="utf-8")
    lost = osm.node(18, 5)
    file.write_text(text.replace(f'ref="{lost}"', 'ref="-99"'), encoding="utf-8")
    draft = read_osm(file)
    assert [(room.name, round(room.shape.area, 1)) for room in draft.rooms] == [
        ("세무과", 30.0),
        ("재무과", 30.0),
        ("승강기", 4.0),
    ]
    for name, word in (
        ("세무과", "곧게 닫았습니다"),
        ("재무과", "곧게 닫았습니다"),
        ("잃은 방", "다시 받아"),
    ):
        assert any(name in one and word in one for one in draft.problems)
