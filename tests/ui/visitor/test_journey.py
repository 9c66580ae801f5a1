# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, whole: a word or a tile, the office, the way, the arrival, by finger, by key and by ear."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtGui import QImage
import pytest
from pyzbar.pyzbar import decode

from kiosk.documents.qr import LIMIT
from kiosk.services.shown import Way
from kiosk.services.visitor import VisitorServices
from kiosk.storage.database import sqlite_driver
from kiosk.ui.visitor import search
from tests.ui.visitor.people import Finger
from tests.visitor import keyboard_keys, strokes, visible_items

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.search import Answer
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor

TEXTS = {"text", "preeditText", "displayText", "written", "words", "heading", "label", "name", "hint"}
FIELD, OFFICES = "업무나 부서 이름으로 찾기", "부서 찾기"


def open_search(guest: Visitor) -> None:
    """Touch the field and wait for the keys, which are loaded behind the first frame."""
    guest.tap(FIELD)
    root = guest.window.contentItem()
    guest.settle(lambda: any(key.property("text") == "ㅂ" for key in keyboard_keys(root)), 5000)


def to_the_office(guest: Visitor, office: str) -> None:
    """Follow the tile, and the row on whichever page it stands."""
    guest.tap(OFFICES)
    Finger(guest).choose(office)


def is_heard(guest: Visitor, words: str) -> bool:
    """Whether the last sentence said so."""
    return words in guest.heard()[-1]


def listen_for(guest: Visitor, words: str) -> None:
    """Press "next" until the voice says it; the picture is not looked at."""
    for _ in range(60):
        if guest.heard()[-1].startswith(words):
            return
        guest.press("next")
    raise AssertionError(f"{words!r} was never said; the last was {guest.heard()[-1]!r}")


@pytest.mark.usefixtures("in_hours")
def test_a_typed_word_and_taps_lead_to_the_way_and_no_press_arrives(guest: Visitor, records: Records) -> None:
    open_search(guest)
    guest.type("견인")
    guest.tap("교통행정과")
    assert guest.screen == "office"
    assert guest.sees("교통지도팀 4번 자리")
    guest.tap("가는 길 보기")
    assert guest.screen == "way"
    assert guest.sees("걸어서 약")
    guest.tap("알겠습니다, 출발합니다")
    assert guest.sees("교통행정과로 가시면 됩니다.")
    assert guest.sees(" ".join(records.newest().code))
    visit = records.newest()
    assert visit.target == "교통행정과/4"
    assert visit.office == "교통행정과"
    assert visit.understood_s is not None
    assert (visit.arrived_s, visit.evidence) == (None, None)
    assert None not in (visit.first_key_s, visit.chart_s, visit.seat_s, visit.target_s, visit.way_s)


def test_whoever_asks_for_an_office_by_its_name_reads_its_teams_and_not_why_it_was_found(
    guest: Visitor,
) -> None:
    open_search(guest)
    guest.type("교통행정과")
    guest.tap("교통행정과")
    assert guest.screen == "office"
    assert guest.sees("교통행정팀")
    assert not guest.sees("부서 이름")


