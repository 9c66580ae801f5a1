# SPDX-License-Identifier: GPL-3.0-or-later
"""Storeys drawn by hand at the real desk, and published."""

from __future__ import annotations

import math
import shutil
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtTest import QTest
import pytest

from kiosk.services.directory import seoul_now
from kiosk.services.venues import booth_of, open_sites
from kiosk.storage.drawing_files import DrawingEditor, DrawingFiles
from kiosk.ui.admin.drawing.underlay import on_sheet, straight_size
from kiosk.wayfinding.checking import check_venue
from tests.ui.admin.draughtsman import LEFT

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.drawing.sheet import LaidPlan
    from kiosk.wayfinding.drafting.faces import Spot
    from tests.ui.admin.draughtsman import Draughtsman

AREAS, CLICKS = [40.0] * 6 + [48.0], 60
CORNERS = [(0, 0), (24_000, 0), (24_000, 12_000), (0, 12_000), (0, 0)]


def draw_storey(hand: Draughtsman) -> None:
    """Draw an outline, a corridor and six rooms with their doors, by mouse and by keys."""
    hand.keys("1")
    hand.click(*CORNERS)
    hand.click((0, 5000), (24_000, 5000), (0, 7000), (24_000, 7000))
    hand.keys("2")
    hand.click((8000, 150), (16_000, 150), (8000, 11_850), (16_000, 11_850))
    hand.keys("3")
    for x in (4000, 12_000, 20_000):
        hand.click((x, 4900), (x, 7100))


def furnish(hand: Draughtsman) -> None:
    """Draw a storey, a door outside, every name and the booth."""
    draw_storey(hand)
    hand.keys("3", "D")
    hand.click((100, 6000))
    hand.keys("4")
    hand.click((4000, 9500))
    for name in ("민원과", "재무과", "건설과", "복도", "화장실", "회의실", "총무과"):
        hand.type(name)
        hand.keys(Qt.Key.Key_Return)
    hand.keys(Qt.Key.Key_Escape, "K")
    hand.pull((2000, 6000), (6000, 6000))


