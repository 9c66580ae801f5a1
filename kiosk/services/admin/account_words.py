# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts and the access log in words: roles, actions, one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL

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
ACTORS: Final = {"system": "프로그램", "visitor": "방문객", "kiosk": "키오스크", "unknown": "없는 계정"}
# What the filter calls a group, and how its actions begin.
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "로그인": ("sign_", "office."),
    "계정·권한": ("account.", "keys.", "office_key."),
    "민원": ("case", "compensation.", "conduct."),
    "좌석·공개 범위": ("directory.", "visibility.", "saying.", "name."),
    "시설·근무": (
        *("facility.", "room_name.", "office_name.", "drawing.", "hours.", "window.", "duty.", "calendar."),
        "card.",
    ),
    "시스템": (
        *("backup.", "booth.", "clock.", "database.", "exported", "installation.", "log.", "announcement."),
        *("charter.", "survey.", "publication.", "improvement.", "check.", "follow_hash."),
    ),
}
_ACTIONS: Final = {
    "sign_in": "로그인",
    "sign_in.refused": "로그인 거절",
    "sign_in.unanswered": "계정 서버가 답하지 않음",
    "sign_out": "로그아웃",
    "sign_out.idle": "자리를 비워 잠김",
    "office.offered": "부서 PC에 짝짓기 번호 줌",
    "office.paired": "부서 PC 짝지음",
    "office.closed": "부서 PC 끊음",
    "account.made": "계정 만듦",
    "account.granted": "권한 줌",
    "account.revoked": "권한 거둠",
    "account.closed": "계정 닫음",
    "account.password": "비밀번호 바꿈",
    "account.tied": "부서에 묶음",
    "account.untied": "부서에서 풂",
    "account.tie_refused": "소속 바꾸기 거절",
    "clock.confirmed": "시계가 맞음을 확인함",
    "follow_hash.decided": "함께 잴 15분 뽑음",
    "keys.made": "봉인 열쇠 만듦",
    "keys.keeper_added": "열쇠 보관자 더함",
    "keys.keeper_dropped": "열쇠 보관자 뺌",
    "keys.entrusted": "열쇠 맡김",
    "keys.unlocked": "봉인 열쇠 엶",
    "keys.refused": "봉인 열쇠의 비밀 문구 틀림",
    "keys.passphrase": "비밀 문구 바꿈",
    "keys.signed": "봉인 열쇠에 서명함",
    "keys.rekeyed": "봉인 열쇠 바꿈",
    "keys.vouched": "계정 서버가 모르는 열쇠 보관자를 확인함",
    "keys.recovered": "봉인 열쇠 되찾음",
    "office_key.made": "부서 봉인 열쇠 만듦",
    "office_key.passphrase": "부서 비밀 문구 바꿈",
    "office_key.unlocked": "부서 봉인 열쇠 엶",
    "office_key.refused": "부서 봉인 열쇠의 비밀 문구 틀림",
    "case.received": "민원 접수",
    "case.read": "민원 열람",
    "case.revealed": "신고자 신분 열람",
    "case.played": "말로 남긴 민원 듣기",
    "case.exported": "민원 내보냄",
    "cases.exported": "민원 목록 내보냄",
    "case_leave.decided": "자리 비움과 대직",
    "case_leave.taken_back": "자리로 돌아옴",
    "case_view.decided": "민원 목록 보기 저장",
    "case_view.taken_back": "저장한 보기 지움",
    "case.refused": "당사자라 열람 거절",
    "case.letter": "편지 인쇄",
    "case.survey_code": "설문 번호 봄",
    "case.destroyed": "보존 기간이 끝나 파기",
    "case.compensation_opened": "보상 검토 시작",
    "case.assign": "담당 지정",
    "case.hand_over": "다른 부서로 넘김",
    "case.ask_supplement": "보완 요청",
    "case.supplemented": "보완 받음",
    "case.extend": "기한 연장",
    "case.answer": "답변 작성",
    "case.notify": "결과 알림",
    "case.progress": "진행 알림",
    "case.record_cause": "지연 사유 적음",
    "case.lapse": "기한 지남",
    "case.recompute": "기한 다시 셈",
    "case.alert": "기한 알림",
    "case.exclude": "당사자 제외",
    "case.withdraw": "취하",
    "case.confirm": "칭찬 확인",
    "case.pass_on": "칭찬 전함",
    "case.show": "칭찬 화면 소개",
    "case.hide": "칭찬 화면에서 내림",
    "case.tell_office": "부서에 알림",
    "case.miss": "전화 못 받음",
    "case.call": "전화함",
    "case.give_up": "전화가 닿지 않아 마침",
    "case.decide": "보상 결정",
    "case.destroy": "파기",
    "case.receive": "접수",
    "compensation.amount": "보상 금액 정함",
    "compensation.budget": "보상 예산 정함",
    "conduct.measure": "불친절 조치",
    "conduct.counted": "불친절 누적 확인",
    "directory.import": "좌석표 발행",
    "directory.edit": "좌석 고침",
    "directory.rollback": "좌석표 되돌림",
    "visibility.change": "공개 범위 바꿈",
    "visibility.hide": "바로 숨김",
    "visibility.undo": "공개 범위 되돌림",
    "name.mask": "글 속 이름 가림",
    "name.allow": "글 속 이름 허락",
    "saying.keep": "찾는 말 이음",
    "saying.drop": "찾는 말 끊음",
    "facility.stopped": "시설 멈춤",
    "facility.works": "시설 다시 움직임",
    "drawing.published": "도면 펴냄",
    "drawing.rolled_back": "도면 되돌림",
    "drawing.scheduled": "도면 예약함",
    "drawing.withdrawn": "도면 예약 거둠",
    "duty.on": "안내 근무 시작",
    "duty.off": "안내 근무 끝",
    "duty.lapsed": "안내 근무 끊김",
    "calendar.declared": "쉬는 날 정함",
    "calendar.taken_back": "쉬는 날 거둠",
    "installation.founded": "설치",
    "database.rescued": "백업에서 되살림",
    "backup.made": "백업 만듦",
    "booth.told": "키오스크를 담당자에게 알림",
    "backup.restored": "백업으로 되돌림",
    "exported": "파일로 내보냄",
    "office_name.published": "부서 이름 바꿈",
    "office_name.taken_back": "부서 이름 되돌림",
    "room_name.decided": "방 이름 정함",
    "room_name.taken_back": "방 이름 되돌림",
    "card.decided": "업무 카드 적음",
    "card.taken_back": "업무 카드 거둠",
    "hours.decided": "여는 시간 정함",
    "hours.taken_back": "여는 시간 되돌림",
    "window.decided": "번호 창구가 맡은 일 정함",
    "window.taken_back": "번호 창구 없앰",
    "announcement.decided": "알림 문구 올림",
    "announcement.taken_back": "알림 문구 내림",
    "charter.decided": "헌장 기준 정함",
    "charter.taken_back": "헌장 기준 되돌림",
    "survey.decided": "만족도 조사 적음",
    "survey.taken_back": "만족도 조사 지움",
    "publication.decided": "결과 공개 적음",
    "publication.taken_back": "결과 공개 지움",
    "publication.written": "공표 자료 씀",
    "improvement.decided": "고칠 것 적음",
    "improvement.taken_back": "고칠 것 지움",
    "check.made": "점검 적음",
    "check.corrected": "점검 지움",
    "check.draw.decided": "점검할 부서 뽑음",
    "log.purged": "오래된 기록 파기",
    "log.reviewed": "열람 기록 점검",
    "log.exported": "열람 기록 내보냄",
}
_FILES: Final = {
    "directory": "공개 명부",
    "visits": "방문 수",
    "posters": "문 앞 배치도",
    "chart": "좌석배치도",
}
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


def action_words(action: str) -> str:
    """Return an action; one without words yet is shown as it is written."""
    return _ACTIONS.get(action, action)


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
    what = _FILES.get(one.object, one.object) if one.action == "exported" else one.object
    about = " · ".join(filter(None, (what, role, place, one.reason, by, proof)))
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
