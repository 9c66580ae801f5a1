# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a way: short, complete, the same in number in every language, particles right."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.language.particles import settled, with_particle
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for, public_targets
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.loading import load_venue
from tests.wayfinding.houses import House, box, two_floors

MOKPO = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "venue"


@cache
def city_hall() -> Router:
    return Router(load_venue(read_archive(MOKPO / "main")))


def words(target: str, language: str = "ko", *, kiosk: int = 0, step_free: bool = False) -> list[str]:
    router = city_hall()
    route = router.nearest(router.venue.kiosks[kiosk], goals_for(router.venue, target), step_free=step_free)
    assert route is not None
    return [step.text for step in directions(route, language)]


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("승강기", "을/를", "승강기를"),
        ("계단", "을/를", "계단을"),
        ("계단", "으로/로", "계단으로"),
        ("지하철", "으로/로", "지하철로"),
        ("승강기 1", "으로/로", "승강기 1로"),
        ("승강기 3", "으로/로", "승강기 3으로"),
        ("승강기 2", "을/를", "승강기 2를"),
        ("ATM", "을/를", "ATM을"),
        ("Hall", "으로/로", "Hall로"),
        ("홍보과(임시)", "이/가", "홍보과(임시)가"),
        ("", "을/를", "를"),
    ],
)
def test_particles_follow_the_sound(word: str, pair: str, expected: str) -> None:
    assert with_particle(word, pair) == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Main Entrance", "Enter by the Main Entrance"),
        ("Café", "Enter by the Café"),
        ("Elevator 2", "Enter by Elevator 2"),
        ("the door", "Enter by the door"),
        ("정문", "Enter by 정문"),
    ],
)
def test_an_english_article_stands_where_one_would_say_it(name: str, said: str) -> None:
    assert text_in("en", "step.enter.straight", name) == said


def test_every_particle_left_open_is_decided() -> None:
    assert settled("'로비'과(와) '복도'이(가) 출입구 E5을(를)") == "'로비'와 '복도'가 출입구 E5를"


def test_the_way_names_door_lift_floor_side_and_seat() -> None:
    said = " / ".join(words("교통행정과/17", step_free=True))
    for needed in ("경사로", "정문으로", "연결 통로", "민원동 승강기에서 2층 누르기", "207호", "17번 자리"):
        assert needed in said


def test_landmarks_are_named_at_corners() -> None:
    assert "노인장애인과를 지나 오른쪽" in words("다목적실")


def test_the_way_out_of_the_house_says_where_to_turn() -> None:
    assert words("주차장", kiosk=1) == ["정문으로 나가기", "왼쪽으로 앞마당 지나기", "앞에 주차장"]
    without_steps = words("주차장", kiosk=1, step_free=True)
    assert without_steps[:2] == ["정문으로 나가기", "오른쪽 경사로를 따라가기"]
    assert without_steps[2].startswith("뒤로 돌아")


def test_the_last_hall_passed_is_named_for_it_tells_most() -> None:
    assert words("제7회의실", kiosk=1)[0] == "오른쪽으로 연결 통로 지나기"


def test_doors_are_counted_after_the_passage_that_was_named() -> None:
    assert words("민원봉사실")[-2:] == ["오른쪽으로 연결 통로 지나기", "왼편 첫째 문, 151호"]


def test_who_is_there_already_is_told_so() -> None:
    assert words("로비", kiosk=1) == ["지금 계신 곳이 로비"]


def test_the_lift_one_has_just_left_is_no_landmark() -> None:
    assert not any("승강기 1을 지나" in step for step in words("전망쉼터"))


def test_the_floor_to_press_is_marked() -> None:
    router = city_hall()
    route = router.nearest(router.venue.kiosks[0], goals_for(router.venue, "건설과"))
    assert route is not None
    assert [step.strong for step in directions(route, "en") if step.kind == "elevator"] == ["Floor 5"]


