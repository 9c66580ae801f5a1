# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the access log in words: actions, what they were about, what the filter calls a group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.charter.promises import Charter

ACTORS: Final = {"system": "프로그램", "visitor": "방문객", "kiosk": "키오스크", "unknown": "없는 계정"}
# What the filter calls a group, and how its actions begin.
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "로그인": ("sign_", "office."),
    "계정·권한": ("account.", "keys.", "office_key."),
    "민원": ("case", "letter.", "compensation.", "conduct."),
    "좌석·공개 범위": ("directory.", "visibility.", "saying.", "name."),
    "시설·근무": (
        *("facility.", "room_name.", "office_name.", "drawing.", "hours.", "window.", "duty.", "calendar."),
        "card.",
    ),
    "시스템": (
        *("backup.", "booth.", "clock.", "database.", "exported", "installation.", "log.", "announcement."),
        *("charter.", "survey.", "publication.", "improvement.", "check.", "follow_hash."),
        *("city.", "rows.", "setup.", "measured.", "doubted_taps."),
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
    "case.ending_announced": "보존 기간이 끝나 파기 예고",
    "case.ending_taken_back": "시계가 뒤로 가 파기 예고 거둠",
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
    "case.set_time": "받은 때 적음",
    "letter.queued": "편지를 보낼 것에 둠",
    "letter.waiting": "편지를 다시 보내기로 함",
    "letter.sent": "편지 보냄",
    "letter.unknown": "편지가 닿았는지 모름",
    "letter.refused": "편지를 메일 서버가 거절함",
    "letter.bounced": "편지가 되돌아옴",
    "letter.settled": "편지를 다른 길로 알림",
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
    "city.joined": "시청 서버에 이음",
    "rows.mended": "서로 어긋난 줄 맞춤",
    "log.anchored": "기록의 끝을 바깥에 보증해 둠",
    "setup.decided": "준비 단계 마침",
    "measured.decided": "지난달 수치로 말할 것 정함",
    "doubted_taps.decided": "믿지 않을 도착 단추 정함",
    "doubted_taps.taken_back": "도착 단추 다시 믿음",
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
    "improvement.finished": "고칠 것 마침",
    "improvement.reopened": "고칠 것 마침을 되돌림",
    "improvement.taken_back": "고칠 것 지움",
    "check.made": "점검 적음",
    "check.corrected": "점검 지움",
    "check.draw.decided": "점검할 부서 뽑음",
    "log.purged": "오래된 기록 파기",
    "log.reviewed": "열람 기록 점검",
    "log.exported": "열람 기록 내보냄",
}
# What an action was about, as the program itself calls it; what people named stands as they wrote it.
_OBJECTS: Final = {
    "directory": "공개 명부",
    "visits": "방문 수",
    "posters": "문 앞 배치도",
    "chart": "좌석배치도",
    "recovery": "복구 열쇠",
    "cases": "민원 열쇠",
}
_KEY: Final = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(/.*)?")


def action_words(action: str) -> str:
    """Return an action; one without words yet is shown as it is written."""
    return _ACTIONS.get(action, action)


def named(key: str, names: Mapping[UUID, str]) -> str:
    """Name an account by its key; what is no account's key stays as it is, or is said in Korean."""
    try:
        return names.get(UUID(key), key)
    except ValueError:
        return ACTORS.get(key, key)


def charter_words(about: str, charter: Charter) -> str:
    """Return a promise, or a year's channel such as `2026/homepage`, as the charter calls it."""
    year, _, channel = about.partition("/")
    if channel in charter.channels:
        return f"{year}년 {charter.channels[channel]}"
    return charter.promises[about].promise if about in charter.promises else about


def object_words(about: str) -> str:
    """Return what an action was about; of a key that only the program can read, what tells it from others."""
    return f"…{about[:36][-4:]}" if _KEY.fullmatch(about) else _OBJECTS.get(about, about)
