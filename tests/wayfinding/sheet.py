# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing in the making, in metres, as architects' offices hand it over; and what a draft of it joins."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ezdxf.filemanagement import new
from shapely import unary_union
from shapely.geometry import LineString, box

from kiosk.wayfinding.importing.draft import OUTSIDE
from kiosk.wayfinding.importing.dxf import read_dxf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ezdxf.layouts.layout import Layout
    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.draft import Draft

type Metres = tuple[float, float]

THICK = 0.2


class CadSheet:
    """A drawing in the making, in metres, written in millimetres."""

    def __init__(self, unit: float = 0.001, at: Metres = (0.0, 0.0)) -> None:
        self.document = new("R2010")
        self.document.header["$INSUNITS"] = 0
        self.space: Layout = self.document.modelspace()
        self._unit, self._at = unit, at

    def walls(self, *axes: list[Metres], gaps: Sequence[Polygon] = ()) -> None:
        """Draw both faces of walls along their axes, with breaks."""
        bodies = [LineString(axis).buffer(THICK / 2, cap_style="square", join_style="mitre") for axis in axes]
        solid = unary_union(bodies).difference(unary_union(list(gaps)))
        for part in getattr(solid, "geoms", [solid]):
            for ring in (part.exterior, *part.interiors):
                for pair in pairwise(ring.coords):
                    self.line(*pair, layer="A-WALL")

    def line(self, one: Metres, two: Metres, layer: str) -> None:
        """Draw a line."""
        self.space.add_line(self._placed(one), self._placed(two), dxfattribs={"layer": layer})

    def polygon(self, corners: list[Metres], layer: str) -> None:
        """Draw a closed line."""
        self.space.add_lwpolyline(
            [self._placed(one) for one in corners], close=True, dxfattribs={"layer": layer}
        )

    def leaf(self, hinge: Metres, start: float, layer: str = "A-DOOR", wide: float = 0.9) -> None:
        """Draw the arc on which a door swings."""
        self.space.add_arc(
            self._placed(hinge), wide / self._unit, start, start + 90, dxfattribs={"layer": layer}
        )

    def text(self, words: str, at: Metres, layer: str = "A-TEXT") -> None:
        """Write words."""
        self.space.add_text(words, dxfattribs={"layer": layer, "insert": self._placed(at)})

    def read(self, folder: Path, roles: dict[str, str] | None = None) -> Draft:
        """Save it and read it."""
        self.document.saveas(folder / "1층.dxf")
        return read_dxf([folder / "1층.dxf"], roles)

    def _placed(self, at: Metres) -> Metres:
        return (at[0] / self._unit + self._at[0], at[1] / self._unit + self._at[1])


def gap(x: float, y: float, *, upright: bool = False) -> Polygon:
    """Return the break of a door in a wall, from its hinge."""
    return box(x - 0.2, y, x + 0.2, y + 0.9) if upright else box(x, y - 0.2, x + 0.9, y + 0.2)


def joins(draft: Draft) -> list[tuple[str, str]]:
    """Return what a draft's openings join."""
    pairs = [(one.one.called, one.other.called if one.other else OUTSIDE) for one in draft.openings]
    return sorted((min(pair), max(pair)) for pair in pairs)


def house(sheet: CadSheet, *names: str) -> None:
    """Draw two rooms of 6 m by 5 with a door between them and one outside."""
    gaps = [gap(6, 2, upright=True), gap(1, 0)]
    sheet.walls([(0, 0), (12, 0), (12, 5), (0, 5), (0, 0)], [(6, 0), (6, 5)], gaps=gaps)
    sheet.leaf((6, 2), 0)
    sheet.leaf((1, 0), 0)
    for at, name in enumerate(names):
        sheet.text(name, (2 + 6 * at, 2))
