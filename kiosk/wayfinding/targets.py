# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor may ask the way to: an office, a seat, a room, an amenity by an everyday word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.wayfinding.routing.route import Goal
from kiosk.wayfinding.venue.model import CORRIDORS, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.wayfinding.venue.model import Unit, Venue

WORDS: Mapping[str, tuple[str, ...]] = {
    "restroom": (
        "화장실",
        "restroom",
        "bathroom",
        "washroom",
        "toilet",
        "wc",
        "卫生间",
        "厕所",
        "洗手间",
        "nhà vệ sinh",
        "トイレ",
        "お手洗い",
    ),
    "restroom.female": (
        "여자화장실",
        "여성화장실",
        "women's restroom",
        "女卫生间",
        "女洗手间",
        "nhà vệ sinh nữ",
        "女子トイレ",
        "女子お手洗い",
    ),
    "restroom.male": (
        "남자화장실",
        "남성화장실",
        "men's restroom",
        "男卫生间",
        "男洗手间",
        "nhà vệ sinh nam",
        "男子トイレ",
        "男子お手洗い",
    ),
    "restroom.wheelchair": (
        "장애인화장실",
        "다목적화장실",
        "accessible restroom",
        "无障碍卫生间",
        "无障碍洗手间",
        "バリアフリートイレ",
        "多目的トイレ",
    ),
    "restroom.family": ("가족화장실", "family restroom"),
    "elevator": (
        "승강기",
        "엘리베이터",
        "엘레베이터",
        "elevator",
        "lift",
        "电梯",
        "thang máy",
        "エレベーター",
    ),
    "stairs": ("계단", "stairs", "楼梯", "cầu thang", "階段"),
    "escalator": ("에스컬레이터", "escalator", "自动扶梯", "エスカレーター"),
    "ramp": ("경사로", "ramp", "坡道", "đường dốc", "スロープ"),
    "mothersroom": (
        "수유실",
        "모유수유실",
        "유아휴게실",
        "nursing room",
        "哺乳室",
        "phòng cho con bú",
        "授乳室",
    ),
    "atm": ("atm", "현금인출기", "현금지급기", "은행기계", "自动取款机", "máy atm", "máy rút tiền"),
    "ticketing": ("무인민원발급기", "무인발급기", "certificate machine"),
    "bus": ("버스정류장", "버스 타는 곳", "bus stop", "公交车站", "trạm xe buýt", "バス停", "バス乗り場"),
    "taxi": (
        "택시승강장",
        "택시 타는 곳",
        "taxi stand",
        "taxi rank",
        "出租车站",
        "điểm đón taxi",
        "タクシー乗り場",
    ),
    "parking": ("주차장", "주차", "parking", "停车场", "bãi đỗ xe", "駐車場"),
    "foodservice": (
        "카페",
        "커피",
        "식당",
        "구내식당",
        "cafe",
        "café",
        "cafeteria",
        "咖啡厅",
        "食堂",
        "カフェ",
    ),
    "defibrillator": ("자동심장충격기", "심장충격기", "제세동기", "aed", "defibrillator"),
    "copymachine": ("복사기", "복사", "copier", "复印机", "コピー機"),
    "information": ("안내소", "안내", "안내데스크", "information"),
    "conferenceroom": ("회의실", "meeting room", "会议室", "phòng họp", "会議室"),
    "lobby": ("로비", "lobby", "大厅", "sảnh", "ロビー"),
    "waitingroom": ("대기실", "waiting room", "等候室", "待合室"),
    "auditorium": ("강당", "auditorium"),
    "drinkingfountain": ("정수기", "음수대", "식수대", "water"),
    "seating": ("의자", "쉼터", "휴게실", "휴게공간", "seating"),
    "phone": ("공중전화", "전화", "phone"),
    "entry": ("출입구", "입구", "정문", "entrance", "exit", "출구"),
}
SEAT = "/"


@dataclass(frozen=True, slots=True)
class NamedTarget:
    """A public target of the venue, as `--all` lists it and as a search would offer it."""

    label: str
    goal: Goal


def goals_for(venue: Venue, target: str) -> list[Goal]:
    """Everything the words may mean, best reading first only; several goals mean "the nearest"."""
    wanted = target.strip()
    for reading in (_by_id, _by_seat, _by_name, _by_number, _by_word, _by_part):
        goals = list(reading(venue, wanted))
        if goals:
            return goals
    return []


