# SPDX-License-Identifier: GPL-3.0-or-later
"""What the directory's Korean is called abroad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS
from kiosk.services.translations import Translations
from kiosk.settings import LANGUAGES
from kiosk.wayfinding.venue.model import say
from tests.search.corpus import entries

if TYPE_CHECKING:
    from pathlib import Path

HANGUL = re.compile("[가-힣]")


@pytest.fixture
def translations(tmp_path: Path) -> Translations:
    """Return the program's own translations, and a city's word for one team."""
    own = tmp_path / "places.toml"
    own.write_text('"여권팀" = { en = "Passports" }\n', encoding="utf-8")
    return Translations(own, load_matters(ASSETS / "matters.toml"))


def test_a_team_a_rank_a_matter_and_a_body_have_names(translations: Translations) -> None:
    assert translations.name("여권팀", "en") == "Passports"
    assert translations.name("교통지도팀", "ja") == "交通指導チーム"
    assert translations.name("주무관", "vi") == "Cán bộ phụ trách"
    assert translations.name("여권 발급", "en") != "여권 발급"
    assert translations.name("우체국", "zh-CN") == "邮局"
    assert translations.name("어느 다른 팀", "en") == "어느 다른 팀"
    assert translations.name("여권팀", "ko") == "여권팀"


@pytest.mark.parametrize(
    ("korean", "language", "said"),
    [
        ("해바람정책과", "en", "Haebaramjeongchaek Division"),
        ("해바람정책과", "zh-CN", "Haebaramjeongchaek科"),
        ("신라섬발전팀", "vi", "Tổ Sillaseombaljeon"),
        ("종로혁신추진단", "ja", "Jongnohyeoksinchujin団"),
        ("압해꽃돌봄센터", "en", "Aphaekkotdolbom Center"),
    ],
)
def test_a_unit_that_nobody_has_named_abroad_is_spelled(
    translations: Translations, korean: str, language: str, said: str
) -> None:
    assert translations.name(korean, language) == said
    assert translations.name(korean, "ko") == korean


@pytest.mark.parametrize(
    ("korean", "said"),
    [
        ("B1층", ("Basement 1", "Tầng hầm 1", "地下1层", "地下1階")),  # and no BFloor 1
        ("지하 1~2층", ("Basement 1~2", "Tầng hầm 1~2", "地下1~2层", "地下1~2階")),
        ("3-4층", ("Floor 3-4", "Tầng 3-4", "3-4层", "3-4階")),
        ("2층 105-1호", ("Floor 2 Room 105-1", "Tầng 2 Phòng 105-1", "2层 105-1室", "2階 105-1号室")),
    ],
)
def test_a_storey_that_nobody_has_named_abroad_keeps_its_numbers(
    translations: Translations, korean: str, said: tuple[str, ...]
) -> None:
    assert tuple(translations.place(korean, one) for one in ("en", "vi", "zh-CN", "ja")) == said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "전라남도 목포시 남농로 102, 문화예술회관",
            "Jeollanam-do Mokpo-si Namnong-ro 102, Culture and Arts Center",
        ),
        ("목포시 영산로59번길 12", "Mokpo-si Yeongsan-ro 59beon-gil 12"),
        ("목포시, 해맞이관", "Mokpo-si, Haemajigwan"),
    ],
)
def test_an_address_is_spelled_word_by_word(translations: Translations, address: str, said: str) -> None:
    assert translations.address(address, "en") == said
    assert translations.address(address, "ko") == address


def test_a_plan_that_was_drawn_in_korean_alone_is_led_through_in_every_language() -> None:
    for korean, told in {
        "지하 2층": {"en": "Basement 2", "zh-CN": "地下2层", "vi": "Tầng hầm 2", "ja": "地下2階"},
        "207호": {"en": "Room 207", "zh-CN": "207室", "vi": "Phòng 207", "ja": "207号室"},
        "해맞이방 2": dict.fromkeys(LANGUAGES[1:], "Haemajibang 2"),
    }.items():
        assert {code: say({"ko": korean}, code) for code in LANGUAGES[1:]} == told
        assert say({"ko": korean}) == korean


def test_a_visitors_own_words_and_a_persons_name_are_left_as_they_are(translations: Translations) -> None:
    for written in ("목포시 용당동 빛돌봄센터", "홍길동", "사과", "큰방", "빛나 사무소 앞"):
        assert translations.name(written, "en") == written


def test_a_duty_is_the_matter_it_means_or_its_telling_words(translations: Translations) -> None:
    assert translations.duty("출생신고", "en") == translations.name("출생신고", "en")
    assert translations.duty("불법 주ㆍ정차 지도ㆍ단속", "en") == "parking\u00a0· enforcement"
    assert translations.duty("택시 운송사업 인허가 업무", "zh-CN") == "出租车\u00a0· 许可"
    assert translations.duty("그 밖의 일", "en") == ""
    assert translations.duty("불법 주ㆍ정차", "ko") == "불법 주ㆍ정차"


def test_what_is_said_of_another_body_is_never_korean_abroad(translations: Translations) -> None:
    korean = "우편과 택배는 우체국에서 합니다."
    assert translations.sentence("우체국", korean, "ko") == korean
    assert not HANGUL.search(translations.sentence("우체국", korean, "ja"))
    assert translations.sentence("어느 기관", korean, "en") == ""
    assert translations.sentence("어느 기관", "Ask there.", "en") == "Ask there."


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_team_and_nine_duties_of_ten_are_said(translations: Translations, language: str) -> None:
    teams = [one for one in entries() if one.team]
    assert len(teams) > 180
    assert [one.team for one in teams if HANGUL.search(translations.name(one.team or "", language))] == []
    told = [translations.duty(duty, language) for one in teams for duty in one.duties]
    assert len(told) > 700
    assert told.count("") <= 0.1 * len(told)
    assert not any(map(HANGUL.search, told))
