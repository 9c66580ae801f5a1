# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan of others becomes a drawing with its rooms, doors, stacks and ids; what does not fit is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from shapely import box

from kiosk.resources import DEMO_CONFIG
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.export import draft_of, venue_of
from kiosk.wayfinding.drafting.findings import findings_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.importing.draft import Draft, DraftRoom
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.reading import read_plan
from kiosk.wayfinding.venue.archive import write_folder
from kiosk.wayfinding.venue.frame import MetreFrame
from tests.wayfinding.drafting.floors import assert_whole
from tests.wayfinding.drafting.test_export import hall
from tests.wayfinding.drafting.test_stacks import two_floors

if TYPE_CHECKING:
    from pathlib import Path

PLAN = DEMO_CONFIG.parents[1] / "gaon" / "given" / "plan.osm"


def told(draft: Draft) -> Counter[tuple[object, ...]]:
    """Return what a draft says of its rooms and what joins them."""
    rooms = [(room.ordinal, room.called, room.category, room.outdoor, room.uid) for room in draft.rooms]
    joins = [
        (one.ordinal, *sorted([one.one.key, one.other.key if one.other else ""]), one.door is None)
        for one in draft.openings
    ]
    things = [(one.ordinal, one.kind, round(one.shape.area, 2), one.uid) for one in draft.fixtures]
    return Counter([*rooms, *joins, *things])


@pytest.mark.parametrize("drawing", [hall(), two_floors()])
def test_a_drawing_that_goes_through_a_draft_comes_back(drawing: object) -> None:
    draft = draft_of(drawing)  # type: ignore[arg-type] # one of the two above
    made = drawing_of_draft(draft, "새 시청")
    again = draft_of(made.drawing)
    assert told(again) == told(draft)
    areas = {room.key: room.shape.area for room in draft.rooms}
    assert all(room.shape.area == pytest.approx(areas[room.key], rel=1e-3) for room in again.rooms)
    assert [(one.kind, one.floors) for one in made.drawing.stacks.values()] == [
        (one.kind, one.ordinals) for one in draft.stacks
    ]
    assert made.told == ()


def test_an_indoor_map_opened_as_a_drawing_loses_no_room_and_no_door(tmp_path: Path) -> None:
    draft = read_plan([PLAN], {})
    made = drawing_of_draft(draft, "가온군청")
    for floor in made.drawing.floors.values():
        assert_whole(floor)
    again = draft_of(made.drawing)
    named = Counter((room.ordinal, room.called, room.category) for room in draft.rooms)
    assert named - Counter((room.ordinal, room.called, room.category) for room in again.rooms) == Counter()
    assert len(again.openings) == len(draft.openings)
    write_folder(archive_of(draft, "가온군청"), tmp_path / "direct")
    write_folder(venue_of(made.drawing), tmp_path / "drawn")
    direct, drawn = check_venue(tmp_path / "direct"), check_venue(tmp_path / "drawn")
    assert drawn.ok or not direct.ok, drawn.problems
    assert drawn.counts["reachable_step_free"] >= direct.counts["reachable_step_free"]
    assert {one.kind for one in findings_of(made.drawing)} <= {"kiosk-missing", "nameless", "doorless"}


def test_rooms_that_overlap_are_told_and_the_larger_keeps_the_place() -> None:
    frame = MetreFrame(126.4, 34.8)
    large = DraftRoom("1", 0, "민원실", None, "office", box(0, 0, 10, 8))
    same = replace(large, key="2", name="상담실", shape=box(0, 0, 10, 8))
    made = drawing_of_draft(Draft(frame, "plan.dxf", [large, same]), "새 시청")
    assert [room.name for room in made.drawing.floors[0].rooms.values()] == ["민원실"]
    assert made.told == ("옮기지 못한 방 1",)
    assert made.drawing.place.known
