# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose desk is whose: the best of all guesses, bettered island by island where habits differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.evidence import TeamEvidence
from kiosk.directory.charts.layout.guesses import by_sides, guesses, islands

if TYPE_CHECKING:
    from kiosk.directory.charts.layout.guesses import Plan, Told

_GAIN: Final = 0.6  # what another habit for an island must spare
_SURE: Final = 0.4  # 1 of 24 clerks' charts read right is told as doubtful, at 0.6 five
_ROUNDS: Final = 6
_MOST: Final = 500  # desks and labels, weighed in two seconds; above, whichever side leaves the fewest desks


def best_teams(plan: Plan) -> tuple[Told, Told]:
    """Return each desk's team, and the team that it might as well be of."""
    if len(plan.desks) + len(plan.labels) > _MOST:
        told = min(by_sides(plan), key=lambda one: one.count(None))
        return _with_own(plan, told), [None] * len(told)
    boxes = [desk.box for desk in plan.desks]
    rooms = [room for room in plan.rooms if 1 < sum(map(room.contains, boxes)) < len(boxes)]
    plan = replace(plan, rooms=rooms)
    evidence = TeamEvidence(plan)
    found = dict.fromkeys(_with_own(plan, told) for told in guesses(plan))
    costs = {told: evidence.cost(told) for told in found}
    best = min(costs, key=lambda told: costs[told])
    cost = costs[best]
    units = _units(plan)
    others: list[str | None] = [None] * len(best)
    for _ in range(_ROUNDS):
        options = {
            other: (evidence.cost(other), unit)
            for unit in units
            for name in _names_near(plan, unit)
            if (other := _with_own(plan, [name if i in unit else one for i, one in enumerate(best)])) != best
        }
        better = min(options, key=lambda one: options[one][0], default=best)
        if better == best or options[better][0] > cost - _GAIN:
            break
        best, cost = better, options[better][0]
    for other, (price, _) in options.items():
        if price < cost + _SURE:
            others = [a if a != b else o for a, b, o in zip(other, best, others, strict=True)]
    return best, others


def _with_own(plan: Plan, told: Told) -> tuple[str | None, ...]:
    """Return an assignment where what a desk says itself stands."""
    return tuple(desk.team or name for desk, name in zip(plan.desks, told, strict=True))


def _units(plan: Plan) -> list[frozenset[int]]:
    """Return what may belong to another team as a whole: islands, their rows and columns."""
    found = dict.fromkeys(frozenset(island) for island in islands(plan, 0))
    for island in list(found):
        for edge in ("top", "left"):
            lines: dict[int, list[int]] = {}
            for i in island:
                lines.setdefault(getattr(plan.desks[i].box, edge), []).append(i)
            found |= dict.fromkeys(frozenset(line) for line in lines.values())
    return list(found)


def _names_near(plan: Plan, unit: frozenset[int]) -> list[str]:
    gaps = sorted(
        (min(plan.gap(plan.desks[i].box, label.box) for i in unit), label.name) for label in plan.labels
    )
    return list(dict.fromkeys(name for _, name in gaps))[:4]
