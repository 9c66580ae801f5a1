# SPDX-License-Identifier: GPL-3.0-or-later
"""An evacuation plan as it hangs on a wall: without a scale, squeezed, and laid crookedly onto the scanner.

One storey with a corridor between two rows of rooms, two stairs and a lift; the truth stands beside the scan.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
import math
from random import Random
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw, ImageFont

from kiosk.resources import FONTS

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.drafting.faces import Spot

DEEP, CORRIDOR = 7_200, 2_700  # mm: how deep a room is, and how wide the way between the rows
PX_PER_M: Final = (24.0, 22.8)  # printers fit a plan to the paper: 95 % in height
TURN: Final = math.radians(1.2)  # on the scanner
MARGIN: Final = 130  # px of paper around the building
WALL_PX, DOOR_MM = 5, 900
STAIRS, LIFT = "계단", "승강기"
CLIMBS: Final = (STAIRS, LIFT)
PLAIN: Final = (
    "민원 대기실", "문서고", "소회의실", "전산실", "상담실", "방송실", "휴게실", "자료실", "창고", "당직실",
    "기자실", "감사장", "교육장", "보건실", "수유실", "화장실", "탕비실", "통신실", "인쇄실", "열람실",
    "상황실", "협의실", "접견실", "미화원실", "운전원실", "노조 사무실", "중회의실", "대회의실",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlannedRoom:
    """One cell: its west and east wall, the row that it lies in, and where its door is, in mm."""

    name: str
    number: str
    left: int
    right: int
    upper: bool
    door: int

    @property
    def low(self) -> int:
        """The wall nearer to the bottom of the sheet."""
        return DEEP + CORRIDOR if self.upper else 0

    @property
    def middle(self) -> Spot:
        """The middle of the cell."""
        return (self.left + self.right) // 2, self.low + DEEP // 2

    @property
    def inner(self) -> int:
        """The wall on the corridor."""
        return DEEP + CORRIDOR if self.upper else DEEP

    @property
    def area_m2(self) -> float:
        """Its floor."""
        return (self.right - self.left) * DEEP / 1e6


@dataclass(frozen=True, slots=True)
class EvacuationPlan:
    """A storey `wide` mm long: rooms from the left above on, then its climbs."""

    wide: int
    rooms: tuple[PlannedRoom, ...]
    climbs: tuple[PlannedRoom, ...]

    @property
    def high(self) -> int:
        """How deep the building is."""
        return 2 * DEEP + CORRIDOR

    def row(self, *, upper: bool) -> list[PlannedRoom]:
        """Return the cells of a row from west to east."""
        return sorted((one for one in (*self.rooms, *self.climbs) if one.upper is upper), key=_west)

    def px(self, at: tuple[float, float]) -> tuple[float, float]:
        """Return where a place of the building stands on the scan."""
        x = MARGIN + at[0] / 1000 * PX_PER_M[0]
        y = MARGIN + (self.high - at[1]) / 1000 * PX_PER_M[1]
        return (
            x * math.cos(TURN) - y * math.sin(TURN) + MARGIN / 2,
            x * math.sin(TURN) + y * math.cos(TURN),
        )

    def scan(self, path: Path) -> None:
        """Draw it as it comes from the scanner."""
        across, down = self.px((self.wide, 0))
        image = Image.new("L", (round(across) + 2 * MARGIN, round(down) + MARGIN), 250)
        pen = ImageDraw.Draw(image)
        corners = [(0, 0), (self.wide, 0), (self.wide, self.high), (0, self.high)]
        pen.polygon([self.px(one) for one in corners], outline=20, width=WALL_PX)
        font = ImageFont.truetype(str(FONTS / "PretendardGOV-Regular.ttf"), 15)
        for y in (DEEP, DEEP + CORRIDOR):
            pen.line([self.px((0, y)), self.px((self.wide, y))], fill=20, width=WALL_PX)
        for one in (*self.rooms, *self.climbs):
            ends = self.px((one.right, one.low)), self.px((one.right, one.low + DEEP))
            pen.line(ends, fill=20, width=WALL_PX)
            half = DOOR_MM // 2
            door = self.px((one.door - half, one.inner)), self.px((one.door + half, one.inner))
            pen.line(door, fill=250, width=WALL_PX + 2)
            pen.multiline_text(
                self.px(one.middle), f"{one.name}\n{one.number}", 60, font, "mm", align="center"
            )
        image.save(path)


def evacuation_plan(rooms: int, offices: tuple[str, ...], seed: int = 20) -> EvacuationPlan:
    """Return a storey of so many rooms, the first of which are the offices, with two stairs and a lift."""
    rng = Random(seed)  # noqa: S311 # a plan, not a secret
    names = [*offices, *PLAIN][:rooms]
    rng.shuffle(names)
    half = (rooms + 1) // 2
    rows = {True: [STAIRS, *names[:half], LIFT], False: [*names[half:], STAIRS]}
    widths = {
        upper: [3_000 if name in CLIMBS else rng.randrange(3_300, 5_600, 100) for name in row]
        for upper, row in rows.items()
    }
    wide = max(sum(one) for one in widths.values())
    cells = list[PlannedRoom]()
    for upper, row in rows.items():
        walls = [0, *accumulate(widths[upper])]
        walls[-1] = wide  # the last cell of the shorter row reaches the building's end
        for name, (left, right) in zip(row, pairwise(walls), strict=True):
            number = "" if name in CLIMBS else f"{101 + len(cells)}"
            door = rng.randrange(left + 800, right - 700, 100)
            cells.append(PlannedRoom(name, number, left, right, upper, door))
    return EvacuationPlan(
        wide,
        tuple(one for one in cells if one.name not in CLIMBS),
        tuple(one for one in cells if one.name in CLIMBS),
    )


def _west(one: PlannedRoom) -> int:
    return one.left
