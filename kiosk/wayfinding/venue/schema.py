# SPDX-License-Identifier: GPL-3.0-or-later
"""What IMDF 1.0.0 demands of each feature type, as a table: geometry, properties, references."""

from __future__ import annotations

from dataclasses import dataclass, field

AREA = frozenset({"Polygon", "MultiPolygon"})
LINE = frozenset({"LineString"})
LINES = frozenset({"LineString", "MultiLineString"})
POINT = frozenset({"Point"})
NOTHING: frozenset[str] = frozenset()
ANY = frozenset({"Point", "LineString", "Polygon", "MultiPolygon", "MultiLineString", "MultiPoint"})

RESTRICTIONS = frozenset({"employeesonly", "restricted"})


@dataclass(frozen=True, slots=True)
class FeatureKind:
    """One feature type: allowed geometries (none: null), required properties and references to others."""

    geometry: frozenset[str]
    required: dict[str, str] = field(default_factory=dict)  # property: text, whole, flag, labels, texts
    references: dict[str, str] = field(default_factory=dict)  # property: the type it points to
    categories: frozenset[str] | None = None
    null_geometry: bool = False


UNIT_CATEGORIES = frozenset(
    {
        "auditorium",
        "brick",
        "classroom",
        "column",
        "concrete",
        "conferenceroom",
        "drywall",
        "elevator",
        "escalator",
        "fieldofplay",
        "firstaid",
        "fitnessroom",
        "foodservice",
        "footbridge",
        "glass",
        "huddleroom",
        "kitchen",
        "laboratory",
        "library",
        "lobby",
        "lounge",
        "mailroom",
        "mothersroom",
        "movietheater",
        "movingwalkway",
        "nonpublic",
        "office",
        "opentobelow",
        "parking",
        "phoneroom",
        "platform",
        "privatelounge",
        "ramp",
        "recreation",
        "restroom",
        "restroom.family",
        "restroom.female",
        "restroom.female.wheelchair",
        "restroom.male",
        "restroom.male.wheelchair",
        "restroom.transgender",
        "restroom.transgender.wheelchair",
        "restroom.unisex",
        "restroom.unisex.wheelchair",
        "restroom.wheelchair",
        "road",
        "room",
        "serverroom",
        "shower",
        "smokingarea",
        "stairs",
        "steps",
        "storage",
        "structure",
        "terrace",
        "theater",
        "unenclosedarea",
        "unspecified",
        "vegetation",
        "waitingroom",
        "walkway",
        "walkway.island",
        "wood",
    }
)
OPENING_CATEGORIES = frozenset(
    {
        "automobile",
        "bicycle",
        "pedestrian",
        "emergencyexit",
        "pedestrian.principal",
        "pedestrian.transit",
        "service",
    }
)
FIXTURE_CATEGORIES = frozenset(
    {
        "baggagecarousel",
        "desk",
        "equipment",
        "furniture",
        "inspectioncounter",
        "obstruction",
        "wall",
        "vegetation",
        "water",
    }
)
RELATIONSHIP_CATEGORIES = frozenset(
    {"elevator", "escalator", "movingwalkway", "ramp", "stairs", "traversal", "traversal.path"}
)

KINDS: dict[str, FeatureKind] = {
    "address": FeatureKind(NOTHING, {"address": "text", "locality": "text", "country": "text"}),
    "venue": FeatureKind(
        AREA,
        {"category": "text", "name": "labels", "display_point": "point", "address_id": "text"},
        {"address_id": "address"},
    ),
    "building": FeatureKind(NOTHING, {"category": "text"}, {"address_id": "address"}),
    "footprint": FeatureKind(
        AREA,
        {"category": "text", "building_ids": "texts"},
        {"building_ids": "building"},
        frozenset({"ground", "aerial", "subterranean"}),
    ),
    "level": FeatureKind(
        AREA,
        {"category": "text", "outdoor": "flag", "ordinal": "whole", "name": "labels", "short_name": "labels"},
        {"address_id": "address", "building_ids": "building"},
    ),
    "unit": FeatureKind(
        AREA, {"category": "text", "level_id": "text"}, {"level_id": "level"}, UNIT_CATEGORIES
    ),
    "opening": FeatureKind(
        LINE, {"category": "text", "level_id": "text"}, {"level_id": "level"}, OPENING_CATEGORIES
    ),
    "fixture": FeatureKind(
        AREA,
        {"category": "text", "level_id": "text"},
        {"level_id": "level", "anchor_id": "anchor", "unit_id": "unit"},
        FIXTURE_CATEGORIES,
    ),
    "kiosk": FeatureKind(AREA | POINT, {"level_id": "text"}, {"level_id": "level", "anchor_id": "anchor"}),
    "section": FeatureKind(
        AREA, {"category": "text", "level_id": "text"}, {"level_id": "level", "address_id": "address"}
    ),
    "amenity": FeatureKind(
        POINT, {"category": "text", "unit_ids": "texts"}, {"unit_ids": "unit", "address_id": "address"}
    ),
    "anchor": FeatureKind(POINT, {"unit_id": "text"}, {"unit_id": "unit", "address_id": "address"}),
    "occupant": FeatureKind(
        NOTHING, {"name": "labels", "category": "text", "anchor_id": "text"}, {"anchor_id": "anchor"}
    ),
    "relationship": FeatureKind(
        ANY, {"category": "text", "direction": "text"}, {}, RELATIONSHIP_CATEGORIES, null_geometry=True
    ),
    "detail": FeatureKind(LINES, {"level_id": "text"}, {"level_id": "level"}),
    "geofence": FeatureKind(AREA, {"category": "text"}, {"level_ids": "level", "building_ids": "building"}),
}


def is_beta(version: object) -> bool:
    """Return whether a manifest is of a draft of the standard, whose features are the standard's."""
    return isinstance(version, str) and version.startswith("1.0.0.beta")
