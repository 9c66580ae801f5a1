# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of the cases in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from kiosk.cases.states import STEPS, CaseMove, State
from kiosk.cases.urgency import DueShape
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import day_words, moment_words
from kiosk.desk.letters import SHAPES, proof, title
from kiosk.services.admin.results.cases import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.cases.opened import CaseStep, ListedCase
    from kiosk.cases.posting import Letter
    from kiosk.cases.records import PlainCaseRow
    from kiosk.services.admin.results.cases import CaseClock, CaseList, ShownCase
    from kiosk.surveys.codes import SurveyCode

VIEWS: Final = {
    View.OPEN: "처리 중", View.CLOSED: "끝난 것", View.PRAISE: "칭찬", View.MONEY: "보상",
    View.MEASURES: "인사 조치",
}  # fmt: skip
GROUPS: Final = ("지난 것", "오늘", "내일", "그 뒤", "멈춤·기한 없음")
FACTS: Final = {
    "name": "이름", "contact": "연락처", "address": "주소", "tell_by": "알릴 방법", "office": "대상 부서",
    "seat": "대상 자리", "guardian": "보호자", "place": "원하신 곳", "claim": "청구",
    "follows": "늦은 민원", "earlier": "반복 민원",
}  # fmt: skip
UNTIMED: Final = "시계를 맞추면"
STOPPED: Final = "보완 받으면 다시"
UNTIMED_THEN: Final = "때 모름 (기기 시계가 틀렸음)"
CLAIMS: Final = {"revisit": "재방문 교통비", "delay": "처리 지연"}
_DONE: Final = {
    CaseMove.ASSIGN: "담당 정함", CaseMove.HAND_OVER: "넘김", CaseMove.ASK_SUPPLEMENT: "보완 요청",
    CaseMove.SUPPLEMENTED: "보완 받음", CaseMove.EXTEND: "기한 늘림", CaseMove.ANSWER: "답변 씀",
    CaseMove.NOTIFY: "결과를 알림", CaseMove.PROGRESS: "중간 알림", CaseMove.RECORD_CAUSE: "정당한 사유",
    CaseMove.LAPSE: "지연 보상이 열림", CaseMove.RECOMPUTE: "기한 옮김", CaseMove.WITHDRAW: "취하",
    CaseMove.CONFIRM: "칭찬 확인", CaseMove.PASS_ON: "당사자에게 전함", CaseMove.SHOW: "화면에 소개",
    CaseMove.HIDE: "화면에서 내림", CaseMove.TELL_OFFICE: "부서에 알림", CaseMove.MISS: "전화, 받지 않음",
    CaseMove.CALL: "전화함", CaseMove.GIVE_UP: "닿지 않아 마침", CaseMove.DECIDE: "보상 정함",
    CaseMove.DESTROY: "파기", CaseMove.SET_TIME: "접수한 때를 정함",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list: nothing personal; `spent` is the share of working time, 1 at the due time."""

    number: str
    group: str
    shape: str
    remaining: str
    spent: float
    due: str
    limit: str
    kind: str
    office: str
    step: str
    taker: str
    law: str


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One clock of the opened case."""

    title: str
    due: str
    remaining: str
    shape: str
    spent: float


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing the visitor told."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the way a case has come, or the due time to come."""

    at: str
    shape: str
    title: str
    told: str


def case_rows(found: Sequence[ListedCase], listed: CaseList, *, grouped: bool) -> list[CaseRow]:
    """Return each case in one line, under the day it falls due where they are sorted by that."""
    return [_case_row(one, listed, grouped=grouped) for one in found]


def _case_row(one: ListedCase, listed: CaseList, *, grouped: bool) -> CaseRow:
    row = one.row
    kind = listed.charter.at(row.received).kinds.get(row.kind)  # a charter may have dropped it since
    law, done = "", row.closed_at is not None
    if row.law_due and kind and kind.statutory:
        day = day_words(in_seoul(row.law_due).date(), in_seoul(listed.now).date())
        law = f"{day} · 법정 {kind.statutory.within.in_words}"
    due = moment_words(row.closed_at or row.due, listed.now)
    if row.undue and not done:
        due = ""
    return CaseRow(
        number=row.number,
        group="" if done or not grouped else _group(row, listed),
        shape=str(one.urgency.shape),
        remaining=one.urgency.words,
        spent=one.urgency.spent,
        due=UNTIMED if row.untimed else STOPPED if row.stopped and not done else due,
        limit=f"헌장 {kind.within.in_words}" if kind and not row.undue else "",
        kind=kind.name if kind else row.kind,
        office=row.office,
        step=STEPS[State(row.state)],
        taker=listed.names.get(row.assigned or "", "미정"),
        law=law,
    )


def _group(row: PlainCaseRow, listed: CaseList) -> str:
    if row.stands:
        return GROUPS[-1]
    today, day = in_seoul(listed.now).date(), in_seoul(row.due).date()
    return GROUPS[0 if row.due < listed.now else min((day - today) // timedelta(days=1) + 1, 3)]


def clock_rows(clocks: Sequence[CaseClock], now: datetime) -> list[ClockRow]:
    """Return each clock of a case."""
    return [
        ClockRow(
            title=one.title,
            due=UNTIMED if one.urgency.shape is DueShape.UNKNOWN else moment_words(one.due, now),
            remaining=one.urgency.words,
            shape=str(one.urgency.shape),
            spent=one.urgency.spent,
        )
        for one in clocks
    ]


def as_it_stands(row: CaseRow, sheet: ShownCase) -> CaseRow:
    """Return the row of the case that is open, after a step with it and before the list is read again."""
    case, clock = sheet.case, next(iter(clock_rows(sheet.clocks, sheet.now)), None)
    ended = case.closed_at and moment_words(case.closed_at, sheet.now)
    office = sheet.office_names.name(case.office) if sheet.office_names else case.office
    taker = sheet.names.get(case.assigned or "", "미정")
    now = replace(row, due=ended or row.due, step=STEPS[case.state], office=office, taker=taker)
    if clock is None:  # praise has none
        return replace(now, shape=DueShape.DONE) if case.closed else now
    due = ended or (STOPPED if case.stopped else clock.due)
    return replace(now, shape=clock.shape, remaining=clock.remaining, spent=clock.spent, due=due)


def fact_rows(content: Mapping[str, str]) -> list[FactRow]:
    """Return what the visitor told, all but their own words."""
    said = {**content, "claim": CLAIMS.get(content.get("claim", ""), content.get("claim", ""))}
    return [FactRow(label, said[key]) for key, label in FACTS.items() if said.get(key)]


def step_rows(sheet: ShownCase) -> list[StepRow]:
    """Return the way a case has come, the due time that is still to come last."""
    opened = sheet.case.opened
    channel = sheet.channel
    if opened.entered:
        channel += f"\n적은 때 {moment_words(opened.entered, sheet.now)}"
    came = UNTIMED_THEN if opened.untimed else moment_words(opened.received, sheet.now)
    rows = [StepRow(came, "unknown" if opened.untimed else "done", "접수", channel)]
    came_since = [(step.at, _step_row(step, sheet)) for step in sheet.steps]
    came_since += [(one.sent_at or one.made_at, _letter_row(one, sheet)) for one in sheet.letters]
    rows += [row for _, row in sorted(came_since, key=itemgetter(0))]
    if not sheet.case.closed:
        for clock in sheet.clocks:
            due = moment_words(clock.due, sheet.now)
            told = "보완을 받으면 다시 셉니다" if sheet.case.stopped else clock.title
            rows.append(StepRow(due, str(clock.urgency.shape), "결과를 알릴 기한", told))
    return rows


def _step_row(step: CaseStep, sheet: ShownCase) -> StepRow:
    """Return a step at the time it is told to have happened; when it was recorded stands below it."""
    told = step.plain.get("told_at")
    happened = datetime.fromisoformat(told) if told else step.at
    words = "\n".join(_told(step, sheet))
    return StepRow(moment_words(happened, sheet.now), _shape(step), _title(step), words)


def _letter_row(one: Letter, sheet: ShownCase) -> StepRow:
    """Return a letter among the steps, with what proves that it left."""
    at = moment_words(one.sent_at or one.made_at, sheet.now)
    who = sheet.names.get(one.made_by, "지운 계정")
    return StepRow(at, SHAPES[one.state], title(one), f"{who}\n{proof(one, sheet.now)}")


def _shape(step: CaseStep) -> str:
    if step.move is CaseMove.ALERT:
        return {50: DueShape.HALF, 80: DueShape.NEAR}.get(step.plain["percent"], DueShape.LATE)
    return DueShape.STOPPED if step.move is CaseMove.ASK_SUPPLEMENT else DueShape.DONE


def _title(step: CaseStep) -> str:
    return (
        f"{step.plain['percent']} % 알림"
        if step.move is CaseMove.ALERT
        else _DONE.get(step.move, str(step.move))
    )


def _told(step: CaseStep, sheet: ShownCase) -> Iterator[str]:
    yield sheet.names.get(step.actor, "지운 계정")
    plain = step.plain
    if "told_at" in plain:
        yield f"적은 때 {moment_words(step.at, sheet.now)}:{in_seoul(step.at):%S}"
    if step.move is CaseMove.SET_TIME:
        yield f"{moment_words(datetime.fromisoformat(plain['received']), sheet.now)}에 온 것으로 셉니다"
    if step.move is CaseMove.ASSIGN:
        yield f"담당 {sheet.names.get(plain['to'], '지운 계정')}"
    if plain.get("office"):
        yield f"→ {sheet.office(str(plain['office']), step.at)}"
    if plain.get("how"):
        yield str(plain["how"])
    if isinstance(plain.get("upheld"), bool):
        yield "인정" if plain["upheld"] else "인정 안 함"
    if "amount" in plain:
        yield f"{plain['amount']:,}원" if plain["amount"] else "드리지 않음"
    if step.note and step.move is not CaseMove.ANSWER:
        yield step.note


def strikes(found: tuple[int, int]) -> str:
    """Return how many complaints about one officer were upheld, and of how many a measure is demanded."""
    return f"같은 직원 인정 누적 {found[0]} / {found[1]}"


def whose(sheet: ShownCase) -> str:
    """Return which office's a case is, and whose there."""
    office = sheet.office(sheet.case.office, sheet.case.closed_at)
    return f"{office} · {sheet.names.get(sheet.case.assigned or '', '담당 미정')}"


def masking(left_s: float | None) -> str:
    """Return whether the visitor is masked, or for how many seconds no more."""
    if left_s is None:
        return "이름·연락처·주소는 가렸습니다"
    left = max(0, round(left_s))
    return f"본 사실이 기록됩니다 · {left // 60}:{left % 60:02d} 뒤 다시 가림"


def keeping(sheet: ShownCase) -> str:
    """Return how long the case is kept."""
    until = sheet.case.kept_until
    if until is None:
        return f"마친 뒤 {sheet.case.opened.keep_years}년 보존"
    local = in_seoul(until)
    return f"보존 {sheet.case.opened.keep_years}년 · {local.year}.{local.month}.{local.day} 파기"


def survey_code(code: SurveyCode) -> str:
    """Return what is read out to somebody who agreed to be asked."""
    until = f"{code.until.month}월 {code.until.day}일"
    return f"설문 번호 {code.spaced} · {until}까지 한 번. 안내기의 접수 조회나 휴대전화에서 답하십니다."
