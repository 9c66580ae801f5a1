# SPDX-License-Identifier: GPL-3.0-or-later
"""How a column is cut into pages: the rules alone, on parts that are nothing but their measures."""

from __future__ import annotations

from itertools import pairwise
import json
from typing import TYPE_CHECKING, Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtQml import QJSEngine, QJSValue
import pytest

from kiosk.ui.places import UI

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

PAGE, ABOVE_PAGER, GAP = 1000.0, 900.0, 20.0
LAID = f"""(columns, finest, bare, whole, closest) => {{
    const space = (before, part, share) => {GAP} * share;
    const cut = paginate(columns, {PAGE}, {ABOVE_PAGER}, finest, space, false, bare, whole, closest);
    const put = (leaf, room) => place(leaf, 0, room, (a, b) => space(a, b, cut.share), () => {GAP});
    cut.lanes.forEach((leaves, at) => leaves.forEach(leaf => put(leaf, at === 0 && whole || cut.limit)));
    return JSON.stringify(cut.lanes);
}}"""

type Leaf = list[dict[str, Any]]


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> QJSEngine:
    engine = QJSEngine(qapp)
    source = (UI / "controls" / "pagination.js").read_text(encoding="utf-8")
    done(engine, source.removeprefix(".pragma library"))
    return engine


def done(engine: QJSEngine, program: str) -> QJSValue:
    """Return what a program comes to."""
    value = cast("QJSValue", engine.evaluate(program))
    assert not value.isError(), value.toString()
    return value


def part(tall: float, **wishes: Any) -> dict[str, Any]:  # noqa: ANN401 # any wish of a Block
    """Return a part that is so many pixels tall."""
    return {"implicitHeight": tall, "width": 500, "scale": 1, **wishes}


def laid(
    engine: QJSEngine,
    *columns: Leaf,
    finest: float = 0.0,
    bare: bool = False,
    whole: float = 0.0,
    closest: float = 1.0,
) -> list[list[Leaf]]:
    """Return the pages of each lane with their parts in place."""
    told = json.dumps([columns, finest, bare, whole, closest])
    lanes = done(engine, f"({LAID})(...{told})")
    return cast("list[list[Leaf]]", json.loads(lanes.toString()))


def talls(leaves: list[Leaf]) -> list[list[float]]:
    """Return how tall the parts of each page wished to be."""
    return [[one["implicitHeight"] for one in leaf] for leaf in leaves]


def end(one: dict[str, Any]) -> float:
    """Return where a part ends."""
    return float(one["y"] + one["height"] * one["scale"])


def test_what_fits_stands_on_one_page_and_needs_no_pager(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(490), part(490)])
    assert talls(leaves) == [[490, 490]]


def test_what_a_little_air_keeps_from_one_page_stands_closer(engine: QJSEngine) -> None:
    parts = [part(490), part(250), part(230)]
    (leaves,) = laid(engine, parts, closest=0.5)
    assert talls(leaves) == [[490, 250, 230]]
    assert [one["y"] for one in leaves[0]] == [0, 505, 770]
    (leaves,) = laid(engine, parts, closest=0.8)
    assert talls(leaves) == [[490, 250], [230]]
    assert leaves[0][1]["y"] == 490 + GAP
    left, right = laid(engine, [part(500), part(490)], [part(100), part(100)], closest=0.5)
    assert [left[0][1]["y"], right[0][1]["y"]] == [510, 110]


def test_a_part_that_would_be_cut_goes_to_the_next_page(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(490), part(400), part(300)])
    assert talls(leaves) == [[490], [400, 300]]


def test_a_heading_goes_with_what_follows(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(600), part(100, keepWithNext=True), part(300)])
    assert talls(leaves) == [[600], [100, 300]]


def test_a_part_may_begin_a_page(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(100), part(100, breakBefore=True)])
    assert talls(leaves) == [[100], [100]]


def test_what_stretches_takes_what_is_left_and_gives_way(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(200), part(300, stretch=True, least=0)])
    assert end(leaves[0][1]) == PAGE
    (leaves,) = laid(engine, [part(200), part(1500, stretch=True, least=0)])
    assert end(leaves[1][0]) == ABOVE_PAGER
    assert leaves[1][0]["scale"] == 1


def test_what_stretches_is_drawn_smaller_only_below_its_least(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(200), part(2500, stretch=True, least=1800)])
    assert leaves[1][0]["scale"] == ABOVE_PAGER / 1800
    assert end(leaves[1][0]) == ABOVE_PAGER


def test_a_part_taller_than_a_page_is_drawn_smaller_with_lines_as_wide(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(100), part(1800)])
    assert leaves[1][0]["scale"] == 0.5
    assert leaves[1][0]["width"] == 1000


