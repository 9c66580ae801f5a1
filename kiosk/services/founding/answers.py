# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new city is asked: one table of questions for the dialogue, the answers' file and its example."""

from __future__ import annotations

from dataclasses import dataclass, fields
import json
import re
from typing import TYPE_CHECKING, Any, Final

from kiosk.settings import LANGUAGES, VISIBILITY, Settings
from kiosk.settings.rules import LONGEST_NAME
from kiosk.settings.toml_file import Lines, Mistake, SettingsError, read_toml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOWEST: Final = -1  # 지하 1층
HIGHEST: Final = 5
STOREYS: Final = frozenset(range(-9, 100)) - {0}
SMALLEST, LARGEST = 10, 100  # inches: a tablet's and a wall's
MOST_BUILDINGS: Final = 20
_SETTING: Final = {one.name: one.metadata["rule"] for one in fields(Settings) if "rule" in one.metadata}


def _setting(name: str, wanted: str) -> Callable[[object], Any]:
    """Return the rule of a setting, with the sentence of whoever is asked in Korean."""

    def rule(value: object) -> object:
        try:
            return _SETTING[name](value)
        except ValueError:
            raise ValueError(wanted) from None

    return rule


_words = _setting("city_name", f"{LONGEST_NAME}자까지의 이름")
_phone = _setting("guide_phone", "061-270-3257처럼 적은 전화번호")
_clock = _setting("opens_at", "09:00처럼 적은 시각")
_turned = _setting("orientation", "portrait 또는 landscape")
_letter = _setting("booth_letter", "A부터 ZZ까지의 글자 한둘")
_level = _setting("default_level", f"{', '.join(VISIBILITY)} 가운데 하나")


def _time(value: object) -> str:
    return f"{_clock(value):%H:%M}"


def _any_words(value: object) -> str:
    return str(_words(value)) if value else ""


def _storey(value: object) -> int:
    number = int(value) if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else value
    if isinstance(number, bool) or not isinstance(number, int) or number not in STOREYS:
        raise ValueError("지하는 -1, -2, 지상은 1, 2처럼 적은 층 (0층은 없음)")
    return number


def _inches(value: object) -> float:
    try:
        size = float(str(value))
    except ValueError:
        size = 0.0
    if not SMALLEST <= size <= LARGEST:
        raise ValueError(f"화면의 대각선 길이, {SMALLEST}에서 {LARGEST} 인치")
    return size


def _split(value: object) -> object:
    return [one.strip() for one in value.split(",")] if isinstance(value, str) else value


def _buildings(value: object) -> tuple[str, ...]:
    listed = _split(value)
    if (
        not isinstance(listed, list)
        or not 1 <= len(listed) <= MOST_BUILDINGS
        or len(set(map(str, listed))) < len(listed)
    ):
        raise ValueError(f"쉼표로 나눈 서로 다른 이름, {MOST_BUILDINGS}개까지")
    return tuple(_words(one) for one in listed)


def _languages(value: object) -> tuple[str, ...]:
    rule = _setting("languages", f"쉼표로 나눈 {', '.join(LANGUAGES)} 가운데 몇")
    return tuple(rule(_split(value)))


@dataclass(frozen=True, slots=True)
class CityQuestion:
    """A key of the answers' file, what is asked, its default (None: it must be answered) and its rule."""

    key: str
    asked: str
    default: object
    rule: Callable[[object], Any]

    @property
    def example(self) -> str:
        """Return its line in the example."""
        value = _EXAMPLES[self.key] if self.default is None else self.default
        return f"{self.key} = {json.dumps(value, ensure_ascii=False)}  # {self.asked}"


