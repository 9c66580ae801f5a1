# SPDX-License-Identifier: GPL-3.0-or-later
"""One chart at random whose teams are told by place: where labels and leaders stand, what parts the teams."""

# ruff: noqa: S311 - chance draws charts, not keys

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from openpyxl.styles import Border, Side

from tests.directory.charts.hands.sketch import Sketch
from tests.soak.chance.drawn import Desk
from tests.soak.chance.ways import Way, staff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page

_FILLS = ("FFF2CC", "DDEBF7", "E2EFDA", "FCE4D6", "EDEDED")
Spot = tuple[int, int, int, int]  # row, column, height, width


@dataclass(slots=True)
class _Island:
    """One team's desks and its label, by their places from the island's corner."""

    desks: list[tuple[int, int, Sitting]]
    label: Spot | None
    fill: str = ""
    text: str = ""
    boxed: bool = False

    def size(self, high: int, wide: int) -> tuple[int, int]:
        """Return how many rows and columns it takes."""
        spots = [(r, c, high, wide) for r, c, _ in self.desks] + ([self.label] if self.label else [])
        return max(r + h for r, _, h, _ in spots), max(c + w for _, c, _, w in spots)


def island_chart(seed: int) -> tuple[Sketch, dict[str, str]]:
    """Return a chart and the choices that made it."""
    way = Way(Random(seed))
    rnd = way.random
    people = staff(way)
    sketch = Sketch("Sheet1")
    page, desk = sketch.page, _desk(way, people.reasons)
    page.put(1, 1, f"{people.office} 좌석배치도", w=8, frame=False)
    row = 3
    if people.head:
        desk.draw(page, row, 2 + rnd.choice((0, 0, 3)), people.head)
        row += desk.size[0] + rnd.choice((1, 2))
    _choose(way)
    islands = [_island(way, desk, team, i) for i, team in enumerate(people.teams)]
    last = _Plan(page, way, desk).place(islands, row)
    if way.chosen["label"] == "key":
        for i, one in enumerate(islands):
            page.put(last + 2, 2 + i * 3, "", fill=one.fill)
            page.put(last + 2, 3 + i * 3, one.text)
    if way.pick("things", "none", "some") == "some":
        page.put(last + 4, 2, "출입문")
        page.put(last + 4, 5, "복사기")
    sketch.holds(people.office, people.seats)
    return sketch, way.chosen


def _desk(way: Way, reasons: dict[str, str]) -> Desk:
    """Return a plain desk: what it says is not what is tried here."""
    way.chosen |= {"vacant": "name", "lines": "all", "joined": "words", "numbers": "text", "bullet": "- "}
    way.chosen |= {"phone form": "{}", "vacancy": "공석", "names spaced": "no", "away": "in brackets"}
    way.chosen["labels"] = "told"
    form = way.pick("form", "one", "stack")
    groups = [["title", "name"], ["phone"], *([["duty"]] if form == "one" else [])]
    if form == "stack" and way.chosen["phones"] == "none":
        form, groups = "one", [*groups, ["duty"]]
    if form == "stack" and way.chosen["work"] != "none":
        groups.append(["duty"])
    return Desk(way, groups, form, reasons)


def _choose(way: Way) -> None:
    """Choose where labels and leaders stand and what parts the teams."""
    way.pick("teams", "in bands", "side by side", "two columns", "two columns")
    way.pick("island", "rows", "rows", "facing rows", "facing columns", "column")
    ends = (
        "above",
        "left",
        "below",
        "right",
        "middle",
        "aisle end",
        "leader's cell",
        "key",
        "title",
        "above",
    )
    way.pick("label", *(one for one in ends if one != "title" or way.chosen["team word"] != "담당"))
    way.pick("label span", "whole", "one cell", "middle cell")
    way.pick("leader at", "first", "last", "end of the island", "above the island")
    way.pick("parted by", "one", "two", "heavy lines", "a frame", "nothing")
    way.pick("mirrored", "no", "yes")
    way.pick("one otherwise", "no", "yes", often=3)
    way.pick("labels drawn", "cells", "boxes", often=3)
    way.pick("label form", "{}", "[{}]", "{}({}명)", "< {} >", often=3)
    if way.chosen["label"] == "title":
        way.chosen["labels"] = "none"
    if way.chosen["label"] in {"title", "leader's cell", "key"}:
        way.chosen["one otherwise"] = "no"


def _island(way: Way, desk: Desk, team: list[Sitting], number: int) -> _Island:
    """Lay out a team from its corner; of two columns the right one may be mirrored."""
    high, wide = desk.size
    chosen = way.chosen
    place = chosen["label"]
    if chosen["one otherwise"] == "yes" and number == 1:
        place = {"above": "left", "left": "above"}.get(place, "above")
    desks = list(_slots(way, team, high, wide, aisle=place in {"middle", "aisle end"}))
    inner = _Island(desks, None)
    rows, columns = inner.size(high, wide)
    label = _label_spot(way, place, rows, columns, (high, wide))
    text = chosen["label form"].format(team[0].team, len(team))
    fill = _FILLS[number] if place == "key" else ""
    island = _Island(desks, label, fill, text if place != "key" else team[0].team or "")
    island.boxed = chosen["labels drawn"] == "boxes"
    if chosen["mirrored"] == "yes" and chosen["teams"] == "two columns" and number % 2:
        island = _mirrored(island, wide, high)
    return _from_corner(island)


