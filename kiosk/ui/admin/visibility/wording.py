# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of visibility in words: one dataclass a row of the table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.visibility import LEVEL_WORDS
from kiosk.services.admin.results.visibility import Face
from kiosk.ui.admin.confirmation import Effect, Weighed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.directory.model import Directory
    from kiosk.directory.policy_table import PolicyLine
    from kiosk.directory.visibility import VisibilityLevel
    from kiosk.services.admin.results.visibility import PolicyReach

LEVELS: Final = tuple(LEVEL_WORDS)  # the columns from left to right
SOURCES: Final = {
    "city": "시 기본", "maximum": "시의 한도", "rank": "직위 규칙", "office": "부서 규칙", "person": "사람",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One line; `dots` holds for each level `own`, `inherited`, `barred` or `free`."""

    kind: str
    key: str
    title: str
    depth: int
    opened: bool
    dots: list[str]
    photo: bool
    phone: bool
    email: bool
    own_photo: bool
    own_phone: bool
    own_email: bool
    source: str
    hidden_now: bool


def row(
    line: PolicyLine,
    directory: Directory,
    names: Mapping[str, str],
    opened: bool,  # noqa: FBT001 # a row's mark
    changed: bool,  # noqa: FBT001 # the same
) -> RuleRow:
    """Word one line of the table; `names` are of offices that are called otherwise than by their id."""
    own = line.own
    return RuleRow(
        kind=line.kind,
        key=line.key,
        title=_title(line, directory, names),
        depth={"city": 0, "maximum": 0, "rank": 1, "office": 1}.get(line.kind, 2),
        opened=opened,
        dots=[_dot(line, level) for level in LEVELS],
        photo=line.shown.photo,
        phone=line.shown.phone,
        email=line.shown.email,
        own_photo=own.photo is not None,
        own_phone=own.phone is not None,
        own_email=own.email is not None,
        source=_source(line, changed=changed),
        hidden_now=line.hidden_now,
    )


def _dot(line: PolicyLine, level: VisibilityLevel) -> str:
    if level in line.barred:
        return "barred"
    if level != line.shown.level:
        return "free"
    decided = line.kind == "maximum" or line.own.level is not None
    return "own" if decided and not line.hidden_now else "inherited"


def _source(line: PolicyLine, *, changed: bool) -> str:
    if line.hidden_now:
        return "지금 숨김"
    return "바꾸는 중" if changed else SOURCES[line.source]


def _title(line: PolicyLine, directory: Directory, names: Mapping[str, str]) -> str:
    if line.kind == "city":
        return f"{directory.city} 기본"
    if line.kind == "maximum":
        return "시의 한도"
    if line.kind == "rank":
        titles, _, office = line.key.partition("@")
        whose = f" ({names.get(office, office)})" if office else ""
        return f"직위 규칙: {titles.replace(',', '·')}{whose}"
    if line.kind == "office":
        return names.get(line.key, line.key)
    seat = directory.seat(line.key)
    word = (seat.duties[:1] or (seat.title or "",))[0] if seat else ""
    return f"{word} · {seat.desk}번" if seat else line.key


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A desk that visitors would see otherwise: where it is, and what of it becomes what."""

    where: str
    told: str


def changed_rows(reach: PolicyReach) -> list[ChangedRow]:
    """Word the desks that change."""
    return [ChangedRow(f"{one.office} {one.desk}번", _becomes(one.now, one.after)) for one in reach.seats]


def _becomes(now: Face, after: Face) -> str:
    if Face() in (now, after):
        return f"{now.person or '업무'} → 숨김" if after == Face() else f"숨김 → {after.person or '업무'}"
    told = [(now.person, after.person), (now.phone or "전화 없음", after.phone or "전화 없음"),
            ("사진 없음", "사진") if after.photo else ("사진", "사진 없음")]  # fmt: skip
    told = told if now.photo != after.photo else told[:2]
    differing = [f"{was} → {becomes}" for was, becomes in told if was != becomes]
    return ", ".join(differing) or "글 속 이름이나 전자우편"


def counted(reach: PolicyReach) -> str:
    """Return how the whole city stands, and by a draft how it would."""
    named, photos, hidden = (
        f"{now:,}" if now == after else f"{now:,} → {after:,}"
        for now, after in (reach.named, reach.photos, reach.hidden)
    )
    return (
        f"시 전체 {reach.desks:,}자리 가운데 이름이 보이는 자리 {named}, 사진 {photos}, "
        f"숨긴 자리 {hidden}, 빈자리 {reach.empty:,}."
    )


def weighed(reach: PolicyReach) -> Weighed:
    """Return how far rules reach, in desks."""
    (named, named_after), (hidden, hidden_after) = reach.named, reach.hidden
    return Weighed(
        title=f"{reach.offices:,}개 부서의 {reach.changed:,}자리가 방문객에게 달리 보입니다",
        told="검색과 음성, 문 앞 배치도, 길 안내까지 함께 바뀝니다.",
        button=f"{reach.changed:,}자리 적용",
        effects=[
            Effect("달라지는 자리", "", f"{reach.changed:,} / {reach.desks:,}", less=reach.large),
            Effect("이름이 보이는 자리", f"{named:,}", f"{named_after:,}", less=named_after > named),
            Effect("숨긴 자리", f"{hidden:,}", f"{hidden_after:,}", less=hidden_after > hidden),
        ],
        number=reach.changed,
        large=reach.large,
    )


def going_back(reach: PolicyReach) -> Weighed:
    """Return how far taking back the last change reaches: whoever it hid is shown again."""
    button = f"{reach.changed:,}자리 되돌리기"
    return replace(weighed(reach), title=f"되돌리면 {weighed(reach).title}", button=button)
