# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the reorganisation's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.services.admin.results.reorganisation import (
        NamedOffice,
        OfficeFollowing,
        ReorganisationDifference,
        ReorganisationEntry,
    )

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
class RenameRow:
    """One new name of the draft."""

    key: str
    before: str
    after: str


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
    ahead = f"{day_words(one.since)}부터 {one.then}" if one.since else ""
    former = f"옛 이름 {', '.join(one.former)}" if one.former else ""
    return NamedOfficeRow(one.id, one.name, " · ".join(filter(None, (ahead, former))), after)


def entry_row(one: ReorganisationEntry) -> RenamingRow:
    """Return a published reorganisation in one line."""
    shape, standing = STANDINGS[one.standing]
    names = ", ".join(f"{before} → {after}" for before, after in one.names)
    told = f"{one.day.isoformat()}부터 · {one.by} · {in_seoul(one.at):%Y-%m-%d %H:%M} 발행"
    back = f"{len(one.names)}곳 되돌리기" if one.standing in {"ahead", "standing"} else ""
    return RenamingRow(one.id, shape, standing, names, told, back)


def following_rows(found: ReorganisationDifference) -> list[FollowingRow]:
    """Return what follows each office, under a heading."""
    return [row for one in found.offices for row in _following(one)]


def _following(one: OfficeFollowing) -> Iterator[FollowingRow]:
    yield FollowingRow(f"{one.before} → {one.after}", "", True, "")  # noqa: FBT003 # a row's column
    for what, told in _told(one):
        yield FollowingRow(what, told, False, "")  # noqa: FBT003 # the same
    if one.languages:
        words = ", ".join(ABROAD[code] for code in one.languages)
        told = f"{words} — 한국어로 보입니다. places.toml에 적으십시오."
        yield FollowingRow("번역 없음", told, False, "near")  # noqa: FBT003 # the same


def _told(one: OfficeFollowing) -> Iterator[tuple[str, str]]:
    yield "방·길 안내", f"{one.room or '방 없음'} · 문 QR은 그대로 쓰고 문패는 새로 뽑습니다"
    yield "좌석배치도", f"{one.desks}자리가 그대로 이어집니다" if one.desks else "아직 없습니다"
    yield "찾는 말", f"붙인 말 {one.words}개와 업무가 새 이름으로 나옵니다"
    yield "옛 이름", f"{with_particle(one.before, '으로/로')} 찾아도 한 해 동안 나오며 옛 이름이라고 알립니다"
    yield "열린 민원", f"{one.cases}건 · 처리기한은 그대로입니다. 닫힌 민원은 그날의 이름으로 남습니다"
    yield "전화 부탁", f"{one.callbacks}건이 이어집니다"
    yield "계정·부서 PC", f"소속 {one.accounts}명 · 짝지은 PC {one.browsers}대가 그대로 들어갑니다"


def day_words(day: date | None) -> str:
    """Return a day as it is said."""
    return f"{day.year}년 {day.month}월 {day.day}일" if day else ""