def _slots(
    way: Way, team: list[Sitting], high: int, wide: int, *, aisle: bool
) -> Iterator[tuple[int, int, Sitting]]:
    """Yield where each of a team sits."""
    shape, at, most = way.chosen["island"], way.chosen["leader at"], way.random.choice((2, 3, 4))
    leader, *crew = team
    if at in {"first", "last"}:
        crew = team if at == "first" else [*crew, leader]
    most = {"column": 1, "facing columns": 2}.get(shape, most)
    if shape == "facing rows":
        most = max(2, -(-len(crew) // 2))
    for i, one in enumerate(crew):
        row, column = divmod(i, most)
        gap_down = 1 if (shape == "facing rows" or aisle) and row else 0
        gap_over = 1 if shape == "facing columns" and column else 0
        yield row * high + gap_down, column * wide + gap_over, one
    if at == "end of the island":
        yield 0, -wide, leader
    elif at == "above the island":
        yield -high, 0, leader


def _label_spot(way: Way, place: str, rows: int, columns: int, desk: tuple[int, int]) -> Spot | None:
    """Return where the label stands to the desks."""
    high, wide = desk
    span = way.chosen["label span"]
    raised = -high if way.chosen["leader at"] == "above the island" else 0
    over = -wide if way.chosen["leader at"] == "end of the island" else 0
    start, length = {
        "whole": (over, columns - over),
        "one cell": (over, 1),
        "middle cell": (columns // 2, 1),
    }[span]
    down, tall = (raised, rows - raised) if span == "whole" else (raised, 1)
    spots: dict[str, Spot] = {
        "above": (raised - 1, start, 1, length),
        "below": (rows, start, 1, length),
        "left": (down, over - 1, tall, 1),
        "right": (down, columns, tall, 1),
        "middle": (high, 0, 1, max(1, columns if span == "whole" else 1)),
        "aisle end": (high, columns, 1, 1),
    }
    if place == "middle" and rows <= high:
        return spots["below"]
    if place == "aisle end" and rows <= high:
        return spots["above"]
    return spots.get(place)


def _mirrored(island: _Island, wide: int, high: int) -> _Island:
    _, columns = island.size(high, wide)
    island.desks = [(r, columns - wide - c, who) for r, c, who in island.desks]
    if island.label:
        r, c, h, w = island.label
        island.label = (r, columns - w - c, h, w)
    return island


def _from_corner(island: _Island) -> _Island:
    spots = [(r, c) for r, c, _ in island.desks] + ([island.label[:2]] if island.label else [])
    top, left = min(r for r, _ in spots), min(c for _, c in spots)
    island.desks = [(r - top, c - left, who) for r, c, who in island.desks]
    if island.label:
        r, c, h, w = island.label
        island.label = (r - top, c - left, h, w)
    return island


@dataclass(slots=True)
class _Plan:
    """A page on which islands are drawn as one clerk draws them."""

    page: Page
    way: Way
    desk: Desk

    def place(self, islands: Sequence[_Island], top: int) -> int:
        """Draw the islands beside and under each other; return the last row."""
        chosen, parted = self.way.chosen, self.way.chosen["parted by"]
        gap = {"one": 1, "two": 2, "a frame": 2, "heavy lines": 0, "nothing": 0}[parted]
        if gap == 0 and (chosen["one otherwise"] == "yes" or chosen["teams"] == "two columns"):
            gap = 1
        across = {"in bands": 1, "side by side": len(islands), "two columns": 2}[chosen["teams"]]
        row, last = top + (parted == "a frame"), top
        for first in range(0, len(islands), across):
            column, tallest = 3, 0
            for one in islands[first : first + across]:
                self._draw(one, row, column)
                rows, columns = one.size(*self.desk.size)
                tallest = max(tallest, rows)
                column += columns + max(gap, 1 if parted == "a frame" else 0)
            last = row + tallest
            row = last + gap
        return last

    def _draw(self, island: _Island, row: int, column: int) -> None:
        for r, c, who in island.desks:
            self._sit(who, (row + r, column + c), island.fill)
        if island.label:
            r, c, h, w = island.label
            if island.boxed:
                self.page.box(column + c - 0.9, row + r - 0.9, w - 0.2, h - 0.2, island.text)
            else:
                self.page.put(row + r, column + c, island.text, h=h, w=w)
        rows, columns = island.size(*self.desk.size)
        if self.way.chosen["parted by"] == "heavy lines":
            self._outline((row, column, rows, columns), Side(style="medium"))
        elif self.way.chosen["parted by"] == "a frame":
            self._outline((row - 1, column - 1, rows + 2, columns + 2), Side(style="thin"))

    def _sit(self, who: Sitting, place: tuple[int, int], fill: str) -> None:
        self.desk.draw(self.page, *place, who)
        cell = self.page.sheet.cell(*place)
        if who.title in {"팀장", "계장", "담당"} and self.way.chosen["label"] == "leader's cell":
            cell.value = f"{who.team}\n{cell.value}"
        for r in range(self.desk.size[0] if fill else 0):
            spot = place[0] + r, place[1]
            self.page.put(*spot, self.page.sheet.cell(*spot).value, fill=fill)

    def _outline(self, spot: Spot, side: Side) -> None:
        """Draw a line around a team over what lines its cells have."""
        row, column, rows, columns = spot
        for r in range(row, row + rows):
            for c in range(column, column + columns):
                cell = self.page.sheet.cell(r, c)
                old = cell.border
                cell.border = Border(
                    side if c == column else old.left,
                    side if c == column + columns - 1 else old.right,
                    side if r == row else old.top,
                    side if r == row + rows - 1 else old.bottom,
                )
