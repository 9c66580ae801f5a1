# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose desk is whose: teams from labels near the desks, from fills, or from a leader's title."""

# ruff: noqa: PLR2004 - sizes and counts of a drawing's parts, each compared once
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.sides import (
    TeamLabel,
    above,
    amid,
    before,
    below,
    between,
    gap,
    left_of,
    left_of_first,
    nearest,
    right_of,
)
from kiosk.directory.charts.lexicon.words import is_head
from kiosk.directory.charts.xlsx.sheet import SheetBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    type _Side = Callable[[SheetBox, Sequence[TeamLabel]], TeamLabel | None]


@dataclass(slots=True)
class TeamedDesk:
    """A desk as far as teams are concerned; `team` is filled in here."""

    box: SheetBox
    title: str | None
    fill: str | None
    team: str | None
    empty: bool = False

    @property
    def head(self) -> bool:
        """Whether this desk leads the whole office, or its reservists."""
        return is_head(self.title) or (self.title or "").endswith("대장")


NO_TEAM = "-"
LEADER = "팀장"
HEAD = "과장"


def assign_teams(desks: Sequence[TeamedDesk], labels: Sequence[TeamLabel]) -> None:
    """Fill in each desk's team; what a desk says itself always stands, and heads belong to no team."""
    labels = _at_desks(desks, labels)
    open_desks = [desk for desk in desks if desk.team is None and not desk.head]
    told = any(desk.team and desk.title != LEADER for desk in desks)
    if told and len(open_desks) * 2 <= len([d for d in desks if not d.empty]) and not labels:
        open_desks = [desk for desk in open_desks if desk.empty]
    if labels and not _self_told(desks):
        _by_labels(open_desks, labels)
    elif not labels:
        _by_leaders(open_desks, desks)
    for desk in desks:
        desk.team = None if desk.team == NO_TEAM else desk.team


def _at_desks(desks: Sequence[TeamedDesk], labels: Sequence[TeamLabel]) -> list[TeamLabel]:
    """Return the labels without those apart from all desks whose teams stand beside desks too: a tree's."""
    beside = {lab.name for lab in labels if any(lab.box.touches(desk.box) for desk in desks)}
    return [
        lab
        for lab in labels
        if lab.name not in beside
        or any(lab.box.touches(desk.box) or _heads(lab.box, desk.box) for desk in desks)
    ]


def _heads(label: SheetBox, desk: SheetBox) -> bool:
    """Return whether a desk lies a row below a label and within it: its window's number stands between."""
    return desk.top == label.bottom + 2 and label.left <= desk.left <= desk.right <= label.right


def spanning_labels(blocks: Iterable[tuple[str, SheetBox]], desks: Sequence[TeamedDesk]) -> list[TeamLabel]:
    """Return teams that no word tells: each text spans the rows or columns of desks with one leader.

    Either all teams of a sheet are drawn so, at least two, or none is: a lone tall text is furniture.
    Or at least two lie right over their row of desks, from its first to its last.
    """
    people = [desk for desk in desks if not desk.head]
    found = [(TeamLabel(text, box), _spanned(box, people)) for text, box in blocks]
    over = [replace(label, over=True) for label, own in found if _lies_over(label.box, own)]
    if len(over) > 1:
        return over
    labels = [(label, own) for label, own in found if sum(desk.title == LEADER for desk in own) == 1]
    owned = [id(desk) for _, own in labels for desk in own]
    whole = len(labels) > 1 and len(owned) == len(set(owned)) == len(people)
    return [label for label, _ in labels] if whole else []


def _spanned(box: SheetBox, desks: Sequence[TeamedDesk]) -> list[TeamedDesk]:
    """Return the desks right of a tall box within its rows, or below a wide one within its columns."""
    if box.bottom - box.top >= max(1, box.right - box.left):
        beside = [one for one in desks if one.box.left > box.right and one.box.rows_shared(box) > 0]
        return [] if any(one.box.top < box.top or one.box.bottom > box.bottom for one in beside) else beside
    below = [one for one in desks if one.box.top > box.bottom and one.box.columns_shared(box) > 0]
    outside = any(one.box.left < box.left or one.box.right > box.right for one in below)
    return [] if box.right == box.left or outside else below


def _lies_over(box: SheetBox, desks: Sequence[TeamedDesk]) -> bool:
    """Return whether a box lies on the top of several desks, no wider and no narrower than their row."""
    row = [one.box for one in desks if one.box.top == box.bottom + 1]
    return len(row) > 1 and (min(one.left for one in row), max(one.right for one in row)) == (
        box.left,
        box.right,
    )


def _self_told(desks: Sequence[TeamedDesk]) -> bool:
    people = [desk for desk in desks if not desk.head and not desk.empty]
    return sum(1 for desk in people if desk.team) * 2 > len(people)


def _by_labels(open_desks: Sequence[TeamedDesk], labels: Sequence[TeamLabel]) -> None:
    by_fill = _fill_key(open_desks, labels)
    if by_fill:
        for desk in open_desks:
            desk.team = by_fill.get(desk.fill or "")
        _by_neighbours([desk for desk in open_desks if desk.team is None], open_desks)
        return
    labels, open_desks = _without_tall(labels, open_desks)
    choose = _best_side([desk.box for desk in open_desks], labels)
    first = min(label.box.top for label in labels)
    over_all = [desk for desk in open_desks if choose is above and desk.box.bottom < first]
    open_desks = [desk for desk in open_desks if not any(desk is one for one in over_all)]
    sure = [(desk.box, label) for desk in open_desks if (label := choose(desk.box, labels))]
    told = [_labelled(desk.box, labels, choose, sure) for desk in open_desks]
    if _led(open_desks, told) < len({label.name for label in labels}):
        close = [nearest(desk.box, labels) for desk in open_desks]  # as where desks stand around their label
        told = max(told, close, key=lambda one: _led(open_desks, one))
    for desk, label in zip(open_desks, told, strict=True):
        desk.team = label.name if label else None


