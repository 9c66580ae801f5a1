# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand that is disturbed: what it carries is undone, another storey comes, the disk is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
import pytest

from kiosk.storage.drawing_files import DrawingFiles
from tests.ui.admin.draughtsman import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.admin.drawing_session import OpenDrawing
    from kiosk.wayfinding.drafting.model import Spot
    from tests.ui.admin.draughtsman import Draughtsman

CORNERS = [(0, 0), (24_000, 0), (24_000, 12_000), (0, 12_000), (0, 0)]


@pytest.fixture
def draughtsman(draughtsman: Draughtsman) -> Draughtsman:
    """Put a storey of one room with a door and a booth before somebody."""
    hand = draughtsman
    hand.keys("1")
    hand.click(*CORNERS)
    hand.keys("3")
    hand.click((4000, 0))
    hand.keys("K")
    hand.click((12_000, 6000))
    hand.keys("0")
    return hand


def pull(hand: Draughtsman, one: Spot, other: Spot, meanwhile: Callable[[], object]) -> None:
    """Pull a thing to another place, while something else happens."""
    window = hand.admin.window.window
    hand.move(one)
    QTest.mousePress(window, LEFT, pos=hand.at(one))
    hand.move((one[0] + 500, one[1] + 50))
    meanwhile()
    hand.move(other)
    QTest.mouseRelease(window, LEFT, pos=hand.at(other))
    hand.settle()


@pytest.mark.parametrize(
    ("thing", "steps"), [((12_000, 6000), 1), ((4000, 0), 2), ((24_000, 6000), 4), ((24_000, 12_000), 5)]
)
def test_what_is_undone_while_it_is_carried_is_let_go(
    draughtsman: Draughtsman, thing: Spot, steps: int
) -> None:
    hand = draughtsman
    pull(hand, thing, (9000, 3000), lambda: [hand.drawing.undo() for _ in range(steps)])
    undone = hand.board.drawing
    assert hand.drawing.redoName != ""
    for _ in range(steps):
        hand.keys("Y", control=True)
    hand.keys(*["Z"] * steps, control=True)
    assert hand.board.drawing is undone  # putting down what was gone has drawn nothing


def test_what_is_carried_to_another_storey_moves_nothing_there(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.press("이 층 복사")
    hand.drawing.turnFloor(0)
    before = hand.board.drawing
    pull(hand, (24_000, 12_000), (22_000, 9000), lambda: hand.drawing.turnFloor(1))
    assert hand.board.drawing is before


def test_stairs_that_were_undone_are_neither_moved_nor_changed(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.keys("5")
    hand.pull((14_000, 8000), (17_000, 11_000))
    hand.press("놓기")
    hand.keys("5")
    pull(hand, (15_000, 9000), (19_000, 9000), hand.drawing.undo)
    assert hand.board.drawing.stacks == {}
    hand.keys("Y", control=True)
    hand.click((15_000, 9000))
    hand.keys("Z", control=True)
    hand.drawing.stack.place("계단")
    hand.drawing.stack.erase()
    assert hand.board.drawing.stacks == {}


def test_a_step_back_turns_to_the_storey_that_it_changes(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.press("위층")
    hand.keys("1")
    hand.click((0, 0), (6000, 0))
    hand.drawing.turnFloor(0)
    hand.keys("Z", control=True)
    assert (hand.board.ordinal, len(hand.floor.walls)) == (1, 0)


def test_a_step_back_that_the_disk_does_not_take_is_not_made(
    draughtsman: Draughtsman, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand, before = draughtsman, draughtsman.board.drawing

    def full(*_told: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(DrawingFiles, "note", full)
        hand.keys("Z", control=True)
        hand.await_words("디스크에 적지 못해")
    assert hand.board.drawing is before
    hand.keys("Z", control=True)
    assert hand.board.drawing.kiosks == {}


def test_nothing_is_written_into_a_drawing_that_was_let_go(draughtsman: Draughtsman) -> None:
    opened: OpenDrawing = draughtsman.board.opened
    drawing = opened.drawing
    draughtsman.press("할 일")
    for late in (lambda: opened.keep("벽 그림", drawing), opened.undo):
        with pytest.raises(OSError, match="closed"):
            late()
