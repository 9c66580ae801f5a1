# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts and the access log in words: roles, rows, reviews; one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.services.admin.log_words import action_words, object_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.services.admin.results.accounts import AccessLogEntry, LogFilter, Person, Reviewed

ROLES: Final = {
    "guide": ("안내요원", "안내요원 화면에서 부름을 받고 방문을 돕습니다."),
    "directory": ("부서·좌석", "좌석배치도, 공개 범위, 찾는 말, 시설 상태를 고칩니다."),
    "cases": ("민원", "민원과 전화 부탁을 처리합니다. 내용은 비밀 문구로만 열립니다."),
    "reports": ("헌장 결과", "헌장 이행 결과를 보고 점검을 적습니다."),
    "audit": ("감사", "열람 기록과 헌장 결과를 보고 점검을 적습니다. 다른 것은 고치지 못합니다."),
    "system": ("시스템", "계정, 열람 기록, 백업을 맡습니다."),
    "office": ("부서", "자기 부서의 화면에서 자리 비움, 전화 부탁, 좌석배치도를 맡습니다. 소속을 묶습니다."),
}
PANES: Final = {"people": "계정", "log": "열람 기록", "password": "내 비밀번호"}
PARTS: Final = {"member": "구성원", "head": "부서장"}
# What the walk through the log finds, as it says it to an engineer.
_BROKEN: Final = {
    r"rows between (\d+) and (\d+) are missing": "{0}번째 줄과 {1}번째 줄 사이가 빠졌습니다",
    r"row (\d+) is not what was written": "{0}번째 줄이 적은 그대로가 아닙니다",
    r"row (\d+) is not the one that was anchored": "{0}번째 줄이 바깥에 보증해 둔 것과 다릅니다",
    r"the log ends at row (\d+), but row (\d+) was once there": (
        "{0}번째 줄에서 끝나는데 {1}번째 줄이 있었습니다"
    ),
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """An account: its name, what it may do, where it belongs."""

    key: str
    name: str
    roles: str
    offices: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role that can be given; `given` as the form stands now."""

    role: str
    name: str
    told: str
    given: bool


@dataclass(frozen=True, slots=True)
class TieRow:
    """An office that the shown account belongs to."""

    office: str
    part: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One row of the log."""

    seq: int
    when: str
    who: str
    place: str
    what: str
    about: str


def person_row(one: Person) -> PersonRow:
    """Return an account."""
    roles = " · ".join(name for role, (name, _) in ROLES.items() if role in one.roles)
    offices = " · ".join(f"{office} {PARTS.get(part, part)}" for office, part in one.offices.items())
    return PersonRow(str(one.id), one.name, roles or "권한 없음", offices)


def role_rows(given: Iterable[str]) -> list[RoleRow]:
    """List every role, and which are given."""
    held = frozenset(given)
    return [RoleRow(role, name, told, role in held) for role, (name, told) in ROLES.items()]


def entry_row(one: AccessLogEntry) -> EntryRow:
    """Return a row of the log in its columns."""
    detail = dict(one.detail)
    role = ROLES.get(str(detail.pop("role", "") or ""), ("",))[0]
    place = f"{detail.get('office') or ''} {PARTS.get(str(detail.get('part') or ''), '')}".strip()
    by = "시청 계정 서버로" if detail.get("by") == "city" else ""
    digest = str(detail.get("sha256") or "")[:16]
    proof = f"SHA-256 앞 16자리 {digest} (전체는 내려받은 표에)" if digest else ""
    about = " · ".join(filter(None, (object_words(one.object), role, place, one.reason, by, proof)))
    when = f"{one.at.astimezone(SEOUL):%Y-%m-%d %H:%M:%S}"
    return EntryRow(one.seq, when, one.who, one.place, action_words(one.action), about)


def asked_words(wanted: LogFilter, names: Mapping[str, str]) -> str:
    """Return which part of the log is meant."""
    days = "모든 날"
    if wanted.day is not None:
        days = f"{wanted.day}" if wanted.last is None else f"{wanted.day}부터 {wanted.last}까지"
    return " · ".join((days, names.get(wanted.account, "모든 계정"), wanted.group or "모든 일"))


def chain_words(problem: str) -> str:
    """Return what does not fit in the log's chain, for whoever reads no English; "" where all of it does."""
    for pattern, words in _BROKEN.items():
        if found := re.fullmatch(pattern, problem):
            return words.format(*found.groups())
    return problem and "기록 밖에 보증해 둔 것과 맞지 않습니다"


def review_title(one: Reviewed) -> str:
    """Return whether the log waits to be looked through."""
    if one.due:
        return "살펴볼 때가 되었습니다"
    return "지난 31일 안에 살폈습니다" if one.at else "첫 점검까지 아직 날이 있습니다"


def review_words(one: Reviewed) -> str:
    """Tell of the last review, what came since, and what of it is kept from whoever looks."""
    since = f"그 뒤로 {one.since:,}줄이 쌓였습니다." if one.at else f"지금까지 {one.since:,}줄이 쌓였습니다."
    since = f"{since}\n{one.left_out}"
    if one.at is None:
        return f"아직 살핀 적이 없습니다. {since}"
    return f"{one.at.astimezone(SEOUL):%Y-%m-%d %H:%M} {one.who}님이 살폈습니다. {since}"
