# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way that clerks are known to draw teams, each as a guess of whose desk is whose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.sides import (
    above,
    amid,
    before,
    below,
    between,
    left_of,
    left_of_first,
    nearest,
    right_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.directory.charts.layout.sides import TeamLabel
    from kiosk.directory.charts.layout.teams import TeamedDesk
    from kiosk.directory.charts.xlsx.sheet import SheetBox

    type Told = Sequence[str | None]
    type GapMeasure = Callable[[SheetBox, SheetBox], int]
SIDES = (above, left_of, below, right_of, between, amid, left_of_first, before)
_REACHES = (0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Plan:
    """Who sits where, the teams' labels, how far two boxes are apart, and what lines part the room into."""

    desks: Sequence[TeamedDesk]
    labels: Sequence[TeamLabel]
    gap: GapMeasure
    rooms: Sequence[SheetBox] = ()


def by_sides(plan: Plan) -> Iterator[Told]:
    """Yield assignments by one side for all, without and with the nearest label for who has none there."""
    boxes, labels = [desk.box for desk in plan.desks], plan.labels
    for side in SIDES:
        told = [side(box, labels) for box in boxes]
        yield [_name(label) for label in told]
        sure = [(box, lab) for box, lab in zip(boxes, told, strict=True) if lab]
        yield [
            _name(lab or _touched(box, sure) or nearest(box, labels))
            for box, lab in zip(boxes, told, strict=True)
        ]


def guesses(plan: Plan) -> Iterator[Told]:
    """Yield whole assignments: one side for all, the nearest label, a fill for each team, islands, rooms."""
    boxes, labels = [desk.box for desk in plan.desks], plan.labels
    yield from by_sides(plan)
    yield [_name(nearest(box, labels)) for box in boxes]
    yield [_name(min(labels, key=lambda lab: plan.gap(lab.box, box))) for box in boxes]
    fills = fills_of(plan)
    yield [fills.get(desk.fill or "") for desk in plan.desks]
    for reach in _REACHES:
        yield _by_parts(plan, islands(plan, reach))
    if plan.rooms:
        rooms = [room_of(plan, box) for box in boxes]
        yield _by_parts(
            plan, [[i for i, r in enumerate(rooms) if r == room] for room in dict.fromkeys(rooms)]
        )


def fills_of(plan: Plan) -> dict[str, str]:
    """Return fill → team where at least two teams have one of their own."""
    worn = Counter(fill for fill, _ in {(lab.fill, lab.name) for lab in plan.labels})
    fills = {lab.fill: lab.name for lab in plan.labels if lab.fill and worn[lab.fill] == 1}
    return fills if len(fills) > 1 else {}


def room_of(plan: Plan, box: SheetBox) -> SheetBox | None:
    """Return the smallest part of the room that a desk stands in."""
    return min((r for r in plan.rooms if r.contains(box)), key=lambda r: r.area, default=None)


def _name(label: TeamLabel | None) -> str | None:
    return label.name if label else None


def _touched(box: SheetBox, sure: Sequence[tuple[SheetBox, TeamLabel]]) -> TeamLabel | None:
    """Return the one label whose desks, at least two, a desk touches."""
    touched = [one for other, one in sure if box.touches(other)]
    return touched[0] if len(touched) > 1 and len({one.name for one in touched}) == 1 else None


def islands(plan: Plan, reach: int) -> list[list[int]]:
    """Return the desks that hang together by gaps of so many cells at most."""
    boxes = [desk.box for desk in plan.desks]
    found: list[list[int]] = []
    for i, box in enumerate(boxes):
        near = [island for island in found if any(plan.gap(box, boxes[j]) <= reach for j in island)]
        for island in near:
            found.remove(island)
        found.append([i, *[j for island in near for j in island]])
    return found


def _by_parts(plan: Plan, parts: Sequence[Sequence[int]]) -> Told:
    """Return each part as its label's: the nearest pairs of a label and a part first, then who is left."""
    boxes = [desk.box for desk in plan.desks]
    pairs = sorted(
        (min(plan.gap(boxes[i], label.box) for i in part), n, m)
        for n, part in enumerate(parts)
        for m, label in enumerate(plan.labels)
    )
    owner: dict[int, int] = {}
    for taken in (True, False):
        for _, n, m in pairs:
            if n not in owner and not (taken and m in owner.values()):
                owner[n] = m
    told: list[str | None] = [None] * len(boxes)
    for n, part in enumerate(parts):
        for i in part:
            told[i] = plan.labels[owner[n]].name
    return told
