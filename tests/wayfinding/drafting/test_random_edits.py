# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand random edits: nothing crosses, faces are polygonize's, names and ids stay, undo leads back."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.drafting.doors import erase_door, name_room, place_door
from kiosk.wayfinding.drafting.edits import draw_wall, erase_wall, move_node, run_partition
from kiosk.wayfinding.drafting.history import KEPT, DrawingHistory
from kiosk.wayfinding.drafting.identity import called
from kiosk.wayfinding.drafting.model import OPEN, WALL, EditRefused, SharedStack, SiteDrawing
from kiosk.wayfinding.drafting.rows import (
    changed_rows,
    drawing_of,
    drawing_rows,
    dumped,
    journal_line,
    parsed,
    replayed,
)
from kiosk.wayfinding.drafting.site_edits import EditedDrawing, copy_floor, drop_floor
from kiosk.wayfinding.drafting.stacks import move_stack, place_stack
from tests.wayfinding.drafting.floors import assert_whole, box, gridded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.drafting.model import EditedFloor

EDITS = 250  # four hands
LOOK = 10  # what is broken stays so: shapely need not look after every edit
WIDE, HIGH = 25_000, 15_000


class Hand:
    """Somebody who draws at random on the ground floor, and now and then on the others."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 # a hand anew at every run
        self.named = 0

    def edit(self, drawing: SiteDrawing) -> EditedDrawing:
        """Return the drawing after one edit; raises EditRefused as the edit does."""
        kind = self.rng.choices(
            (
                self._wall,
                self._partition,
                self._move,
                self._erase,
                self._door,
                self._name,
                self._stack,
                self._copy,
            ),
            (6, 6, 8, 3, 4, 4, 2, 1),
        )[0]
        return kind(drawing)

    def _spot(self) -> tuple[int, int]:
        return self.rng.randrange(-1_000, WIDE + 1_000), self.rng.randrange(-1_000, HIGH + 1_000)

    def _one_of(self, table: Mapping[int, object]) -> int:
        if not table:
            raise EditRefused("아무것도 없습니다.")
        return self.rng.choice(sorted(table))

    def _on(self, drawing: SiteDrawing, edited: EditedFloor) -> EditedDrawing:
        return EditedDrawing(drawing.with_floor(edited.floor), edited.told)

    def _wall(self, drawing: SiteDrawing) -> EditedDrawing:
        kind = self.rng.choice((WALL, WALL, OPEN))
        return self._on(drawing, draw_wall(drawing.floors[0], self._spot(), self._spot(), kind))

    def _partition(self, drawing: SiteDrawing) -> EditedDrawing:
        return self._on(drawing, run_partition(drawing.floors[0], self._spot()))

    def _move(self, drawing: SiteDrawing) -> EditedDrawing:
        floor = drawing.floors[0]
        node = self._one_of(floor.nodes)
        x, y = floor.nodes[node]
        reach = self.rng.choice((100, 1_000, 2_900))
        to = (x + self.rng.randrange(-reach, reach), y + self.rng.randrange(-reach, reach))
        return self._on(drawing, move_node(floor, node, to))

    def _erase(self, drawing: SiteDrawing) -> EditedDrawing:
        floor = drawing.floors[0]
        if floor.doors and self.rng.random() < 0.3:
            return self._on(drawing, erase_door(floor, self._one_of(floor.doors)))
        return self._on(drawing, erase_wall(floor, self._one_of(floor.walls)))

    def _door(self, drawing: SiteDrawing) -> EditedDrawing:
        kind = self.rng.choice(("door", "double", "main"))
        return self._on(drawing, place_door(drawing.floors[0], self._spot(), kind))

    def _name(self, drawing: SiteDrawing) -> EditedDrawing:
        floor = drawing.floors[0]
        self.named += 1
        return self._on(drawing, name_room(floor, self._one_of(floor.rooms), f"방 {self.named}"))

    def _stack(self, drawing: SiteDrawing) -> EditedDrawing:
        if drawing.stacks and self.rng.random() < 0.7:
            by = self.rng.randrange(-800, 800), self.rng.randrange(-800, 800)
            return move_stack(drawing, self._one_of(drawing.stacks), by)
        x, y = self._spot()
        outline = tuple(box(x, y, x + 2_500, y + 2_500)[:4])
        kind = self.rng.choice(("stairs", "elevator"))
        return place_stack(drawing, SharedStack(kind, "", outline, tuple(sorted(drawing.floors)), 0))

    def _copy(self, drawing: SiteDrawing) -> EditedDrawing:
        if len(drawing.floors) > 2:
            return drop_floor(drawing, max(drawing.floors))
        return copy_floor(drawing, 0, max(drawing.floors) + 1)


def names(drawing: SiteDrawing) -> dict[str, str]:
    return {room.uid: called(room) for room in drawing.floors[0].rooms.values()}


@pytest.mark.parametrize("seed", range(4))
def test_a_thousand_random_edits_keep_every_promise(seed: int) -> None:
    hand, drawing = Hand(seed), SiteDrawing("새 시청", floors={0: gridded(5, 3, 5_000)})
    history, refused = DrawingHistory(drawing), 0
    first, journal, undone = dumped(drawing_rows(drawing)), "", 0
    for count in range(EDITS):
        before = history.drawing
        if hand.rng.random() < 0.12:
            undone += bool(hand.rng.choice((history.undo, history.undo, history.redo))())
        else:
            try:
                edited = hand.edit(before)
            except EditRefused:
                refused += 1
                continue
            history.done("고침", edited.drawing)
            lost = [name for uid, name in names(before).items() if name and uid not in names(edited.drawing)]
            told = [line for line in edited.told if "합쳤" in line or "없어졌" in line]
            assert all(any(f"'{name}'" in line for line in told) for name in lost)
        journal += journal_line("고침", *changed_rows(before, history.drawing))
        if count % LOOK == 0 or count == EDITS - 1:
            for floor in history.drawing.floors.values():
                assert_whole(floor)
        uids = [room.uid for floor in history.drawing.floors.values() for room in floor.rooms.values()]
        assert len(uids) == len(set(uids))
    assert refused < EDITS / 2
    assert undone > 10
    assert len(history.drawing.floors[0].rooms) > 8
    last = dumped(drawing_rows(history.drawing))
    assert dumped(replayed(parsed(first), journal)[0]) == last
    assert dumped(drawing_rows(drawing_of(parsed(last)))) == last
    steps = 0
    while history.undo():
        steps += 1
    assert 0 < steps <= KEPT
    if steps < KEPT:
        assert dumped(drawing_rows(history.drawing)) == first
    for _ in range(steps):
        history.redo()
    assert dumped(drawing_rows(history.drawing)) == last