def _without_tall(
    labels: Sequence[TeamLabel], desks: Sequence[TeamedDesk]
) -> tuple[Sequence[TeamLabel], Sequence[TeamedDesk]]:
    """Give tall labels among wide ones the desks in their rows right of them; return what is left of both."""
    tall = [lab for lab in labels if lab.box.bottom - lab.box.top > lab.box.right - lab.box.left]
    beside = [(desk, left_of(desk.box, labels)) for desk in desks]
    held = [
        (desk, lab)
        for desk, lab in beside
        if lab in tall and lab and lab.box.top <= desk.box.top <= desk.box.bottom <= lab.box.bottom
    ]
    if len(tall) == len(labels) or {lab.name for _, lab in held} != {lab.name for lab in tall}:
        return labels, desks
    for desk, lab in held:
        desk.team = lab.name
    return [lab for lab in labels if lab not in tall], [desk for desk in desks if desk.team is None]


def _labelled(
    box: SheetBox, labels: Sequence[TeamLabel], choose: _Side, sure: Sequence[tuple[SheetBox, TeamLabel]]
) -> TeamLabel | None:
    """Return the label on the side where labels stand, else that of desks it touches, else the nearest."""
    label = choose(box, labels)
    touched = [one for other, one in sure if not (label or one.over) and box.touches(other)]
    if len(touched) > 1 and len({one.name for one in touched}) == 1:
        return touched[0]
    label = label or (before(box, labels) if choose is above else None)
    return label or nearest(box, [one for one in labels if not one.over])


def _led(desks: Sequence[TeamedDesk], told: Sequence[TeamLabel | None]) -> int:
    """Return how many teams would have just one leader."""
    leaders = Counter(
        label.name for desk, label in zip(desks, told, strict=True) if label and desk.title == LEADER
    )
    return sum(1 for count in leaders.values() if count == 1)


def _fill_key(desks: Sequence[TeamedDesk], labels: Sequence[TeamLabel]) -> dict[str, str]:
    """Return fill → team when each team has a fill of its own and most desks wear one of them."""
    fills = {label.fill: label.name for label in labels if label.fill}
    if len(fills) < 2 or len(fills) < len({label.name for label in labels}):
        return {}
    worn = Counter(desk.fill for desk in desks if desk.fill in fills)
    return (
        {str(fill): name for fill, name in fills.items()}
        if len(worn) > 1 and worn.total() * 5 >= len(desks) * 3
        else {}
    )


def _best_side(boxes: Sequence[SheetBox], labels: Sequence[TeamLabel]) -> _Side:
    """Return the side on which labels stand to their desks: the one that leaves the fewest desks without."""
    sides = (above, left_of, below, right_of, between, amid)
    left_over = {side: sum(1 for box in boxes if side(box, labels) is None) for side in sides}
    best = min((above, left_of, below, right_of), key=lambda side: left_over[side])
    for side, turn in ((between, _as_drawn), (amid, SheetBox.flipped)):
        if left_over[best] and _stand_between(
            [turn(box) for box in boxes], [turn(label.box) for label in labels]
        ):
            return side
    column = max(lab.box.right for lab in labels) < min((box.left for box in boxes), default=0)
    return left_of_first if left_over[best] and column else best


def _as_drawn(box: SheetBox) -> SheetBox:
    return box


def _stand_between(boxes: Sequence[SheetBox], labels: Sequence[SheetBox]) -> bool:
    """Return whether most labels touch desks both above and below them."""
    touching = [
        any(b.bottom + 1 == lab.top and b.columns_shared(lab) > 0 for b in boxes)
        and any(b.top == lab.bottom + 1 and b.columns_shared(lab) > 0 for b in boxes)
        for lab in labels
    ]
    first = min(lab.top for lab in labels)
    topmost = [both for lab, both in zip(labels, touching, strict=True) if lab.top == first]
    return all(topmost) and sum(touching) * 2 > len(touching)


def _by_neighbours(open_desks: Sequence[TeamedDesk], desks: Sequence[TeamedDesk]) -> None:
    """Give a desk the team of the nearest desks that have one."""
    known = [desk for desk in desks if desk.team]
    for desk in open_desks:
        near = min(known, key=lambda other: gap(desk.box, other.box), default=None)
        desk.team = near.team if near else None


def _by_leaders(open_desks: Sequence[TeamedDesk], desks: Sequence[TeamedDesk]) -> None:
    """Without any label, desks that touch belong to the one team leader among them."""
    leaders = [desk for desk in desks if desk.team and desk.team != NO_TEAM]
    for island in _islands(desks):
        teams = {desk.team for desk in island if desk in leaders}
        for desk in island:
            if len(teams) == 1 and desk.team is None and any(desk is other for other in open_desks):
                desk.team = next(iter(teams))
    for desk in open_desks:
        if desk.team is None and leaders:
            beside = {one.team for one in leaders if one.box.rows_shared(desk.box) > 0}
            above = {one.team for one in leaders if one.box.columns_shared(desk.box) > 0}
            told = beside if len(beside) == 1 else above
            desk.team = next(iter(told)) if len(told) == 1 else None


def _islands(desks: Sequence[TeamedDesk]) -> list[list[TeamedDesk]]:
    islands: list[list[TeamedDesk]] = []
    for desk in desks:
        touching = [island for island in islands if any(gap(desk.box, other.box) == 0 for other in island)]
        for island in touching:
            islands.remove(island)
        islands.append([desk, *[other for island in touching for other in island]])
    return islands