def test_a_storey_of_seven_rooms_is_drawn_named_tried_and_published_by_hand(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    furnish(hand)
    areas = sorted(hand.floor.face(room).area_mm2 / 1e6 for room in hand.floor.rooms)
    assert areas == AREAS
    names = {room.name: room.category for room in hand.floor.rooms.values()}
    assert (names["복도"], names["화장실"], names["민원과"]) == ("walkway", "restroom", "office")
    [stand] = hand.board.drawing.kiosks.values()
    assert (stand.name, stand.ordinal, stand.heading) == (hand.settings.kiosk_id, 0, 90)
    hand.keys("W")
    hand.click((20_000, 9500))
    hand.await_words("7 / 7 걸어서 닿습니다")
    assert hand.board.route[0][0] != hand.board.route[0][-1]
    assert hand.clicks < CLICKS
    hand.confirm("펴내기 — 1개 층 · 방 7 · 문 7", "한 번 더 누르면 발행합니다")
    hand.await_words("아직 펴내지 않았습니다.")
    hand.await_words("펴내면 없어지는 것")
    assert hand.reads(next(one for one in hand.drawing.publication._losses if one.startswith("방 ")))
    hand.confirm("없어져도 펴내기", "한 번 더 누르면 발행합니다")
    hand.await_words("펴냈습니다. 방문객 화면은 쓰는 사람이 없을 때 새 지도로 바뀝니다.")
    report = check_venue(hand.city / "venue" / "main")
    assert [one for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["public_units"] == len(AREAS)
    sites = open_sites(hand.settings)
    answer = sites.answer("건설과", *booth_of(sites, hand.settings))
    assert answer.route is not None
    assert 10 < answer.route.length < 30
    hand.confirm("앞 도면으로: 도면을 그리기 전의 지도", "한 번 더 누르면 되돌립니다")
    hand.await_words("되돌렸습니다")
    assert open_sites(hand.settings).answer("건설과", *booth_of(sites, hand.settings)).route is None


def test_a_wall_is_drawn_by_keys_with_its_length_typed_and_every_step_goes_back(
    draughtsman: Draughtsman,
) -> None:
    hand = draughtsman
    hand.keys("1", Qt.Key.Key_Return, Qt.Key.Key_Right, "1", "2", ".", "5", Qt.Key.Key_Return)
    hand.keys(Qt.Key.Key_Up, Qt.Key.Key_Up, "8", Qt.Key.Key_Return)
    start, corner, end = hand.floor.nodes.values()
    assert (corner[0] - start[0], corner[1] - start[1]) == (12_500, 0)
    assert (end[0] - corner[0], end[1] - corner[1]) == (0, 8000)
    assert hand.drawing.undoName == "벽 그림"
    hand.keys("Z", control=True)
    assert len(hand.floor.walls) == 1
    hand.keys("Y", control=True)
    assert len(hand.floor.walls) == 2
    assert hand.drawing.sheet.tools["1"].begun is not None  # type: ignore[attr-defined]
    hand.keys(Qt.Key.Key_Escape)
    assert (hand.drawing.sheet.tool, hand.drawing.sheet.tools["1"].begun) == ("1", None)  # type: ignore[attr-defined]
    hand.keys(Qt.Key.Key_Escape)
    assert hand.drawing.sheet.tool == "0"


def test_a_corner_that_would_cross_a_wall_is_red_and_stays(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.keys("1")
    hand.click(*CORNERS)
    hand.click((0, 5000), (24_000, 5000))
    hand.keys(Qt.Key.Key_Escape)
    before = hand.board.drawing
    window = hand.admin.window.window
    storey, overlay = hand.drawing.sheet.pictures or pytest.fail("nothing is painted")
    hand.move((24_000, 12_000))
    QTest.mousePress(window, LEFT, pos=hand.at((24_000, 12_000)))
    drawn, over = storey.draws, overlay.draws
    for at in ((20_000, 8000), (18_000, 3000)):
        hand.move(at)
        window.grabWindow()
    assert hand.drawing.sheet.ghost.refused
    assert (storey.draws, overlay.draws > over) == (drawn, True)  # a drag paints nothing but the ghost
    QTest.mouseRelease(window, LEFT, pos=hand.at((18_000, 3000)))
    assert hand.board.drawing is before
    hand.await_words("겹치거나")
    hand.pull((24_000, 12_000), (22_000, 12_000))
    assert (22_000, 12_000) in hand.floor.nodes.values()
    assert hand.drawing.undoName == "모서리 옮김"


def test_stairs_stand_on_two_storeys_and_the_second_is_a_copy(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    draw_storey(hand)
    hand.press("이 층 복사")
    assert (hand.board.ordinal, len(hand.floor.walls)) == (1, len(hand.board.drawing.floors[0].walls))
    hand.keys("5")
    hand.click((4000, 2500))
    hand.press("놓기")
    [stack] = hand.board.drawing.stacks.values()
    assert (stack.kind, stack.name, stack.floors) == ("stairs", "계단 가", (0, 1))
    for floor in hand.board.drawing.floors.values():
        [room] = [one for one in floor.rooms.values() if one.stack is not None]
        assert room.category == "stairs"
    hand.keys("5")
    hand.click((4000, 2500))
    hand.await_words("계단 가")
    hand.press("2층")
    hand.press("층 바꾸기")
    [stack] = hand.board.drawing.stacks.values()
    assert stack.floors == (0,)


def test_a_photographed_plan_is_pulled_straight_and_scaled_by_two_lengths(
    draughtsman: Draughtsman, tmp_path: Path
) -> None:
    hand = draughtsman
    photo = Image.new("RGB", (1000, 700), "white")
    skew = [(150, 100), (850, 130), (900, 600), (100, 580)]
    ImageDraw.Draw(photo).polygon(skew, outline="black", width=6)
    photo.save(tmp_path / "1층.png")
    hand.keys("B")
    hand.drawing.plan.bring(QUrl.fromLocalFile(str(tmp_path / "1층.png")))
    hand.until(lambda: hand.drawing.sheet.laid is not None and hand.drawing.resting)
    laid = hand.drawing.sheet.laid
    assert laid is not None
    place = on_sheet(laid.underlay, laid.picture.image)
    hand.press("네 모서리")
    hand.click(*[_mm(place.map(QPointF(*one))) for one in (skew[2], skew[0], skew[3], skew[1])])
    assert hand.board.underlay is not None
    assert all(math.dist(a, b) < 3 for a, b in zip(hand.board.underlay.corners, skew, strict=True))
    for ends, metres in ((((0, 0), (1, 0)), "30"), (((0, 0), (0, 1)), "12")):
        laid = hand.drawing.sheet.laid
        assert laid is not None
        hand.click(*[_corner(laid, *end) for end in ends])
        hand.write("두 점 사이의 실제 길이", metres)
        hand.press("맞추기")
    hand.await_words("가로와 세로를 따로 맞췄습니다")
    laid = hand.drawing.sheet.laid
    assert laid is not None
    size = straight_size(laid.underlay, laid.picture.image)
    wide, high = (
        round(px * mm) for px, mm in zip((size.width(), size.height()), laid.underlay.mm_per_px, strict=True)
    )
    assert abs(wide - 30_000) < 150
    assert abs(high - 12_000) < 150
    draws = laid.picture.draws
    hand.keys("U")
    assert hand.drawing.sheet.laid is None
    hand.keys("U")
    hand.admin.window.window.grabWindow()
    hand.keys(Qt.Key.Key_Space)
    assert laid.picture.draws <= draws + 1
    (tmp_path / "안내도.pdf").write_bytes(b"%PDF-1.7 torn")
    hand.drawing.plan.bring(QUrl.fromLocalFile(str(tmp_path / "안내도.pdf")))
    hand.await_words("안내도.pdf: PDF가 아니거나 깨졌습니다")
    kept = list((hand.city / "drawings" / "main" / "underlay").iterdir())
    assert [one.read_bytes() for one in kept] == [(tmp_path / "1층.png").read_bytes()]


def _mm(at: QPointF) -> Spot:
    return round(at.x()), round(at.y())


def _corner(laid: LaidPlan, across: int, up: int) -> Spot:
    """Return a corner of the straightened plan on the sheet."""
    size = straight_size(laid.underlay, laid.picture.image)
    mx, my = laid.underlay.mm_per_px
    x, y = laid.underlay.at
    return round(x + across * size.width() * mx), round(y + up * size.height() * my)


def test_what_is_missing_is_numbered_and_its_repair_takes_one_there(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    draw_storey(hand)
    hand.await_words("1. 키오스크가 없습니다. 길은 여기에서 시작합니다.")
    hand.press("이름 적기")
    assert hand.board.chosen.kind == "room"
    hand.type("민원과")
    hand.keys(Qt.Key.Key_Return)
    assert "민원과" in {room.name for room in hand.floor.rooms.values()}
    hand.press("키오스크 놓기")
    assert hand.drawing.sheet.tool == "K"
    hand.click((2000, 6000))
    hand.until(lambda: not hand.reads("키오스크가 없습니다"))


def test_what_the_check_refuses_is_not_published_and_stands_on_the_sheet(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    before = {one.name: one.read_bytes() for one in (hand.city / "venue" / "main").iterdir()}
    draw_storey(hand)
    hand.keys("0")
    hand.click((4000, 5000))
    hand.keys(Qt.Key.Key_Delete, "K")
    hand.click((12_000, 6000))
    hand.confirm("펴내기 — 1개 층 · 방 7 · 문 5", "한 번 더 누르면 발행합니다")
    hand.await_words("펴내지 않았습니다.")
    assert {one.name: one.read_bytes() for one in (hand.city / "venue" / "main").iterdir()} == before


def test_what_was_drawn_before_the_power_went_is_there(draughtsman: Draughtsman, tmp_path: Path) -> None:
    hand = draughtsman
    hand.keys("1")
    hand.click(*CORNERS)
    drawn = hand.board.drawing
    shutil.copytree(hand.city / "drawings", tmp_path / "dead")  # the disk as it was at that moment
    hand.press("할 일")
    shutil.rmtree(hand.city / "drawings")
    shutil.copytree(tmp_path / "dead", hand.city / "drawings")
    hand.press("도면")
    hand.await_words("모두 되살렸습니다")
    assert hand.board.drawing == drawn


def test_whoever_comes_while_somebody_draws_is_told_who(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    hand.press("할 일")
    files = DrawingFiles(hand.city / "drawings" / "main")
    files.hold(DrawingEditor("담당 07", seoul_now()))
    hand.press("도면")
    hand.await_words("담당 07 님이")
    assert hand.drawing.board is None
    files.release()
    hand.press("다시 읽기")
    hand.until(lambda: hand.drawing.board is not None)


def test_buildings_that_stand_apart_are_named_where_one_of_their_rooms_is_chosen(
    draughtsman: Draughtsman,
) -> None:
    hand = draughtsman
    hand.keys("1")
    hand.click(*CORNERS)
    hand.keys("4")
    hand.click((12_000, 6000))
    assert not hand.drawing.card.several  # one house is called as the site
    hand.keys(Qt.Key.Key_Escape, "1")
    hand.click((30_000, 0), (38_000, 0), (38_000, 12_000), (30_000, 12_000), (30_000, 0))
    hand.keys("4")
    hand.click((34_000, 6000))
    hand.until(lambda: hand.drawing.card.several)
    hand.press_at(hand.field("이 방이 있는 건물 이름"))
    hand.type("의회동")
    hand.keys(Qt.Key.Key_Return)
    [building] = hand.board.drawing.buildings.values()
    assert (building.name, hand.drawing.card.building) == ("의회동", "의회동")
    assert hand.drawing.undoName == "건물 이름"
    hand.keys(Qt.Key.Key_Escape)  # whoever writes takes letters back, not steps
    hand.keys("Z", control=True)
    assert hand.drawing.card.building == ""
    hand.keys("Y", control=True)
    hand.until(lambda: hand.drawing.card.storey == "1층")
    hand.press_at(hand.field("이 건물에서 부르는 층 이름"))
    hand.type("B1")
    hand.keys(Qt.Key.Key_Return)
    [building] = hand.board.drawing.buildings.values()
    assert (building.storeys, hand.drawing.card.storey, hand.drawing.undoName) == (
        ((0, "B1"),),
        "B1",
        "층 이름",
    )
    hand.drawing.card.callHouse("", "B1")
    assert hand.board.drawing.buildings == {}
