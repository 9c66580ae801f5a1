# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose desk is whose: teams from labels near the desks, from fills, or from a leader's title."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
import itertools
import re
from typing import TYPE_CHECKING, Final

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
    misfit,
    nearest,
    overlap,
    right_of,
    side_of,
    straight_on,
    way_between,
)
from kiosk.directory.charts.lexicon.words import is_head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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


_LEADERS: Final = ("팀장", "계장", "담당", "파트장", "반장")
_DIGITS: Final = re.compile(r"\d+$")
_STEM: Final = re.compile(r"(?:팀|계|담당|파트|반)$")
_FEW: Final = 4  # one of so many desks at most; with more they are a team's
# How much each speaks against. Measured on 200 charts of islands, 100 by chance and 163 by hand: of all plans
# set against their like, 29 are lost, and so many without a weight (in brackets: lost or by less than 0.5).
WEIGHTS: Final = {  # (lost or near: 52 with all of them)
    "nobody": 3.0,  # a team without people: 29 (53); rare, so it weighs most where it comes
    "no team": 1.5,  # a desk without a team: 320
    "leaders": 2.0,  # a team with none who leads, or two: 35 (61)
    "counted": 2.0,  # another headcount than the label says: 31 (56)
    "telephones": 0.5,  # numbers of a team broken by another's: 35 (63)
    "torn": 0.2,  # a desk beside one of another team: 32 (56)
    "shared": 0.5,  # a second team on an island: 35 (101)
    "claimed": 0.5,  # straight on from another team's label only: 28 (63)
    "behind": 1.0,  # the rest of the team lies behind others: 29 (61)
    "label apart": 1.0,  # the desk next to a label is another team's: 29 (55)
    "habit": 0.7,  # a label on another side than most: 30 (67)
    "span": 1.0,  # a wide label over others than its team: 29 (52), of those by hand 9 for 3
    "parted": 1.0,  # a team on both sides of a line, two on one side: 31 (62)
    "words": 0.5,  # work called as another team: none here, where work is drawn by lot
    "fill": 1.5,  # a desk of another team's colour: 41 (70)
    "far": 0.1,  # mean gap between a desk and its label: 33 (51)
}


