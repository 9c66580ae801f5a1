# SPDX-License-Identifier: GPL-3.0-or-later
"""What a thing of a building model covers on the floor: its footprint, or its body seen from above."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from shapely import make_valid, union_all
from shapely.geometry import MultiPoint, Point, Polygon

from kiosk.wayfinding.importing.tracing import polygons_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from kiosk.wayfinding.importing.step_file import StepFile

    type Placement = NDArray[np.float64]
    type Points = list[tuple[float, float, float]]

PREFIXES: Final = {"MILLI": 0.001, "CENTI": 0.01, "DECI": 0.1, "KILO": 1000.0}
_DEEPEST: Final = 40  # of placements in each other, and of shapes
FIRST: Final = {"IFCBOOLEANCLIPPINGRESULT": 1, "IFCBOOLEANRESULT": 1}  # where the body stands that is cut


class IfcShapes:
    """The shapes of a model, in metres from above."""

    def __init__(self, file: StepFile) -> None:
        self._file = file
        self.metres = self._unit()

    def _unit(self) -> float:
        """Return metres a unit of length."""
        for _, (units, *_) in self._file.all("IFCUNITASSIGNMENT"):
            for unit in units:
                told = self._file.at(unit)
                if len(told) > 3 and told[1] == "LENGTHUNIT":  # noqa: PLR2004 # both kinds have four
                    if self._file.kind(unit) == "IFCSIUNIT":
                        return PREFIXES.get(told[2] or "", 1.0)
                    value, base = self._file.at(told[3])[:2]
                    return float(value) * PREFIXES.get(self._file.at(base)[2] or "", 1.0)
        return 1.0

    def placed(self, ref: object, deep: int = 0) -> Placement:
        """Return where a placement lies in the world."""
        told = self._file.at(ref)
        if not told or deep > _DEEPEST:
            return np.eye(4)
        if self._file.kind(ref) == "IFCLOCALPLACEMENT":
            return self.placed(told[0], deep + 1) @ self.placed(told[1], deep + 1)
        return self._axes(told)

    def _axes(self, told: Sequence[Any]) -> Placement:
        """Return a placement by a place and its axes; those of a flat one have no height."""
        flat = len(told) == 2  # noqa: PLR2004 # a place and the way to the right
        at = self._vector(told[0], (0.0, 0.0, 0.0))
        up = np.array((0.0, 0.0, 1.0)) if flat else self._vector(told[1], (0.0, 0.0, 1.0))
        right = self._vector(told[1] if flat else told[2], (1.0, 0.0, 0.0))
        up = up / (np.linalg.norm(up) or 1.0)
        right = right - up * float(right @ up)
        right = right / (np.linalg.norm(right) or 1.0)
        turn = np.eye(4)
        turn[:3, 0], turn[:3, 1], turn[:3, 2], turn[:3, 3] = right, np.cross(up, right), up, at
        return turn

    def _vector(self, ref: object, usual: tuple[float, float, float]) -> NDArray[np.float64]:
        told = self._file.at(ref)
        return np.array([*told[0], 0.0, 0.0][:3], dtype=float) if told else np.array(usual)

    def floor_of(self, thing: Sequence[Any]) -> Polygon | None:
        """Return the largest piece that a product covers; None where it has no shape that is known."""
        turn = self.placed(thing[5])
        kinds: dict[str, list[Polygon]] = {}
        for ref in (self._file.at(thing[6]) or [None, None, []])[2]:
            told = self._file.at(ref)
            if len(told) > 3:  # noqa: PLR2004 # context, identifier, type, items
                kinds.setdefault(told[1] or "", []).extend(
                    part for one in told[3] for part in self._of(one, turn, 0)
                )
        parts = kinds.get("FootPrint") or kinds.get("Body") or [one for of in kinds.values() for one in of]
        whole = union_all([make_valid(one) for one in parts if one.area > 0])
        return max(polygons_of(whole.buffer(0)), key=lambda one: one.area, default=None)

    def _of(self, ref: object, turn: Placement, deep: int) -> Iterator[Polygon]:
        kind, told = self._file.kind(ref), self._file.at(ref)
        if not told or deep > _DEEPEST:
            return
        if kind in FIRST:
            yield from self._of(told[FIRST[kind]], turn, deep + 1)
        elif kind == "IFCMAPPEDITEM":
            yield from (part for item in self._mapped(told) for part in self._of(item, turn, deep + 1))
        elif kind == "IFCEXTRUDEDAREASOLID":
            placed = turn @ self.placed(told[1]) if told[1] else turn
            rings = [[(x, y, 0.0) for x, y in ring] for ring in self._profile(told[0])]
            flat = list(self._seen(rings, placed))
            yield from flat or self._swept(
                rings, placed, self._vector(told[2], (0.0, 0.0, 1.0)) * float(told[3])
            )
        elif kind in {"IFCGEOMETRICCURVESET", "IFCGEOMETRICSET"}:
            yield from (part for item in told[0] for part in self._of(item, turn, deep + 1))
        elif kind in {"IFCPOLYLINE", "IFCINDEXEDPOLYCURVE", "IFCCOMPOSITECURVE"}:
            yield from self._seen([[(x, y, 0.0) for x, y in self._curve(ref, 0)]], turn)
        else:
            for face in self._faces(kind, told):
                yield from self._seen([face], turn)

    def _swept(self, rings: list[Points], turn: Placement, way: NDArray[np.float64]) -> Iterator[Polygon]:
        """Yield what a body covers whose profile stands upright, as a flight of stairs."""
        for ring in rings[:1]:
            ends = [(*point, 1.0) for point in ring]
            ends += [(x + way[0], y + way[1], z + way[2], 1.0) for x, y, z in ring]
            points = (np.array(ends) @ turn.T) * self.metres
            yield from polygons_of(MultiPoint(points[:, :2].tolist()).convex_hull)

    def _mapped(self, told: Sequence[Any]) -> list[Any]:
        source = self._file.at(told[0])
        told = self._file.at(source[1]) if source else []
        return list(told[3] or ()) if len(told) > 3 else []  # noqa: PLR2004 # context, identifier, type, items

    def _seen(self, rings: list[Points], turn: Placement) -> Iterator[Polygon]:
        flat = []
        for ring in rings:
            points = np.array([(*point, 1.0) for point in ring]) @ turn.T if ring else np.empty((0, 4))
            flat.append([(float(x) * self.metres, float(y) * self.metres) for x, y, *_ in points])
        if flat and len(flat[0]) > 2:  # noqa: PLR2004 # a triangle
            yield from polygons_of(Polygon(flat[0], [one for one in flat[1:] if len(one) > 2]).buffer(0))  # noqa: PLR2004

    def _profile(self, ref: object) -> list[list[tuple[float, float]]]:
        kind, told = self._file.kind(ref), self._file.at(ref)
        if kind.startswith("IFCARBITRARYCLOSEDPROFILEDEF") or kind == "IFCARBITRARYPROFILEDEFWITHVOIDS":
            return [self._curve(one, 0) for one in (told[2], *(told[3] if len(told) > 3 else ()))]  # noqa: PLR2004
        if kind == "IFCRECTANGLEPROFILEDEF":
            x, y = told[3] / 2, told[4] / 2
            ring = [(-x, -y), (x, -y), (x, y), (-x, y)]
        elif kind == "IFCCIRCLEPROFILEDEF":
            ring = [(float(x), float(y)) for x, y in Point(0, 0).buffer(told[3], 8).exterior.coords]
        else:
            return []
        turn = self.placed(told[2]) if told[2] else np.eye(4)
        return [[(float(p[0]), float(p[1])) for p in (turn @ (x, y, 0.0, 1.0) for x, y in ring)]]

    def _curve(self, ref: object, deep: int) -> list[tuple[float, float]]:
        """Return a curve's corners; what is bent runs straight from end to end."""
        kind, told = self._file.kind(ref), self._file.at(ref)
        if kind == "IFCPOLYLINE":
            return [(one[0], one[1]) for point in told[0] if (one := self._file.at(point)[0])]
        if kind == "IFCINDEXEDPOLYCURVE":
            return [(one[0], one[1]) for one in self._file.at(told[0])[0]]
        if kind == "IFCCOMPOSITECURVE" and deep < _DEEPEST:
            found: list[tuple[float, float]] = []
            for piece in (self._file.at(one) for one in told[0]):
                points = self._curve(piece[2], deep + 1)
                found += points if piece[1] == "T" else points[::-1]
            return found
        if kind == "IFCTRIMMEDCURVE":
            ends = [self._file.at(one) for trim in told[1:3] for one in trim if self._file.kind(one)]
            points = [(one[0][0], one[0][1]) for one in ends]
            return points if told[3] == "T" else points[::-1]
        return []

    def _faces(self, kind: str, told: Sequence[Any]) -> Iterator[Points]:
        """Yield the faces of a body that is told by them."""
        if kind in {"IFCPOLYGONALFACESET", "IFCTRIANGULATEDFACESET"}:
            corners = self._file.at(told[0])[0]
            for face in told[3] if kind.startswith("IFCTRI") else told[2]:
                places = face if isinstance(face, list) else self._file.at(face)[0]
                yield [tuple(corners[int(at) - 1]) for at in places]
            return
        shells = told[0] if isinstance(told[0], list) else told[:1]
        for shell in shells:
            for face in next(iter(self._file.at(shell)), None) or ():
                for bound in next(iter(self._file.at(face)), None) or ():
                    loop = self._file.at(next(iter(self._file.at(bound)), None))
                    points = [
                        self._file.at(point)
                        for point in (loop[0] if loop and isinstance(loop[0], list) else ())
                    ]
                    yield [(p[0][0], p[0][1], p[0][2]) for p in points if p and len(p[0]) > 2]  # noqa: PLR2004


def heading(turn: Placement) -> tuple[float, float]:
    """Return which way a placement's right lies on the floor."""
    x, y = float(turn[0, 0]), float(turn[1, 0])
    length = math.hypot(x, y) or 1.0
    return x / length, y / length
