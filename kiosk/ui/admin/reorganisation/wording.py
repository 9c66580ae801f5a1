# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the reorganisation's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
)
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from kiosk.directory.reorganising import OfficeChange, OfficeRoom
    from kiosk.services.admin.results.reorganisation import (
        NamedOffice,
        OfficeFollowing,
        ReorganisationDifference,
        ReorganisationEntry,
    )

type _Line = tuple[str, str, str]

ABROAD: Final = {"en": "영어", "zh-CN": "중국어", "vi": "베트남어", "ja": "일본어"}
STANDINGS: Final = {
    "ahead": ("calm", "앞으로"),
    "standing": ("done", "시행 중"),
    "taken_back": ("stopped", "되돌림"),
    "replaced": ("done", "뒤에 또 바뀜"),
}


@dataclass(frozen=True, slots=True)
class NamedOfficeRow:
    """One office: what it is called, what it was or will be, and the new name in the draft."""

    key: str
    name: str
    about: str
    after: str


@dataclass(frozen=True, slots=True)
class OfficeChangeRow:
    """One change of the draft: what it is about, and what comes of it."""

    key: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team of the chosen office, and whether it goes to the new one."""

    name: str
    going: bool


@dataclass(frozen=True, slots=True)
class FollowingRow:
    """One thing that follows; a heading names its office."""

    what: str
    told: str
    heading: bool
    shape: str


@dataclass(frozen=True, slots=True)
class RenamingRow:
    """One reorganisation that was published."""

    key: str
    shape: str
    standing: str
    names: str
    told: str
    back: str


def office_row(one: NamedOffice, after: str) -> NamedOfficeRow:
    """Return an office in one line."""
    ahead = f"{day_words(one.since)}부터 {one.then or '없어짐'}" if one.since else ""
    borne = [f"{name}({turn - timedelta(days=1)}까지)" for name, turn in one.former.items()]
    former = f"옛 이름 {', '.join(borne)}" if borne else ""
    return NamedOfficeRow(one.id, one.name, " · ".join(filter(None, (ahead, former))), after)


def entry_row(one: ReorganisationEntry) -> RenamingRow:
    """Return a published reorganisation in one line."""
    shape, standing = STANDINGS[one.standing]
    names = ", ".join(f"{before} → {after}" if before else f"새로 {after}" for before, after in one.names)
    told = f"{one.day.isoformat()}부터 · {one.by} · {in_seoul(one.at):%Y-%m-%d %H:%M} 발행"
    back = f"{len(one.names)}곳 되돌리기" if one.standing in {"ahead", "standing"} else ""
    return RenamingRow(one.id, shape, standing, names, told, back)


def change_row(
    key: str, change: OfficeChange, names: Mapping[str, str], rooms: Mapping[str, str]
) -> OfficeChangeRow:
    """Return a change of the draft in one line, by the names of offices and the places of rooms."""
    match change:
        case OfficeRename():
            return OfficeChangeRow(key, "이름", names.get(change.office, change.office), change.name)
        case OfficeFounding():
            return OfficeChangeRow(key, "새 부서", "", change.name)
        case OfficeMove():
            where = "" if change.unit is None else rooms.get(change.unit, change.unit)
            told = " · ".join(filter(None, (where, change.bureau)))
            return OfficeChangeRow(key, "옮김", names.get(change.office, change.office), told or "그대로")
        case OfficeMerger():
            into = names.get(change.into, change.into)
            return OfficeChangeRow(key, "합침", names.get(change.office, change.office), into)
        case OfficeSplit():
            told = f"{change.name} ({', '.join(change.teams) or '팀 없음'})"
            return OfficeChangeRow(key, "나눔", names.get(change.office, change.office), told)
        case OfficeClosing():
            return OfficeChangeRow(key, "없앰", names.get(change.office, change.office), "없음")


def room_words(room: OfficeRoom, names: Mapping[str, str]) -> str:
    """Return a room as the list says it, with whose it is."""
    return f"{room.where} · {names.get(room.office, '빈 방') if room.office else '빈 방'}"


def following_rows(found: ReorganisationDifference) -> list[FollowingRow]:
    """Return what follows each change, under a heading."""
    return [row for one in found.offices for row in _following(one)]


def _following(one: OfficeFollowing) -> Iterator[FollowingRow]:
    yield FollowingRow(_heading(one), "", True, "")  # noqa: FBT003 # a row's column
    for what, told, shape in (*_TOLD[type(one.change)](one), *_lacking(one)):
        yield FollowingRow(what, told, False, shape)  # noqa: FBT003 # the same


def _heading(one: OfficeFollowing) -> str:
    match one.change:
        case OfficeFounding():
            return f"새로 {one.after}"
        case OfficeMove():
            return f"{one.before} 옮김"
        case OfficeSplit():
            return f"{one.before} → {one.before} + {one.after}"
        case OfficeClosing():
            return f"{one.before} 없앰"
        case _:
            return f"{one.before} → {one.after}"


def _renamed(one: OfficeFollowing) -> Iterator[_Line]:
    yield "방·길 안내", f"{one.room or '방 없음'} · 문 QR은 그대로 쓰고 문패는 새로 뽑습니다", ""
    yield "좌석배치도", f"{one.desks}자리가 그대로 이어집니다" if one.desks else "아직 없습니다", ""
    yield "찾는 말", f"붙인 말 {one.words}개와 업무가 새 이름으로 나옵니다", ""
    yield (
        "옛 이름",
        f"{with_particle(one.before, '으로/로')} 찾아도 한 해 동안 나오며 옛 이름이라고 알립니다",
        "",
    )
    yield from _going_on(one)


def _going_on(one: OfficeFollowing) -> Iterator[_Line]:
    yield "열린 민원", f"{one.cases}건 · 처리기한은 그대로입니다. 닫힌 민원은 그날의 이름으로 남습니다", ""
    yield "전화 부탁", f"{one.callbacks}건이 이어집니다", ""
    yield "계정·부서 PC", f"소속 {one.accounts}명 · 짝지은 PC {one.browsers}대가 그대로 들어갑니다", ""


def _founded(one: OfficeFollowing) -> Iterator[_Line]:
    yield _room_line(one)
    yield "좌석배치도", "아직 없습니다. ‘좌석배치도’에서 넣으면 자리와 업무로도 찾습니다", "near"
    yield "찾는 말", "이름으로만 찾습니다. ‘찾는 말’에서 붙이십시오", ""
    yield "계정·부서 PC", "아직 없습니다. 계정의 소속을 정하고 부서 PC를 새로 짝지으십시오", ""


def _moved(one: OfficeFollowing) -> Iterator[_Line]:
    if isinstance(one.change, OfficeMove) and one.change.bureau:
        yield "소속", one.change.bureau, ""
    if isinstance(one.change, OfficeMove) and one.change.unit is not None:
        yield _room_line(one)
        yield (
            "문 QR·문패",
            "QR은 방의 것이므로 그대로 둡니다. 두 방의 문패와 문 앞 배치도를 새로 뽑습니다",
            "",
        )
        yield "좌석배치도", f"{one.desks}자리가 새 방에 놓입니다. 방이 다르면 새 배치도를 넣으십시오", ""
    yield from _going_on(one)


def _merged(one: OfficeFollowing) -> Iterator[_Line]:
    to = with_particle(one.other, "으로/로")
    yield (
        "좌석배치도",
        f"{one.desks}자리가 {to} 옮겨지며, 새 배치도가 올 때까지 그림 없이 목록으로 보입니다",
        "",
    )
    if one.renumbered:
        listed = ", ".join(f"{old}→{new}" for old, new in one.renumbered)
        yield "자리 번호", f"같은 번호가 있어 바뀝니다: {listed}", "near"
    yield (
        "방·길 안내",
        f"{one.other}의 방({one.room or '없음'})으로 안내합니다. {one.before}의 방은 호수로만 남습니다",
        "",
    )
    yield "찾는 말", f"붙인 말 {one.words}개와 업무는 그 업무를 맡은 자리를 따라갑니다", ""
    by, found = with_particle(one.before, "으로/로"), with_particle(one.other, "이/가")
    yield "옛 이름", f"{by} 찾으면 한 해 동안 {found} 나옵니다", ""
    yield (
        "열린 민원",
        f"{one.cases}건을 {with_particle(one.other, '이/가')} 이어받습니다. 처리기한은 그대로입니다",
        "",
    )
    told = f"{one.callbacks}건이 이어집니다. 받아 둔 연락처는 {one.before}의 비밀 문구로도 열립니다"
    yield "전화 부탁", told, ""
    yield (
        "계정·부서 PC",
        f"소속 {one.accounts}명 · 짝지은 PC {one.browsers}대가 {one.other}의 것이 됩니다",
        "",
    )
    yield "이름 공개", "아무도 지금보다 더 보이지 않습니다. 달리하려면 ‘이름 공개’에서 정하십시오", ""
    yield "보고서", f"그날 전의 것은 {with_particle(one.before, '으로/로')} 따로 셉니다", ""


def _split(one: OfficeFollowing) -> Iterator[_Line]:
    teams = ", ".join(one.change.teams) if isinstance(one.change, OfficeSplit) else ""
    yield "좌석배치도", f"{teams}의 {one.desks}자리가 {with_particle(one.after, '으로/로')} 옮겨집니다", ""
    yield _room_line(one)
    yield "찾는 말", "업무에 붙인 말은 그 업무를 맡은 자리를 따라갑니다", ""
    told = f"{one.other}에 남고, 어느 부서 것인지 ‘할 일’에서 하나씩 정합니다. 기한은 그대로입니다"
    yield "열린 민원", f"{one.cases}건이 {told}", ""
    yield "전화 부탁", f"{one.callbacks}건이 {told}", ""
    told = f"소속 {one.accounts}명과 PC {one.browsers}대는 {one.other} 그대로입니다. ‘계정’에서 옮기십시오"
    yield "계정·부서 PC", told, ""
    yield "이름 공개", f"{one.other}의 공개 범위로 시작합니다", ""
    yield "보고서", f"그날 전의 것은 {one.other}의 것으로 남으며 나누어 세지 않습니다", ""


def _closed(one: OfficeFollowing) -> Iterator[_Line]:
    yield (
        "좌석배치도",
        f"{one.desks}자리가 안내에서 빠집니다. 일이 다른 부서로 가면 ‘합치기’를 쓰십시오",
        "near",
    )
    yield "방·길 안내", f"{one.room or '방 없음'} · 방은 호수로만 남습니다. 문패를 떼어 내십시오", ""
    told = with_particle(one.before, "으로/로")
    yield "찾는 말", f"붙인 말 {one.words}개와 업무가 빠지고, {told} 찾아도 나오지 않습니다", "near"
    handed = "‘할 일’에서 맡을 부서로 하나씩 넘깁니다. 처리기한은 그대로입니다"
    yield "열린 민원", f"{one.cases}건을 {handed}", ""
    yield "전화 부탁", f"{one.callbacks}건을 {handed}", ""
    yield "계정·부서 PC", f"소속 {one.accounts}명 · 짝지은 PC {one.browsers}대를 ‘계정’에서 옮기십시오", ""
    yield "보고서", f"그날 전의 것은 {told} 셉니다", ""


def _room_line(one: OfficeFollowing) -> _Line:
    if not one.room:
        return "방", "없습니다. 지도에서 길을 안내하지 못합니다", "near"
    beside = f" · {with_particle(one.whose, '과/와')} 함께 씁니다" if one.whose else ""
    return "방·길 안내", f"{one.room}{beside}", ""


def _lacking(one: OfficeFollowing) -> Iterator[_Line]:
    if one.languages:
        words = ", ".join(ABROAD[code] for code in one.languages)
        yield "번역 없음", f"{words} — 소리대로 로마자로 보입니다. places.toml에 적으십시오.", "near"


_TOLD: Final[Mapping[type, Callable[[OfficeFollowing], Iterator[_Line]]]] = {
    OfficeRename: _renamed,
    OfficeFounding: _founded,
    OfficeMove: _moved,
    OfficeMerger: _merged,
    OfficeSplit: _split,
    OfficeClosing: _closed,
}


def day_words(day: date | None) -> str:
    """Return a day as it is said."""
    return f"{day.year}년 {day.month}월 {day.day}일" if day else ""