class TeamEvidence:
    """What a sheet shows of its teams beside their labels' places."""

    def __init__(self, plan: Plan) -> None:
        """Measure once what all assignments are judged by."""
        self.plan = plan
        self._boxes = [desk.box for desk in plan.desks]
        self._names = sorted({label.name for label in plan.labels})
        ends = Counter(name[-1] for name in self._names)
        self._ending = max(ends, key=lambda end: (end == "팀", ends[end]), default="")
        self._near = [self._neighbours(i) for i in range(len(self._boxes))]
        titles = [(desk.title or "").removesuffix("직무대리") for desk in plan.desks]
        led = [[i for i, title in enumerate(titles) if title.endswith(post)] for post in _LEADERS]
        self._leaders = next((one for one in led if 0 < len(one) <= len(self._names) + 1), [])
        self._rung = self._by_telephone()
        self._at_label = [self._nearest_to(label.box) for label in plan.labels]
        self._hidden: dict[tuple[str, tuple[int, ...]], int] = {}
        self._straight: list[set[tuple[str, str]]] = []
        self._between: dict[tuple[SheetBox, SheetBox], tuple[set[str], list[int]]] = {}
        self._islands = islands(plan, 0)
        self._lone = self._apart(titles)
        self._words = [
            (i, name)
            for i, desk in enumerate(plan.desks)
            for name in self._names
            if len(stem := _STEM.sub("", name)) > 1 and any(stem in duty for duty in desk.duties)
        ]
        self._room = [room_of(plan, box) for box in self._boxes]
        self._fills = fills_of(plan)

    def _apart(self, titles: Sequence[str]) -> set[int]:
        """Return the few on islands of posts found nowhere else, none of them a leader's: 전문위원."""
        people = [[i for i in island if not self.plan.desks[i].empty] for island in self._islands]
        posts = [frozenset(titles[i] for i in island) for island in people]
        mixed = {post for one in set(posts) for post in one if sum(post in other for other in set(posts)) > 1}
        found: set[int] = set()
        for held in set(posts) - {frozenset()}:
            own = {i for island, one in zip(people, posts, strict=True) if one == held for i in island}
            if not held & mixed and not own & set(self._leaders) and len(own) * _FEW <= len(self._boxes):
                found |= own
        return found

    def _neighbours(self, i: int) -> list[int]:
        """Return the nearest desks in the rows or columns of one, all as near."""
        own = self._boxes[i]
        near = [
            (self.plan.gap(own, box), j)
            for j, box in enumerate(self._boxes)
            if j != i and max(own.rows_shared(box), own.columns_shared(box)) > 0
        ]
        least = min(near, default=(0, 0))[0]
        return [j for gap, j in near if gap == least]

    def _nearest_to(self, box: SheetBox) -> list[int]:
        gaps = [self.plan.gap(box, one) for one in self._boxes]
        least = min(gaps, default=0)
        return [i for i, one in enumerate(gaps) if one == least]

    def _by_telephone(self) -> list[int]:
        numbers = [
            (int(digits[0][-4:]), i)
            for i, desk in enumerate(self.plan.desks)
            if (digits := _DIGITS.search(desk.phone or ""))
        ]
        unique = len({number for number, _ in numbers}) == len(numbers)
        return [i for _, i in sorted(numbers)] if unique and len(numbers) * 2 > len(self._boxes) else []

    def cost(self, told: Told) -> float:
        """Return how much speaks against an assignment."""
        return sum(WEIGHTS[name] * value for name, value in self.terms(told))

    def terms(self, told: Told) -> Iterator[tuple[str, float]]:
        """Yield each kind of evidence with how much of it speaks against an assignment."""
        teams: dict[str, list[int]] = defaultdict(list)
        for i, name in enumerate(told):
            if name is not None:
                teams[name].append(i)
        yield (
            "nobody",
            sum(1.0 if name[-1] == self._ending else 0.1 for name in self._names if name not in teams),
        )
        yield "leaders", self._without_one_leader(told)
        yield "counted", sum(self._counted(label, teams) for label in self.plan.labels)
        yield "telephones", self._broken_ranges(told)
        yield "torn", sum(self._torn(i, told) for i in range(len(told)))
        yield "behind", sum(self._behind(name, tuple(own)) for name, own in teams.items())
        yield (
            "shared",
            sum(
                len({told[i] for i in island} - {None}) - 1
                for island in self._islands
                if {told[i] for i in island} - {None}
            ),
        )
        yield from self._by_sides(told)
        yield "words", sum(told[i] != name for i, name in self._words)
        yield (
            "fill",
            sum(
                self._fills.get(desk.fill or "", name) != name
                for desk, name in zip(self.plan.desks, told, strict=True)
            ),
        )
        yield "parted", self._parted(told)
        yield from self._by_labels(told, teams)

    def _without_one_leader(self, told: Told) -> int:
        led = Counter(told[i] for i in self._leaders)
        return (
            sum(min(abs(led[name] - 1), 2) for name in self._names if name[-1] == self._ending)
            if self._leaders
            else 0
        )

    def _counted(self, label: TeamLabel, teams: dict[str, list[int]]) -> float:
        own = teams.get(label.name, [])
        people = sum(not self.plan.desks[i].empty for i in own)
        off = min(abs(label.count - len(own)), abs(label.count - people)) if label.count else 0
        return min(off, 3)

    def _broken_ranges(self, told: Told) -> int:
        teams = [told[i] for i in self._rung if told[i] is not None]
        return sum(a != b for a, b in itertools.pairwise(teams)) - max(len(set(teams)) - 1, 0)

    def _torn(self, i: int, told: Told) -> float:
        """Return what share of the desks next to one are of another team, no line or label between."""
        torn = [
            j
            for j in self._near[i]
            if None not in {told[i], told[j]}
            and told[j] != told[i]
            and self._room[i] == self._room[j]
            and not self._across(self._boxes[i], self._boxes[j])[0]
        ]
        return len(torn) / len(self._near[i]) if torn else 0

    def _behind(self, name: str, own: tuple[int, ...]) -> int:
        """Return how many of a team are behind others: the shortest way to the rest of it crosses them."""
        if (name, own) not in self._hidden:
            crossed, own_set = 0, set(own)
            rest = {j: (self._gap(own[0], j), own[0]) for j in own[1:]}
            while rest:
                j = min(rest, key=lambda one: (rest[one][0], one))
                _, i = rest.pop(j)
                labels, desks = self._across(self._boxes[i], self._boxes[j])
                crossed += bool(labels - {name}) or not own_set.issuperset(desks)
                rest = {k: min(way, (self._gap(j, k), j)) for k, way in rest.items()}
            self._hidden[name, own] = crossed
        return self._hidden[name, own]

    def _gap(self, i: int, j: int) -> int:
        return self.plan.gap(self._boxes[i], self._boxes[j])

    def _across(self, one: SheetBox, two: SheetBox) -> tuple[set[str], list[int]]:
        """Return the teams whose labels, and the desks that lie between two boxes."""
        pair = (one, two) if one <= two else (two, one)
        if pair not in self._between:
            way = way_between(one, two)
            hit = (
                []
                if way is None
                else [k for k, box in enumerate(self._boxes) if overlap(way, box) and box not in pair]
            )
            names = (
                set()
                if way is None
                else {lab.name for lab in self.plan.labels if overlap(way, lab.box) and lab.box not in pair}
            )
            self._between[pair] = names, hit
        return self._between[pair]

    def _sides(self) -> list[set[tuple[str, str]]]:
        """Return for each desk the teams whose labels stand straight on from it, and on which side."""
        return [
            {
                (label.name, side)
                for label in self.plan.labels
                if (side := straight_on(label.box, box))
                and not self._across(label.box, box)[0] - {label.name}
            }
            for box in self._boxes
        ]

    def _by_sides(self, told: Told) -> Iterator[tuple[str, float]]:
        """Yield who is straight on from another's label only, and who sits alone by a post of its own."""
        self._straight = self._straight or self._sides()
        both = list(zip(told, self._straight, strict=True))
        sides = Counter(side for name, claims in both for one, side in claims if one == name)
        usual = max(sides, key=lambda side: sides[side], default=None)
        yield (
            "claimed",
            sum(
                any(side == usual for _, side in claims) and all(name != one for one, _ in claims)
                for name, claims in both
                if name
            ),
        )
        own = {name for i, name in enumerate(told) if i not in self._lone}
        beside = [name not in own or (name, usual) in claims for name, claims in both]
        alone = [
            (name is None, 0.3 if name is None else 0.35 * (not near))
            for (name, _), near in zip(both, beside, strict=True)
        ]
        yield "no team", sum(apart if i in self._lone else none for i, (none, apart) in enumerate(alone))

    def _parted(self, told: Told) -> int:
        """Return how many teams share a room with another, and in how many rooms too many they sit."""
        pairs = {(room, name) for room, name in zip(self._room, told, strict=True) if room and name}
        rooms, names = Counter(room for room, _ in pairs), Counter(name for _, name in pairs)
        return sum(n - 1 for n in rooms.values()) + sum(n - 1 for n in names.values())

    def _by_labels(self, told: Told, teams: dict[str, list[int]]) -> Iterator[tuple[str, float]]:
        sides: Counter[str] = Counter()
        apart = span = far = 0.0
        for label, near in zip(self.plan.labels, self._at_label, strict=True):
            own = [self._boxes[i] for i in teams.get(label.name, [])]
            if not own:
                continue
            apart += not any(told[i] == label.name for i in near)
            sides[side_of(label.box, own)] += 1
            span += misfit(label.box, own)
        for i, name in enumerate(told):
            own_labels = [lab.box for lab in self.plan.labels if lab.name == name]
            if own_labels:
                box = min(own_labels, key=lambda one: self.plan.gap(one, self._boxes[i]))
                far += self.plan.gap(box, self._boxes[i])
        yield "label apart", apart
        yield "habit", sides.total() - max(sides.values(), default=0)
        yield "span", span
        yield "far", far / max(len(told), 1)


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
