# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of others at the real desk: read, looked at, taken over by a press; and a drawing for a later day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
import pytest

from kiosk.resources import DEMO_CITIES
from kiosk.services.directory import seoul_now
from kiosk.storage.drawing_editions import brought_into_force
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.findings import findings_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.drafting.site_edits import take_over
from kiosk.wayfinding.drafting.standing import losses, with_what_stands
from kiosk.wayfinding.importing.imdf import read_imdf
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say
from tests.wayfinding.cad import Cad
from tests.wayfinding.test_repairs import faulty
from tests.zipped import write_zip

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.drafting.model import SiteDrawing
    from kiosk.wayfinding.venue.model import Venue
    from tests.ui.admin.draughtsman import Draughtsman

PLAN = DEMO_CITIES["gaon"].parent / "given" / "plan.osm"
BAD = {"wall": "0", "door": "LAYER3", "glass": "X", "text": "T"}
TAKE = "이대로 가져오기"


def bring(hand: Draughtsman, *files: Path) -> None:
    """Choose files as the dialog gives them, and wait until they are read."""
    hand.drawing.importing.bring([QUrl.fromLocalFile(str(one)) for one in files])
    hand.until(lambda: hand.drawing.resting)


def test_a_map_is_shown_in_words_and_changes_nothing_until_it_is_taken_over(draughtsman: Draughtsman) -> None:
    hand, before = draughtsman, draughtsman.board.drawing
    bring(hand, PLAN)
    hand.await_words("방 12 · 이름 12 · 문 10")
    hand.await_words("확인할 트인 곳 3")
    assert hand.board.drawing is before
    hand.press("그만두기")
    hand.until(lambda: not hand.buttons(TAKE))
    assert hand.board.drawing is before
    bring(hand, PLAN)
    hand.press(TAKE)
    hand.await_words("가져왔습니다.")
    assert sum(len(one.rooms) for one in hand.board.drawing.floors.values()) == 25
    hand.until(lambda: not hand.buttons("다른 도면 가져오기"))
    hand.keys("Z", control=True)
    assert hand.board.drawing == before
    hand.until(lambda: bool(hand.buttons("다른 도면 가져오기")))


