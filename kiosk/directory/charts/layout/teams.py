# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose desk is whose: teams from labels near the desks, from fills, or from a leader's title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.best import best_teams
from kiosk.directory.charts.layout.guesses import Plan
from kiosk.directory.charts.layout.sides import TeamLabel, gap
from kiosk.directory.charts.lexicon.words import is_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.directory.charts.layout.guesses import GapMeasure
    from kiosk.directory.charts.xlsx.sheet import SheetBox


@dataclass(slots=True)
class TeamedDesk:
    """A desk as far as teams are concerned; `team` is filled in here."""

    box: SheetBox
    title: str | None
    fill: str | None
    team: str | None
    empty: bool = False
    phone: str | None = None
    duties: Sequence[str] = ()

    @property
    def head(self) -> bool:
        """Whether this desk leads the whole office, or its reservists."""
        return is_head(self.title) or (self.title or "").endswith("대장")


NO_TEAM = "-"
LEADER = "팀장"
HEAD = "과장"


def assign_teams(
    desks: Sequence[TeamedDesk],
    labels: Sequence[TeamLabel],
    measure: GapMeasure = gap,
    rooms: Sequence[SheetBox] = (),
) -> dict[int, str]:
    """Fill in each desk's team; what a desk says itself always stands, and heads belong to no team.

    Return which desks might as well be of another team, and of which.
    """
    labels = _at_desks(desks, labels)
    open_desks = [desk for desk in desks if desk.team is None and not desk.head]
    told = any(desk.team and desk.title != LEADER for desk in desks)
    if told and len(open_desks) * 2 <= len([d for d in desks if not d.empty]) and not labels:
        open_desks = [desk for desk in open_desks if desk.empty]
    labels = labels or [TeamLabel(d.team, d.box) for d in desks if d.team and d.team != NO_TEAM]
    doubtful: dict[int, str] = {}
    if labels and open_desks and not _self_told(desks):
        opened = {id(desk) for desk in open_desks}
        people = [i for i, d in enumerate(desks) if d.team not in {None, NO_TEAM} or id(d) in opened]
        told_teams, others = best_teams(Plan([desks[i] for i in people], labels, measure, rooms))
        doubtful = {i: other for i, other in zip(people, others, strict=True) if other}
        for i, name in zip(people, told_teams, strict=True):
            desks[i].team = desks[i].team or name
    for desk in desks:
        desk.team = None if desk.team == NO_TEAM else desk.team
    return doubtful


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
    over = [label for label, own in found if _lies_over(label.box, own)]
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
