# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing becomes a venue in which a visitor gets everywhere; its ids and bytes are the same every time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.doors import describe_room, place_door, place_fixture
from kiosk.wayfinding.drafting.edits import draw_wall, move_node, run_partition
from kiosk.wayfinding.drafting.export import draft_of, venue_of
from kiosk.wayfinding.drafting.model import (
    OPEN,
    EditRefused,
    FloorGraph,
    KioskStand,
    PlacedFixture,
    SiteDrawing,
)
from kiosk.wayfinding.drafting.site_edits import earth_of, place_kiosk, placed_by_entrance, scale_of
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.venue.model import Unit, Venue


def hall() -> SiteDrawing:
    """Return a forecourt, a lobby open to a corridor, two offices and a column, all on the ground floor."""
    floor = FloorGraph(0, "1층")
    for path in (
        [(0, 0), (20_000, 0), (20_000, 10_000), (0, 10_000), (0, 0)],
        [(0, 0), (0, -8_000), (20_000, -8_000), (20_000, 0)],
        [(0, 6_000), (20_000, 6_000)],
    ):
        for p, q in pairwise(path):
            floor = draw_wall(floor, p, q).floor
    floor = run_partition(floor, (10_000, 9_990)).floor
    floor = draw_wall(floor, (8_000, 0), (8_000, 6_000), OPEN).floor
    for click in ((5_000, 6_000), (15_000, 6_000)):
        floor = place_door(floor, click).floor
    floor = place_door(floor, (12_000, 0), "main").floor
    names = {
        (2_000, 8_000): ("세무과", "office"), (15_000, 8_000): ("민원실", "office"),
        (4_000, 3_000): ("로비", "lobby"), (15_000, 3_000): ("복도", "walkway"),
    }  # fmt: skip
    for spot, (name, category) in names.items():
        room = floor.room_at(spot)
        assert room is not None
        floor = describe_room(floor, room, name=name, category=category).floor
    yard = floor.room_at((10_000, -4_000))
    assert yard is not None
    floor = describe_room(floor, yard, name="앞마당", category="unenclosedarea", outdoor=True).floor
    floor = place_fixture(floor, PlacedFixture("column", (3_000, 3_000), (400, 400))).floor
    drawing = SiteDrawing("새 시청", "새 길 1", {0: floor})
    return place_kiosk(drawing, KioskStand(0, (10_000, -3_000), 180, "앞마당 키오스크")).drawing


def written(drawing: SiteDrawing, folder: Path) -> Venue:
    write_folder(venue_of(drawing), folder)
    return load_venue(read_archive(folder))


def by_name(venue: Venue) -> dict[str, Unit]:
    return {unit.name["ko"]: unit for unit in venue.units if unit.name}


def test_the_venue_of_a_drawing_is_sound_and_reaches_everything(tmp_path: Path) -> None:
    venue = written(hall(), tmp_path / "venue")
    report = check_venue(tmp_path / "venue")
    assert [one for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable_step_free"] == report.counts["public_units"] == 5
    assert {level.outdoor for level in venue.levels if level.id == by_name(venue)["앞마당"].level} == {True}
    assert venue.kiosks[0].level == by_name(venue)["앞마당"].level


def test_published_twice_it_is_the_same_bytes(tmp_path: Path) -> None:
    drawing = hall()
    files = [write_folder(venue_of(drawing), tmp_path / name) for name in ("one", "other")]
    assert [one.read_bytes() for one in files[0]] == [one.read_bytes() for one in files[1]]


def test_an_edit_keeps_every_id_that_was_there(tmp_path: Path) -> None:
    drawing = hall()
    before = written(drawing, tmp_path / "before")
    floor = drawing.floors[0]
    corner = next(key for key, at in floor.nodes.items() if at == (20_000, 10_000))
    floor = move_node(floor, corner, (21_000, 11_000)).floor
    floor = run_partition(floor, (5_000, 9_990)).floor
    after = written(drawing.with_floor(floor), tmp_path / "after")
    assert {unit.id for unit in before.units} < {unit.id for unit in after.units}
    assert {one.id for one in before.openings} == {one.id for one in after.openings}
    assert {name: unit.id for name, unit in by_name(before).items()} == {
        name: unit.id for name, unit in by_name(after).items()
    }


def test_a_sheet_turned_on_earth_turns_its_kiosk_along(tmp_path: Path) -> None:
    drawing = hall()
    turned = placed_by_entrance(drawing, (12_000, 0), 180, (34.8, 126.4, 90)).drawing
    assert turned.place.turn == 90
    venue = written(turned, tmp_path / "venue")
    assert venue.kiosks[0].heading == pytest.approx(90)  # what looked down the sheet looks east
    assert check_venue(tmp_path / "venue").ok


def test_the_entrance_lies_where_it_was_told() -> None:
    drawing = placed_by_entrance(hall(), (12_000, 3_000), 180, (34.8, 126.4, 130)).drawing
    door = next(one for one in draft_of(drawing).openings if one.main)
    lon, lat = draft_of(drawing).frame.degrees(*door.line.centroid.coords[0])
    assert (lon, lat) == pytest.approx((126.4, 34.8), abs=4e-5)
    assert earth_of(drawing, (12_000, 3_000)) == pytest.approx((34.8, 126.4))
    with pytest.raises(EditRefused, match="위도"):
        placed_by_entrance(hall(), (0, 0), 180, (126.4, 34.8, 130))


def test_two_lengths_at_right_angles_undo_a_squeezed_plan() -> None:
    assert scale_of([((100, 0), 2_000)]) == (20, 20)
    assert scale_of([((100, 0), 2_000), ((0, 100), 1_860)]) == pytest.approx((20, 18.6))
    with pytest.raises(EditRefused, match="직각"):
        scale_of([((100, 0), 2_000), ((50, 0), 1_000)])
