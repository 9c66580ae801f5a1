# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft written as IMDF, so that `check-venue` and `route` can judge it; ids stay while the file's do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid5

import numpy as np
from shapely import transform, unary_union
from shapely.affinity import translate
from shapely.geometry import box, mapping

from kiosk.wayfinding.venue.archive import Archive
from kiosk.wayfinding.venue.extensions import CLEAR_WIDTH, HEADING

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon
    from shapely.geometry.base import BaseGeometry

    from kiosk.wayfinding.importing.draft import Draft, DraftKiosk, DraftOpening, DraftRoom

_FAMILY: Final = UUID("5d5c6f5e-2c0a-5c39-8a4e-9a8f1c1a7b52")
KIOSK_M: Final = 0.6  # a booth's foot
GAP_M: Final = 0.3  # rooms so near each other stand under one roof
STEPPED: Final = frozenset({"stairs", "escalator"})

type Feature = dict[str, Any]


def archive_of(draft: Draft, name: str, address: str = "") -> Archive:
    """Return the draft as a venue of one building; whoever draws on adds its other names."""
    writer = _Writer(draft, name, address)
    return Archive(
        {
            "version": "1.0.0",
            "created": "2026-01-01T00:00:00+09:00",
            "generated_by": f"kiosk import-venue: {draft.source}",
            "language": "ko",
            "extensions": [CLEAR_WIDTH, *([HEADING] if draft.kiosks else [])],
        },
        writer.features(),
    )


class _Writer:
    """One draft on its way into features."""

    def __init__(self, draft: Draft, name: str, address: str) -> None:
        self._draft = draft
        self._name = {"ko": name}
        self._address = address

    def features(self) -> dict[str, tuple[Feature, ...]]:
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
            "building": (self._row("building", self._id("building"), None, category="unspecified", **about),),
            "footprint": (
                self._row("footprint", self._id("footprint"), whole, category="ground", name=None,
                          building_ids=[self._id("building")]),
            ),
            "level": tuple(self._level(ordinal) for ordinal in draft.ordinals),
            "unit": tuple(map(self._unit, draft.rooms)),
            "opening": tuple(self._opening(at, one) for at, one in enumerate(draft.openings)),
            "kiosk": tuple(map(self._kiosk, draft.kiosks)),
        }  # fmt: skip

    def _level(self, ordinal: int) -> Feature:
        roof = _roof(self._draft.on(ordinal))
        name = {"ko": f"{ordinal + 1}층" if ordinal >= 0 else f"지하 {-ordinal}층"}
        return self._row(
            "level", self._id("level", ordinal), roof, category="unspecified", restriction=None,
            outdoor=False, ordinal=ordinal, name=name, short_name=name, address_id=self._id("address"),
            display_point=self._written(roof.representative_point()), building_ids=[self._id("building")],
        )  # fmt: skip

    def _unit(self, room: DraftRoom) -> Feature:
        lift = ["wheelchair"] if room.category in {"elevator", "ramp"} else None
        return self._row(
            "unit", self._id("unit", room.key), room.shape, category=room.category, restriction=None,
            accessibility=lift, name={"ko": room.name} if room.name else None,
            alt_name={"ko": room.number} if room.number else None, level_id=self._id("level", room.ordinal),
            display_point=self._written(room.shape.representative_point()),
        )  # fmt: skip

    def _opening(self, at: int, one: DraftOpening) -> Feature:
        stepped = one.one.category in STEPPED or (one.other is not None and one.other.category in STEPPED)
        door = None if one.door is None else {"type": one.door_type, "automatic": False, "material": None}
        return self._row(
            "opening", self._id("opening", one.one.key, one.other.key if one.other else "", at), one.line,
            category="pedestrian" if one.other else "pedestrian.principal",
            accessibility=None if stepped else ["wheelchair"], access_control=None, door=door, name=None,
            alt_name=None, display_point=None, level_id=self._id("level", one.ordinal),
            clear_width_m=round(one.width_m, 2),
        )  # fmt: skip

    def _kiosk(self, one: DraftKiosk) -> Feature:
        stand = box(-KIOSK_M / 2, -KIOSK_M / 2, KIOSK_M / 2, KIOSK_M / 2)
        return self._row(
            "kiosk", self._id("kiosk", one.name), translate(stand, one.at.x, one.at.y), name={"ko": one.name},
            alt_name=None, anchor_id=None, heading_deg=one.heading_deg, display_point=self._written(one.at),
            level_id=self._id("level", one.ordinal),
        )  # fmt: skip

    def _id(self, *what: object) -> str:
        return str(uuid5(_FAMILY, "/".join(map(str, (self._draft.source, *what)))))

    def _written(self, geometry: BaseGeometry) -> Feature:
        frame = self._draft.frame
        return dict(
            mapping(transform(geometry, lambda rows: np.array([frame.degrees(*row) for row in rows])))
        )

    def _row(self, kind: str, identity: str, geometry: BaseGeometry | None, **told: object) -> Feature:
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
