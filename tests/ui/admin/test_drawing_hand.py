# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand that is disturbed: what it carries is undone, another storey comes, the disk is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.storage.drawing_files import DrawingFiles
from kiosk.wayfinding.drafting.export import draft_of
from tests.ui.admin.draughtsman import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.admin.drawing_session import OpenDrawing
    from kiosk.wayfinding.drafting.faces import Spot
    from tests.ui.admin.draughtsman import Draughtsman

NEAR = 60  # mm that a pixel covers here
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


def fill(hand: Draughtsman, name: str, words: str) -> None:
    """Write into the field of this name, and Enter."""
    hand.field(name).forceActiveFocus()
    hand.type(words)
    hand.keys(Qt.Key.Key_Return)


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


def test_columns_and_counters_are_put_down_moved_and_walked_around(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.keys("7")
    hand.click((18_000, 9000))
    hand.keys("D")
    hand.pull((14_000, 2000), (17_000, 2600))
    hand.click((-3000, 6000))
    hand.await_words("방이나 복도 안에")
    column, counter = hand.floor.fixtures.values()
    assert (column.kind, column.size) == ("column", (500, 500))
    assert column.at == pytest.approx((18_000, 9000), abs=NEAR)
    assert counter.kind == "counter"
    assert counter.at == pytest.approx((15_500, 2300), abs=NEAR)
    assert counter.size == pytest.approx((3000, 600), abs=2 * NEAR)
    hand.keys("0")
    hand.pull((18_000, 9000), (20_000, 9000))
    hand.press("가구")
    [moved] = [one for one in hand.floor.fixtures.values() if one.uid == column.uid]
    assert moved.kind == "furniture"
    assert moved.at == pytest.approx((20_000, 9000), abs=2 * NEAR)
    [made] = [one for one in draft_of(hand.board.drawing).fixtures if one.uid == column.uid]
    assert (made.shape.area, made.shape.centroid.x, made.shape.centroid.y) == pytest.approx(
        (0.25, moved.at[0] / 1000, moved.at[1] / 1000), abs=1e-3
    )
    hand.keys(Qt.Key.Key_Delete)
    assert list(hand.floor.fixtures.values()) == [counter]
    hand.keys("Z", control=True)
    assert moved in hand.floor.fixtures.values()
    hand.drawing.sheet.at = (5000, 5000)
    hand.keys("7", Qt.Key.Key_Right, Qt.Key.Key_Return, *[Qt.Key.Key_Up] * 9, *[Qt.Key.Key_Left] * 4)
    hand.keys(Qt.Key.Key_Return)
    [by_keys] = [one for one in hand.floor.fixtures.values() if one.size == (400, 900)]
    assert by_keys.at == (4900, 5450)


def test_a_storey_is_called_otherwise_and_goes_with_all_that_is_on_it(draughtsman: Draughtsman) -> None:
    hand, before = draughtsman, draughtsman.board.drawing
    hand.press("위층")
    fill(hand, "이 층 이름", "M층")
    assert [one.name for one in hand.board.drawing.floors.values()] == ["1층", "M층"]
    hand.press("이 층 지우기")
    assert (hand.board.ordinal, hand.board.drawing.floors) == (0, before.floors)
    hand.keys("Z", control=True)
    assert hand.board.floor.name == "M층"
    hand.press("이 층 지우기")
    hand.drawing.storeys.drop()
    hand.await_words("한 층은 남아")
    assert hand.board.drawing.kiosks == before.kiosks


def test_the_main_entrance_says_where_on_earth_the_house_lies(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.click((4000, 0))
    hand.press("정문")
    fill(hand, "정문의 위도와 경도", "37.2911 127.0089")
    fill(hand, "정문이 보는 쪽", "위")
    hand.await_words("보는 쪽은 북")
    fill(hand, "정문이 보는 쪽", "남동")
    assert (hand.drawing.entrance.there, hand.drawing.entrance.looks) == ("37.291100, 127.008900", "남동")
    [door] = [one for one in draft_of(hand.board.drawing).openings if one.main]
    frame = draft_of(hand.board.drawing).frame
    assert frame.degrees(*door.line.centroid.coords[0]) == pytest.approx((127.0089, 37.2911), abs=1e-6)
    (ax, ay), (bx, by) = door.line.coords  # it looks south-east: it runs from south-west to north-east
    assert (bx - ax) * (by - ay) == pytest.approx((door.width_m**2) / 2, rel=0.01)
