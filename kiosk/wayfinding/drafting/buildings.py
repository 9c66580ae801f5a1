# SPDX-License-Identifier: GPL-3.0-or-later
"""Several buildings on one sheet: what stands under a roof of its own, and what it is called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from shapely import Point, Polygon, unary_union

from kiosk.plain_text import one_line
from kiosk.wayfinding.drafting.model import EditRefused, NamedBuilding
from kiosk.wayfinding.drafting.site_edits import EditedDrawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import SiteDrawing

NAME_FIRST: Final = "이 건물의 이름을 먼저 적어 주십시오."
GAP: Final = 300  # mm, a judgement: walls so near each other carry one roof, as the writer has it


def roofs_of(drawing: SiteDrawing) -> list[Polygon]:
    """Return what stands apart from everything else, all storeys looked at from above, in mm of the sheet."""
    rooms = [
        Polygon(*floor.faces.rings(floor.face(key))).buffer(GAP, join_style="mitre")
        for floor in drawing.floors.values()
        for key, room in floor.rooms.items()
        if not room.outdoor
    ]
    whole = unary_union(rooms)
    return [one for one in getattr(whole, "geoms", [whole]) if not one.is_empty]


def building_at(drawing: SiteDrawing, roofs: Sequence[Polygon], at: Spot) -> int | None:
    """Return the number of the named building around a place, or None."""
    roof = next((one for one in roofs if one.covers(Point(at))), None)
    if roof is None:
        return None
    return next((key for key, one in drawing.buildings.items() if roof.covers(Point(one.at))), None)


def name_building(drawing: SiteDrawing, at: Spot, name: str) -> EditedDrawing:
    """Call the building around a place so; without a name it is called as the site again."""
    key, called = building_at(drawing, roofs_of(drawing), at), one_line(name)
    kept = {number: one for number, one in drawing.buildings.items() if number != key}
    if not called:
        return EditedDrawing(replace(drawing, buildings=kept))
    if key is not None:
        named = replace(drawing.buildings[key], name=called)
        return EditedDrawing(replace(drawing, buildings={**drawing.buildings, key: named}), made=key)
    made = drawing.next_id
    return EditedDrawing(
        replace(drawing, buildings={**kept, made: NamedBuilding(called, at)}, next_id=made + 1), made=made
    )


def name_storey(drawing: SiteDrawing, at: Spot, ordinal: int, name: str) -> EditedDrawing:
    """Call a storey otherwise in the building around a place; without a name, as elsewhere again."""
    key, called = building_at(drawing, roofs_of(drawing), at), one_line(name)
    if key is None:
        raise EditRefused(NAME_FIRST)
    building = drawing.buildings[key]
    storeys = {**dict(building.storeys), ordinal: called}
    if called in {"", drawing.floors[ordinal].name}:
        del storeys[ordinal]
    named = replace(building, storeys=tuple(sorted(storeys.items())))
    return EditedDrawing(replace(drawing, buildings={**drawing.buildings, key: named}))