def test_steps_are_short_enough_for_a_line() -> None:
    router = city_hall()
    for target in list(public_targets(router.venue))[:140]:
        route = router.route(router.venue.kiosks[0], target.goal)
        assert route is not None
        for step in directions(route):
            letters = [letter for letter in step.text if letter.isalnum()]
            assert len(letters) <= 16, step.text


@pytest.mark.parametrize("target", ["교통행정과/17", "건설과", "화장실", "주차장", "하늘정원", "로비"])
def test_all_languages_say_the_same_steps(target: str) -> None:
    router = city_hall()
    route = router.nearest(router.venue.kiosks[0], goals_for(router.venue, target))
    assert route is not None
    said = {language: directions(route, language) for language in LANGUAGES}
    for language, steps in said.items():
        assert [step.kind for step in steps] == [step.kind for step in said["ko"]]
        assert all(step.text and "%" not in step.text and "(" not in step.text for step in steps)
        if language != "ko":
            assert not any("가" <= letter <= "힣" for step in steps for letter in step.text)


def test_steps_lie_on_the_drawn_way_in_order() -> None:
    router = city_hall()
    for target in list(public_targets(router.venue))[::40]:
        route = router.route(router.venue.kiosks[0], target.goal)
        assert route is not None
        steps = directions(route)
        assert [step.leg for step in steps] == sorted(step.leg for step in steps)
        for step in steps:
            assert 0 <= step.point_index < len(route.legs[step.leg].points)
            assert step.level == route.legs[step.leg].level


def test_left_and_right_are_as_one_walks() -> None:
    """The kiosk looks south, so its reader looks north; the corridor then leads to the right (east)."""
    house = two_floors()
    house.features["kiosk"][0]["properties"]["heading_deg"] = 180
    venue = house.venue()
    route = Router(venue).route(venue.kiosks[0], goals_for(venue, "나과0")[0])
    assert route is not None
    first, last = directions(route)[0], directions(route)[-1]
    assert first.text.startswith("오른쪽으로")
    assert last.text.startswith("왼편")


def test_waiting_for_the_lift_costs_time_and_slow_people_take_longer() -> None:
    router = city_hall()
    route = router.nearest(router.venue.kiosks[0], goals_for(router.venue, "건설과"))
    assert route is not None
    assert route.seconds("ordinary") > route.length / 1.25 + 30
    assert route.seconds("slow") > route.seconds("wheelchair") > route.seconds("ordinary")


def _round_a_corner(door: float, porch: float) -> list[str]:
    """Return the steps along sixty metres past one room, through a porch and to the left."""
    house = House()
    house.ground()
    level = house.level(0, box(0, 0, 80, 40))
    house.unit(level, "복도", "walkway", box(0, 0, 60, 3))
    house.unit(level, "기록관", "office", box(0, 3, 56, 8))
    house.door(level, (door, 3), (door + 1.2, 3))
    house.unit(level, "중앙홀", "lobby", box(60, 0, 60 + porch, 3))
    house.door(level, (60, 1), (60, 2.5), door=None)
    house.unit(level, None, "walkway", box(60 + porch, 0, 63 + porch, 40))
    house.door(level, (60 + porch, 1), (60 + porch, 2.5), door=None)
    house.unit(level, "세정과", "office", box(63 + porch, 20, 80, 40))
    house.door(level, (63 + porch, 25), (63 + porch, 26.2))
    house.kiosk(level, (2, 1.5))
    venue = house.venue()
    route = Router(venue).route(venue.kiosks[0], goals_for(venue, "세정과")[0])
    assert route is not None
    return [step.text for step in directions(route)]


def test_a_door_far_before_a_corner_and_a_porch_two_metres_deep_are_no_landmarks() -> None:
    assert not any("기록관" in text or "중앙홀" in text for text in _round_a_corner(door=30, porch=2))
    assert any("기록관" in text for text in _round_a_corner(door=54.5, porch=2))
    assert any("중앙홀" in text for text in _round_a_corner(door=30, porch=9))
