# SPDX-License-Identifier: GPL-3.0-or-later
"""A city of which little is known, and a card that goes while it is read: the program on a real window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.services.cards import MatterCards
from kiosk.services.directory import seoul_now
from kiosk.services.founding.answers import example, read_answers
from kiosk.services.founding.city_folder import offices_of, write_city
from kiosk.storage.opened import opened_storage
from tests.real_window.program import Program
from tests.visitor import demo_settings
from tests.wayfinding.houses import House, box

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real_window.screen import Screen

LONG = ("온마을돌봄" * 12)[:59] + "과"  # sixty letters; nobody has said where it is, nor its telephone
MATTER = "여권 발급"


def little_known(folder: Path) -> Path:
    """Found a city of two offices in a house of one room, and return its settings."""
    given = folder / "given"
    given.mkdir()
    table = f"부서,국,건물,층,방,전화\n{LONG},,,,,\n민원봉사실,,본관,1층,,\n"
    (given / "offices.csv").write_text(table, encoding="utf-8")
    told = example().replace('offices_file = ""', 'offices_file = "offices.csv"')
    (given / "answers.toml").write_text(told.replace('"본관 앞"', '"안내기"'), encoding="utf-8")
    answers = read_answers(given / "answers.toml")
    write_city(folder / "city", answers, offices_of(answers, given).offices)
    venue = folder / "city" / "venue" / "main"
    shutil.rmtree(venue)
    house = House()
    house.ground()
    level = house.level(0, box(0, 0, 20, 12))
    house.unit(level, "민원봉사실", "office", box(0, 0, 20, 12))
    house.kiosk(level, (10, 6))
    house.folder(venue)
    return folder / "city" / "kiosk.toml"


def test_a_house_of_one_room_an_office_without_place_or_telephone_and_cards_that_nobody_confirmed(
    screen: Screen, tmp_path: Path
) -> None:
    settings = little_known(tmp_path)
    with Program(screen, tmp_path / "data", "--config", str(settings), "run") as booth:
        booth.await_services()
        booth.touch()
        booth.tap("부서 찾기")
        booth.await_words(f"{LONG}, 위치 안내 없음")
        booth.tap(LONG)
        booth.tap("가는 길 보기")
        booth.await_words("어디에 있는지 아직 적혀 있지 않습니다.")
        assert booth.find("알겠습니다, 출발합니다", usable=True) is None
        assert not booth.sees("청사 밖")
        booth.tap("처음으로")
        booth.tap("부서 찾기")
        booth.tap("민원봉사실")
        booth.tap("가는 길 보기")
        booth.await_words("1. 지금 계신 곳이 민원봉사실")
        booth.tap("처음으로")
        booth.tap(f"{MATTER}, 본관 1층")
        booth.await_part("가는 길 보기")
        assert not any(booth.sees(words) for words in ("가져오실 것", "수수료", "확인한 날", "지어낸 도시"))
        assert booth.complaints() == []
    assert "way_shown" in booth.events()


def test_a_card_that_its_office_withdraws_goes_from_the_page_that_shows_it(
    screen: Screen, city: Path
) -> None:
    with Program(screen, city) as booth:
        booth.await_services()
        booth.touch()
        booth.tap("업무나 부서 이름으로 찾기")
        booth.tap(MATTER)
        booth.await_words("수수료")
        with opened_storage(city, demo_settings()) as storage:
            cards = MatterCards(storage.database, demo_settings())
            now = seoul_now().astimezone(SEOUL)
            cards.withdraw(MATTER, "clerk", now, cards.one(MATTER, now.date()).seen)
        booth.until(lambda: not booth.sees("수수료"), "the card stands")
        booth.await_words(MATTER)
        booth.tap("가는 길 보기")
        booth.await_part("1. 정문")
        assert booth.complaints() == []
