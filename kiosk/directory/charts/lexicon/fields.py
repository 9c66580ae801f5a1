# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that clerks give to the fields of a person, as column headings and as labels inside a desk."""

# ruff: noqa: E501, PLR2004 - a table of words
from __future__ import annotations

import re
from typing import Literal

from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import squeezed

ChartField = Literal[
    "office", "bureau", "team", "position", "rank", "name", "phone", "duties", "room", "floor", "building", "place",
    "staff_id", "email", "consent", "status", "away_from", "away_until", "away_kind", "desk", "x", "y", "date", "note", "number", "deputy", "other",
]  # fmt: skip

_WORDS: dict[ChartField, str] = {
    "office": "부서 부서명 과 과명 실과 실과명 소속 소속부서 소속부서명 실과소 실과소명 근무부서 기관명 과소 부서(과) 부서과명 담당부서 department",
    "bureau": "국 국명 실국 국실 국소 소속국 본부",
    "team": "팀 팀명 팀별 계별 담당별 담당팀 계 담당 소속팀 팀(담당) 팀(계) 계명 담당명 부서팀 소속팀명 하부조직 단위부서 team",
    "position": "직위 직위명 직책 보직 직함 직책명 직위직책 position",
    "rank": "직급 직급명 계급 직급(직위) 직위(직급) 직위직급 직급직위 직렬 직렬직급 직렬(직급) 직종 급수 현직급 직명 rank title",
    "name": "성명 이름 직원명 성함 담당자 담당자명 직원 직원성명 사용자 좌석사용자 근무자 성명(직급) 배치자 직성명 직위성명 직급성명 직위및성명 직급및성명 성명및직위 성명직위 성명직급 직위(성명) 직급(성명) name",
    "phone": "전화 전화번호 행정전화 내선 내선번호 연락처 사무실전화 사무실번호 사무실전화번호 직통전화 직통번호 행정전화번호 구내번호 구내전화 "
    "tel 전화번호(내선) 전화(내선) 유선번호 유선전화 대표번호 직통 phone",
    "duties": "업무 담당업무 주요업무 업무분장 분장사무 사무분장 업무내용 분장업무 담당사무 주요담당업무 맡은업무 맡은일 하는일 담당일 담당업무내용 업무명 직무 담당직무 "
    "세부업무 업무분장내용 주요사무 duties duty",
    "room": "호실 호수 방번호 사무실 실번호 사무실호수 호 사무실번호호실 room",
    "floor": "층 층수 층별 근무층 floor",
    "building": "청사 건물 동 건물명 청사명 building",
    "place": "위치 사무실위치 근무위치 근무장소 장소 소재 근무지 위치(층)",
    "staff_id": "사번 직원번호 공무원번호 개인번호 직원id id 행정번호 인사번호 공무원id staffid staff_id",
    "email": "이메일 전자우편 메일 e-mail email 이메일주소 전자메일 메일주소",
    "consent": "사진동의 사진공개 사진공개동의 사진게시동의 사진동의여부 사진공개여부 사진게시 사진활용동의 사진공개동의여부 사진게시동의여부",
    "status": "재직상태 근무상태 상태 부재 부재사유 부재상태 근태 근태현황 휴직여부 근무현황 재직구분 현황 부재여부 근무구분",
    "away_from": "부재시작 부재시작일 휴직시작일 시작일 부재시작일자",
    "away_until": "부재종료 부재종료일 휴직종료일 종료일 복귀일 복귀예정일 부재종료일자",
    "away_kind": "부재구분 부재종류",
    "desk": "좌석번호 자리번호 좌석 책상번호 자리 좌석no 배치번호 좌석번호(no) seat desk",
    "x": "x x좌표 가로위치",
    "y": "y y좌표 세로위치",
    "date": "기준일 기준일자 작성일 발령일",
    "note": "비고 참고 기타 메모 특이사항 note remark",
    "number": "연번 번호 순번 no no. 순 일련번호 #",
    "other": "사진 증명사진 생년월일 성별 팩스 팩스번호 휴대폰 휴대전화 핸드폰 입사일 전입일 현부서전입일 구분",
    "deputy": "대직자 대직 업무대행자 업무대행 대행자 1차대직자 2차대직자 대직자명 업무대행 직무대행자 직무대리자 부담당 부담당자 후임자 인수자",
}
_FIELDS: dict[str, ChartField] = {
    squeezed(word): field for field, words in _WORDS.items() for word in words.split()
}
_DECORATION = re.compile(r"[\s\[\]<>【】〔〕*※◆■○●▶:：]")
_LABELLED = re.compile(
    r"[\[(<【〔■◆○●▶·*※☎📞-]*\s*([가-힣A-Za-z][가-힣A-Za-z() /_-]{0,11}?)\s*[\])>】〕]*\s*[:：]\s*(.*)",
    re.DOTALL,
)


def field_of(text: str) -> ChartField | None:
    """Return the field that a heading or label stands for, or None."""
    plain = _DECORATION.sub("", text).lower()
    if not plain or len(plain) > 16:
        return None
    found = _FIELDS.get(plain) or _FIELDS.get(re.sub(r"[·ㆍ/._]", "", plain))
    return found or _FIELDS.get(re.sub(r"\([^)]*\)", "", plain))


def labelled(line: str) -> tuple[ChartField, str] | None:
    """Split a line such as "성명: 홍길동" into its field and value, or return None."""
    match = _LABELLED.fullmatch(line)
    field = field_of(match[1]) if match else None
    if match and field == "team" and squeezed(match[1]) == "담당" and not as_team(match[2].strip()):
        field = "duties"  # the word means who is in charge, and of what
    return (field, match[2].strip()) if match and field else None