def public_targets(venue: Venue) -> Iterator[NamedTarget]:
    """Rooms with a name, then amenities, then seats."""
    for unit in venue.units:
        if unit.public and say(unit.name) and unit.category not in CORRIDORS | {"elevator", "ramp", "steps"}:
            yield NamedTarget(_distinct(venue, unit), _unit_goal(unit))
    for amenity in venue.amenities:
        home = venue.unit[amenity.units[0]]
        if home.public and home.category != amenity.category:
            yield NamedTarget(say(amenity.name) or amenity.id, _amenity_goal(venue, amenity.id))
    for unit_id, desks in venue.desks.items():
        unit = venue.unit[unit_id]
        if unit.walkable:
            for desk in desks:
                yield NamedTarget(*_seat(unit, desk.number))


def _seat(unit: Unit, number: str) -> tuple[str, Goal]:
    label = f"{say(unit.name) or unit.id}{SEAT}{number}"
    return label, Goal(label, unit.id, desk=number)


def _distinct(venue: Venue, unit: Unit) -> str:
    """Return the name, or the id where several rooms share the name."""
    name = say(unit.name)
    return name if venue.room_of.get(unit.known_as) is unit and _alone(venue, name) else unit.id


def _alone(venue: Venue, name: str) -> bool:
    return sum(1 for unit in venue.units if say(unit.name) == name) == 1


def _unit_goal(unit: Unit) -> Goal:
    return Goal(say(unit.name) or unit.id, unit.id)


def _amenity_goal(venue: Venue, identity: str) -> Goal:
    amenity = next(a for a in venue.amenities if a.id == identity)
    home = venue.unit[amenity.units[0]]
    label = say(amenity.name) or say(home.name) or amenity.category
    inside = home.thoroughfare or home.category != amenity.category
    return Goal(label, home.id, amenity=amenity.id, point=amenity.point if inside else None)


def _by_id(venue: Venue, wanted: str) -> Iterator[Goal]:
    if wanted in venue.unit:
        yield _unit_goal(venue.unit[wanted])
    elif any(amenity.id == wanted for amenity in venue.amenities):
        yield _amenity_goal(venue, wanted)


def _by_seat(venue: Venue, wanted: str) -> Iterator[Goal]:
    office, slash, number = wanted.rpartition(SEAT)
    if not slash:
        return
    for unit in venue.units:
        known = {desk.number for desk in venue.desks.get(unit.id, ())}
        if number.strip() in known and _key(office) in _names(unit):
            yield _seat(unit, number.strip())[1]
        elif _key(office) in map(_key, unit.beside):
            yield _unit_goal(unit)  # its desks are not drawn beside another office's


def _by_name(venue: Venue, wanted: str) -> Iterator[Goal]:
    key = _key(wanted)
    named = [one for one in venue.amenities if key in {_key(text) for text in one.name.values()}]
    anchored = {one.units[0] for one in named}  # of those it is known where in their room they are
    for unit in venue.units:
        beside = key in map(_key, unit.beside) and unit.id not in anchored
        if unit.walkable and (key in _names(unit) or beside):
            yield _unit_goal(unit)
    for amenity in named:
        if venue.unit[amenity.units[0]].walkable:
            yield _amenity_goal(venue, amenity.id)


def _by_number(venue: Venue, wanted: str) -> Iterator[Goal]:
    key = _key(wanted).removesuffix("호")
    for unit in venue.units:
        if unit.walkable and key in {_key(text).removesuffix("호") for text in unit.alt_name.values()}:
            yield _unit_goal(unit)


def _by_word(venue: Venue, wanted: str) -> Iterator[Goal]:
    key = _key(wanted)
    category = next((c for c, words in WORDS.items() if key in {_key(w) for w in words}), key)
    for amenity in venue.amenities:
        if _is(amenity.category, category) and venue.unit[amenity.units[0]].walkable:
            yield _amenity_goal(venue, amenity.id)
    for unit in venue.units:
        if _is(unit.category, category) and unit.walkable:
            yield _unit_goal(unit)


def _by_part(venue: Venue, wanted: str) -> Iterator[Goal]:
    """Find the words inside longer names: "상담실" finds all consultation rooms."""
    key = _key(wanted)
    if len(key) < 2:  # noqa: PLR2004 # one letter is in everything
        return
    for unit in venue.units:
        if unit.public and any(key in name for name in _names(unit)):
            yield _unit_goal(unit)


def _is(category: str, wanted: str) -> bool:
    return category == wanted or category.startswith(f"{wanted}.")


def _names(unit: Unit) -> set[str]:
    return {_key(text) for text in (*unit.name.values(), *filter(None, (unit.office,)))}


def _key(text: str) -> str:
    return "".join(text.split()).casefold()
