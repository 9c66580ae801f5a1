# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's room for a visitor: the asked team large, every other one a quiet block, the way in dotted."""

from __future__ import annotations

from dataclasses import dataclass, replace
import math
from statistics import median
from typing import TYPE_CHECKING

from kiosk.ui.plan.desks import DrawnDesk, box_of, dotted, middle_of, overlap, usual, within
from kiosk.ui.plan.ruler import ruler

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.directory.lit_place import LitPlace
    from kiosk.directory.public import PublicOffice, PublicSeat

SIDE = 204.0  # px of the design that a column of other teams is wide
GAP = 18.0
LOW = (165.0, 78.0)  # what a desk must be wide and high
NARROW = 760.0  # px, and of its height,
SHALLOW = 480.0  # px under which a chart has no room for other teams
LARGEST = (300.0, 150.0)
AISLE = 34.0  # what stays free beside the desks: the way leads there
HEAD = 76.0  # the asked team's name over its desks
FOOT = 112.0  # the room before the door, where the way turns
LIT = "lit"  # what a ground has `more` where it is the team itself that is lit
DOT = 22.0  # px between two dots of the way


@dataclass(frozen=True, slots=True)
class Feature:
    """Something else in the room, in px: another team, the asked one's ground, a counter, a dot."""

    kind: str
    text: str
    more: str
    x0: float
    y0: float
    w0: float
    h0: float


@dataclass(frozen=True, slots=True)
class DrawnRoom:
    """The drawn room: how high it is in px, where its door stands, and where the way's arrow points to.

    `number` is where the lit desk's number stands: left or right of it, or at its corner.
    """

    desks: tuple[DrawnDesk, ...]
    features: tuple[Feature, ...]
    height: float
    door: float = 0.0
    arrow: tuple[float, float, str] = (0.0, 0.0, "")
    number: str = "left"


@dataclass(frozen=True, slots=True)
class ChartWords:
    """How a visitor reads a team or a rank, a desk's duties and how many desks a team has."""

    team: Callable[[str], str]
    duty: Callable[[PublicSeat], tuple[str, str]]
    desks: Callable[[int, str], str]


def room(
    office: PublicOffice, lit: LitPlace, size: tuple[float, float], words: ChartWords, unit: float = 1.0
) -> DrawnRoom:
    """Arrange an office in so many px: order within a team and the sides of the others stay as drawn."""
    placed = [seat for seat in office.seats if seat.place is not None]
    if not placed:
        return DrawnRoom((), (), 0.0)
    return _Room(office, placed, lit, size, words, unit).drawn()