def test_a_drawing_whose_layers_say_nothing_is_asked_about_layer_by_layer(
    draughtsman: Draughtsman, tmp_path: Path
) -> None:
    hand = draughtsman
    Cad(layers=BAD).draw([[6.0, 8.0, 5.5, 12.0]], tmp_path / "1층.dxf")
    bring(hand, tmp_path / "1층.dxf")
    hand.await_words("1층.dxf: 벽으로 볼 선이 없습니다.")
    assert not hand.buttons(TAKE)
    turns = {"0": 1, "LAYER3": 2, "X": 3, "T": 4}  # from "not used" on: wall, door, window, name
    for layer, times in turns.items():
        for _ in range(times):
            hand.drawing.importing.turn(sorted(turns).index(layer))
    hand.press("바꾼 도면층으로 다시 읽기")
    hand.until(lambda: hand.drawing.resting)
    hand.await_words("방 5 · 이름 5 · 문 5")
    hand.press(TAKE)
    hand.await_words("가져왔습니다.")
    assert len(hand.floor.rooms) == 5


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("청사.dwg", b"AC1027", "청사.dwg: DWG는 열 수 없습니다."),
        ("청사.dxf", b"not a drawing", "청사.dxf: DXF가 아니거나 깨졌습니다."),
        ("청사.osm", b"<osm><way", "청사.osm"),
        ("청사.pdf", b"%PDF-1.7 torn", "청사.pdf: PDF가 아니거나 깨졌습니다."),
    ],
)
def test_what_cannot_be_read_is_said_with_its_file_and_nothing_is_lost(
    draughtsman: Draughtsman, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    hand, before = draughtsman, draughtsman.board.drawing
    (tmp_path / name).write_bytes(content)
    bring(hand, tmp_path / name)
    hand.await_words(told)
    assert not hand.buttons(TAKE)
    hand.press("그만두기")
    hand.keys("1")
    hand.click((0, 0), (6000, 0))
    assert len(hand.floor.walls) == 1
    hand.keys("Z", control=True)
    assert hand.board.drawing == before


def test_what_is_drawn_while_a_plan_is_looked_at_is_not_overwritten(draughtsman: Draughtsman) -> None:
    hand = draughtsman
    bring(hand, PLAN)
    hand.keys("1")
    hand.click((0, 0), (6000, 0))
    hand.press(TAKE)
    hand.await_words("도면에 이미 그린 것이 있습니다.")
    assert len(hand.floor.walls) == 1


def test_a_drawing_is_shown_from_a_later_day_and_may_be_taken_back(draughtsman: Draughtsman) -> None:
    hand, day = draughtsman, seoul_now().date() + timedelta(days=9)
    made = _gaon(hand)
    hand.board.rework("가져오기", lambda drawing: take_over(drawing, made))
    hand.write("보일 날", "언젠가")
    hand.await_words("보일 날을 2026-12-01처럼 적어 주십시오.")
    assert not hand.buttons("펴내기 — 2개 층 · 방 25 · 문 21")
    hand.write("보일 날", "2020-01-01")
    hand.await_words("보일 날은 오늘부터 고를 수 있습니다.")
    hand.write("보일 날", day.isoformat())
    hand.confirm(f"{day.month}월 {day.day}일부터 펴내기", "한 번 더 누르면 발행합니다")
    hand.await_words("펴내면 없어지는 것")
    hand.confirm(f"{day.month}월 {day.day}일부터 없어져도 펴내기", "한 번 더 누르면 발행합니다")
    hand.await_words("맡아 두었습니다.")
    hand.confirm("기다리는 도면 거두기", "한 번 더 누르면 거둡니다")
    hand.await_words("거두었습니다.")
    venue = hand.city / "venue"
    before = (venue / "main" / "unit.geojson").read_bytes()
    brought_into_force(hand.city / "drawings", venue, day)
    assert (venue / "main" / "unit.geojson").read_bytes() == before


def test_what_can_be_mended_of_an_imdf_is_chosen_line_by_line_and_read_anew(
    draughtsman: Draughtsman, tmp_path: Path
) -> None:
    hand = draughtsman
    write_zip(faulty().archive(), tmp_path / "plan.zip")
    bring(hand, tmp_path / "plan.zip")
    hand.await_words("고칠 수 있는 것입니다. 누른 것만 고칩니다.")
    hand.await_words("문이 없는 방")
    preview = hand.drawing.importing.choices
    before = preview.rowCount()
    hand.drawing.importing.turn(0)
    assert not hand.buttons(TAKE), "what is chosen is not yet what was read"
    hand.press("고른 것을 고쳐서 다시 읽기")
    hand.until(lambda: hand.drawing.resting)
    hand.await_words("고침")
    hand.press("고칠 것 모두 고르기")
    hand.press("고른 것을 고쳐서 다시 읽기")
    hand.until(lambda: hand.drawing.resting)
    assert preview.rowCount() <= before
    hand.until(lambda: not hand.buttons("고칠 것 모두 고르기"))
    hand.press(TAKE)
    hand.await_words("가져왔습니다.")
    assert {one.kind for one in findings_of(hand.board.drawing)} == set()


def _gaon(hand: Draughtsman) -> SiteDrawing:
    found: list[SiteDrawing] = []
    hand.drawing.run(lambda office: office.look_at([PLAN], {}), lambda preview: found.append(preview.drawing))
    hand.until(lambda: bool(found))
    return found[0]


def test_the_map_in_use_is_opened_mended_and_published_and_all_else_of_it_stands(
    draughtsman: Draughtsman,
) -> None:
    hand, place = draughtsman, draughtsman.city / "venue" / "main"
    before = load_venue(read_archive(place))
    hand.await_words("지금 쓰는 도면은 여기서 그린 것이 아닙니다.")
    for name in ("주민생활과", "주민행복과"):  # opened as it was founded, and as it was published from here
        hand.press("지금 쓰는 도면 열기")
        hand.until(lambda: hand.drawing.resting)
        hand.press(TAKE)
        hand.await_words("지금 쓰는 도면을 열었습니다.")
        room = next(key for key, one in hand.floor.rooms.items() if one.category == "office")
        uid = hand.floor.rooms[room].uid
        hand.board.choose("room", room)
        hand.press_at(hand.field("방 이름"))
        hand.type(name)
        hand.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
        publish(hand)
        after = load_venue(read_archive(place))
        assert say(after.unit[uid].name) == name
        for kind in ("units", "openings", "kiosks", "fixtures", "levels"):
            assert _by_id(before, kind) - {uid} == _by_id(after, kind) - {uid}
        assert set(before.links) == set(after.links)
        assert {one.id: one.name for one in before.units if one.id != uid} == {
            one.id: one.name for one in after.units if one.id != uid
        }


def test_what_is_drawn_stands_until_the_map_in_use_is_taken_over_and_comes_back_with_undo(
    draughtsman: Draughtsman,
) -> None:
    hand = draughtsman
    hand.keys("1")
    hand.click((0, 0), (6000, 0))
    drawn = hand.board.drawing
    hand.press("지금 쓰는 도면 열기")
    hand.await_words("가져오면 그리던 것 대신 놓입니다.")
    assert hand.board.drawing is drawn
    hand.press("그만두기")
    assert hand.board.drawing is drawn
    hand.press("지금 쓰는 도면 열기")
    hand.press(TAKE)
    hand.until(lambda: len(hand.floor.rooms) > 1)
    hand.keys("Z", control=True)
    assert hand.board.drawing == drawn


@pytest.mark.parametrize("site", ["main", "twinstar"])
def test_a_city_hall_opened_as_a_drawing_keeps_every_id_and_what_no_tool_draws(site: str) -> None:
    place = DEMO_CITIES["mokpo"].parent / "venue" / site
    standing = read_archive(place)
    before = load_venue(standing)
    made = drawing_of_draft(read_imdf(place), say(before.name) or "").drawing
    whole = with_what_stands(venue_of(made), standing)
    after = load_venue(whole)
    for kind in ("units", "openings", "kiosks", "fixtures", "levels", "amenities"):
        assert _by_id(before, kind) == _by_id(after, kind)
    assert set(before.links) == set(after.links)
    assert {key: len(one) for key, one in before.desks.items()} == {
        key: len(one) for key, one in after.desks.items()
    }
    assert len(before.details) == len(after.details)
    assert not [one for one in losses(whole, standing) if not one.startswith("건물 이름")]


def publish(hand: Draughtsman) -> None:
    """Publish what is drawn; nothing of the map in use may be lost by it."""
    hand.confirm(hand.drawing.publication.ask, "한 번 더 누르면 발행합니다")
    hand.await_words("펴냈습니다. 방문객 화면은")


def _by_id(venue: Venue, kind: str) -> set[str]:
    return {one.id for one in getattr(venue, kind)}
