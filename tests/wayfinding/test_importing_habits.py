# SPDX-License-Identifier: GPL-3.0-or-later
"""How other offices draw: columns, room tags, open halls, outlines without walls, a country's coordinates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas
from shapely import unary_union
from shapely.geometry import LineString, box

from kiosk.wayfinding.drafting.export import draft_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.importing.account import DrawnText
from kiosk.wayfinding.importing.dxf import guess
from kiosk.wayfinding.importing.names import named
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.pdf_words import words_on
from tests.wayfinding.sheet import THICK, CadSheet, gap, house, joins
from tests.wayfinding.test_importing_osm import Osm

if TYPE_CHECKING:
    from pathlib import Path

    from tests.wayfinding.sheet import Metres


def test_walls_that_end_at_columns_close_the_rooms_and_the_columns_make_no_corners(tmp_path: Path) -> None:
    sheet = CadSheet()
    columns = [box(x - 0.25, y - 0.25, x + 0.25, y + 0.25) for x in (0, 6, 12) for y in (0, 5)]
    outer = [(0.0, 0.0), (12.0, 0.0), (12.0, 5.0), (0.0, 5.0), (0.0, 0.0)]
    pieces = [*pairwise(outer), ((6.0, 0.0), (6.0, 5.0))]
    solid = unary_union([LineString(piece).buffer(THICK / 2, cap_style="flat") for piece in pieces])
    free = box(2.8, 2.3, 3.2, 2.7)
    for part in solid.difference(unary_union([*columns, gap(6, 2, upright=True)])).geoms:
        edges = pairwise(part.exterior.coords)
        for edge in (edge for edge in edges if LineString(edge).distance(unary_union(columns)) > 0.01 or
                     LineString(edge).length > 0.3):  # fmt: skip
            sheet.line(*edge, layer="A-WALL")
    for column in (*columns, free):
        sheet.polygon(list(column.exterior.coords)[:-1], "A-COLS")
    sheet.leaf((6, 2), 0)
    sheet.text("세무과", (1, 1))
    sheet.text("재무과", (8, 1))
    draft = sheet.read(tmp_path)
    assert joins(draft) == [("세무과", "재무과")]
    for room in draft.rooms:
        assert room.shape.area == pytest.approx(30, rel=0.01)
        assert (len(room.shape.exterior.coords), len(room.shape.interiors)) == (5, 0)


def test_a_partition_that_ends_on_a_slanting_or_a_bent_wall_parts_two_rooms(tmp_path: Path) -> None:
    sheet = CadSheet()
    sheet.walls([(0, 0), (12, 0), (12, 3), (6.5, 6), (0, 6), (0, 0)], gaps=[gap(1, 0)])
    sheet.leaf((1, 0), 0)
    for x in (7.3, 7.5):  # as far as the slanting wall's inner face, to a tenth of a millimetre
        top = round(3 + (12 - x) * 3 / 5.5 - 0.1139, 4)
        sheet.line((x, 0.1), (x, top), layer="A-WALL")
    areas = sorted(room.shape.area for room in sheet.read(tmp_path).rooms)
    assert areas == pytest.approx([19.5, 44.2], rel=0.02)


def test_a_wall_that_is_bent_closes_its_room(tmp_path: Path) -> None:
    sheet = CadSheet()
    for at in (0, 200):
        corners = [(at, at, 0), (8000 - at, at, 0.4), (8000 - at, 6000 - at, 0), (at, 6000 - at, 0)]
        sheet.space.add_lwpolyline(corners, format="xyb", close=True, dxfattribs={"layer": "A-WALL"})
    sheet.leaf((1, 0), 0)
    (room,) = sheet.read(tmp_path).rooms
    assert room.shape.area > 8 * 6 - 1.5


def test_a_swing_that_is_drawn_among_the_walls_is_a_door(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    for arc in sheet.space.query("ARC"):
        if arc.dxf.center.x > 5000:
            arc.dxf.layer = "A-WALL"
    assert joins(sheet.read(tmp_path)) == [("밖", "세무과"), ("세무과", "재무과")]


@pytest.mark.parametrize("way", ["off", "freeze"])
def test_what_is_drawn_on_a_layer_that_is_switched_off_or_frozen_is_not_built(
    tmp_path: Path, way: str
) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    for x in (3.0, 3.2):  # a partition of the plan before
        sheet.line((x, 0.1), (x, 4.9), "A-WALL-OLD")
    getattr(sheet.document.layers.add("A-WALL-OLD"), way)()
    assert joins(sheet.read(tmp_path)) == [("밖", "세무과"), ("세무과", "재무과")]
    assert len(sheet.read(tmp_path, {"A-WALL-OLD": "wall"}).rooms) == 3  # a clerk may want it


def test_walls_that_are_not_closed_at_their_doors_are_walls(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    for line in sheet.space.query("LINE"):
        if line.dxf.start.distance(line.dxf.end) < 250 and line.dxf.start.y < 5000:  # beside a door
            line.destroy()
    assert joins(sheet.read(tmp_path)) == [("밖", "세무과"), ("세무과", "재무과")]


def test_a_storey_whose_walls_close_no_room_is_told(tmp_path: Path) -> None:
    sheet = CadSheet()
    sheet.line((0, 0), (9, 0), "A-WALL")
    sheet.leaf((1, 0), 0)
    assert ["방이 하나도 없습니다" in told for told in sheet.read(tmp_path).problems] == [True]


def test_the_fields_of_a_room_s_tag_name_it(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet)
    block = sheet.document.blocks.new("TAG")
    block.add_attdef("NAME", (0, 0))
    block.add_attdef("NO", (0, -300))
    for name, number, x in (("세무과", "101", 2000), ("재무과", "102", 8000)):
        tag = sheet.space.add_blockref("TAG", (x, 2000), dxfattribs={"layer": "RM-TAG"})
        tag.add_auto_attribs({"NAME": name, "NO": number})
    rooms = sheet.read(tmp_path).rooms
    assert sorted((room.name, room.number) for room in rooms) == [("세무과", "101"), ("재무과", "102")]


def test_a_hall_that_runs_into_a_corridor_is_parted_there_and_the_border_is_to_be_looked_at(
    tmp_path: Path,
) -> None:
    sheet = CadSheet()
    outer: list[Metres] = [(0, 0), (20, 0), (20, 8), (0, 8), (0, 0)]
    left: list[Metres] = [(0, 5.5), (6, 5.5), (6, 0)]
    right: list[Metres] = [(20, 5.5), (13, 5.5), (13, 0)]
    sheet.walls(outer, left, right, gaps=[gap(9, 0), gap(2, 5.5), gap(15, 5.5)])
    for hinge in ((9, 0), (2, 5.5), (15, 5.5)):
        sheet.leaf(hinge, 0)
    for words, at in (
        ("로비", (9, 3)),
        ("안내", (8, 1)),
        ("복도", (3, 6.5)),
        ("세무과", (2, 2)),
        ("재무과", (16, 2)),
    ):
        sheet.text(words, at)
    draft = sheet.read(tmp_path)
    wanted = [("로비", "밖"), ("로비", "복도"), ("복도", "세무과"), ("복도", "재무과")]
    assert joins(draft) == wanted
    assert draft.to_do["확인할 트인 곳"] == 1
    made = drawing_of_draft(draft, "청사")
    assert joins(draft_of(made.drawing)) == wanted
    areas = {room.name: room.shape.area for room in draft.rooms}
    assert (areas["로비"], areas["복도"]) == pytest.approx((38.5, 50), rel=0.01)


def test_a_long_corridor_keeps_its_doors_where_partitions_stand_at_every_fifth_of_it(tmp_path: Path) -> None:
    sheet = CadSheet()
    cells: list[list[Metres]] = [[(x, 2.4), (x, 8)] for x in (10, 25, 40)]
    gaps = [gap(x, 2.4) for x in (2, 15, 30, 45)]
    outer: list[Metres] = [(0, 0), (50, 0), (50, 8), (0, 8), (0, 0)]
    sheet.walls(outer, [(0, 2.4), (50, 2.4)], *cells, gaps=gaps)
    for x in (2, 15, 30, 45):
        sheet.leaf((x, 2.4), 0)
    sheet.text("복도", (5, 1))
    draft = sheet.read(tmp_path)
    made = drawing_of_draft(draft, "청사")
    assert len(draft_of(made.drawing).openings) == len(draft.openings) == 4
    assert sum(room.shape.area for room in draft.rooms) == pytest.approx(50 * 8, rel=0.001)


def test_rooms_that_are_drawn_as_outlines_are_joined_by_their_doors_symbols_and_measured_by_their_size(
    tmp_path: Path,
) -> None:
    sheet = CadSheet(unit=1.0)
    for name, x, y, wide, high in (
        ("세무과", 0, 2.5, 6, 5),
        ("재무과", 6, 2.5, 6, 5),
        ("복도", 0, 0, 12, 2.5),
        ("로비", 12, 0, 5, 7.5),
    ):
        sheet.polygon([(x + 0.06, y + 0.06), (x + wide - 0.06, y + 0.06), (x + wide - 0.06, y + high - 0.06),
                       (x + 0.06, y + high - 0.06)], "FM_SPACE")  # fmt: skip
        sheet.text(name, (x + 1, y + 1), "FM_TEXT")
    sheet.polygon([(0, 0), (17, 0), (17, 7.5), (0, 7.5)], "FM_SPACE")  # the storey itself
    for at in (2.0, 9.0):
        sheet.line((at, 2.5), (at + 1, 2.5), "FM_DOOR")
    draft = sheet.read(tmp_path)
    wanted = [("로비", "복도"), ("복도", "세무과"), ("복도", "재무과")]
    assert (joins(draft), draft.to_do["확인할 트인 곳"], draft.to_do["확인할 도면 단위"]) == (wanted, 1, 1)
    assert joins(draft_of(drawing_of_draft(draft, "청사").drawing)) == wanted


def test_a_drawing_at_its_country_s_coordinates_opens_at_the_desk(tmp_path: Path) -> None:
    sheet = CadSheet(at=(195_000_000.0, 540_000_000.0))
    house(sheet, "세무과", "재무과")
    made = drawing_of_draft(sheet.read(tmp_path), "청사")
    assert joins(draft_of(made.drawing)) == [("밖", "세무과"), ("세무과", "재무과")]


def test_a_hatch_into_a_shaft_for_pipes_is_no_way_outside_and_the_shaft_no_room(tmp_path: Path) -> None:
    sheet = CadSheet()
    outer: list[Metres] = [(0, 0), (12, 0), (12, 8), (0, 8), (0, 0)]
    shaft: list[Metres] = [(5, 3), (8, 3), (8, 5), (5, 5), (5, 3)]
    sheet.walls(outer, shaft, gaps=[gap(1, 0), gap(6, 3)])
    sheet.leaf((1, 0), 0)
    sheet.leaf((6, 3), 0)
    sheet.text("EPS", (6, 4))
    sheet.text("복도", (2, 2))
    draft = sheet.read(tmp_path)
    assert joins(draft) == [("밖", "복도")]
    made = draft_of(drawing_of_draft(draft, "청사").drawing)
    kinds = {("복도", "walkway"), ("이름 없음", "structure")}
    assert {(room.called, room.category) for room in made.rooms} == kinds


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("민원과", "CH:2,700"), ("민원과", None)),
        (("민원과", "A=45.2㎡", "FL +0.15"), ("민원과", None)),
        (("민원과 101호",), ("민원과", "101호")),
        (("101 민원과",), ("민원과", "101")),
        (("회의실 2",), ("회의실 2", None)),
        (("ELEV.", "UP"), ("승강기", None)),
    ],
)  # fmt: skip
def test_what_stands_in_rooms_beside_their_names_is_no_name(
    texts: tuple[str, ...], told: tuple[str, str | None]
) -> None:
    (words,) = named([box(0, 0, 9, 9)], [DrawnText(text, (4, 4)) for text in texts])
    assert words is not None
    assert ((words.name, words.number), words.doubtful) == (told, False)


@pytest.mark.parametrize(
    ("layer", "role"),
    [("FM_SPACE", "room_outline"), ("A-AREA", "room_outline"), ("A-AREA-IDEN", "name"), ("RM-TAG", "name"),
     ("GLZ", "window"), ("실경계", "room_outline")],
)  # fmt: skip
def test_more_layers_tell_what_they_are(layer: str, role: str) -> None:
    assert guess(layer) == role


@pytest.mark.parametrize("turn", [0, 30, 90, 180, 270, 315])
def test_letters_that_are_set_one_by_one_are_words_whichever_way_they_run(tmp_path: Path, turn: int) -> None:
    import pypdfium2  # noqa: PLC0415 # as the importer

    paper = Canvas(str(tmp_path / "plan.pdf"), pagesize=(600, 600))
    paper.translate(300, 300)
    paper.rotate(turn)
    for y, words in ((0, "MAIN HALL"), (-14, "101"), (60, "LIBRARY")):
        for at, letter in enumerate(words):
            for shift in (0, 0.3):  # twice, to look bold
                paper.drawString(paper.stringWidth(words[:at]) + shift, y, letter)
    paper.save()
    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as document:
        told = {one.text for one in words_on(document[0])}
    assert told == {"MAIN HALL", "101", "LIBRARY"}


def test_rooms_of_a_map_that_are_drawn_a_wall_apart_share_it_with_their_doors(tmp_path: Path) -> None:
    osm = Osm()
    osm.box(0, 2.6, 5.9, 5, level="0", indoor="room", name="세무과")
    osm.box(6.1, 2.6, 5.9, 5, level="0", indoor="room", name="재무과")
    osm.box(0, 0, 12, 2.4, level="0", indoor="corridor", name="복도")
    osm.box(12.2, 0, 4, 7.6, level="0", indoor="area", name="로비")
    osm.node(2, 2.6, level="0", door="yes", width="0.9")
    osm.node(9, 2.5, level="0", door="yes", width="0.9")
    osm.node(14, -0.3, level="0", entrance="main", width="2")  # on the outline of the building
    osm.way([(14, 0), (14, 6)], closed=False, level="0", indoor="yes", highway="footway")
    draft = read_osm(osm.save(tmp_path / "map.osm"))
    wanted = [("로비", "밖"), ("로비", "복도"), ("복도", "세무과"), ("복도", "재무과")]
    assert (joins(draft), draft.problems) == (wanted, [])
    assert (draft.to_do["확인할 트인 곳"], draft.to_do["벽으로 옮긴 문"]) == (1, 1)
    assert joins(draft_of(drawing_of_draft(draft, "청사").drawing)) == wanted


def test_a_door_far_from_every_wall_of_a_map_is_told_and_not_moved(tmp_path: Path) -> None:
    osm = Osm()
    osm.box(0, 0, 6, 5, level="0", indoor="room", name="세무과")
    osm.node(3, 2.5, level="0", door="yes")
    draft = read_osm(osm.save(tmp_path / "map.osm"))
    assert draft.openings == []
    assert "어느 방의 벽에도 놓이지 않은 문" in draft.problems[0]


def test_a_counter_that_a_map_cuts_out_of_a_hall_is_no_nameless_room_at_the_desk(tmp_path: Path) -> None:
    osm = Osm()
    outer = osm.box(0, 0, 10, 8, name="선")
    inner = osm.box(4, 4, 1.5, 1, note="counter")
    osm.relation({outer: "outer", inner: "inner"}, level="0", indoor="area", name="로비")
    made = draft_of(drawing_of_draft(read_osm(osm.save(tmp_path / "map.osm")), "청사").drawing)
    assert sorted((room.called, room.category) for room in made.rooms) == [
        ("로비", "lobby"),
        ("이름 없음", "structure"),
    ]
