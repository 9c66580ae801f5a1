# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft written as IMDF, so that `check-venue` and `route` can judge it; ids stay while the file's do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid5

import numpy as np
from shapely import transform, unary_union
from shapely.affinity import translate
from shapely.geometry import box, mapping

from kiosk.wayfinding.importing.draft import DraftBuilding
from kiosk.wayfinding.venue.archive import Archive
from kiosk.wayfinding.venue.extensions import CLEAR_WIDTH, DRAWING, HEADING

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Point, Polygon
    from shapely.geometry.base import BaseGeometry

    from kiosk.wayfinding.importing.draft import Draft, DraftFixture, DraftKiosk, DraftOpening, DraftRoom

_FAMILY: Final = UUID("5d5c6f5e-2c0a-5c39-8a4e-9a8f1c1a7b52")
KIOSK_M: Final = 0.6  # a booth's foot
GAP_M: Final = 0.3  # rooms so near each other stand under one roof
FIXTURES: Final = {
    "desk": "desk", "furniture": "furniture", "counter": "furniture", "bench": "furniture",
    "plant": "vegetation", "vegetation": "vegetation", "equipment": "equipment",
}  # fmt: skip
STEPPED: Final = frozenset({"stairs", "escalator"})

type GeoFeature = dict[str, Any]


def archive_of(
    draft: Draft, name: str, address: str = "", generated_by: str = "kiosk import-venue"
) -> Archive:
    """Return the draft as a venue; what no building is named around is one, called as the venue."""
    writer = _Writer(draft, name, address)
    return Archive(
        {
            "version": "1.0.0",
            "created": "2026-01-01T00:00:00+09:00",
            "generated_by": f"{generated_by}: {draft.source}",
            "language": "ko",
            "extensions": [
                CLEAR_WIDTH,
                *([HEADING] if draft.kiosks else []),
                *([DRAWING] if draft.fixtures else []),
            ],
        },
        writer.features(),
    )