def test_every_key_brings_results_of_text_and_the_syllable_being_composed(
    guest: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find = VisitorServices.find

    def listen(self: VisitorServices, words: str, *, as_written: bool) -> Answer:
        asked.append(words)
        return find(self, words, as_written=as_written)

    monkeypatch.setattr(VisitorServices, "find", listen)
    open_search(guest)
    for stroke in [stroke for stroke in strokes("여권") if stroke]:
        guest.type(stroke)
    assert asked == ["ㅇ", "여", "역", "여구", "여궈", "여권"]
    assert guest.sees("민원봉사실")


def test_a_key_brings_its_first_page_at_once_and_the_further_ones_behind_it(guest: Visitor) -> None:
    open_search(guest)
    guest.find(FIELD).setProperty("text", "가")
    model = guest.kiosk.pages.current.model
    assert model.count > len(model.results) == search.AT_ONCE
    first = [row.name for row in model.results]
    guest.settle(lambda: len(model.results) == model.count)
    assert [row.name for row in model.results][: len(first)] == first
    assert len(model.results) == model.count
    assert guest.sees("다음 쪽")


def test_tiles_lead_to_an_office(guest: Visitor) -> None:
    for letters, office in (("ㄱ", "감사실"), ("ㄴ–ㄷ", "대중교통과"), ("ㅎ", "회계과")):
        guest.tap(OFFICES)
        guest.tap(letters)
        guest.tap(office)
        assert guest.screen == "office"
        assert guest.sees(office)
        guest.tap("처음으로")


def test_keys_alone_lead_from_the_tiles_to_the_way(guest: Visitor) -> None:
    for control in (OFFICES, "건설과", "가는 길 보기"):
        guest.walk_to(control)
        guest.press("select")
    assert guest.screen == "way"
    guest.walk_to("못 찾겠어요")
    guest.press("select")
    assert guest.screen == "not_found"
    guest.press("back")
    assert guest.screen == "way"


def test_ears_and_keys_alone_lead_to_the_way_and_hear_all_of_it(
    guest: Visitor, services: VisitorServices
) -> None:
    guest.press("voice")
    listen_for(guest, OFFICES)
    guest.press("select")
    listen_for(guest, "ㄱ")
    guest.press("select")
    listen_for(guest, "건설과")
    guest.press("select")
    said = guest.heard()[-1]
    office = services.directory.by_name["건설과"]
    assert all(part in said for part in (office.name, office.floor, office.room, office.phone) if part)
    listen_for(guest, "가는 길 보기")
    guest.press("select")
    way = services.way(office.name, "ko", step_free=False)
    assert isinstance(way, Way)
    assert all(step.text in guest.heard()[-1] for step in way.steps)
    listen_for(guest, "알겠습니다, 출발합니다")
    guest.press("select")
    assert "건설과로 가시면 됩니다" in guest.heard()[-1]


def test_the_code_on_the_screen_holds_the_steps(guest: Visitor, services: VisitorServices) -> None:
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    image = guest.window.grabWindow().convertToFormat(QImage.Format.Format_RGBA8888)
    size = (image.width(), image.height())
    picture = Image.frombytes("RGBA", size, bytes(image.constBits())).convert("L")
    found = decode(picture)
    assert len(found) == 1
    way = services.way("교통행정과/4", "ko", step_free=False)
    lines = found[0].data.decode().split("\n")
    assert isinstance(way, Way)
    assert lines[0] == f"{way.title} · {way.place}"
    assert lines[1:] == [f"{at}. {step.text}" for at, step in enumerate(way.steps, 1)]
    assert len(found[0].data) <= LIMIT


def test_switching_the_language_keeps_the_page(guest: Visitor) -> None:
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/4"))
    guest.settle()
    guest.tap("Language")
    guest.tap("English")
    assert guest.screen == "office"
    assert guest.sees("Transport Administration Division")
    assert guest.sees("Room 207")
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    guest.kiosk.look.set(language="vi")
    guest.settle()
    assert guest.sees("Phòng Hành chính Giao thông")


def test_nothing_typed_is_left_in_any_property(guest: Visitor) -> None:
    open_search(guest)
    guest.type("비밀")
    guest.tap("끝내기")
    assert guest.screen == "attract"
    for item in visible_items(guest.window.contentItem()):
        kind = item.metaObject()
        names = [str(kind.property(at).name()) for at in range(kind.propertyCount())]
        assert not any("비밀" in str(item.property(name)) for name in names if name in TEXTS)


def test_a_locked_database_never_stops_a_visitor(guest: Visitor, city: Path, records: Records) -> None:
    before = len(records.desk.visits())
    with closing(sqlite_driver().connect(city / "kiosk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        to_the_office(guest, "감사실")
        guest.tap("가는 길 보기")
        assert guest.screen == "way"
        other.execute("ROLLBACK")
    assert records.newest().target == "감사실"
    assert len(records.desk.visits()) == before + 1


def test_ears_are_told_what_a_typed_word_brings_and_the_code_at_the_end(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PAUSE_MS", 0)
    guest.press("voice")
    assert "어서 오십시오" in guest.heard()[-1]
    guest.kiosk.pages.open("search")
    guest.settle()
    model = guest.kiosk.pages.current.model
    for words, told in (("ㅋㅋㅋㅋ", "못 찾았습니다"), ("자살", "109"), ("견인", "찾은 곳이")):
        model.search(words)
        guest.settle(partial(is_heard, guest, told))
        assert is_heard(guest, told)
    guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", "교통행정과/4"))
    guest.settle()
    card = guest.kiosk.pages.current.model
    assert all(part in guest.heard()[-1] for part in (card.hours, card.lunch, card.duty, card.phone) if part)
    guest.kiosk.pages.open("way", target="교통행정과/4")
    guest.settle()
    guest.kiosk.pages.current.model.set_out()
    guest.settle()
    code = services.visits.current.code if services.visits.current else ""
    assert " ".join(code) in guest.heard()[-1]
