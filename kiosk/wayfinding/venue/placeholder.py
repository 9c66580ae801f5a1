# SPDX-License-Identifier: GPL-3.0-or-later
"""A venue before anyone has drawn it: one hall with the kiosk in it, so that everything else can start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid5

from kiosk.wayfinding.venue.archive import Archive
from kiosk.wayfinding.venue.extensions import CLEAR_WIDTH, HEADING, PLACEHOLDER
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels

HALL: Final = ((0.0, 0.0), (12.0, 0.0), (12.0, 8.0), (0.0, 8.0))  # metres
DOOR: Final = ((4.8, 0.0), (7.2, 0.0))
KIOSK: Final = ((5.7, 7.0), (6.3, 7.0), (6.3, 7.4), (5.7, 7.4))
LOBBY: Final = {"ko": "로비", "en": "Lobby", "zh-CN": "大厅", "vi": "Sảnh", "ja": "ロビー"}
NOWHERE: Final = MetreFrame(0.0, 0.0)  # nobody has said where it stands, and nothing is computed from it
_FAMILY: Final = UUID("0b0e6a6c-3f0e-5b53-9d8c-6f1d6c1f9a11")


@dataclass(frozen=True, slots=True)
class UnmappedSite:
    """What is known of a building that nobody has drawn."""

    city: Labels
    building: Labels
    storey: Labels
    address: str
    kiosk: Labels


def placeholder(known: UnmappedSite) -> Archive:
    """Return one hall with a door and the kiosk, marked in the manifest as what it is."""
    address, building, level = map(_id, ("address", "building", "level"))
    named = {"alt_name": None, "restriction": None}
    hall = {"display_point": _middle(HALL)}
    said: dict[str, tuple[Any, dict[str, Any]]] = {
        "address": (
            None,
            {"address": known.address, "locality": known.city["ko"], "country": "KR"}
            | dict.fromkeys(("province", "unit", "postal_code", "postal_code_ext", "postal_code_vanity")),
        ),
        "venue": (
            _area(HALL),
            {"category": "governmentfacility", "name": known.city, "address_id": address}
            | dict.fromkeys(("hours", "phone", "website")) | named | hall,
        ),
        "building": (
            None,
            {"category": "unspecified", "name": known.building, "address_id": address} | named | hall,
        ),
        "footprint": (_area(HALL), {"category": "ground", "name": None, "building_ids": [building]}),
        "level": (
            _area(HALL),
            {"category": "unspecified", "outdoor": False, "ordinal": 0, "name": known.storey}
            | {"short_name": known.storey, "address_id": address, "building_ids": [building]} | named | hall,
        ),
        "unit": (
            _area(HALL),
            {"category": "lobby", "name": LOBBY, "level_id": level, "accessibility": None} | named | hall,
        ),
        "opening": (
            {"type": "LineString", "coordinates": _placed(DOOR)},
            {"category": "pedestrian.principal", "level_id": level, "clear_width_m": DOOR[1][0] - DOOR[0][0]}
            | dict.fromkeys(("accessibility", "access_control", "door", "name", "alt_name", "display_point")),
        ),
        "kiosk": (
            _area(KIOSK),
            {"name": known.kiosk, "alt_name": None, "anchor_id": None, "level_id": level}
            | {"heading_deg": 180.0, "display_point": _middle(KIOSK)},
        ),
    }  # fmt: skip
    features: dict[str, tuple[dict[str, Any], ...]] = {
        kind: (_feature(kind, geometry, told),) for kind, (geometry, told) in said.items()
    }
    return Archive(_MANIFEST, features)


_MANIFEST: Final = {
    "version": "1.0.0",
    "created": "2026-01-01T00:00:00+09:00",
    "generated_by": "kiosk new-city: one hall in the stead of a plan that nobody has drawn yet",
    "language": "ko",
    "extensions": [HEADING, CLEAR_WIDTH, PLACEHOLDER],
}


def is_placeholder(manifest: Mapping[str, Any]) -> bool:
    """Whether a venue's manifest says that nobody has drawn it yet."""
    extensions = manifest.get("extensions")
    return isinstance(extensions, list) and PLACEHOLDER in extensions


def _id(kind: str) -> str:
    return str(uuid5(_FAMILY, kind))


def _feature(kind: str, geometry: object, told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "feature_type": kind,
        "id": _id(kind),
        "geometry": geometry,
        "properties": dict(told),
    }


def _placed(points: Sequence[Point]) -> list[list[float]]:
    return [list(NOWHERE.degrees(*point)) for point in points]


def _area(corners: Sequence[Point]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [_placed([*corners, corners[0]])]}


def _middle(corners: Sequence[Point]) -> dict[str, Any]:
    xs, ys = zip(*corners, strict=True)
    return {"type": "Point", "coordinates": _placed([(sum(xs) / len(xs), sum(ys) / len(ys))])[0]}
