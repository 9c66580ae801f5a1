# SPDX-License-Identifier: GPL-3.0-or-later
"""Where names go on a plan: whole words, in their room, in sight, on no mark or line, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    type Segment = tuple[QPointF, QPointF]
    type TextMeasure = Callable[[str, int, bool], QSizeF]

# Where a name may stand in its room, as shares of the free room around it, the middle first.
STANDS = sorted(
    ((across / 4, down / 4) for across in range(5) for down in range(5)),
    key=lambda at: (at[0] - 0.5) ** 2 + 2 * (at[1] - 0.5) ** 2,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A name for a room's free box: of the first group of `texts` that fits, the one in the freest place.

    What does not fit with letters of `size` px is tried with `least`.
    """

    texts: Sequence[Sequence[str]]
    room: QRectF
    size: int
    least: int
    rank: int = 0
    strong: bool = False
    around: Sequence[QRectF] = ()  # what it may cover as a flag at its room, the less the better
    instead: Sequence[Sequence[str]] = ()  # less to say, where none of the texts has a place

    def tries(self) -> Iterator[tuple[Sequence[str], int]]:
        """Yield texts and sizes, the best first: the largest letters, of a `strong` name the most words."""
        middle = [(self.size + self.least) // 2] if self.strong else []
        sizes = list(dict.fromkeys((self.size, *middle, self.least)))
        if self.strong:
            yield from product(self.texts, sizes)
        else:
            yield from ((texts, size) for size, texts in product(sizes, self.texts))


@dataclass(frozen=True, slots=True)
class Label:
    """A name as it stands, broken into lines, and the box that it fills."""

    text: str
    box: QRectF
    size: int
    wish: Wish
    flag: bool = False  # it stands at its room, not in it, or near it with a line to it


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What names keep clear of: marks and lines always, furniture where there is another place."""

    marks: list[QRectF]
    lines: Sequence[Segment] = ()
    furniture: Sequence[QRectF] = ()
    girth: float = 0.0  # half of what the lines are wide

    def bar(self, box: QRectF) -> bool:
        """Whether a name must not stand there."""
        return any(box.intersects(mark) for mark in self.marks) or any(
            crosses(box.adjusted(-self.girth, -self.girth, self.girth, self.girth), *line)
            for line in self.lines
        )

    def reaching(self, room: QRectF) -> Obstacles:
        """Return those that reach into a room: most rooms lie off the way."""
        girth = self.girth
        return Obstacles(
            [mark for mark in self.marks if mark.intersects(room)],
            [line for line in self.lines if crosses(room.adjusted(-girth, -girth, girth, girth), *line)],
            [piece for piece in self.furniture if piece.intersects(room)],
            girth,
        )

    def clutter(self, box: QRectF) -> int:
        """Return how much furniture a name would cover there."""
        return sum(box.intersects(piece) for piece in self.furniture)


def place(wishes: Iterable[Wish], measure: TextMeasure, view: QRectF, obstacles: Obstacles) -> list[Label]:
    """Grant the wishes that fit in `view`, in order of rank; each name is a mark to those after it."""
    placed: list[Label] = []
    for wish in sorted(wishes, key=lambda one: -one.rank):
        label = _fit(wish, measure, view, obstacles) or _flag(wish, measure, view, obstacles)
        if label is None and wish.instead:
            less = replace(wish, texts=wish.instead)
            label = _fit(less, measure, view, obstacles) or _flag(less, measure, view, obstacles)
        if label is None and wish.strong:
            label = _led(wish, measure, view, obstacles)
        if label:
            placed.append(label)
            obstacles.marks.append(label.box)
    return placed


def _fit(wish: Wish, measure: TextMeasure, view: QRectF, obstacles: Obstacles) -> Label | None:
    room = wish.room.intersected(view)
    near = obstacles.reaching(room)
    for texts, size in wish.tries():
        free = [
            Label(text, box, size, wish)
            for text in texts
            for box in _stands(room, measure(text, size, wish.strong))
            if not near.bar(box)
        ]
        if free:
            return min(free, key=lambda label: near.clutter(label.box))
    return None


def _flag(wish: Wish, measure: TextMeasure, view: QRectF, obstacles: Obstacles) -> Label | None:
    """Let the name of a room too small for it stand at the room's edge, over as few others as may be."""
    edge = QSizeF(wish.least / 2, wish.least / 4)
    free = [
        Label(text, box, wish.least, wish, flag=True)
        for texts in (wish.texts if wish.around else ())
        for text in texts
        for box in _beside(wish.room, measure(text, wish.least, wish.strong) + edge)
        if view.contains(box) and not obstacles.bar(box)
    ]
    return min(free, key=lambda label: sum(_shared(label.box, other) for other in wish.around), default=None)


def _led(wish: Wish, measure: TextMeasure, view: QRectF, obstacles: Obstacles) -> Label | None:
    """Let a name with no place in or at its room stand where there is one nearest to it: it is led there."""
    edge, middle = QSizeF(wish.least / 2, wish.least / 4), wish.room.center()
    text = min(wish.texts[-1], key=lambda one: measure(one, wish.least, wish.strong).width())
    need = measure(text, wish.least, wish.strong) + edge
    wide, high = int(view.width() - need.width()), int(view.height() - need.height())
    grid = product(range(0, max(0, wide), 8), range(0, max(0, high), 8))
    boxes = [QRectF(QPointF(view.left() + x, view.top() + y), need) for x, y in grid]
    boxes.sort(key=lambda box: (box.center() - middle).manhattanLength())
    free = next((box for box in boxes if not obstacles.bar(box)), None)
    return Label(text, free, wish.least, wish, flag=True) if free else None


def _beside(room: QRectF, need: QSizeF) -> Iterator[QRectF]:
    """Yield places at a room's four edges, outside or half in it; the middle of an edge first."""
    wide, high = need.width(), need.height()
    for share, off in product((0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75), (0.0, 0.5)):
        x = room.center().x() - wide / 2 + share * room.width() / 2
        y = room.center().y() - high / 2 + share * room.height() / 2
        for left, top in (
            (x, room.bottom() - off * high), (x, room.top() - (1 - off) * high),
            (room.right() - off * wide, y), (room.left() - (1 - off) * wide, y),
        ):  # fmt: skip
            yield QRectF(QPointF(left, top), need)


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()


def _stands(room: QRectF, need: QSizeF) -> Iterator[QRectF]:
    wide, high = room.width() - need.width(), room.height() - need.height()
    if wide < 0 or high < 0:
        return
    for across, down in STANDS:
        yield QRectF(QPointF(room.left() + across * wide, room.top() + down * high), need)


def crosses(box: QRectF, start: QPointF, end: QPointF) -> bool:
    """Whether a straight line runs through a box."""
    if not box.intersects(QRectF(start, end).normalized().adjusted(-1, -1, 1, 1)):
        return False
    run, rise = end.x() - start.x(), end.y() - start.y()
    sides = [
        run * (corner.y() - start.y()) - rise * (corner.x() - start.x())
        for corner in (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    ]
    return min(sides) <= 0 <= max(sides)