def test_a_part_is_drawn_no_smaller_than_is_allowed(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(100), part(1800)], finest=0.75)
    assert leaves[1][0]["scale"] == 0.75


def test_what_is_joined_and_must_not_part_is_drawn_smaller_together(engine: QJSEngine) -> None:
    number = part(400, joined=True, keepWithNext=True)
    (leaves,) = laid(engine, [part(100), number, part(700, joined=True)])
    assert talls(leaves) == [[100], [400, 700]]
    assert {one["scale"] for one in leaves[1]} == {(ABOVE_PAGER - GAP) / 1100}
    assert end(leaves[1][1]) == pytest.approx(ABOVE_PAGER)


def test_a_heading_is_not_drawn_smaller_with_what_follows(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(400, keepWithNext=True), part(700)])
    assert talls(leaves) == [[400], [700]]
    assert {one["scale"] for leaf in leaves for one in leaf} == {1}


def test_lanes_share_the_pager(engine: QJSEngine) -> None:
    left, right = laid(engine, [part(950)], [part(600), part(600)])
    assert [len(left), len(right)] == [1, 2]
    assert end(left[0][0]) == pytest.approx(ABOVE_PAGER)


def test_the_first_lane_has_the_room_of_what_stands_under_the_second(engine: QJSEngine) -> None:
    left, right = laid(engine, [part(600, stretch=True), part(500)], [part(600), part(600)], whole=1200.0)
    assert [len(left), len(right)] == [1, 2]
    assert end(left[0][1]) == pytest.approx(1200)
    assert end(right[1][0]) <= ABOVE_PAGER


def test_a_lane_that_has_ended_stays_beside_the_one_that_goes_on(engine: QJSEngine) -> None:
    lanes = [[["field"]], [["first"], ["second"]]]
    page = done(engine, f"stays => JSON.stringify(shown({json.dumps(lanes)}, 1, stays))")
    assert json.loads(page.call([QJSValue(1)]).toString()) == ["field", "second"]
    assert json.loads(page.call([QJSValue(0)]).toString()) == ["second"]
    at = done(engine, f"(part, page) => pageOf(part, {json.dumps(lanes)}, page)")
    found = [
        [at.call([QJSValue(part), QJSValue(now)]).toInt() for now in (0, 1)] for part in ("field", "first")
    ]
    assert found == [[0, 1], [0, 0]]


def test_parts_stand_side_by_side_as_tall_as_the_tallest(
    engine: QJSEngine,
) -> None:
    (leaf,) = laid(engine, [part(tall, across=2) for tall in (100, 150, 80)])[0]
    assert [one["x"] for one in leaf] == [0, 500 + GAP, 0]
    assert [one["y"] for one in leaf] == [0, 0, 150 + GAP]
    assert [one["height"] for one in leaf] == [150, 150, 80]


def test_a_line_of_parts_is_never_parted_by_a_page(engine: QJSEngine) -> None:
    (leaves,) = laid(engine, [part(700), *(part(150, across=2) for _ in range(4))])
    assert talls(leaves) == [[700, 150, 150], [150, 150]]


def test_what_stands_alone_is_no_line_of_others(engine: QJSEngine) -> None:
    (leaf,) = laid(engine, [part(100, across=2), part(100), part(100, across=3)])[0]
    assert [one["y"] for one in leaf] == [0, 100 + GAP, 200 + 2 * GAP]


WISHES = {wish: st.booleans() for wish in ("stretch", "joined", "keepWithNext", "breakBefore")}
PARTS = st.lists(st.builds(part, st.integers(1, 4000), **WISHES), min_size=1, max_size=12)


def test_a_first_page_without_a_pager_holds_what_only_its_room_can(engine: QJSEngine) -> None:
    parts = [part(500), part(440), part(500), part(440)]
    (with_pager,) = laid(engine, parts)
    assert talls(with_pager) == [[500], [440], [500], [440]]
    (bare,) = laid(engine, parts, bare=True)
    assert talls(bare) == [[500, 440], [500], [440]]


@settings(max_examples=60, deadline=None)
@given(PARTS)
def test_nothing_is_lost_nothing_overlaps_and_nothing_lies_under_the_pager(
    engine: QJSEngine, parts: Leaf
) -> None:
    (leaves,) = laid(engine, parts)
    assert [tall for leaf in talls(leaves) for tall in leaf] == [one["implicitHeight"] for one in parts]
    limit = PAGE if len(leaves) == 1 else ABOVE_PAGER
    for leaf in leaves:
        assert end(leaf[-1]) <= limit + 0.6
        assert all(below["y"] >= end(above) + GAP - 0.01 for above, below in pairwise(leaf))
