# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign IMDF of two buildings that call their storeys otherwise: read, drawn, written, walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.drafting.rows import drawing_of, drawing_rows
from kiosk.wayfinding.importing.reading import read_plan
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for
from kiosk.wayfinding.venue.archive import Archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say
from tests.wayfinding.houses import House, box

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.venue.model import Venue

THICK = 0.2  # metres between rooms that a wall parts


def campus() -> House:
    """Give a hall (1층, 2층) and an annex (B1, B2) on one yard, each with stairs and a lift."""
    house = House()
    house.ground()
    yard = house.level(0, box(-5, -12, 75, 0), outdoor=True, name={"ko": "마당"})
    house.unit(yard, "앞마당", "walkway", box(-5, -12, 75, -THICK))
    for name, at, storeys in (("본관", 0, ("1층", "2층")), ("별관", 40, ("B1", "B2"))):
        building = house.add("building", None, name={"ko": name}, category="unspecified", restriction=None)
        roof = box(at, 0, at + 30, 8)
        house.add("footprint", house.area(roof), category="ground", name=None, building_ids=[building])
        for ordinal, called in enumerate(storeys):
            level = house.level(ordinal, roof, name={"ko": called}, building_ids=[building])
            house.unit(level, "복도", "walkway", box(at, 0, at + 30, 3))
            rooms = (
                ("office", 0, 10, f"{name} {ordinal + 1}과"),
                ("stairs", 10, 15, f"{name} 계단"),
                ("elevator", 15, 18, f"{name} 승강기"),
                ("office", 18, 30, f"{name} {ordinal + 5}과"),
            )
            for category, left, right, room in rooms:
                house.unit(level, room, category, box(at + left, 3 + THICK, at + right - THICK, 8))
                middle = at + (left + right) / 2
                wall = 3 + THICK / 2
                more = {} if category != "stairs" else {"door": None}
                house.door(level, (middle - 0.6, wall), (middle + 0.6, wall), **more)
            if ordinal == 0:
                ends = (at + 5, -THICK / 2), (at + 7, -THICK / 2)
                house.door(level, *ends, category="pedestrian.principal")
                if name == "본관":
                    house.kiosk(level, (at + 2, 1.5), heading_deg=90)
    return house


def walked(venue: Venue) -> tuple[list[str], list[str], float]:
    """Return the storeys that the way to an office up in the annex leads through, its words, its length."""
    route = Router(venue).nearest(venue.kiosks[0], goals_for(venue, "별관 2과"), step_free=True)
    assert route is not None
    names = [say(venue.level[leg.level].name) for leg in route.legs]
    return list(dict.fromkeys(names)), [step.text for step in directions(route, "ko")], route.length


def test_what_is_read_is_drawn_written_and_walked_as_before(tmp_path: Path) -> None:
    house = campus()
    storeys, words, length = walked(house.venue())
    assert storeys == ["1층", "마당", "B1", "B2"]
    assert any("B2" in step for step in words)
    draft = read_plan([house.folder(tmp_path / "given")], {})
    assert [(one.name, one.storeys) for one in draft.buildings] == [
        ("본관", ()),
        ("별관", ((0, "B1"), (1, "B2"))),
    ]
    made = drawing_of_draft(draft, "청사")
    assert not any("옮기지 못한" in one for one in made.told), made.told
    drawing = drawing_of(drawing_rows(made.drawing))  # as it comes back from the disk
    assert drawing == made.drawing
    ids = {str(row["id"]) for row in house.features["unit"]}
    assert {room.uid for floor in drawing.floors.values() for room in floor.rooms.values()} >= ids
    write_folder(venue_of(drawing), tmp_path / "written")
    report = check_venue(tmp_path / "written")
    assert [one.message for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["reachable_step_free"] == report.counts["public_units"]
    again, said, far = walked(load_venue(venue_of(drawing)))
    assert again == ["1층", "야외", "B1", "B2"]
    assert any("B2" in step for step in said)
    assert far == pytest.approx(length, rel=0.1)


def test_what_is_no_venue_is_a_sentence(tmp_path: Path) -> None:
    write_folder(Archive({"version": "1.0.0", "language": "ko"}, {}), tmp_path / "empty")
    with pytest.raises(UnreadablePlan, match="하나도 없습니다"):
        read_plan([tmp_path / "empty"], {})
    (tmp_path / "torn.zip").write_bytes(b"PK torn")
    with pytest.raises(UnreadablePlan, match=r"torn\.zip"):
        read_plan([tmp_path / "torn.zip"], {})
