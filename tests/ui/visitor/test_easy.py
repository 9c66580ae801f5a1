# SPDX-License-Identifier: GPL-3.0-or-later
"""The easy screen: six choices, large letters, one thing a page, and the same outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF
import pytest

from kiosk.directory.matters import load_matters
from kiosk.directory.register import RegisterError
from kiosk.ui.shell.focus import name_of
from tests.samples import SAMPLES
from tests.screens import KOREAN, leaf_through, present
from tests.ui.visitor.people import Ears, Finger, Keys
from tests.visitor import Visitor, demo_settings, is_text, kind_of, plain, start_qt, visible_items

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices
    from tests.screens import Mode
    from tests.ui.visitor.conftest import Records

EASY, ALL, PLAIN = "쉬운 화면", "모든 메뉴 보기", "보통 화면으로"
SIX = {"사람이 도와주기", "글자로 찾기", "증명·여권", "세금", "어르신·장애인", "화장실"}
MANY = ("easy", "easy-topic", "easy-toilets", "easy-way", "easy-office", "easy-card")
LEAST_MM = 10.0
PLAN = 34  # px of the smallest words on a map at 100 %


def choices(visitor: Visitor) -> list[str]:
    """Name what can be chosen, beside the dock and the turning of pages."""
    names = [name_of(one) for one in visitor.controls() if not kind_of(one).startswith("DockButton")]
    return [name for name in names if not name.startswith(("다음 쪽", "앞 쪽"))]


@pytest.mark.parametrize("person", [Finger, Keys, Ears])
def test_six_choices_lead_to_the_way_and_the_next_visitor_begins_as_ever(
    guest: Visitor, records: Records, person: type[Finger | Ears]
) -> None:
    guest.kiosk.look.set(easy=True)
    guest.settle()
    assert set(choices(guest)) == {*SIX, ALL}
    walker = person(guest)
    for name in ("세금", "자동차세"):
        walker.choose(name)
        guest.settle()
    walker.choose("가는 길 보기")
    guest.settle(lambda: guest.screen == "way")
    assert records.newest().office == "세정과"
    walker.choose("알겠습니다, 출발합니다")
    guest.settle(lambda: guest.screen == "arrived")
    guest.kiosk.startOver()
    guest.wake()
    assert not guest.kiosk.look.easy
    assert EASY in choices(guest)


def test_it_is_chosen_on_the_first_page_and_left_behind_all_there_is(guest: Visitor) -> None:
    guest.tap(EASY)
    assert set(choices(guest)) == {*SIX, ALL}
    guest.tap(ALL)
    assert {"불편·칭찬 접수", "직원 찾기", PLAIN} <= set(choices(guest))
    guest.tap("이전")
    assert set(choices(guest)) == {*SIX, ALL}
    guest.tap(ALL)
    guest.tap(PLAIN)
    assert (guest.screen, guest.kiosk.look.easy) == ("home", False)


def test_it_is_chosen_beside_the_languages_from_any_page_and_keeps_it(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    guest.tap("Language")
    guest.tap(EASY)
    guest.tap("이전")
    assert (guest.screen, guest.kiosk.look.easy) == ("offices", True)
    assert len(choices(guest)) <= 6


def test_a_booth_that_keeps_it_on_begins_with_it_and_waits_twice_as_long(
    qapp: QGuiApplication, services: VisitorServices
) -> None:
    start_qt(qapp)
    person = Visitor(demo_settings(easy=True), services=services)
    person.wake()
    assert set(choices(person)) == {*SIX, ALL}
    person.wait(100)  # 60 s of patience for others
    assert not person.kiosk.warning
    person.tap(ALL)
    person.tap(PLAIN)
    assert EASY in choices(person)
    person.kiosk.startOver()
    person.wake()
    assert set(choices(person)) == {*SIX, ALL}
    person.leave_for_good()


@pytest.mark.parametrize("mode", KOREAN[:3], ids=lambda mode: mode.name)
def test_every_letter_is_ten_millimetres_high_and_no_page_offers_more_than_six(
    guest: Visitor, mode: Mode
) -> None:
    for sample in (one for one in SAMPLES if one.name in MANY):
        present(guest, sample, mode)
        for _page in leaf_through(guest):
            offered = [name for name in choices(guest) if name not in {ALL, "정보가 틀려요"}]
            assert len(offered) <= 6, (sample.name, offered)
            assert small_letters(guest) == [], sample.name


def small_letters(visitor: Visitor) -> list[str]:
    """Return what stands in capitals of less than 10 mm."""
    pixels = visitor.app.kiosk.stage.settings.px_per_mm
    least = LEAST_MM * pixels - 0.5
    band = visitor.kiosk.stage.text("demo.band")  # of a demonstration, no part of what a city's booth shows
    items = visible_items(visitor.window.contentItem())
    texts = (item for item in items if is_text(item) and plain(item) not in {"", band})
    return [
        f"{plain(one)}: {high / pixels:.1f} mm"
        for one in texts
        if (high := QFontMetricsF(one.property("font")).tightBoundingRect("H").height()) < least
    ]


@pytest.mark.parametrize("mode", KOREAN[:2], ids=lambda mode: mode.name)
def test_the_words_painted_on_the_map_are_as_large(guest: Visitor, mode: Mode) -> None:
    present(guest, next(one for one in SAMPLES if one.name == "easy-way"), mode)
    sheet = guest.kiosk.pages.current.model.map.sheet
    font = QFont("Pretendard GOV")
    font.setPixelSize(round(min([PLAN * sheet.unit, *(label.size for label in sheet.names)])))
    pixels = guest.app.kiosk.stage.settings.px_per_mm
    assert QFontMetricsF(font).tightBoundingRect("H").height() >= LEAST_MM * pixels - 0.5
    assert any(label.wish.strong for label in sheet.names), "the target keeps its name"
    if not mode.landscape:  # there the last number gives way to the head of the arrow
        steps = guest.kiosk.pages.current.model.steps
        # The last step, behind the door, ends where the arrow does.
        assert {number for number, _ in sheet.discs} >= set(range(1, len(steps)))


def test_an_easy_topic_that_is_none_is_named(tmp_path: Path) -> None:
    file = tmp_path / "matters.toml"
    file.write_text('easy = ["세금"]\ntopics = []\n', encoding="utf-8")
    with pytest.raises(RegisterError, match="easy names 세금"):
        load_matters(file)
