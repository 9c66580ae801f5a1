# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways that are looked at: of the demo's two sites, and of a long house that stands askew."""

from __future__ import annotations

from functools import cache
import math
from typing import TYPE_CHECKING

from tests.ui.plan.drawn import way_to
from tests.wayfinding.houses import House, box

if TYPE_CHECKING:
    from kiosk.services.shown import Way
    from kiosk.services.ways import Ways
    from kiosk.ui.plan.way_layout import Sheet
    from kiosk.ui.plan.way_map import WayMap

MAIN = ["교통행정과", "교통행정과/4", "민원봉사실", "시장실", "행정자료실", "건설과", "자치행정과"]
TWIN = ["수도과", "도시재생과"]
FAR = ["끝과0", "끝과3", "셋째과2"]


@cache
def long_house() -> House:
    """Give a house that stands askew: four storeys of a 150 m corridor, with stairs at its far end only."""
    house = House()
    house.ground(box(-300, -300, 300, 300))
    for ordinal in range(4):
        level = house.level(ordinal, box(-300, -300, 300, 300))
        house.unit(level, "복도", "walkway", askew(box(0, 0, 150, 3)))
        house.unit(level, "계단", "stairs", askew(box(140, 3, 145, 8)))
        house.door(level, *askew([(141, 3), (143, 3)]), door=None)
        for name, start, end in (("앞과", 0, 9), ("셋째과", 60, 70), ("끝과", 146, 150)):
            house.unit(level, f"{name}{ordinal}", "office", askew(box(start, 3, end, 8)))
            house.door(level, *askew([(start + 1, 3), (start + 2.2, 3)]))
        if ordinal == 0:
            house.kiosk(level, askew([(3, 1.5)])[0])
    return house


def askew(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Turn points by 23 degrees."""
    cosine, sine = math.cos(math.radians(23)), math.sin(math.radians(23))
    return [(x * cosine - y * sine, x * sine + y * cosine) for x, y in points]


def every_way(found: dict[str, Ways], language: str = "ko") -> list[tuple[str, Way]]:
    """Return the ways that are looked at, step-free ones too."""
    wanted = [("main", MAIN), ("twinstar", TWIN), ("long", FAR)]
    plain = [(f"{site} {t}", way_to(found[site], t, language)) for site, targets in wanted for t in targets]
    return [*plain, ("step-free", way_to(found["main"], "교통행정과", language, step_free=True))]


def sheet_of(way_map: WayMap) -> Sheet:
    """Return what was laid out."""
    assert way_map.sheet is not None
    return way_map.sheet