_EXAMPLES: Final = {
    "city_name": "가온군",
    "address": "가온군 가온읍 시청로 1",
    "phone": "061-000-0000",
    "guide_phone": "061-000-0120",
}
_LEVELS: Final = ", ".join(VISIBILITY)
QUESTIONS: Final = (
    CityQuestion("city_name", "기관 이름", None, _words),
    CityQuestion("english_name", "영문 이름 (없으면 비워 둠)", "", _any_words),
    CityQuestion("address", "청사의 도로명 주소", None, _words),
    CityQuestion("phone", "대표 전화", None, _phone),
    CityQuestion("guide_phone", "안내원 전화", None, _phone),
    CityQuestion("opens_at", "여는 시각", "09:00", _time),
    CityQuestion("closes_at", "닫는 시각", "18:00", _time),
    CityQuestion("lunch_from", "점심 시작", "12:00", _time),
    CityQuestion("lunch_to", "점심 끝", "13:00", _time),
    CityQuestion("buildings", "건물 이름 (쉼표로 나눔; 키오스크가 선 건물을 먼저)", ["본관"], _buildings),
    CityQuestion("lowest_floor", "가장 낮은 층 (지하 1층은 -1)", LOWEST, _storey),
    CityQuestion("highest_floor", "가장 높은 층", HIGHEST, _storey),
    CityQuestion("kiosk_id", "키오스크 자리 이름", "본관 앞", _words),
    CityQuestion("screen_inches", "화면 대각선 인치 (1080 × 1920 기준)", 27, _inches),
    CityQuestion("orientation", "화면 방향 (세로 portrait, 가로 landscape)", "portrait", _turned),
    CityQuestion("booth_letter", "접수번호의 첫 글자 (키오스크마다 다르게)", "A", _letter),
    CityQuestion("languages", "언어 (쉼표로 나눔)", list(LANGUAGES), _languages),
    CityQuestion("default_level", f"이름 공개 기본 ({_LEVELS})", "title", _level),
    CityQuestion("offices_file", "부서 목록 파일 (CSV·xlsx; 나중에 하려면 비워 둠)", "", _any_words),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CityAnswers:
    """What is known of a new city: one field a question, checked by the question's rule."""

    city_name: str
    english_name: str
    address: str
    phone: str
    guide_phone: str
    opens_at: str
    closes_at: str
    lunch_from: str
    lunch_to: str
    buildings: tuple[str, ...]
    lowest_floor: int
    highest_floor: int
    kiosk_id: str
    screen_inches: float
    orientation: str
    booth_letter: str
    languages: tuple[str, ...]
    default_level: str
    offices_file: str

    def __post_init__(self) -> None:
        """Refuse what is right alone but wrong together: ValueError(key, sentence)."""
        if self.lowest_floor > self.highest_floor:
            raise ValueError("highest_floor", "가장 높은 층이 가장 낮은 층보다 낮습니다")
        if self.closes_at <= self.opens_at:
            raise ValueError("closes_at", "닫는 시각이 여는 시각보다 늦어야 합니다")
        if not self.opens_at <= self.lunch_from <= self.lunch_to <= self.closes_at:
            raise ValueError("lunch_from", "점심은 여는 시각과 닫는 시각 사이에 있어야 합니다")
        if "ko" not in self.languages:
            raise ValueError("languages", "한국어(ko)가 있어야 합니다: 이름이 모두 한국어에서 시작합니다")


def read_answers(file: Path) -> CityAnswers:
    """Read the answers' file; raises SettingsError that names every mistake with its line."""
    text, tree = read_toml(file)
    lines, mistakes, values = Lines(text), [], {}
    known = {one.key: one for one in QUESTIONS}
    strangers = tree.keys() - known.keys()
    mistakes += [Mistake(lines.of(None, key), f"'{key}'라는 물음은 없습니다") for key in strangers]
    for key, question in known.items():
        given = tree.get(key, question.default)
        if given is None:
            mistakes.append(Mistake(1, f"{key}이(가) 없습니다: {question.asked}"))
            continue
        try:
            values[key] = question.rule(given)
        except ValueError as error:
            mistakes.append(Mistake(lines.of(None, key), f"{key}: {error}. 적힌 것: {given!r}"))
    if mistakes:
        raise SettingsError(file, mistakes)
    try:
        return CityAnswers(**values)
    except ValueError as error:
        key, sentence = error.args
        raise SettingsError(file, [Mistake(lines.of(None, key), f"{key}: {sentence}")]) from error


def example() -> str:
    """Return an answers' file that can be read as it stands."""
    head = "# 새 도시의 답: kiosk new-city 폴더 --answers 이_파일\n"
    return head + "\n".join(question.example for question in QUESTIONS) + "\n"
