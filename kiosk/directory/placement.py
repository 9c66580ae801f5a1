# SPDX-License-Identifier: GPL-3.0-or-later
"""From a chart's positions to desks in metres: inside the room, apart from each other, an aisle before each.

Clerks draw an office on a grid that knows the order of desks but no measures. Rows and their order are kept;
distances are made true to the room: pairs of rows back to back, an aisle along each pair, and one from the
door through them all.
"""

from __future__ import annotations

from dataclasses import dataclass
import math
from typing import TYPE_CHECKING

from kiosk.directory.room_frame import RoomFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.model import OfficePlace
    from kiosk.directory.room_frame import FreeSpan, RoomSize

    type Drawn = tuple[str, OfficePlace]

# Metres. Of the 5,552 desks that go into the 46 rooms of both demo cities at the most, drawn four in a row:
AISLE = 0.95  # to each desk; 0.9 loses 156, 0.98 loses 72
WIDE_AISLE = 1.2  # where there is room; 0.9 loses 164, 1.6 none
MIDDLE_AISLE = 1.3  # from the door, for two abreast; 1.7 loses 224
WIDEST, NARROWEST = 1.4, 0.6  # narrower than a desk is: 0.8 loses 936
DEEPEST, SHALLOWEST = 0.6, 0.4  # 0.3 loses 112, 0.53 loses 692
SAME_ROW = 0.5  # of a desk's height that desks of one row may be drawn apart
STEP = 0.1  # by which desks get narrower until a row fits; finer and coarser steps only move them


@dataclass(frozen=True, slots=True)
class PlacedDesk:
    """A desk in the room's own metres; the room may stand askew, so a desk is its four corners.

    `side` is the unit vector towards the side one walks up to, `approach` where a visitor stands.
    """

    number: str
    corners: tuple[tuple[float, float], ...]
    w: float
    h: float
    side: tuple[float, float]
    approach: tuple[float, float]

    @property
    def x(self) -> float:
        """Return the middle's x."""
        return sum(x for x, _ in self.corners) / 4

    @property
    def y(self) -> float:
        """Return the middle's y."""
        return sum(y for _, y in self.corners) / 4


class NoSpace(Exception):  # noqa: N818 # it names what is missing, as our exceptions do
    """The room is too small for that many desks with an aisle to each."""


@dataclass(frozen=True, slots=True)
class _Band:
    """Where a row of desks goes: its depth, and the stretches with floor under desks and aisle alike."""

    low: float
    high: float
    towards: int
    spans: tuple[FreeSpan, ...]

    def fits(self, width: float) -> int:
        """Count the desks of that width which the row takes."""
        return sum(int((end - start) / width + 1e-9) for start, end in self.spans)


def place_desks(room: RoomSize, drawn: Sequence[Drawn]) -> tuple[PlacedDesk, ...]:
    """Set the desks of a chart, drawn with the door at the bottom, into a room of any shape."""
    if not drawn:
        return ()
    frame = RoomFrame(room)
    rows = _rows(drawn)
    fewest = max(1, min(len(rows), _most_rows(frame)))
    for count in range(fewest, _most_rows(frame) + 1):
        bands = _bands(frame, count)
        shared = rows if count == len(rows) else _reflowed(rows, bands)
        if shared is not None and all(
            len(row) <= band.fits(NARROWEST) for row, band in zip(shared, bands, strict=True)
        ):
            return tuple(
                desk for row, band in zip(shared, bands, strict=True) for desk in _set_row(frame, row, band)
            )
    raise NoSpace(f"{len(drawn)} desks do not fit into this room with an aisle to each")


def _rows(drawn: Sequence[Drawn]) -> list[list[Drawn]]:
    """Group desks that stand beside each other, nearest to the door first, left to right."""
    heights = sorted(place.h for _, place in drawn if place.h > 0)
    tolerance = heights[len(heights) // 2] * SAME_ROW if heights else 0.02
    rows: list[list[Drawn]] = []
    for entry in sorted(drawn, key=lambda one: -one[1].y):
        if rows and rows[-1][0][1].y - entry[1].y <= tolerance:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return [sorted(row, key=lambda one: one[1].x) for row in rows]


def _most_rows(frame: RoomFrame) -> int:
    count = 0
    while _free_depth(frame, count + 1) / (count + 1) >= SHALLOWEST:
        count += 1
    return count


def _free_depth(frame: RoomFrame, count: int) -> float:
    return frame.height - AISLE * (count // 2 + 1)


def _bands(frame: RoomFrame, count: int) -> list[_Band]:
    """Return each row its depth: an aisle, two rows back to back, an aisle, and so on from the door."""
    roomy = (frame.height - WIDE_AISLE * (count // 2 + 1)) / count
    deep = min(max(SHALLOWEST, roomy), DEEPEST, _free_depth(frame, count) / count)
    aisle = (frame.height - deep * count) / (count // 2 + 1)
    bands: list[_Band] = []
    v = frame.bottom
    for row in range(count):
        before = row % 2 == 0
        v += aisle if before else 0.0
        reach = (v - AISLE, v + deep) if before else (v, v + deep + AISLE)
        bands.append(_Band(v, v + deep, -1 if before else 1, frame.free(*reach, MIDDLE_AISLE)))
        v += deep
    return bands


def _reflowed(rows: Sequence[Sequence[Drawn]], bands: Sequence[_Band]) -> list[list[Drawn]] | None:
    """Share the desks out anew, in their order, where drawing and room differ in rows."""
    order = [entry for row in rows for entry in row]
    room = [band.fits(NARROWEST) for band in bands]
    if sum(room) < len(order):
        return None
    shared: list[list[Drawn]] = []
    for at, most in enumerate(room):
        left = sum(room[at:])
        share = min(most, math.ceil(len(order) * most / left) if left else 0)
        shared.append(sorted(order[:share], key=lambda one: one[1].x))
        order = order[share:]
    return shared


def _set_row(frame: RoomFrame, row: Sequence[Drawn], band: _Band) -> Iterator[PlacedDesk]:
    """Set each desk as near as can be to where it is drawn, without touching its neighbours."""
    width = WIDEST
    while width > NARROWEST and band.fits(width) < len(row):
        width = max(NARROWEST, width - STEP)
    latest = _latest(band.spans, width, len(row))
    free_from: float = -math.inf
    for (number, place), last in zip(row, latest, strict=True):
        wanted = frame.left + place.x * frame.width - width / 2
        u = _next_fit(band.spans, width, min(max(wanted, free_from), last))
        free_from = u + width
        yield _desk(frame, number, (u, band.low, width, band.high - band.low), band.towards)


def _latest(spans: Sequence[FreeSpan], width: float, count: int) -> list[float]:
    """Give for each desk the last start that leaves room for those to its right."""
    slots = [
        end - (at + 1) * width for start, end in spans for at in range(int((end - start) / width + 1e-9))
    ]
    return sorted(slots)[len(slots) - count :]


def _next_fit(spans: Sequence[FreeSpan], width: float, u: float) -> float:
    starts = [max(start, u) for start, end in spans if end - width >= u - 1e-6]
    return min(starts)


def _desk(frame: RoomFrame, number: str, box: tuple[float, float, float, float], towards: int) -> PlacedDesk:
    u, v, width, depth = box
    corners = ((u, v), (u + width, v), (u + width, v + depth), (u, v + depth))
    edge = v + depth if towards > 0 else v
    stand = frame.back(u + width / 2, edge + towards * AISLE / 2)
    return PlacedDesk(
        number, tuple(frame.back(*corner) for corner in corners), width, depth, frame.inward(towards), stand
    )