class _Room:
    """One arrangement; lengths are px of the design times `unit`."""

    def __init__(  # noqa: PLR0913, PLR0917 # what a room is made of
        self, office: PublicOffice, placed: Sequence[PublicSeat], lit: LitPlace, size: tuple[float, float],
        words: ChartWords, unit: float,
    ) -> None:  # fmt: skip
        self._office, self._placed, self._lit = office, placed, lit.seat
        (self._wide, self._high), self._words, self._unit = size, words, unit
        asked = next((seat for seat in placed if seat.id == lit.seat), None)
        teams = dict.fromkeys(seat.team or "" for seat in placed)
        sought = (
            asked.team or "" if asked is not None else lit.team if lit.team and lit.team in teams else None
        )
        self._team = next(iter(teams)) if sought is None and len(teams) == 1 else sought
        self._team_lit = lit.kind == "team"
        self._teams = {team: [seat for seat in placed if (seat.team or "") == team] for team in teams}

    def drawn(self) -> DrawnRoom:
        """Return the room, the asked team in its middle."""
        if self._team is None:
            return self._only_blocks()
        px, gap = self._unit, GAP * self._unit
        # A low or narrow chart is for the asked team alone.
        roomy = self._high > SHALLOW * px and self._wide > NARROW * px
        left, right = self._sides() if roomy else ([], [])
        x0 = gap + (SIDE * px + gap if left else 0.0)
        x1 = self._wide - gap - (SIDE * px + gap if right else 0.0)
        bottom = self._high - (FOOT if self._high > SHALLOW * px else 74.0) * px
        ground = Feature(
            "ground", self._words.team(self._team) if self._team else "", LIT if self._team_lit else "",
            x0, gap, x1 - x0, bottom - gap,
        )  # fmt: skip
        desks = self._desks(
            x0 + AISLE * px, gap + (HEAD * px if self._team else gap), x1 - AISLE * px, bottom - gap
        )
        blocks = [
            *self._stacked(left, gap, self._high - gap), *self._stacked(right, x1 + gap, self._high - gap),
        ]  # fmt: skip
        door = self._door(x0, x1)
        dots, arrow = self._way(desks, door, bottom, ((x0 + x1) / 2, bottom))
        features = (ground, *blocks, *self._counters(x0, x1, bottom, door), *dots)
        return DrawnRoom(tuple(desks), features, self._high, door, arrow, self._number(desks, arrow[2]))

    def _number(self, desks: Sequence[DrawnDesk], arrow: str) -> str:
        """Return where the lit desk's number neither meets the way nor covers a neighbour."""
        lit = next((desk for desk in desks if desk.id == self._lit), None)
        if lit is None:
            return "left"
        near, edge = 50 * self._unit, lit.x0 + lit.w0
        row = [desk for desk in desks if abs(desk.y0 - lit.y0) < lit.h0 and desk is not lit]
        right = any(edge - 1 < desk.x0 < edge + near for desk in row)
        left = any(lit.x0 - near < desk.x0 + desk.w0 < lit.x0 + 1 for desk in row)
        return "left" if arrow != "forward" and not left else "corner" if right else "right"

    def _sides(self) -> tuple[list[str], list[str]]:
        """Return the other teams left and right of the asked one, from left to right."""
        middle = middle_of(self._teams[self._team or ""])
        others = sorted(
            (team for team in self._teams if team != self._team), key=lambda t: middle_of(self._teams[t])
        )
        left = [team for team in others if middle_of(self._teams[team]) < middle]
        return left, [team for team in others if team not in left]

    def _stacked(self, teams: Sequence[str], x: float, bottom: float) -> list[Feature]:
        gap = GAP * self._unit
        share = (bottom - gap - gap * (len(teams) - 1)) / len(teams) if teams else 0.0
        return [
            self._block(team, (x, gap + at * (share + gap), SIDE * self._unit, share))
            for at, team in enumerate(teams)
        ]

    def _block(self, team: str, box: tuple[float, float, float, float]) -> Feature:
        seats = self._teams[team]
        called = (team,) if team else dict.fromkeys(seat.title for seat in seats if seat.title)
        name = " · ".join(map(self._words.team, called))
        return Feature("block", name, self._words.desks(len(seats), team) if team else "", *box)

    def _only_blocks(self) -> DrawnRoom:
        """Return the room of an office of which nothing particular was asked: its teams, as they stand."""
        px, gap = self._unit, GAP * self._unit
        teams = sorted(self._teams, key=lambda team: middle_of(self._teams[team]))
        across = min(len(teams), max(1, int((self._wide - gap) / (SIDE * px + gap))))
        rows = math.ceil(len(teams) / across)
        wide = (self._wide - gap) / across - gap
        high = min((self._high - FOOT * px - gap) / rows - gap, 300 * px)
        blocks = [
            self._block(
                team, (gap + (at % across) * (wide + gap), gap + (at // across) * (high + gap), wide, high)
            )
            for at, team in enumerate(teams)
        ]
        height = rows * (high + gap) + gap + FOOT * px
        return DrawnRoom((), tuple(blocks), height, self._door(gap, self._wide - gap))

    def _desks(self, x0: float, y0: float, x1: float, y1: float) -> list[DrawnDesk]:
        """Lay the asked team's desks out in a box, in the order of the room."""
        seats = self._teams[self._team or ""]
        ordinary = usual(seats)
        boxes = [box_of(seat, ordinary) for seat in seats]
        across = ruler([(a, c) for a, _, c, _ in boxes])
        down = ruler([(b, d) for _, b, _, d in boxes])
        wide, high = x1 - x0, y1 - y0
        drawn = []
        for seat, (a, b, c, d) in zip(seats, boxes, strict=True):
            (x, w), (y, h) = across.box(a, c), down.box(b, d)
            drawn.append(self._desk(seat, (x0 + x * wide, y0 + y * high, w * wide, h * high)))
        usual_w, usual_h = median(desk.w0 for desk in drawn), median(desk.h0 for desk in drawn)
        if usual_h < LOW[1] * self._unit or usual_w < LOW[0] * self._unit:
            drawn = self._in_rows(drawn, (x0, y0, wide, high))
            usual_w, usual_h = drawn[0].w0, drawn[0].h0
        most = (min(usual_w, LARGEST[0] * self._unit), min(usual_h, LARGEST[1] * self._unit))
        return [within(desk, *most, 4 * self._unit) for desk in drawn]

    def _in_rows(self, desks: Sequence[DrawnDesk], box: tuple[float, float, float, float]) -> list[DrawnDesk]:
        """Stand desks in rows where a column of them would be too low to read; their order stays."""
        x0, y0, wide, high = box
        rows = max(1, int(high / (LOW[1] * self._unit)))
        across = max(1, min(math.ceil(len(desks) / rows), int(wide / (LOW[0] * self._unit))))
        w, h = wide / across, high / math.ceil(len(desks) / across)
        order = sorted(desks, key=lambda desk: (desk.x0, desk.y0))
        return [
            replace(desk, x0=x0 + at % across * w, y0=y0 + at // across * h, w0=w, h0=h)
            for at, desk in enumerate(order)
        ]

    def _desk(self, seat: PublicSeat, box: tuple[float, float, float, float]) -> DrawnDesk:
        first, second = ("", "") if seat.vacant else self._words.duty(seat)
        return DrawnDesk(seat.id, seat.desk, first, second, self._state(seat), *box)

    def _state(self, seat: PublicSeat) -> str:
        if seat.id == self._lit:
            return "away" if seat.away else "lit"
        return "vacant" if seat.vacant else "absent" if seat.away else "team"

    def _door(self, x0: float, x1: float) -> float:
        """Return where the door is along the near wall, in the open room before the asked team."""
        door = next((mark for mark in self._office.marks if mark.kind == "door"), None)
        share = 0.5 if door is None else max(0.0, min(1.0, door.x))
        return max(x0 + 110 * self._unit, min(x1 - 110 * self._unit, share * self._wide))

    def _counters(self, x0: float, x1: float, bottom: float, door: float) -> list[Feature]:
        """Return the counter that stands in the open room, on the side where the door is not."""
        told = next((mark for mark in self._office.marks if mark.kind == "counter" and mark.text), None)
        wide, px = min(250 * self._unit, (x1 - x0) / 2 - 80 * self._unit), self._unit
        if told is None or wide < 150 * px:
            return []
        x = x1 - wide if door < (x0 + x1) / 2 else x0
        return [Feature("counter", told.text, "", x, bottom + 14 * px, wide, 62 * px)]

    def _way(
        self, desks: Sequence[DrawnDesk], door: float, bottom: float, team: tuple[float, float]
    ) -> tuple[list[Feature], tuple[float, float, str]]:
        """Dot the way from the door to the lit desk, up beside its column; or to the team."""
        lit = next((desk for desk in desks if desk.id == self._lit), None)
        px = self._unit
        level = bottom + 38 * px
        if lit is None:
            middle, under = team
            path = [(door, self._high + 30 * px), (door, level), (middle, level)]
            dots = [Feature("dot", "", "", x, y, 0.0, 0.0) for x, y in dotted(path, DOT * px)]
            return (dots, (middle, under + 4 * px, "up")) if self._team_lit else ([], (0.0, 0.0, ""))
        middle = lit.x0 + lit.w0 / 2
        below = [desk for desk in desks if desk.y0 > lit.y0 + lit.h0 / 2 and overlap(desk, lit)]
        if not below:
            tip = (middle, lit.y0 + lit.h0 + 12 * px)
            path, towards = (
                [(door, self._high + 30 * px), (door, level), (middle, level), (middle, tip[1] + 26 * px)],
                "up",
            )
        else:
            aisles = [(lit.x0 - 24 * px, "forward"), (lit.x0 + lit.w0 + 24 * px, "back")]
            x, towards = min(
                aisles,
                key=lambda one: (
                    sum(one[0] > d.x0 and one[0] < d.x0 + d.w0 for d in desks),
                    abs(one[0] - door),
                ),
            )
            tip = (x + (8 * px if towards == "forward" else -8 * px), lit.y0 + lit.h0 / 2)
            path = [(door, self._high + 30 * px), (door, level), (x, level), (x, tip[1])]
        return [Feature("dot", "", "", x, y, 0.0, 0.0) for x, y in dotted(path, DOT * px)], (*tip, towards)