class _Writer:
    """One draft on its way into features."""

    def __init__(self, draft: Draft, name: str, address: str) -> None:
        self._draft = draft
        self._name = {"ko": name}
        self._address = address
        self._buildings = self._standing()

    def features(self) -> dict[str, tuple[GeoFeature, ...]]:
        """Return every feature type that the draft fills."""
        draft, place = self._draft, self._id("address")
        whole = _roof(draft.rooms)
        about = {"restriction": None, "alt_name": None, "name": self._name, "address_id": place}
        about |= {"display_point": self._written(whole.representative_point())}
        return {
            "address": (
                self._row("address", place, None, address=self._address or "모름", locality="모름",
                          country="KR", province=None, unit=None),
            ),
            "venue": (
                self._row("venue", self._id("venue"), whole.convex_hull, category="governmentfacility",
                          hours=None, phone=None, website=None, **about),
            ),
            "building": tuple(
                self._row("building", one.uid, None, category="unspecified", **about
                          | {"name": {"ko": one.name}, "display_point": self._written(one.at)})
                for one, _ in self._buildings
            ),
            "footprint": tuple(
                self._row("footprint", self._id("footprint", *([one.uid] if at else [])), roof,
                          category="ground", name=None, building_ids=[one.uid])
                for at, (one, roof) in enumerate(self._buildings)
            ),
            "level": tuple(self._level(*one) for one in sorted(set(map(self._level_of, draft.rooms)))),
            "unit": tuple(map(self._unit, draft.rooms)),
            "opening": tuple(self._opening(at, one) for at, one in enumerate(draft.openings)),
            "kiosk": tuple(map(self._kiosk, draft.kiosks)),
            **({"fixture": tuple(map(self._fixture, draft.fixtures))} if draft.fixtures else {}),
        }  # fmt: skip

    def _standing(self) -> list[tuple[DraftBuilding, Polygon | MultiPolygon]]:
        """Return every building with its roof; what none is named around is called as the venue."""
        rooms = self._draft.rooms
        whole = _roof([room for room in rooms if not room.outdoor] or rooms)
        left = list(getattr(whole, "geoms", [whole]))
        found: list[tuple[DraftBuilding, Polygon | MultiPolygon]] = []
        for one in self._draft.buildings:
            roof = next((part for part in left if part.covers(one.at)), None)
            if roof is not None:
                left.remove(roof)
                found.append((one, roof))
        if not left:
            return found
        rest, middle = (unary_union(left), left[0]) if found else (whole, _roof(rooms))
        named = DraftBuilding(self._name["ko"], middle.representative_point(), self._id("building"))
        return [(named, rest), *found]

    def _level(self, ordinal: int, outdoor: bool, building: str) -> GeoFeature:  # noqa: FBT001 # three, as sorted
        key = ordinal, outdoor, building
        roof = _roof([room for room in self._draft.rooms if self._level_of(room) == key])
        name = {"ko": "야외" if outdoor else self._draft.floor_name(ordinal)}
        if building:
            name = {
                "ko": next(dict(one.storeys)[ordinal] for one, _ in self._buildings if one.uid == building)
            }
        return self._row(
            "level", self._level_id(*key), roof, category="unspecified", restriction=None,
            outdoor=outdoor, ordinal=ordinal, name=name, short_name=name, address_id=self._id("address"),
            display_point=self._written(roof.representative_point()),
            building_ids=None if outdoor else self._under(roof),
        )  # fmt: skip

    def _level_of(self, room: DraftRoom) -> tuple[int, bool, str]:
        """Return the storey of a room, with the building where it is called otherwise in that building."""
        if room.outdoor:
            return room.ordinal, True, ""
        spot = room.shape.representative_point()
        own = (
            one.uid
            for one, roof in self._buildings
            if room.ordinal in dict(one.storeys) and roof.covers(spot)
        )
        return room.ordinal, False, next(own, "")

    def _under(self, roof: Polygon | MultiPolygon) -> list[str]:
        """Return the buildings that a storey's rooms lie in."""
        return [one.uid for one, shape in self._buildings if shape.intersects(roof)]

    def _level_id(self, ordinal: int, outdoor: bool, building: str) -> str:  # noqa: FBT001 # the same
        return self._id(
            "level", ordinal, *(["outdoor"] if outdoor else []), *([building] if building else [])
        )

    def _inside(self, ordinal: int, *rooms: DraftRoom | None) -> str:
        """Return the level of what stands in these rooms: outdoors only where all of it is."""
        held = [room for room in rooms if room is not None]
        indoors = next((room for room in held if not room.outdoor), next(iter(held), None))
        return self._level_id(*((ordinal, False, "") if indoors is None else self._level_of(indoors)))

    def _around(self, ordinal: int, point: Point) -> DraftRoom | None:
        return next((room for room in self._draft.on(ordinal) if room.shape.covers(point)), None)

    def _unit(self, room: DraftRoom) -> GeoFeature:
        lift = ["wheelchair"] if room.category in {"elevator", "ramp"} else None
        return self._row(
            "unit", room.uid or self._id("unit", room.key), room.shape, category=room.category,
            restriction=room.restriction,
            accessibility=lift, name={"ko": room.name} if room.name else None,
            alt_name={"ko": room.number} if room.number else None, level_id=self._inside(room.ordinal, room),
            display_point=self._written(room.shape.representative_point()),
        )  # fmt: skip

    def _opening(self, at: int, one: DraftOpening) -> GeoFeature:
        stepped = one.one.category in STEPPED or (one.other is not None and one.other.category in STEPPED)
        door = None if one.door is None else {"type": one.door_type, "automatic": False, "material": None}
        return self._row(
            "opening",
            one.uid or self._id("opening", one.one.key, one.other.key if one.other else "", at), one.line,
            category="pedestrian" if one.other and not one.main else "pedestrian.principal",
            accessibility=None if stepped else ["wheelchair"], access_control=None, door=door, name=None,
            alt_name=None, display_point=None, level_id=self._inside(one.ordinal, one.one, one.other),
            clear_width_m=round(one.width_m, 2),
        )  # fmt: skip

    def _kiosk(self, one: DraftKiosk) -> GeoFeature:
        stand = box(-KIOSK_M / 2, -KIOSK_M / 2, KIOSK_M / 2, KIOSK_M / 2)
        near = self._around(one.ordinal, one.at)
        return self._row(
            "kiosk", one.uid or self._id("kiosk", one.name), translate(stand, one.at.x, one.at.y),
            name={"ko": one.name}, alt_name=None, anchor_id=None, heading_deg=one.heading_deg,
            display_point=self._written(one.at),
            level_id=self._inside(one.ordinal, near),
        )  # fmt: skip

    def _fixture(self, one: DraftFixture) -> GeoFeature:
        near = self._around(one.ordinal, one.shape.representative_point())
        return self._row(
            "fixture", one.uid, one.shape, category=FIXTURES.get(one.kind, "obstruction"), kind=one.kind,
            name=None, alt_name=None, anchor_id=None, display_point=None,
            level_id=self._inside(one.ordinal, near),
        )  # fmt: skip

    def _id(self, *what: object) -> str:
        return str(uuid5(_FAMILY, "/".join(map(str, (self._draft.source, *what)))))

    def _written(self, geometry: BaseGeometry) -> GeoFeature:
        """Return a geometry as JSON holds it, lists and no tuples: such an archive is loaded as it is."""
        frame = self._draft.frame
        placed = transform(geometry, lambda rows: np.array([frame.degrees(*row) for row in rows]))
        written: GeoFeature = json.loads(json.dumps(mapping(placed)))
        return written

    def _row(self, kind: str, identity: str, geometry: BaseGeometry | None, /, **told: object) -> GeoFeature:
        written = None if geometry is None else self._written(geometry)
        return {
            "type": "Feature",
            "feature_type": kind,
            "id": identity,
            "geometry": written,
            "properties": told,
        }


def _roof(rooms: list[DraftRoom]) -> Polygon | MultiPolygon:
    """Return what the rooms cover together, the walls between them included."""
    return unary_union([room.shape.buffer(GAP_M, join_style="mitre") for room in rooms]).buffer(
        -GAP_M, join_style="mitre"
    )
