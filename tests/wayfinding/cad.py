# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing as an architect's office hands it over, made for the tests, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass, field
import itertools
import math
import random
from typing import TYPE_CHECKING

from ezdxf.filemanagement import new
from shapely import unary_union
from shapely.geometry import LineString, box

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry import Polygon

OUTER, INNER, DEEP, WIDE = 0.2, 0.15, 7.0, 2.4
LEAF, MAIN = 0.9, 2.4
APART = 60.0


@dataclass
class Cad:
    """How a drawing is drawn: its unit, its layers' names, its turn, and how careless its hand was."""

    unit: float = 0.001
    layers: dict[str, str] = field(
        default_factory=lambda: {"wall": "A-WALL", "door": "A-DOOR", "glass": "A-GLAZ", "text": "A-ANNO-TEXT"}
    )
    turn: float = 0.0
    short: float = 0.0  # metres by which a third of the walls' lines end too early
    spaced: bool = False  # 세 무 과
    arcs: bool = True

    def draw(self, storeys: list[list[float]], file: Path) -> dict[int, list[tuple[str, str, float]]]:
        """Draw storeys of rooms on one side of a corridor, side by side, and return what is joined."""
        document = new("R2010")
        self._space, self._random = document.modelspace(), random.Random(7)  # noqa: S311 # which lines are careless
        self._leaf = document.blocks.new("LEAF")
        self._leaf.add_line((0, 0), (0, LEAF / self.unit))
        self._leaf.add_arc((0, 0), LEAF / self.unit, 0, 90)
        truth = {level: self._storey(level, row) for level, row in enumerate(storeys)}
        document.saveas(file)
        return truth

    def _storey(self, level: int, widths: list[float]) -> list[tuple[str, str, float]]:
        left, long = level * APART, sum(widths)
        joins: list[tuple[str, str, float]] = []
        frame = box(-OUTER / 2, -WIDE - OUTER / 2, long + OUTER / 2, DEEP + OUTER / 2)
        solid = [frame.difference(box(OUTER / 2, -WIDE + OUTER / 2, long - OUTER / 2, DEEP - OUTER / 2))]
        solid.append(box(0, -INNER / 2, long, INNER / 2))
        breaks, x = [], 0.0
        for at, width in enumerate(widths):
            solid.append(box(x - INNER / 2, 0, x + INNER / 2, DEEP) if at else box(0, 0, 0.01, 0.01))
            name = f"{level + 1}층{at}과"
            self._text(" ".join(name) if self.spaced else name, left + x + width / 2, DEEP / 2)
            hinge = x + width / 2
            breaks.append(box(hinge, -INNER, hinge + LEAF, INNER))
            self._door(left + hinge, 0, mirrored=bool(at % 2))
            breaks.append(self._window(left, x + width / 2 - 0.7, 1.4))
            joins.append((min(name, "복도"), max(name, "복도"), LEAF))
            x += width
        self._text("복 도" if self.spaced else "복도", left + long / 2, -WIDE / 2)
        if level == 0:
            breaks.append(box(1, -WIDE - OUTER, 1 + MAIN, -WIDE + OUTER))
            self._sliding(left + 1, -WIDE, MAIN)
            joins.append(("밖", "복도", MAIN))
        self._text(f"{level + 1}층 평면도 S=1/200", left + long / 2, -WIDE - 6)
        self._walls(unary_union(solid).difference(unary_union(breaks)), left)
        return sorted(joins)

    def _walls(self, solid: Polygon, left: float) -> None:
        for part in getattr(solid, "geoms", [solid]):
            for ring in (part.exterior, *part.interiors):
                corners = list(ring.coords)
                for one, two in itertools.pairwise(corners):
                    line = LineString([one, two])
                    careless = self.short > 0 and self._random.random() < 0.3 and line.length > 0.5
                    (x, y), *_ = line.interpolate(self.short if careless else 0).coords
                    self._line("wall", (x + left, y), (two[0] + left, two[1]))

    def _window(self, left: float, x: float, wide: float) -> Polygon:
        for y in (-OUTER / 2, 0.0, OUTER / 2):
            self._line("glass", (left + x, DEEP + y), (left + x + wide, DEEP + y))
        return box(x, DEEP - OUTER, x + wide, DEEP + OUTER)

    def _door(self, x: float, y: float, *, mirrored: bool) -> None:
        if not self.arcs:
            return
        at = self._placed((x + LEAF, y) if mirrored else (x, y))
        turn = math.degrees(self.turn)
        self._space.add_blockref(
            "LEAF",
            at,
            dxfattribs={
                "layer": self.layers["door"],
                "xscale": -1 if mirrored else 1,
                "rotation": turn,
            },
        )

    def _sliding(self, x: float, y: float, wide: float) -> None:
        for shift in (-0.03, 0.03):
            self._line("door", (x, y + shift), (x + wide, y + shift))

    def _text(self, words: str, x: float, y: float) -> None:
        about = {"layer": self.layers["text"], "height": 0.3 / self.unit, "insert": self._placed((x, y))}
        self._space.add_text(words, dxfattribs=about)

    def _line(self, what: str, one: tuple[float, float], two: tuple[float, float]) -> None:
        self._space.add_line(self._placed(one), self._placed(two), dxfattribs={"layer": self.layers[what]})

    def _placed(self, at: tuple[float, float]) -> tuple[float, float]:
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        return ((at[0] * cos - at[1] * sin) / self.unit, (at[0] * sin + at[1] * cos) / self.unit)
